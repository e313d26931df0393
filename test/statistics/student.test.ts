import fc from "fast-check";
import { expect, test } from "vitest";
import { studentQuantile } from "#statistics";

test.each([
  [1, 12.706204736174694],
  [2, 4.302653],
  [4, 2.776445],
  [9, 2.262157],
  [19, 2.093024],
  [29, 2.04523],
  [99, 1.984217],
])("studentQuantile gives the tabled 97.5 %% point for %d degrees of freedom", (df, expected) => {
  expect(Math.abs(studentQuantile(0.975, df) - expected)).toBeLessThanOrEqual(5.01e-7);
});

test.each([
  [0.6, 0.5, 0.3979754267847907],
  [0.975, 0.5, 164.55767348048818],
  [0.9995, 0.5, 411396.462526262],
  [0.9995, 1, 636.6192487687897],
  [0.975, 1.5, 6.016663104427929],
  [0.9995, 2.7, 15.63577286317451],
  [0.6, 12.34, 0.25887438850144046],
  [0.9995, 12.34, 4.2826598602687795],
  [0.975, 50, 2.008559112100761],
  [0.975, 500, 1.9647198374673676],
  [0.9995, 1999, 3.295400576927409],
  [0.9995, 2000, 3.2953981367297707],
  [0.975, 1e5, 1.9599877075346095],
])("studentQuantile(%d, %d) agrees with an independent implementation", (p, df, expected) => {
  expect(Math.abs(studentQuantile(p, df) / expected - 1)).toBeLessThan(1e-10);
});

test("studentQuantile agrees with the closed forms of one and two degrees of freedom", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.999999, noNaN: true }), (p) => {
      const one = p < 0.5 ? -1 / Math.tan(Math.PI * p) : Math.tan(Math.PI * (p - 0.5));
      const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
      expect(Math.abs(studentQuantile(p, 1) - one)).toBeLessThan(1e-9 * Math.max(1, Math.abs(one)));
      expect(Math.abs(studentQuantile(p, 2) - two)).toBeLessThan(1e-9 * Math.max(1, Math.abs(two)));
    }),
    { seed: 21, numRuns: 500 },
  );
});

test("studentQuantile is odd around one half, and infinite at the ends", () => {
  expect(studentQuantile(0.5, 7)).toBe(0);
  expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7));
  expect(studentQuantile(1, 7)).toBe(Number.POSITIVE_INFINITY);
  expect(studentQuantile(0, 7)).toBe(Number.NEGATIVE_INFINITY);
});

test("studentQuantile refuses what is no probability or no degrees of freedom", () => {
  expect(() => studentQuantile(1.1, 5)).toThrow("invalid probability: 1.1");
  expect(() => studentQuantile(Number.NaN, 5)).toThrow("invalid probability: NaN");
  expect(() => studentQuantile(0.9, 0)).toThrow("invalid degrees of freedom: 0");
});
