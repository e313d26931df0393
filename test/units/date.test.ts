import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, civilDate, dayNumber, daysInMonth, formatDate, monthStart, monthStarts, parseDate, weekday } from "#units";

const day = fc.integer({ min: -700_000, max: 2_900_000 });

test("dayNumber counts from 1970-01-01", () => {
  expect([dayNumber(1970, 1, 1), dayNumber(1969, 12, 31), dayNumber(2000, 3, 1), dayNumber(2021, 3, 1)]).toEqual([0, -1, 11017, 18687]);
});

test("dayNumber agrees with the UTC dates of JavaScript", () => {
  fc.assert(
    fc.property(day, (number) => {
      const { year, month, day: dayOfMonth } = civilDate(number);
      const date = new Date(number * 86_400_000);
      expect([year, month, dayOfMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(dayNumber(year, month, dayOfMonth)).toBe(number);
      expect(weekday(number)).toBe((date.getUTCDay() + 6) % 7);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("parseDate reads what formatDate writes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (number) => {
      expect(parseDate(formatDate(number))).toBe(number);
    }),
    { seed: 1 },
  );
});

test.each(["2021-02-29", "2021-13-01", "2021-00-10", "2021-06-31", "2021-6-1", "1.6.2021", "2021-06-01T00:00", ""])(
  "parseDate refuses %j",
  (iso) => {
    expect(parseDate(iso)).toBeNull();
  },
);

test("February has 29 days in leap years only", () => {
  expect([2020, 2021, 2000, 1900].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
});

test("weekday is 0 on a Monday and 6 on a Sunday", () => {
  expect([weekday(parseDate("2021-03-01")!), weekday(parseDate("2021-03-07")!)]).toEqual([0, 6]);
});

test("a time of day does not change the day", () => {
  expect([weekday(18687.9), formatDate(18687.9)]).toEqual([0, "2021-03-01"]);
});

test.each([
  ["2021-01-31", 1, "2021-02-28"],
  ["2020-01-31", 1, "2020-02-29"],
  ["2021-03-31", -1, "2021-02-28"],
  ["2021-01-15", -13, "2019-12-15"],
  ["2021-12-01", 1, "2022-01-01"],
  ["2021-05-05", 0, "2021-05-05"],
])("addMonths(%s, %i) is %s", (from, months, to) => {
  expect(formatDate(addMonths(parseDate(from)!, months))).toBe(to);
});

test("monthStart is the first of the month", () => {
  expect(formatDate(monthStart(parseDate("2021-03-31")!))).toBe("2021-03-01");
});

test("monthStarts lists the months that begin within the span, its end left out", () => {
  const between = (from: string, to: string) => monthStarts(parseDate(from)!, parseDate(to)!).map(formatDate);
  expect(between("2021-03-01", "2021-06-01")).toEqual(["2021-03-01", "2021-04-01", "2021-05-01"]);
  expect(between("2021-03-02", "2021-04-02")).toEqual(["2021-04-01"]);
});
