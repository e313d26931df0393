import fc from "fast-check";
import { expect, test } from "vitest";
import { pairedDifference } from "#statistics";
import { normals } from "./samples.ts";

const a = [10.2, 11.5, 9.8, 12.1, 10.9, 11.7, 10.4, 12.6, 9.9, 11.3];
const b = [9.1, 10.7, 9.0, 11.0, 10.1, 10.4, 9.6, 11.2, 9.3, 10.2];

test("pairedDifference gives the known difference, interval, correlation and Welch interval", () => {
  const answer = pairedDifference(a, b)!;
  expect(answer.difference.mean).toBeCloseTo(-0.98, 12);
  expect(answer.halfWidth).toBeCloseTo(0.184088, 6);
  expect(answer.difference.high - answer.difference.mean).toBeCloseTo(0.184088, 6);
  expect(answer.correlation).toBeCloseTo(0.9754, 4);
  expect(answer.unpairedHalfWidth).toBeCloseTo(0.825141, 6);
});

test("pairedDifference of identical replications is exactly 0", () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, (same) => {
      const { difference, halfWidth } = pairedDifference(same, [...same])!;
      expect([difference.mean, difference.low, difference.high, halfWidth]).toEqual([0, 0, 0, 0]);
    }),
    { seed: 71 },
  );
});

test("pairedDifference changes its sign when the sides change places", () => {
  const forth = pairedDifference(a, b)!;
  const back = pairedDifference(b, a)!;
  expect(back.difference.mean).toBeCloseTo(-forth.difference.mean, 12);
  expect(back.difference.low).toBeCloseTo(-forth.difference.high, 12);
  expect(back.correlation).toBe(forth.correlation);
});

test("pairedDifference leaves out pairs with a missing side", () => {
  expect(pairedDifference([...a, Number.NaN, 5], [...b, 3, Number.NaN])).toEqual(pairedDifference(a, b));
  expect(pairedDifference([Number.NaN], [1])).toBeNull();
  expect(() => pairedDifference([1], [1, 2])).toThrow("invalid pairs: 1 and 2 replications");
});

test("pairedDifference has no correlation when a side does not vary", () => {
  expect(pairedDifference([1, 2, 3], [5, 5, 5])!.correlation).toBeNull();
  expect(pairedDifference([1], [4])).toMatchObject({
    difference: { mean: 3, low: 3, high: 3 },
    halfWidth: 0,
    correlation: null,
    unpairedHalfWidth: 0,
  });
});

test("with five comparisons the interval has 99 % confidence (Bonferroni)", () => {
  // t(.995, 9) = 3.249836, s_d = .257337.
  expect(pairedDifference(a, b, 5)!.halfWidth).toBeCloseTo((3.249836 * 0.257337) / Math.sqrt(10), 5);
});

test("all of four Bonferroni intervals hold in at least 95 % of 1000 experiments", () => {
  const normal = normals(72);
  const trials = 1000;
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    const baseline = Array.from({ length: 10 }, normal);
    let all = true;
    for (let k = 0; k < 4; k++) {
      const { low, high } = pairedDifference(
        baseline,
        baseline.map((value) => value + 1 + normal()),
        4,
      )!.difference;
      all &&= low <= 1 && 1 <= high;
    }
    if (all) held++;
  }
  expect(held / trials).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / trials));
});
