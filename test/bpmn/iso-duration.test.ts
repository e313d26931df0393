import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuantity } from "#units";
import { isoDuration } from "../../src/bpmn/iso-duration.ts";
import { quantityOf } from "../../src/bpmn/read-duration.ts";

it("isoDuration writes fixed lengths of time, and none that vary or are counted in open days", () => {
  expect(isoDuration("14 d")).toBe("P14D");
  expect(isoDuration(3)).toBe("P3D");
  expect(isoDuration({ fixed: "2 wk" })).toBe("P14D");
  expect(isoDuration("3 mo")).toBe("P3M");
  expect(isoDuration("2 y")).toBe("P2Y");
  expect(isoDuration("90 min")).toBe("PT90M");
  expect(isoDuration("0.5 d")).toBe("PT12H");
  expect(isoDuration("1.5 mo")).toBe("P45DT15H45M");
  expect(isoDuration("0 d")).toBe("P0D");
  expect(isoDuration("5 wd")).toBeNull();
  expect(isoDuration({ exponential: "5 d" })).toBeNull();
  expect(isoDuration({ fixed: "5 d", by: { group: { a: "6 d" } } })).toBeNull();
});

it("quantityOf reads ISO durations, hours as parts of a day, and nothing else", () => {
  expect(quantityOf("P14D")).toBe("14 d");
  expect(quantityOf("P2W")).toBe("2 wk");
  expect(quantityOf("P3M")).toBe("3 mo");
  expect(quantityOf("PT12H")).toBe("0.5 d");
  expect(quantityOf("P1M15D")).toBe("45.4375 d");
  expect(quantityOf("PT0S")).toBe("0 d");
  for (const text of ["", "P", "PT", "14 days", "R3/P1D", "2026-01-01"]) expect(quantityOf(text)).toBeNull();
});

it("quantityOf reads what isoDuration writes as the same time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.constantFrom("d", "wk", "mo", "y"), (value, unit) => {
      const days = (text: string) => parseQuantity(text)!.days;
      expect(days(quantityOf(isoDuration(`${value} ${unit}`)!)!)).toBeCloseTo(days(`${value} ${unit}`), 6);
    }),
    { seed: 3 },
  );
});
