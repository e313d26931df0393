import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "#random";
import { estimate, moments, sampleQuantile } from "#statistics";
import { normals, uniforms } from "./samples.ts";

test("estimate computes a hand-worked interval", () => {
  // Mean 3, s² = 2.5, t(.975, 4) = 2.776445, so half the interval is 2.776445 × √(2.5 / 5).
  const answer = estimate([1, 2, 3, 4, 5])!;
  expect(answer.mean).toBe(3);
  expect(answer.high - 3).toBeCloseTo(2.776445 * Math.SQRT1_2, 6);
  expect(3 - answer.low).toBeCloseTo(answer.high - 3, 12);
  expect(answer.replications).toEqual({ p5: 1.2, p50: 3, p95: 4.8 });
});

test("estimate leaves out NaN, and has nothing to say of nothing", () => {
  expect(estimate([Number.NaN, 1, 2, Number.NaN, 3])).toEqual(estimate([1, 2, 3]));
  expect(estimate([])).toBeNull();
  expect(estimate([Number.NaN, Number.NaN])).toBeNull();
});

test("estimate of one replication, or of equal ones, has no width", () => {
  expect(estimate([0.1])).toEqual({ mean: 0.1, low: 0.1, high: 0.1, replications: { p5: 0.1, p50: 0.1, p95: 0.1 } });
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 50 }), (value, n) => {
      const { mean, low, high } = estimate(new Array(n).fill(value))!;
      expect([mean, low, high]).toEqual([value, value, value]);
    }),
    { seed: 31 },
  );
});

test("estimate is the same for plain and typed arrays, and moves and stretches with its values", () => {
  const values = [3.5, 1.25, 8, 4.75, 2];
  const plain = estimate(values)!;
  expect(estimate(Float64Array.from(values))).toEqual(plain);
  const moved = estimate(values.map((value) => 4 * value + 16))!;
  expect(moved.low).toBeCloseTo(4 * plain.low + 16, 10);
  expect(moved.high).toBeCloseTo(4 * plain.high + 16, 10);
  expect(moved.replications.p95).toBeCloseTo(4 * plain.replications.p95 + 16, 10);
});

test("estimate with more confidence is wider", () => {
  const values = [3, 1, 8, 4];
  expect(estimate(values, 0.99)!.high).toBeGreaterThan(estimate(values, 0.95)!.high);
});

test("moments keep their precision far from 0", () => {
  const { mean, variance } = moments([1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4]);
  expect(mean).toBe(1e9 + 2.5);
  expect(variance).toBeCloseTo(5 / 3, 12);
});

test("sampleQuantile interpolates between order statistics (type 7)", () => {
  const sorted = [10, 20, 40, 80];
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => sampleQuantile(sorted, p))).toEqual([10, 17.5, 30, 50, 80]);
  expect(sampleQuantile([], 0.5)).toBeNaN();
});

test("the 95 % interval of a normal sample covers the mean in 95 % of 4000 samples", () => {
  for (const [seed, n] of [
    [1, 3],
    [2, 10],
    [3, 30],
  ] as const) {
    const normal = normals(seed);
    const trials = 4000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { low, high } = estimate(Array.from({ length: n }, () => 5 + 2 * normal()))!;
      if (low <= 5 && 5 <= high) covered++;
    }
    const z = (covered / trials - 0.95) / Math.sqrt((0.95 * 0.05) / trials);
    expect(Math.abs(z)).toBeLessThan(4);
  }
});

test("the quantiles of replications come near those of the distribution", () => {
  const uniform = uniforms(4);
  const { replications } = estimate(Array.from({ length: 40_000 }, () => normalQuantile(uniform())))!;
  // Four standard errors of a sample quantile, √(p (1 − p) / n) over the density there.
  expect(Math.abs(replications.p50)).toBeLessThan((4 * Math.sqrt(0.25 / 40_000)) / 0.398942);
  expect(Math.abs(replications.p95 - 1.644854)).toBeLessThan((4 * Math.sqrt(0.0475 / 40_000)) / 0.103136);
});
