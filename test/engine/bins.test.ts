import fc from "fast-check";
import { expect, test } from "vitest";
import { binCount, binLow, binMid, binOf } from "#engine";

test("binOf gives the edges of the range", () => {
  expect([0, 1e-9, 2 ** -10 - 2 ** -60].map(binOf)).toEqual([0, 0, 0]);
  expect(binOf(2 ** -10)).toBe(1);
  expect(binOf(2 ** -9)).toBe(129);
  expect(binOf(1)).toBe(1 + 128 * 10);
  expect([65535.999, 2 ** 16, 1e9, Number.POSITIVE_INFINITY].map(binOf)).toEqual([3328, 3328, 3328, 3328]);
});

test("bins touch: each begins where the one before ends, and holds its own edge", () => {
  expect(binLow(0)).toBe(0);
  expect(binLow(1)).toBe(2 ** -10);
  expect(binLow(binCount)).toBe(2 ** 16);
  for (let bin = 1; bin < binCount; bin++) {
    const octave = Math.floor((bin - 1) / 128);
    expect(binLow(bin)).toBe((1 + ((bin - 1) % 128) / 128) * 2 ** (octave - 10));
    expect(binOf(binLow(bin))).toBe(bin);
    expect(binOf(binLow(bin + 1) * (1 - 2 ** -52))).toBe(bin);
  }
});

test("binMid is within 0.4 % of every duration in range", () => {
  fc.assert(
    fc.property(fc.double({ min: 2 ** -10, max: 65535, noNaN: true }), (duration) => {
      const bin = binOf(duration);
      expect(binLow(bin)).toBeLessThanOrEqual(duration);
      expect(duration).toBeLessThan(binLow(bin + 1));
      expect(Math.abs(binMid(bin) - duration) / duration).toBeLessThanOrEqual(0.004);
    }),
    { seed: 11, numRuns: 1000 },
  );
  expect(binMid(0)).toBe(0);
});

test("binOf never falls as the duration grows", () => {
  const duration = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(duration, duration, (a, b) => {
      expect(binOf(Math.min(a, b))).toBeLessThanOrEqual(binOf(Math.max(a, b)));
    }),
    { seed: 12, numRuns: 1000 },
  );
});
