import fc from "fast-check";
import { expect, test } from "vitest";
import { pow } from "#random";
import { ulps } from "./ulps.ts";

test("pow agrees with Math.pow within 2 ulps for every pair of doubles", () => {
  const number = fc.double({ noNaN: false });
  fc.assert(
    fc.property(number, number, (x, y) => ulps(pow(x, y), x ** y) <= 2),
    { seed: 11, numRuns: 5000 },
  );
});

test("pow agrees with Math.pow within 2 ulps where results are moderate", () => {
  const base = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  const exponent = fc.double({ min: -90, max: 90, noNaN: true });
  fc.assert(
    fc.property(base, exponent, (x, y) => ulps(pow(x, y), x ** y) <= 2),
    { seed: 12, numRuns: 20_000 },
  );
});

test("pow of whole numbers is exact where the result is representable", () => {
  for (let base = 2n; base <= 40n; base++) {
    for (let power = 0n; base ** power <= 2n ** 53n; power++) {
      expect(pow(Number(base), Number(power))).toBe(Number(base ** power));
      expect(pow(-Number(base), Number(power))).toBe(Number((-base) ** power));
    }
  }
});

test("pow answers at the ends as ECMAScript prescribes", () => {
  const ends = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    2.5,
    1e300,
    -1e300,
    5e-324,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ];
  for (const x of ends) {
    for (const y of ends) {
      const [actual, expected] = [pow(x, y), x ** y];
      // An irrational power may round the other way.
      const isSame = Object.is(actual, expected) || (expected !== 0 && ulps(actual, expected) <= 1);
      expect([x, y, isSame ? expected : actual]).toEqual([x, y, expected]);
    }
  }
});

test("pow keeps a large power of a base next to 1", () => {
  // (1 + 2^−30)^(2^30) = e·(1 − 2^−31 + …)
  expect(Math.abs(pow(1 + 2 ** -30, 2 ** 30) / (Math.E * (1 - 2 ** -31)) - 1)).toBeLessThan(1e-15);
});
