import { expect, test } from "vitest";
import { log, logGamma } from "#random";
import { spread } from "./ulps.ts";

test("logGamma is the logarithm of the factorial", () => {
  let factorial = 1;
  for (let n = 1; n <= 100; n++) {
    factorial *= n;
    expect(Math.abs(logGamma(n + 1) - log(factorial))).toBeLessThanOrEqual(1e-14 + 4e-16 * log(factorial));
  }
});

test("logGamma of a half is half the logarithm of pi", () => {
  expect(logGamma(0.5)).toBeCloseTo(0.5 * log(Math.PI), 14);
});

test("logGamma obeys the duplication formula", () => {
  for (const x of spread(0.01, 60, 500)) {
    const twice = (2 * x - 1) * log(2) - 0.5 * log(Math.PI) + logGamma(x) + logGamma(x + 0.5);
    expect(Math.abs(logGamma(2 * x) - twice)).toBeLessThan(3e-13);
  }
});

test("logGamma answers at the ends", () => {
  expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
  expect(logGamma(-0.5)).toBeNaN();
  expect(logGamma(Number.NaN)).toBeNaN();
  expect(logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(logGamma(1e-300)).toBeCloseTo(690.7755278982137, 10);
  expect(logGamma(1e10) / 220258509288.8115).toBeCloseTo(1, 14);
});
