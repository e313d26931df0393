import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, regularizedGamma, regularizedGammaTail } from "#random";

// Shape, x, P and Q, computed with 40 digits.
const known: [number, number, number, number][] = [
  [0.1, 0.01, 0.6626212599544798, 0.3373787400455202],
  [0.5, 0.5, 0.6826894921370859, 0.3173105078629141],
  [1, 3, 0.950212931632136, 0.049787068367863944],
  [2.5, 1, 0.15085496391539036, 0.8491450360846097],
  [5, 20, 0.9999830552560699, 1.6944743930067385e-5],
  [40, 45, 0.7916181799674072, 0.20838182003259278],
  [1000, 950, 0.05505468623073803, 0.9449453137692619],
  [3, 60, 1, 1.6295866529378224e-23],
];

test("regularizedGamma and its tail meet values computed with 40 digits", () => {
  for (const [shape, x, lower, upper] of known) {
    expect(Math.abs(regularizedGamma(shape, x) / lower - 1)).toBeLessThan(2e-12);
    expect(Math.abs(regularizedGammaTail(shape, x) / upper - 1)).toBeLessThan(2e-12);
  }
});

test("regularizedGamma of shape 3 is the Poisson sum", () => {
  for (let x = 0.1; x < 30; x += 0.3) expect(regularizedGammaTail(3, x)).toBeCloseTo(exp(-x) * (1 + x + (x * x) / 2), 14);
});

test("regularizedGamma rises with x and complements its tail", () => {
  const shape = fc.double({ min: 0.05, max: 300, noNaN: true });
  const part = fc.double({ min: 0, max: 4, noNaN: true });
  fc.assert(
    fc.property(shape, part, part, (a, first, second) => {
      const [low, high] = first < second ? [first, second] : [second, first];
      expect(regularizedGamma(a, a * low)).toBeLessThanOrEqual(regularizedGamma(a, a * high) + 1e-13);
      expect(Math.abs(regularizedGamma(a, a * low) + regularizedGammaTail(a, a * low) - 1)).toBeLessThan(1e-15);
    }),
    { seed: 21, numRuns: 2000 },
  );
});

test("regularizedGamma answers at the ends", () => {
  expect(regularizedGamma(2, 0)).toBe(0);
  expect(regularizedGamma(2, -1)).toBe(0);
  expect(regularizedGamma(2, Number.POSITIVE_INFINITY)).toBe(1);
  expect(regularizedGammaTail(2, 0)).toBe(1);
  expect(regularizedGammaTail(2, Number.POSITIVE_INFINITY)).toBe(0);
});
