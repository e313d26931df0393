import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "#units";
import { offsetOf, stampOf } from "../../src/eventlog/civil-time.ts";

test("offsetOf gives the standard time of a zone, whichever half of the year has summer", () => {
  const zones = ["Europe/Helsinki", "UTC", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Nowhere/Atall"];
  expect(zones.map((zone) => offsetOf(zone, 2021))).toEqual(["+02:00", "+00:00", "-05:00", "+05:30", "+10:00", "+00:00"]);
});

test("stampOf tells days from the start as civil time, before it as well, to the nearest millisecond", () => {
  const start = parseDate("2021-03-01")!;
  const stamp = (time: number) => stampOf(start, time, "+02:00");
  expect(stamp(0)).toBe("2021-03-01T00:00:00.000+02:00");
  expect(stamp(27 + 8 / 24)).toBe("2021-03-28T08:00:00.000+02:00");
  expect(stamp(1 - 1 / 86_400_000 / 4)).toBe("2021-03-02T00:00:00.000+02:00");
  expect(stamp(-0.5)).toBe("2021-02-28T12:00:00.000+02:00");
  expect(stamp(366 + 1 / 24 / 60)).toBe("2022-03-02T00:01:00.000+02:00");
});

test("stampOf keeps the order of times and says what Date says", () => {
  const start = parseDate("2021-03-01")!;
  fc.assert(
    fc.property(fc.double({ min: -400, max: 4000, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }), (time, more) => {
      const [first, second] = [stampOf(start, time, "+00:00"), stampOf(start, time + more, "+00:00")];
      expect(first <= second).toBe(true);
      expect(Date.parse(first)).toBe(start * 86_400_000 + Math.round(time * 86_400_000));
    }),
    { seed: 7 },
  );
});
