import { expect, test } from "vitest";
import { orderStatisticRanks, smallestSampleForUpperBound } from "#statistics";
import { uniforms } from "./samples.ts";

test.each([
  [30, 0.5, 10, 21, 0.95723],
  [50, 0.5, 18, 33, 0.96716],
  [100, 0.9, 84, 96, 0.95569],
  [200, 0.9, 171, 189, 0.96688],
  [1000, 0.95, 936, 964, 0.9581],
])("orderStatisticRanks gives the tabled ranks of %d observations at p = %d", (n, p, lower, upper, coverage) => {
  const ranks = orderStatisticRanks(n, p)!;
  expect([ranks.lower, ranks.upper]).toEqual([lower, upper]);
  expect(ranks.coverage).toBeCloseTo(coverage, 5);
});

test("orderStatisticRanks refuses samples too small for two ends", () => {
  expect(orderStatisticRanks(5, 0.5)).toBeNull();
  expect(orderStatisticRanks(6, 0.5)).toMatchObject({ lower: 1, upper: 6, coverage: 1 - 2 / 64 });
  expect(orderStatisticRanks(59, 0.95)).toBeNull();
});

test("orderStatisticRanks mirrors when the quantile does", () => {
  const high = orderStatisticRanks(137, 0.8)!;
  const low = orderStatisticRanks(137, 0.2)!;
  expect([low.lower, low.upper]).toEqual([138 - high.upper, 138 - high.lower]);
});

test("orderStatisticRanks holds its probability for a million observations", () => {
  const { lower, upper, coverage } = orderStatisticRanks(1_000_000, 0.9)!;
  expect(coverage).toBeGreaterThanOrEqual(0.95);
  expect(coverage).toBeLessThan(0.9505);
  expect((lower + upper) / 2 / 1e6).toBeCloseTo(0.9, 5);
});

test("the interval between the ranks covers the quantile as often as it says", () => {
  const { lower, upper, coverage } = orderStatisticRanks(40, 0.8)!;
  const uniform = uniforms(51);
  const trials = 4000;
  let covered = 0;
  for (let trial = 0; trial < trials; trial++) {
    const sorted = Float64Array.from({ length: 40 }, uniform).sort();
    if (sorted[lower - 1]! <= 0.8 && 0.8 <= sorted[upper - 1]!) covered++;
  }
  expect(Math.abs(covered / trials - coverage)).toBeLessThan(4 * Math.sqrt((coverage * (1 - coverage)) / trials));
});

test("smallestSampleForUpperBound gives Wilks's sizes", () => {
  expect(smallestSampleForUpperBound(0.95)).toBe(59);
  expect(smallestSampleForUpperBound(0.9)).toBe(29);
  expect(smallestSampleForUpperBound(0.5, 0.9)).toBe(4);
  expect(smallestSampleForUpperBound(0.99, 0.99)).toBe(459);
});
