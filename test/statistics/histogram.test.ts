import fc from "fast-check";
import { expect, test } from "vitest";
import { binCount, binOf } from "#engine";
import { quantileOfBins, shareWithin } from "#statistics";
import { uniforms } from "./samples.ts";

function fill(durations: readonly number[], offset = 0): Uint32Array {
  const bins = new Uint32Array(offset + binCount);
  for (const duration of durations) bins[offset + binOf(duration)]!++;
  return bins;
}

test("quantileOfBins is within 0.5 % of the order statistic of the durations themselves", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.001, max: 60_000, noNaN: true }), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 100 }),
      (durations, percent) => {
        const sorted = [...durations].sort((a, b) => a - b);
        const exact = sorted[Math.ceil((percent * sorted.length) / 100) - 1]!;
        expect(Math.abs(quantileOfBins(fill(durations), 0, percent / 100) / exact - 1)).toBeLessThanOrEqual(0.005);
      },
    ),
    { seed: 41, numRuns: 300 },
  );
});

test("quantileOfBins counts waits of 0 and reads only the bins from its offset", () => {
  const bins = fill([0, 0, 0, 8], binCount);
  bins[5] = 1000;
  expect(quantileOfBins(bins, binCount, 0.75)).toBe(0);
  expect(Math.abs(quantileOfBins(bins, binCount, 0.76) / 8 - 1)).toBeLessThan(0.004);
  expect(quantileOfBins(bins, binCount, 0)).toBe(0);
  expect(quantileOfBins(bins, binCount, 1)).toBeGreaterThan(7.9);
});

test("quantileOfBins and shareWithin have no answer when nothing is counted", () => {
  expect(quantileOfBins(fill([]), 0, 0.5)).toBeNaN();
  expect(shareWithin(fill([]), 0, 0, 10)).toBeNaN();
});

test("merged bins give the quantile of the merged durations", () => {
  const uniform = uniforms(42);
  const [a, b] = [0, 1].map(() => Array.from({ length: 500 }, () => 100 * uniform()));
  const merged = fill(a!).map((count, bin) => count + fill(b!)[bin]!);
  expect(quantileOfBins(merged, 0, 0.9)).toBe(quantileOfBins(fill([...a!, ...b!]), 0, 0.9));
});

test("shareWithin is exact at edges of bins, which whole days up to 256 are", () => {
  const bins = fill([0, 13.99, 14, 14.01, 200, 1e6]);
  expect(shareWithin(bins, 0, 0, 14)).toBe(2 / 6);
  expect(shareWithin(bins, 0, 14, 15)).toBe(2 / 6);
  expect(shareWithin(bins, 0, 15, 2 ** 16)).toBe(2 / 6);
  expect(shareWithin(bins, 0, 0, Number.POSITIVE_INFINITY)).toBe(1);
  expect(shareWithin(bins, 0, 5, 5)).toBe(0);
});

test("shareWithin divides a bin that is cut in proportion", () => {
  // The bin of 14 days is 1 / 16 day wide.
  expect(shareWithin(fill([14.01, 14.02]), 0, 0, 14 + 1 / 64)).toBe(0.25);
});

test("neighboring bands share out everything", () => {
  const durations = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(durations, fc.double({ min: 0.01, max: 1000, noNaN: true }), (values, cut) => {
      const bins = fill(values);
      const split = shareWithin(bins, 0, 0, cut) + shareWithin(bins, 0, cut, Number.POSITIVE_INFINITY);
      expect(split).toBeCloseTo(1, 12);
    }),
    { seed: 43 },
  );
});
