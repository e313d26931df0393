import { expect, test } from "vitest";
import { exp, expm1 } from "#random";
import { spread, ulps, worst } from "./ulps.ts";

test("exp agrees with Math.exp within 2 ulps from the subnormal to the largest", () => {
  expect(worst(spread(-745.2, 709.78, 60_000), exp, Math.exp).ulps).toBeLessThanOrEqual(2);
  expect(worst(spread(-2, 2, 20_000), exp, Math.exp).ulps).toBeLessThanOrEqual(2);
  const tiny = spread(-1070, 0, 2000).flatMap((exponent) => [2 ** exponent, -(2 ** exponent)]);
  expect(worst(tiny, exp, Math.exp).ulps).toBeLessThanOrEqual(2);
});

test("exp answers at the ends as ECMAScript prescribes", () => {
  expect(exp(0)).toBe(1);
  expect(exp(1)).toBe(Math.E);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.NaN)).toBeNaN();
  expect(exp(709.782712893384)).toBeGreaterThan(1.79769e308);
  expect(exp(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
  expect(exp(-745.1332191019412)).toBe(0);
});

test("exp meets values computed with 60 digits", () => {
  const known: [number, number][] = [
    [0.3, 1.349858807576003],
    [-10.5, 2.7536449349747158e-5],
    [100, 2.6881171418161356e43],
    [-700, 9.85967654375977e-305],
  ];
  for (const [x, y] of known) expect(ulps(exp(x), y)).toBeLessThanOrEqual(1);
});

test("expm1 agrees with Math.expm1 within 3 ulps near and far from 0", () => {
  const small = spread(-1070, 5, 20_000).flatMap((exponent) => [2 ** exponent, -(2 ** exponent)]);
  expect(worst(small, expm1, Math.expm1).ulps).toBeLessThanOrEqual(3);
  expect(worst(spread(-50, 709.7, 40_000), expm1, Math.expm1).ulps).toBeLessThanOrEqual(3);
  expect(worst(spread(-2, 2, 40_000), expm1, Math.expm1).ulps).toBeLessThanOrEqual(3);
});

test("expm1 answers at the ends", () => {
  expect(expm1(Number.NEGATIVE_INFINITY)).toBe(-1);
  expect(expm1(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(expm1(710)).toBe(Number.POSITIVE_INFINITY);
  expect(expm1(Number.NaN)).toBeNaN();
  expect(expm1(0)).toBe(0);
});
