import { formatDate, weekday, weekdays } from "#units";
import { block, cells, createPacking, type Fact } from "./listing-lines.ts";
import type { Listed } from "./listing-names.ts";

type Interval = { open: number; close: number };
type Run = { first: number; last: number; text: string };

/** Calendars by weeks from Monday on, those alike together; a week that is not mentioned has no opening. */
export function listCalendars({ program, names, labels }: Listed): string[][] {
  const { calendars: c } = program;
  const markIntervals = createPacking();
  const markDays = createPacking();
  const blocks = Array.from(c.start, (start, calendar) => {
    const [length, dayStart, dayCount] = [c.length[calendar]!, c.dayStart[calendar]!, c.dayCount[calendar]!];
    const close = cells(c.close, start, length);
    const intervals = cells(c.open, start, length).map((open, i) => ({ open, close: close[i]! }));
    const marks = `${markIntervals(start, length)}${markDays(dayStart, dayCount)}`;
    return block(`calendar ${names.calendar(calendar)}${marks}`, [
      `${length} openings on ${dayCount} days, the longest of ${c.longest[calendar]}`,
      ...weekLines(intervals, labels.start),
      ...oddSums(intervals, cells(c.openBefore, start, length)),
      ...oddDays(intervals, cells(c.openDay, dayStart, dayCount)),
    ]);
  });
  return [[`${c.count} calendars`], ...blocks];
}

function weekLines(intervals: readonly Interval[], start: number): string[] {
  // The Monday on or before the start, in days from the start.
  const monday = -weekday(start);
  const weeks = new Map<number, Interval[]>();
  for (const interval of intervals) {
    const week = Math.floor((interval.open - monday) / 7);
    const known = weeks.get(week);
    if (known) known.push(interval);
    else weeks.set(week, [interval]);
  }
  const runs: Run[] = [];
  for (const [week, found] of weeks) extend(runs, week, weekText(found, monday + week * 7));
  const dateOf = (week: number) => formatDate(start + monday + week * 7);
  return runs.map(({ first, last, text }) =>
    first === last ? `week of ${dateOf(first)}: ${text}` : `weeks of ${dateOf(first)} to ${dateOf(last)}: ${text}`,
  );
}

/** Openings of the week that begins on a day, days alike together. */
function weekText(intervals: readonly Interval[], monday: number): string {
  const runs: Run[] = [];
  for (const { open, close } of intervals) {
    const day = Math.floor(open);
    const days = Math.floor(close) - day;
    const end = close === day + 1 ? "24:00" : `${clockOf(close)}${days === 0 ? "" : ` ${days} days on`}`;
    extend(runs, day - monday, `${clockOf(open)}-${end}`);
  }
  return runs
    .map(({ first, last, text }) => `${first === last ? weekdays[first] : `${weekdays[first]}-${weekdays[last]}`} ${text}`)
    .join(", ");
}

/** Adds a day or week to the last run, where it follows and is like it, or begins another. */
function extend(runs: Run[], next: number, text: string): void {
  const last = runs.at(-1);
  if (last && last.text === text && last.last === next - 1) last.last = next;
  else runs.push({ first: next, last: next, text });
}

/** Time of day; a part of a day where it is not a whole minute on the grain of 2⁻³⁰ days. */
function clockOf(time: number): string {
  const day = Math.floor(time);
  const minutes = Math.round((time - day) * 1440);
  const grain = 2 ** 30;
  if (Math.round((day + minutes / 1440) * grain) / grain !== time) return String(time - day);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Where the time open before an opening is not the sum of those before it. */
function oddSums(intervals: readonly Interval[], before: readonly number[]): Fact[] {
  let passed = 0;
  return intervals.map(({ open, close }, i) => {
    const expected = passed;
    passed += close - open;
    return before[i] === expected ? null : `open ${before[i]} before opening ${i}`;
  });
}

/** Where the days on which the calendar opens are not those of its openings. */
function oddDays(intervals: readonly Interval[], days: readonly number[]): Fact[] {
  const expected: number[] = [];
  for (const { open, close } of intervals)
    for (let day = Math.floor(open); day < close; day++) if (expected.at(-1) !== day) expected.push(day);
  const odd = days.map((day, i) => (day === expected[i] ? null : `open day ${i} is ${day}`));
  return days.length === expected.length ? odd : [...odd, `opens on ${expected.length} days`];
}
