import {
  createDraws,
  type Draws,
  type Law,
  lawColumns,
  lawKinds,
  lognormalFromMean,
  lognormalFromMedian,
  sample,
  sampleBeyond,
} from "#random";

/** One law or more of each kind, with the ends of their parameters: what every law must obey is tested on these. */
export const lawCases: Record<string, Law> = {
  "fixed 2.5": { kind: "fixed", value: 2.5 },
  "uniform 2..5": { kind: "uniform", min: 2, max: 5 },
  "uniform 3..3": { kind: "uniform", min: 3, max: 3 },
  "triangular 5, 10, 21": { kind: "triangular", min: 5, mode: 10, max: 21 },
  "triangular rising": { kind: "triangular", min: 0, mode: 4, max: 4 },
  "triangular falling": { kind: "triangular", min: 1, mode: 1, max: 4 },
  "triangular 3, 3, 3": { kind: "triangular", min: 3, mode: 3, max: 3 },
  "pert 5, 10, 21": { kind: "pert", min: 5, mode: 10, max: 21 },
  "pert falling": { kind: "pert", min: 0, mode: 0, max: 2 },
  "pert 3, 3, 3": { kind: "pert", min: 3, mode: 3, max: 3 },
  "exponential 30": { kind: "exponential", mean: 30 },
  "erlang 1": { kind: "erlang", k: 1, mean: 7 },
  "erlang 4": { kind: "erlang", k: 4, mean: 12 },
  "gamma cv 0.1": { kind: "gamma", mean: 20, cv: 0.1 },
  "gamma cv 0.5": { kind: "gamma", mean: 20, cv: 0.5 },
  "gamma cv 1.6": { kind: "gamma", mean: 20, cv: 1.6 },
  "weibull shape 0.8": { kind: "weibull", shape: 0.8, scale: 10 },
  "weibull shape 3": { kind: "weibull", shape: 3, scale: 10 },
  "lognormal mean 10, sd 4": lognormalFromMean(10, 4),
  "lognormal median 30, p90 60": lognormalFromMedian(30, 60),
  "lognormal sd 0": lognormalFromMean(10, 0),
  "empirical 3, 1, 4, 1, 5, 9, 2": { kind: "empirical", values: [3, 1, 4, 1, 5, 9, 2] },
  "empirical of one": { kind: "empirical", values: [6] },
  "discrete 3": { kind: "discrete", values: [10, 0, 5], weights: [1, 2, 1] },
  "discrete with weight 0": { kind: "discrete", values: [1, 2, 3, 4, 5, 6], weights: [0, 3, 0.5, 0, 2, 0] },
};

/** The cases whose cdf has no jumps. */
export const smoothCases: [string, Law][] = Object.entries(lawCases).filter(
  ([name, law]) => !["fixed", "empirical", "discrete"].includes(law.kind) && !/3\.\.3|3, 3, 3|sd 0/.test(name),
);

/** A sampler of the law by client number, on a fresh key; columns stand at an offset, as in the engine. */
export function samplerOf(law: Law, seed: number): (client: number) => number {
  const { kind, columns, draws } = prepare(law, seed);
  return (client) => {
    draws.at(client, 1, 2, 3);
    return sample(kind, columns, 5, draws);
  };
}

/** As samplerOf, of the law beyond `elapsed`. */
export function beyondSamplerOf(law: Law, seed: number, elapsed: number): (client: number) => number {
  const { kind, columns, draws } = prepare(law, seed);
  return (client) => {
    draws.at(client, 1, 2, 3);
    return sampleBeyond(kind, columns, 5, elapsed, draws);
  };
}

function prepare(law: Law, seed: number): { kind: number; columns: Float64Array; draws: Draws } {
  const draws = createDraws();
  draws.key(seed, 0);
  return {
    kind: lawKinds.indexOf(law.kind),
    columns: Float64Array.of(...Array(5).fill(Number.NaN), ...lawColumns(law), Number.NaN),
    draws,
  };
}

/** A number less than x ≥ 0 by more than rounding errors, less by nothing that matters. */
export function justBelow(x: number): number {
  return x - Math.max(x * 1e-13, 1e-300);
}

/** √n times the Kolmogorov–Smirnov distance of the sample from the cdf, jumps of either allowed; above 1.95 with probability 0.001 at most. */
export function kolmogorovSmirnov(values: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  let before = 0;
  for (let index = 0; index < sorted.length; index++) {
    const x = sorted[index]!;
    if (sorted[index + 1] === x) continue;
    distance = Math.max(distance, Math.abs((index + 1) / sorted.length - cdf(x)), Math.abs(before - cdf(justBelow(x))));
    before = (index + 1) / sorted.length;
  }
  return distance * Math.sqrt(sorted.length);
}
