import fc from "fast-check";
import { expect, test } from "vitest";
import { openingsOf } from "#compile";
import { createWorld, type World } from "#engine";
import { civilDate, parseDate, weekday } from "#units";
import { prepareDocument } from "../engine/run-document.ts";

/** Opening days as "MM-DD hh:mm-hh:mm" of the calendar over some days. */
function hours(spec: Parameters<typeof openingsOf>[0], start: string, days: number, fte = 1): string[] {
  const first = parseDate(start)!;
  const time = (t: number) => {
    const minutes = Math.round(t * 1440);
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  };
  const found = openingsOf(spec, first, days, fte);
  return Array.from(found.open, (open, i) => {
    const close = found.close[i]!;
    const day = Math.floor(open);
    const { month, day: date } = civilDate(first + day);
    return `${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")} ${time(open - day)}-${time(close - day)}`;
  });
}

test("a week of office hours has its weekdays, in order, with the hours of a day sorted and joined where they touch", () => {
  expect(hours({ weekly: { "mon-tue": ["13:00-16:00", "08:00-12:00"], fri: ["08:00-10:00", "10:00-11:30"] } }, "2024-01-08", 7)).toEqual([
    "01-08 08:00-12:00",
    "01-08 13:00-16:00",
    "01-09 08:00-12:00",
    "01-09 13:00-16:00",
    "01-12 08:00-11:30",
  ]);
});

test("Finnish holidays close: Christmas 2024 with its eve, New Year, Epiphany, and Midsummer Eve on a Friday", () => {
  const office = { weekly: { "mon-fri": ["08:00-16:00"] }, holidays: "FI" as const };
  const days = (start: string, count: number) => hours(office, start, count).map((line) => line.slice(0, 5));
  // Monday 23 December 2024 to Tuesday 7 January 2025.
  expect(days("2024-12-23", 16)).toEqual(["12-23", "12-27", "12-30", "12-31", "01-02", "01-03", "01-07"]);
  expect(days("2024-06-17", 8)).toEqual(["06-17", "06-18", "06-19", "06-20", "06-24"]);
  // May Day, Ascension Day on a Thursday; Independence Day on a Friday.
  expect(days("2024-04-29", 12)).toEqual(["04-29", "04-30", "05-02", "05-03", "05-06", "05-07", "05-08", "05-10"]);
  expect(days("2024-12-02", 7)).toEqual(["12-02", "12-03", "12-04", "12-05"]);
});

test("closed spans take their ends in, come every year without a year, and run over New Year", () => {
  const daily = (closed: string[]) => ({ weekly: { "mon-sun": ["08:00-09:00"] }, closed });
  const days = (closed: string[], start: string, count: number) => hours(daily(closed), start, count).map((line) => line.slice(0, 5));
  expect(days(["07-05/07-07"], "2024-07-04", 6)).toEqual(["07-04", "07-08", "07-09"]);
  expect(days(["07-05/07-07"], "2031-07-04", 6)).toEqual(["07-04", "07-08", "07-09"]);
  expect(days(["2024-07-05/2024-07-07"], "2024-07-04", 6)).toEqual(["07-04", "07-08", "07-09"]);
  expect(days(["2024-07-05/2024-07-07"], "2025-07-04", 3)).toEqual(["07-04", "07-05", "07-06"]);
  expect(days(["12-30/01-02"], "2024-12-29", 7)).toEqual(["12-29", "01-03", "01-04"]);
  expect(days(["2024-12-30/2025-01-02"], "2024-12-29", 7)).toEqual(["12-29", "01-03", "01-04"]);
  expect(days(["12-30/01-02"], "2024-01-01", 4)).toEqual(["01-03", "01-04"]);
  expect(days(["02-29"], "2024-02-28", 3)).toEqual(["02-28", "03-01"]);
  expect(days(["02-29"], "2023-02-28", 3)).toEqual(["02-28", "03-01", "03-02"]);
});

test("fte leaves the first part of each opening, also of days that touch", () => {
  expect(hours({ weekly: { mon: ["08:00-12:00", "13:00-15:00"] } }, "2024-01-08", 1, 0.25)).toEqual([
    "01-08 08:00-09:00",
    "01-08 13:00-13:30",
  ]);
  expect(hours({ weekly: { "mon-sun": ["00:00-24:00"] } }, "2024-01-08", 2, 0.5)).toEqual(["01-08 00:00-12:00", "01-09 00:00-12:00"]);
  expect(hours({ weekly: { "mon-sun": ["00:00-24:00"] } }, "2024-01-08", 2)).toEqual(["01-08 00:00-48:00"]);
});

// Hours of whole quarters of a day and work in 32nds of one (45 minutes) are exact, so that a walk by the minute gives the very same numbers.
const quarter = 6 * 60;
const span = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => [Math.min(a, b) * quarter, (Math.max(a, b) + 1) * quarter] as const);
const week = fc.array(fc.option(span, { nil: null }), { minLength: 7, maxLength: 7 }).filter((days) => days.some((day) => day !== null));

const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const clock = (minutes: number) => `${String(minutes / 60).padStart(2, "0")}:00`;

function worldOf(days: readonly (readonly [number, number] | null)[]): World {
  const weekly = Object.fromEntries(days.flatMap((day, i) => (day ? [[names[i]!, [`${clock(day[0])}-${clock(day[1])}`]]] : [])));
  const { program } = prepareDocument(
    {
      calendars: { default: "week", week: { weekly } },
      resources: { desk: { capacity: 1, calendar: "week" } },
      activities: { serve: { needs: { desk: 1 }, duration: "1 h", lead: "1 wd" } },
      states: { outside: { on: { come: "work" } }, work: { invoke: { src: "serve" } } },
    },
    { days: 30 },
  );
  return createWorld(program!);
}

/** Questions to a calendar, as `askCalendar` of the kernel numbers them. */
const [closesAt, nextOpening, openClock, resumedEnd, restartedEnd, openBetween, openDaysAt, afterOpenDays] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;

test("what a calendar says of a moment is what a walk minute by minute finds", () => {
  fc.assert(
    fc.property(week, fc.nat(20 * 32), fc.integer({ min: 1, max: 20 }), (days, step, steps) => {
      const world = worldOf(days);
      const minute = step * 45;
      const isOpen = (m: number) => {
        const day = days[weekday(parseDate("2024-01-08")! + Math.floor(m / 1440))];
        return day !== null && day !== undefined && m % 1440 >= day[0] && m % 1440 < day[1];
      };
      const opens = (m: number) => isOpen(m) && !isOpen(m - 1);
      const ask = (question: number, number = 0) => world.kernel.askCalendar(question, 0, minute / 1440, number);
      let close = minute;
      while (isOpen(close) && close < minute + 15 * 1440) close++;
      if (close < minute + 15 * 1440) expect(ask(closesAt)).toBe(isOpen(minute) ? close / 1440 : -1);
      let next = minute + 1;
      while (!opens(next) && next < 60 * 1440) next++;
      if (next < 60 * 1440) expect(ask(nextOpening)).toBe(next / 1440);
      let passed = 0;
      for (let m = 0; m < minute; m++) if (isOpen(m)) passed++;
      expect(ask(openClock)).toBe(passed / 1440);
      const work = steps * 45;
      let done = minute;
      for (let left = work; left > 0; done++) if (isOpen(done)) left--;
      expect(ask(resumedEnd, work / 1440)).toBe(done / 1440);
      expect(ask(openBetween, done / 1440)).toBe(work / 1440);
      let start = minute;
      const fits = () => Array.from({ length: work }, (_, i) => isOpen(start + i)).every(Boolean);
      while (!(start === minute || opens(start)) || !fits()) {
        start++;
        if (start > 40 * 1440) return;
      }
      if (isOpen(minute)) expect(ask(restartedEnd, work / 1440)).toBe((start + work) / 1440);
    }),
    { seed: 41, numRuns: 60 },
  );
});

test("open days are days on which the calendar opens; so many have passed when a walk over them says so", () => {
  fc.assert(
    fc.property(week, fc.nat(20 * 4), fc.nat(40), (days, quarterDay, quarters) => {
      const world = worldOf(days);
      const from = quarterDay / 4;
      const goal = quarters / 4;
      const isOpenDay = (d: number) => days[weekday(parseDate("2024-01-08")! + d)] !== null;
      let at = from;
      for (let passed = 0; passed < goal; at += 0.25) if (isOpenDay(Math.floor(at))) passed += 0.25;
      const ask = (question: number, number: number) => world.kernel.askCalendar(question, 0, from, number);
      expect(ask(afterOpenDays, goal)).toBe(at);
      expect(ask(openDaysAt, at) - ask(openDaysAt, from)).toBe(goal);
    }),
    { seed: 42, numRuns: 200 },
  );
});
