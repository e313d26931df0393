import fc from "fast-check";
import { expect, test } from "vitest";
import { pow, regularizedBeta } from "#random";

// a, b, x and I, computed with 40 digits.
const known: [number, number, number, number][] = [
  [0.5, 0.5, 0.2, 0.2951672353008666],
  [2, 3, 0.5, 0.6875],
  [5, 1, 0.9, 0.59049],
  [1.5, 4.5, 0.05, 0.07805553642696918],
  [3, 3, 0.999, 0.999999990014994],
  [40, 60, 0.35, 0.15345812249917357],
];

test("regularizedBeta meets values computed with 40 digits", () => {
  for (const [a, b, x, value] of known) expect(Math.abs(regularizedBeta(a, b, x) / value - 1)).toBeLessThan(1e-13);
});

test("regularizedBeta with b = 1 is a power", () => {
  for (let x = 0.01; x < 1; x += 0.01) expect(Math.abs(regularizedBeta(3.7, 1, x) / pow(x, 3.7) - 1)).toBeLessThan(1e-13);
});

test("regularizedBeta mirrors and rises with x", () => {
  const shape = fc.double({ min: 0.2, max: 60, noNaN: true });
  const eighths = fc.integer({ min: 0, max: 1024 });
  fc.assert(
    fc.property(shape, shape, eighths, eighths, (a, b, first, second) => {
      const [low, high] = [Math.min(first, second) / 1024, Math.max(first, second) / 1024];
      expect(Math.abs(regularizedBeta(a, b, low) + regularizedBeta(b, a, 1 - low) - 1)).toBeLessThan(1e-12);
      expect(regularizedBeta(a, b, low)).toBeLessThanOrEqual(regularizedBeta(a, b, high) + 1e-13);
    }),
    { seed: 22, numRuns: 2000 },
  );
});

test("regularizedBeta answers at the ends", () => {
  expect(regularizedBeta(2, 3, 0)).toBe(0);
  expect(regularizedBeta(2, 3, -1)).toBe(0);
  expect(regularizedBeta(2, 3, 1)).toBe(1);
});
