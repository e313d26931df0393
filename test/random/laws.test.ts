import { expect, test } from "vitest";
import { createDraws, type Law, lawCdf, lawKinds, lawMean, lawQuantile, lawVariance, sample, sampleBeyond, scaleLaw } from "#random";
import { beyondSamplerOf, justBelow, kolmogorovSmirnov, lawCases, samplerOf, smoothCases } from "./law-cases.ts";

const cases = Object.entries(lawCases);
const probabilities = [1e-9, 1e-4, 0.01, 0.2, 0.3, 0.5, 0.77, 0.9, 0.99, 0.9999, 1 - 1e-9];

function drawMany(draw: (client: number) => number, count: number): number[] {
  return Array.from({ length: count }, (_, client) => draw(client));
}

test("the kinds keep their codes and each has a case", () => {
  expect(lawKinds).toEqual("fixed uniform triangular pert exponential erlang gamma weibull lognormal empirical discrete".split(" "));
  expect(new Set(cases.map(([, law]) => law.kind))).toEqual(new Set(lawKinds));
});

test("the first eight draws of every law are the same from release to release", () => {
  expect(Object.fromEntries(cases.map(([name, law]) => [name, drawMany(samplerOf(law, 1), 8).join(" ")]))).toMatchInlineSnapshot(`
    {
      "discrete 3": "10 0 5 0 10 0 0 0",
      "discrete with weight 0": "5 2 3 2 5 2 2 2",
      "empirical 3, 1, 4, 1, 5, 9, 2": "9 1 3 3 9 1 1 3",
      "empirical of one": "6 6 6 6 6 6 6 6",
      "erlang 1": "19.58228433389351 19.40479120197171 5.652656706875647 3.8763162426286093 17.985533365824118 0.7668854872585332 1.3762851660876998 3.935416869117307",
      "erlang 4": "22.0754389712864 3.276710960945628 11.954769711832151 10.177419145085222 21.081310843773405 5.784485353855329 6.933951709158805 10.241058705959409",
      "exponential 30": "81.25955501101907 0.857960311477568 24.916834876129684 17.480296255345294 74.98719278539899 4.315170097356501 6.934668211697722 17.728394778324642",
      "fixed 2.5": "2.5 2.5 2.5 2.5 2.5 2.5 2.5 2.5",
      "gamma cv 0.1": "23.08390724699551 16.361188214341933 20.25776788419245 19.64142335277366 22.841576061489683 17.802224233596075 18.342314676198672 19.664452286643076",
      "gamma cv 0.5": "36.79239828547733 5.4611849349093795 19.92461618638692 16.962365241808705 35.135518072955676 9.640808923092214 11.55658618193134 17.068431176599013",
      "gamma cv 1.6": "2.6439868975429164 2.5078248538248067 1.8218798843829185 13.761990626451903 0.5202366777171568 8.271305264026067 8.481863729632206 4.737937036700926",
      "lognormal mean 10, sd 4": "16.55673058411262 4.451762580199717 9.881236405985467 8.77383781472009 15.867033818416497 6.059270256526454 6.772297259171748 8.81328179609991",
      "lognormal median 30, p90 60": "67.57586665014426 10.688934207373801 32.74038033506353 27.708362966698694 63.657381672049475 16.4779526225111 19.263479542301106 27.88340363005698",
      "lognormal sd 0": "10.000000000000002 10.000000000000002 10.000000000000002 10.000000000000002 10.000000000000002 10.000000000000002 10.000000000000002 10.000000000000002",
      "pert 3, 3, 3": "3 3 3 3 3 3 3 3",
      "pert 5, 10, 21": "16.23324696008119 5.665685841388774 12.699083654600038 9.800325716370565 16.870758237699917 6.997613161568134 7.9130371999213684 10.863670939438734",
      "pert falling": "0.9593720993936116 0.7183516100012907 0.38769932506324123 0.18730608110850544 1.0235158434747333 0.0316322613963023 0.06487451901000331 0.23727446228522295",
      "triangular 3, 3, 3": "3 3 3 3 3 3 3 3",
      "triangular 5, 10, 21": "17.575634905475887 6.501828367631477 12.242053880179682 11.086437921466906 17.1982729470758 8.273809225973473 9.06333888143864 11.127345622164983",
      "triangular falling": "3.2256363070186556 1.0425927656399847 2.019534917255026 1.758211426109768 3.140302123416374 1.2081825848397187 1.3274462254911952 1.7674620279905646",
      "triangular rising": "3.8644501396400597 0.6716380641123054 3.0045175041824215 2.6581142822936883 3.832242061711564 1.4640919949285307 1.8171803909029516 2.6719195608437674",
      "uniform 2..5": "4.8001202903307645 2.0845808167183484 3.692586018675981 3.324794663325067 4.753639853665868 2.4019185068025886 2.6191521074529134 3.338591401178666",
      "uniform 3..3": "3 3 3 3 3 3 3 3",
      "weibull shape 0.8": "34.748933606432175 0.11760679894123116 7.9289289144770505 5.090781035243372 31.429125793733625 0.8858207130132391 1.602804453686638 5.181257770337923",
      "weibull shape 3": "13.939624070005813 3.0580786295465407 9.399913846115673 8.35235948402227 13.571315502798363 5.239528676373595 6.137169868660212 8.391689118489811",
    }
  `);
});

test("an unknown kind code throws", () => {
  expect(() => sample(11, Float64Array.of(1), 0, createDraws())).toThrow("invalid kind of law: 11");
  expect(() => sampleBeyond(-1, Float64Array.of(1), 0, 1, createDraws())).toThrow("invalid kind of law: -1");
});

test.each(cases)("%s: the same address gives the same draw in any order", (_, law) => {
  const forward = drawMany(samplerOf(law, 2), 200);
  const again = samplerOf(law, 2);
  for (let client = 199; client >= 0; client--) expect(again(client)).toBe(forward[client]);
});

test.each(cases)("%s: sample mean and variance lie within 4 standard errors", (_, law) => {
  const count = 40_000;
  const values = drawMany(samplerOf(law, 3), count);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.map((value) => (value - mean) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / (count - 1);
  const spreadOfSquares = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / count;
  expect(Math.abs(mean - lawMean(law))).toBeLessThanOrEqual(4 * Math.sqrt(lawVariance(law) / count) + 1e-12 * mean);
  expect(Math.abs(variance - lawVariance(law))).toBeLessThanOrEqual(4 * Math.sqrt(spreadOfSquares / count) + 1e-20);
});

test.each(cases)("%s: the sample follows the cdf at every size (Kolmogorov–Smirnov)", (_, law) => {
  for (const count of [100, 1000, 20_000]) {
    expect(kolmogorovSmirnov(drawMany(samplerOf(law, 100 + count), count), (x) => lawCdf(law, x))).toBeLessThan(1.95);
  }
});

test.each(cases)("%s: draws stay in the support", (_, law) => {
  const low = lawQuantile(law, 0);
  const high = lawQuantile(law, 1);
  expect(low).toBeGreaterThanOrEqual(0);
  for (const value of drawMany(samplerOf(law, 4), 5000)) expect(value >= low && value <= high).toBe(true);
  expect(lawCdf(law, justBelow(low))).toBe(0);
  expect(lawCdf(law, high)).toBe(1);
});

test.each(smoothCases)("%s: the quantile inverts the cdf", (_, law) => {
  for (const p of probabilities) {
    const x = lawQuantile(law, p);
    const movedByRounding = lawCdf(law, x * (1 + 2 ** -51)) - lawCdf(law, x * (1 - 2 ** -51));
    expect(Math.abs(lawCdf(law, x) - p)).toBeLessThan(1e-11 * p + movedByRounding);
  }
});

test.each(cases)("%s: the quantile is the smallest value whose cdf reaches p", (_, law) => {
  for (const p of probabilities) {
    const x = lawQuantile(law, p);
    expect(lawCdf(law, x + x * 1e-13)).toBeGreaterThanOrEqual(p * (1 - 1e-11));
    expect(lawCdf(law, justBelow(x))).toBeLessThanOrEqual(p);
  }
});

test.each(cases.filter(([, law]) => !["fixed", "pert", "erlang", "gamma"].includes(law.kind)))(
  "%s: a draw is the quantile of one uniform",
  (_, law) => {
    const draws = createDraws();
    draws.key(5, 0);
    const draw = samplerOf(law, 5);
    for (let client = 0; client < 300; client++) {
      draws.at(client, 1, 2, 3);
      const expected = lawQuantile(law, draws.next());
      expect(Math.abs(draw(client) - expected)).toBeLessThanOrEqual(4e-14 * expected);
    }
  },
);

test.each(cases)("%s: beyond an elapsed time the draw follows the conditional cdf", (_, law) => {
  for (const p of [0.1, 0.5, 0.95]) {
    const elapsed = lawQuantile(law, p) * (1 - 1e-9);
    const passed = lawCdf(law, elapsed);
    if (passed === 1) continue;
    const values = drawMany(beyondSamplerOf(law, 6, elapsed), 1500);
    for (const value of values) expect(value).toBeGreaterThan(elapsed);
    expect(kolmogorovSmirnov(values, (x) => Math.max(0, (lawCdf(law, x) - passed) / (1 - passed)))).toBeLessThan(1.95);
  }
});

test.each(cases)("%s: an elapsed time that binds nothing leaves the draw as it is", (_, law) => {
  for (const elapsed of [0, 0.5 * lawQuantile(law, 0)]) {
    // A value 0 is not beyond an elapsed 0.
    if (lawCdf(law, elapsed) > 0) continue;
    expect(drawMany(beyondSamplerOf(law, 7, elapsed), 50)).toEqual(drawMany(samplerOf(law, 7), 50));
  }
});

test.each(cases.filter(([, law]) => lawQuantile(law, 1) < Number.POSITIVE_INFINITY))(
  "%s: nothing lies beyond the largest value",
  (_, law) => {
    const high = lawQuantile(law, 1);
    for (const elapsed of [high, high + 1]) expect(drawMany(beyondSamplerOf(law, 8, elapsed), 3)).toEqual([elapsed, elapsed, elapsed]);
  },
);

test("beyond a time far in the tail an erlang of one phase is the exponential", () => {
  const erlang = beyondSamplerOf({ kind: "erlang", k: 1, mean: 7 }, 9, 700);
  const exponential = beyondSamplerOf({ kind: "exponential", mean: 7 }, 9, 700);
  for (let client = 0; client < 300; client++) expect(Math.abs(erlang(client) / exponential(client) - 1)).toBeLessThan(1e-13);
});

test("beyond a time that the law cannot reach in doubles the draw is that time", () => {
  const laws: Law[] = [
    { kind: "gamma", mean: 1, cv: 0.5 },
    { kind: "lognormal", mu: 0, sigma: 0.1 },
  ];
  for (const law of laws) expect(beyondSamplerOf(law, 10, 1e4)(0)).toBe(1e4);
});

test.each(cases)("%s: a scaled law is the law in another unit", (_, law) => {
  const factor = 1 / 24;
  const scaled = scaleLaw(law, factor);
  expect(lawMean(scaled) / (lawMean(law) * factor)).toBeCloseTo(1, 12);
  expect(Math.abs(lawVariance(scaled) - lawVariance(law) * factor ** 2)).toBeLessThanOrEqual(1e-12 * lawVariance(law));
  for (const p of [0.1, 0.6, 0.99])
    expect(Math.abs(lawQuantile(scaled, p) - lawQuantile(law, p) * factor)).toBeLessThanOrEqual(1e-12 * lawQuantile(law, p));
  const [draw, scaledDraw] = [samplerOf(law, 11), samplerOf(scaled, 11)];
  for (let client = 0; client < 100; client++)
    expect(Math.abs(scaledDraw(client) - draw(client) * factor)).toBeLessThanOrEqual(1e-13 * draw(client));
});
