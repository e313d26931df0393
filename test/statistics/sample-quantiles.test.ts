import fc from "fast-check";
import { expect, test } from "vitest";
import { moments, sampleQuantile } from "#statistics";
import { takeSample } from "../../src/statistics/sample-quantiles.ts";

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.NaN, 0, 1e-300, 1e300, -1e300),
);
const values = fc.array(number, { maxLength: 400 });
const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.05, 0.5, 0.95, 1));

/** Quantiles as they are defined: of the values in order. */
function ordered(sample: readonly number[], p: number): number {
  return sampleQuantile(Float64Array.from(sample.filter((value) => !Number.isNaN(value))).sort(), p);
}

// What is 0 may be −0 on one side: a report shows the same.
const same = (a: number, b: number) => a === b || Object.is(a, b);

test("takeSample gives the quantiles of the values in order, bit for bit", () => {
  fc.assert(
    fc.property(values, fc.array(probability, { minLength: 1, maxLength: 5 }), (sample, ps) => {
      const { quantile, count } = takeSample(sample, 1);
      expect(count).toBe(sample.filter((value) => !Number.isNaN(value)).length);
      for (const p of ps) expect(same(quantile(p), ordered(sample, p))).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("takeSample gives the mean of moments, each value divided first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(1, 28, 31, 0.1),
      (sample, days) => {
        const divided = sample.map((value) => value / days);
        const { mean, quantile } = takeSample(sample, days);
        expect(same(mean, moments(divided).mean)).toBe(true);
        expect(same(quantile(0.3), ordered(divided, 0.3))).toBe(true);
      },
    ),
    { seed: 4 },
  );
});

test("takeSample orders the values of one interval when all but one lie in it", () => {
  const sample = [...Array.from({ length: 200 }, (_, i) => ((i * 37) % 200) / 1e9), 1e9];
  const { quantile } = takeSample(sample, 1);
  for (const p of [0, 0.1, 0.5, 0.9, 1]) expect(quantile(p)).toBe(ordered(sample, p));
});

test("takeSample of nothing has no mean and no quantiles, and of equal values has just them", () => {
  expect(takeSample([Number.NaN], 1)).toMatchObject({ count: 0, mean: Number.NaN });
  expect(takeSample([], 1).quantile(0.5)).toBeNaN();
  const { mean, quantile } = takeSample([0.1, Number.NaN, 0.1, 0.1], 1);
  expect([mean, quantile(0.05), quantile(0.95)]).toEqual([0.1, 0.1, 0.1]);
});
