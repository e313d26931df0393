import { expect, test } from "vitest";
import { createStoppingRule, estimate, lookAhead, type Precision, type StoppingState } from "#statistics";
import { publishedMeans } from "./published-means.ts";

function run(
  series: readonly (readonly number[])[],
  precisions: readonly Precision[],
  options: { from?: number; kLimit?: number } = {},
): StoppingState {
  const rule = createStoppingRule({ precisions, to: series.length, ...options });
  let state: StoppingState | undefined;
  for (const measures of series) {
    state = rule.add(measures);
    if (state.enough) break;
  }
  return state!;
}

test.each([
  ["stroke", 23.7188, 1.5516, 57, null],
  ["obstetrics", 39.2832, 1.3043, 16, 44],
  ["emergency", 2.91, 0.2511, 81, null],
  ["urology", 21.122, 0.45, 5, 14],
] as const)("the stopping rule finds the known number of replications for the published %s model", (name, mean, half, tenth, twentieth) => {
  const values = publishedMeans[name];
  const answer = estimate(values)!;
  expect(answer.mean).toBeCloseTo(mean, 3);
  expect(answer.high - answer.mean).toBeCloseTo(half, 3);
  const series = values.map((value) => [value]);
  expect(run(series, [{ relative: 0.1 }]).needed).toBe(tenth);
  const fine = run(series, [{ relative: 0.05 }]);
  expect(fine.needed).toBe(twentieth);
  expect(fine.capped).toBe(twentieth === null);
});

test("several measures must be narrow together", () => {
  const series = publishedMeans.urology.map((value, i) => [value, publishedMeans.obstetrics[i]!]);
  const precisions = [{ relative: 0.1 }, { relative: 0.1 }];
  const state = run(series, precisions);
  expect(state).toMatchObject({ enough: true, needed: 16, replications: 21, worst: { measure: 1 } });
  expect(run(series.slice(0, 20), precisions)).toMatchObject({ enough: false, capped: true, needed: null });
});

test("the look-ahead begins anew after one wide interval", () => {
  // 10, 10, 10 is narrow at n = 3; the outlier at n = 6 widens the interval within the look-ahead.
  const calm = new Array(40).fill(10);
  expect(
    run(
      calm.map((value) => [value]),
      [{ relative: 0.1 }],
    ),
  ).toMatchObject({ needed: 3, replications: 8 });
  const shaken = calm.map((value, i) => [i === 5 ? 20 : value]);
  // With one outlier of +10 among n, s / √n = 10 / n, so half the interval is 10 t / n against 0.1 × (10 + 10 / n): t ≤ (n + 1) / 10, first at n = 20.
  expect(run(shaken, [{ relative: 0.1 }])).toMatchObject({ needed: 20, replications: 25 });
  expect(run(shaken, [{ relative: 0.1 }], { kLimit: 2 }).needed).toBe(3);
});

test("an absolute precision serves measures near 0", () => {
  const series = Array.from({ length: 60 }, (_, i) => [i % 2 === 0 ? 0.01 : -0.01]);
  expect(run(series, [{ relative: 0.1 }]).capped).toBe(true);
  // Half the interval over 0.01 is t / √(n − 1) for an even n: 2.571 / √5 = 1.150 at 6; and √(1 − 1 / n²) times that for an odd n: 0.989 at 7.
  expect(run(series, [{ absolute: 0.01 }]).needed).toBe(7);
});

test("a measure without values is never precise, and one without spread is", () => {
  const series = Array.from({ length: 12 }, () => [0, Number.NaN]);
  const rule = createStoppingRule({ precisions: [{ relative: 0.1 }, { relative: 0.1 }], to: 12 });
  const states = series.map((measures) => rule.add(measures));
  expect(states.at(-1)).toMatchObject({ enough: false, capped: true, worst: { measure: 1, halfWidth: null } });
  expect(
    run(
      series.map(([first]) => [first!]),
      [{ relative: 0.1 }],
    ).needed,
  ).toBe(3);
});

test("`from` holds the first test back", () => {
  const calm = new Array(40).fill([10]);
  expect(run(calm, [{ relative: 0.1 }], { from: 20 })).toMatchObject({ needed: 20, replications: 25 });
});

test("the look-ahead grows with the replications beyond 100", () => {
  expect([3, 100, 101, 119, 120, 250].map((n) => lookAhead(5, n))).toEqual([5, 5, 5, 5, 6, 12]);
});

test("createStoppingRule refuses no measures, and a replication with other measures", () => {
  expect(() => createStoppingRule({ precisions: [], to: 10 })).toThrow("invalid precisions: none");
  expect(() => createStoppingRule({ precisions: [{ absolute: 1 }], to: 10 }).add([1, 2])).toThrow(
    "invalid measures: 2 values for 1 precisions",
  );
});
