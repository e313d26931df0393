import fc from "fast-check";
import { expect, test } from "vitest";
import { formatQuantity, isQuantityUnit, kindOfUnit, parseQuantity, quantityUnits } from "#units";

test.each([
  ["5 wd", { value: 5, unit: "wd", kind: "openDays", days: 5 }],
  ["2 h", { value: 2, unit: "h", kind: "working", days: 2 / 24 }],
  ["24 h", { value: 24, unit: "h", kind: "working", days: 1 }],
  ["30 min", { value: 30, unit: "min", kind: "working", days: 1 / 48 }],
  ["3 mo", { value: 3, unit: "mo", kind: "elapsed", days: 91.3125 }],
  ["2 wk", { value: 2, unit: "wk", kind: "elapsed", days: 14 }],
  ["4 y", { value: 4, unit: "y", kind: "elapsed", days: 1461 }],
  ["0 d", { value: 0, unit: "d", kind: "elapsed", days: 0 }],
  ["2.5d", { value: 2.5, unit: "d", kind: "elapsed", days: 2.5 }],
])("parseQuantity reads %s", (text, quantity) => {
  expect(parseQuantity(text)).toEqual(quantity);
});

test("parseQuantity takes a bare number for elapsed days", () => {
  expect(parseQuantity(7.5)).toEqual({ value: 7.5, unit: "d", kind: "elapsed", days: 7.5 });
});

test.each(["5 dd", "2,5 d", "d", "", "5", "-1 d", "1e3 d", "5  d", " 5 d", "5 d ", "5 D", ".5 d", "5. d", "Infinity d"])(
  "parseQuantity refuses %j",
  (text) => {
    expect(parseQuantity(text)).toBeNull();
  },
);

test("parseQuantity refuses numbers that are not finite", () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY].map(parseQuantity)).toEqual([null, null]);
});

test("twelve months of the calendar's mean length are a year", () => {
  expect(parseQuantity("12 mo")!.days).toBe(parseQuantity("1 y")!.days);
});

test("parseQuantity reads what formatQuantity writes", () => {
  const value = fc.double({ min: 0.001, max: 1e6, noNaN: true }).map((x) => Math.round(x * 1000) / 1000);
  fc.assert(
    fc.property(value, fc.constantFrom(...quantityUnits), (x, unit) => {
      expect(parseQuantity(formatQuantity(x, unit))).toMatchObject({ value: x, unit, kind: kindOfUnit(unit) });
    }),
    { seed: 1 },
  );
});

test("isQuantityUnit knows the units and nothing that objects inherit", () => {
  expect(["wd", "person", "constructor", ""].map(isQuantityUnit)).toEqual([true, false, false, false]);
});
