import { expect, test } from "vitest";
import { estimate, ratioEstimate } from "#statistics";
import { normals, uniforms } from "./samples.ts";

test("ratioEstimate weighs every client the same", () => {
  const { mean, replications } = ratioEstimate([10, 300], [10, 100])!;
  expect(mean).toBe(310 / 110);
  expect(replications.p50).toBe(2);
});

test("ratioEstimate computes a hand-worked jackknife", () => {
  // R = 12 / 6; leaving one out gives 10 / 5, 9 / 4, 5 / 3; pseudo-values 3 R − 2 R₋ᵢ are 2, 1.5, 8/3; their variance is 37/108.
  const { mean, high } = ratioEstimate([2, 3, 7], [1, 2, 3])!;
  expect(mean).toBe(2);
  expect(high - mean).toBeCloseTo(4.302653 * Math.sqrt(37 / 108 / 3), 5);
});

test("ratioEstimate with equal counts is the plain estimate", () => {
  const values = [3, 1, 4, 1.5, 9];
  const plain = estimate(values)!;
  const ratio = ratioEstimate(
    values.map((value) => 8 * value),
    values.map(() => 8),
  )!;
  expect(ratio.mean).toBeCloseTo(plain.mean, 12);
  expect(ratio.low).toBeCloseTo(plain.low, 12);
  expect(ratio.high).toBeCloseTo(plain.high, 12);
  expect(ratio.replications).toEqual(plain.replications);
});

test("ratioEstimate of equal ratios has no width", () => {
  const { mean, low, high } = ratioEstimate([2, 6, 10], [1, 3, 5])!;
  expect([mean, low, high]).toEqual([2, 2, 2]);
});

test("ratioEstimate says nothing of nothing, and gives no interval when one replication carries it", () => {
  expect(ratioEstimate([0, 0], [0, 0])).toBeNull();
  expect(ratioEstimate([0, 6, 0], [0, 2, 0])).toMatchObject({ mean: 3, low: 3, high: 3, replications: { p5: 3, p95: 3 } });
  expect(() => ratioEstimate([1], [1, 2])).toThrow("invalid ratio: 1 sums and 2 counts");
});

test("the jackknife interval covers the true ratio in about 95 % of 3000 experiments", () => {
  const uniform = uniforms(81);
  const normal = normals(82);
  const trials = 3000;
  let covered = 0;
  for (let trial = 0; trial < trials; trial++) {
    const counts = Array.from({ length: 20 }, () => 50 + Math.floor(100 * uniform()));
    const sums = counts.map((count) => 3 * count + Math.sqrt(count) * 2 * normal());
    const { low, high } = ratioEstimate(sums, counts)!;
    if (low <= 3 && 3 <= high) covered++;
  }
  expect(Math.abs(covered / trials - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / trials));
});
