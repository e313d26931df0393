import { expect, test } from "vitest";
import { parseClosed, parseDate, parseHours, parseWeekdays } from "#units";

test.each([
  ["mon-fri", [0, 1, 2, 3, 4]],
  ["tue", [1]],
  ["sat-mon", [5, 6, 0]],
  ["sun-sun", [6]],
])("parseWeekdays reads %s", (text, days) => {
  expect(parseWeekdays(text)).toEqual(days);
});

test.each(["", "monday", "mon-", "-fri", "mon-wed-fri", "Mon", "mon–fri"])("parseWeekdays refuses %j", (text) => {
  expect(parseWeekdays(text)).toBeNull();
});

test("parseHours reads minutes after midnight", () => {
  expect([parseHours("08:00-16:15"), parseHours("00:00-24:00")]).toEqual([
    { from: 480, to: 975 },
    { from: 0, to: 1440 },
  ]);
});

test.each(["16:00-08:00", "08:00-08:00", "8-16", "08:00-24:01", "08:60-09:00", "08:00–16:00"])("parseHours refuses %j", (text) => {
  expect(parseHours(text)).toBeNull();
});

test("parseClosed reads spans of every year, of one year, and single days", () => {
  expect(parseClosed("07-05/08-01")).toEqual({ yearly: true, from: { month: 7, day: 5 }, to: { month: 8, day: 1 } });
  expect(parseClosed("12-24/01-06")).toEqual({ yearly: true, from: { month: 12, day: 24 }, to: { month: 1, day: 6 } });
  expect(parseClosed("02-29")).toEqual({ yearly: true, from: { month: 2, day: 29 }, to: { month: 2, day: 29 } });
  const [from, to] = [parseDate("2021-12-27")!, parseDate("2021-12-31")!];
  expect(parseClosed("2021-12-27/2021-12-31")).toEqual({ yearly: false, from, to });
});

test.each(["5.7.-1.8.", "07-05/2021-08-01", "2021-12-31/2021-12-27", "02-30", "07-05/08-01/09-01", ""])(
  "parseClosed refuses %j",
  (text) => {
    expect(parseClosed(text)).toBeNull();
  },
);
