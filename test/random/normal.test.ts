import { expect, test } from "vitest";
import { normalCdf, normalQuantile } from "#random";
import { spread } from "./ulps.ts";

// Computed with 40 digits from the complementary error function.
const quantiles: [number, number][] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [0.001, -3.0902323061678136],
  [0.075, -1.439531470938456],
  [0.25, -0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.99, 2.3263478740408408],
];
const probabilities: [number, number][] = [
  [-0.5, 0.3085375387259869],
  [0.6, 0.7257468822499265],
  [-1, 0.15865525393145705],
  [2, 0.9772498680518208],
  [-3.5, 0.00023262907903552504],
  [-6, 9.86587645037698e-10],
  [-10, 7.619853024160525e-24],
  [-20, 2.7536241186062337e-89],
  [-37.5, 4.605353009581955e-308],
];

test("normalQuantile meets values computed with 40 digits", () => {
  for (const [p, z] of quantiles) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(2e-15);
});

test("normalCdf meets values computed with 40 digits", () => {
  for (const [z, p] of probabilities) expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(2e-15);
});

test("normalQuantile inverts normalCdf in both tails", () => {
  for (const z of spread(-37, 5, 2000))
    expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(
      2e-15 * Math.exp(0.5 * Math.max(0, z) ** 2) + 4e-15 * Math.abs(z) + 1e-15,
    );
});

test("normalQuantile is odd about a half", () => {
  for (const p of spread(2 ** -30, 0.5, 500)) {
    const even = Math.round(p * 2 ** 52) / 2 ** 52;
    expect(normalQuantile(1 - even)).toBe(-normalQuantile(even) || 0);
  }
});

test("normalQuantile and normalCdf answer at the ends", () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect(normalQuantile(1.1)).toBeNaN();
  expect(normalQuantile(Number.NaN)).toBeNaN();
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalCdf(Number.NaN)).toBeNaN();
});
