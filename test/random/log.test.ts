import { expect, test } from "vitest";
import { log, log1p } from "#random";
import { spread, worst } from "./ulps.ts";

test("log agrees with Math.log within 2 ulps over all magnitudes", () => {
  const points = spread(-1074, 1023.99, 40_000).map((exponent) => 2 ** exponent);
  expect(worst(points, log, Math.log).ulps).toBeLessThanOrEqual(2);
});

test("log agrees with Math.log within 2 ulps around 1", () => {
  expect(worst(spread(0.4, 2.2, 40_000), log, Math.log).ulps).toBeLessThanOrEqual(2);
  const near = spread(-52, -4, 2000).flatMap((exponent) => [1 + 2 ** exponent, 1 - 2 ** exponent]);
  expect(worst(near, log, Math.log).ulps).toBeLessThanOrEqual(2);
});

test("log answers at the ends as ECMAScript prescribes", () => {
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-1)).toBeNaN();
  expect(log(-1e-320)).toBeNaN();
  expect(log(Number.NEGATIVE_INFINITY)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  expect(log(Number.MIN_VALUE)).toBe(-744.4400719213812);
  expect(log(2 ** -1022)).toBe(-708.3964185322641);
});

test("log1p agrees with Math.log1p within 3 ulps near and far from 0", () => {
  const small = spread(-1070, 0, 20_000).flatMap((exponent) => [2 ** exponent, -(2 ** Math.min(exponent, -0.01))]);
  expect(worst(small, log1p, Math.log1p).ulps).toBeLessThanOrEqual(3);
  const large = spread(0, 1023.9, 20_000).map((exponent) => 2 ** exponent);
  expect(worst(large, log1p, Math.log1p).ulps).toBeLessThanOrEqual(3);
});

test("log1p answers at the ends", () => {
  expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
  expect(log1p(-1.5)).toBeNaN();
  expect(log1p(Number.NaN)).toBeNaN();
  expect(log1p(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(log1p(0)).toBe(0);
});
