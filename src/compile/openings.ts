import type { CalendarSpec } from "#pathway";
import { civilDate, dayNumber, parseClosed, parseHours, parseWeekdays, weekday } from "#units";
import { finnishHolidays } from "./holidays-fi.ts";

/** Opening intervals [open, close) in days from a start, in order; time open before each; the longest; days (integers) that have any. */
export interface Openings {
  readonly open: Float64Array;
  readonly close: Float64Array;
  readonly before: Float64Array;
  readonly longest: number;
  readonly days: Int32Array;
}

interface Interval {
  readonly open: number;
  close: number;
}

/** Openings of a calendar, merged where they touch; of each the first part, as large as `fte`. */
export function openingsOf(spec: CalendarSpec, start: number, days: number, fte: number): Openings {
  const hours = hoursByWeekday(spec);
  const closed = (spec.closed ?? []).map((span) => parseClosed(span)!);
  const found: Interval[] = [];
  for (let d = 0; d < days; d++) {
    const day = start + d;
    const today = hours[weekday(day)]!;
    if (today.length === 0 || (spec.holidays === "FI" && isFinnishHoliday(day))) continue;
    if (closed.some((span) => isWithin(day, span))) continue;
    for (const { open, close } of today)
      append(found, { open: toGrain(d + open), close: toGrain(d + (fte === 1 ? close : open + (close - open) * fte)) });
  }
  return toOpenings(found);
}

/** When both are open. */
export function bothOpen(a: Openings, b: Openings): Openings {
  const found: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.open.length && j < b.open.length) {
    const open = Math.max(a.open[i]!, b.open[j]!);
    const close = Math.min(a.close[i]!, b.close[j]!);
    if (open < close) found.push({ open, close });
    if (a.close[i]! < b.close[j]!) i++;
    else j++;
  }
  return toOpenings(found);
}

/** When either is open. */
export function eitherOpen(a: Openings, b: Openings): Openings {
  const all = [...intervals(a), ...intervals(b)].sort((one, other) => one.open - other.open);
  const found: Interval[] = [];
  for (const interval of all) append(found, interval);
  return toOpenings(found);
}

function intervals({ open, close }: Openings): Interval[] {
  return Array.from(open, (at, i) => ({ open: at, close: close[i]! }));
}

function hoursByWeekday(spec: CalendarSpec): Interval[][] {
  const hours: Interval[][] = Array.from({ length: 7 }, () => []);
  for (const [span, times] of Object.entries(spec.weekly)) {
    for (const day of parseWeekdays(span) ?? []) {
      for (const time of times) {
        const { from, to } = parseHours(time)!;
        hours[day]!.push({ open: from / 1440, close: to / 1440 });
      }
    }
  }
  for (const day of hours) day.sort((a, b) => a.open - b.open);
  return hours;
}

/** Rounds to 2⁻³⁰ days as durations are, so that sums of both, and ties between them, are exact. */
function toGrain(days: number): number {
  return Math.round(days * 2 ** 30) / 2 ** 30;
}

function append(found: Interval[], next: Interval): void {
  const last = found.at(-1);
  if (last && next.open <= last.close) last.close = Math.max(last.close, next.close);
  else found.push(next);
}

const holidays: ReadonlySet<number> = new Set(
  Object.entries(finnishHolidays).flatMap(([year, marks]) =>
    marks.split(" ").map((mark) => dayNumber(Number(year), Number(mark.slice(0, 2)), Number(mark.slice(2)))),
  ),
);

function isFinnishHoliday(day: number): boolean {
  return holidays.has(day);
}

function isWithin(day: number, span: NonNullable<ReturnType<typeof parseClosed>>): boolean {
  if (!span.yearly) return day >= span.from && day <= span.to;
  const mark = (at: { month: number; day: number }) => at.month * 100 + at.day;
  const [now, from, to] = [mark(civilDate(day)), mark(span.from), mark(span.to)];
  return from <= to ? now >= from && now <= to : now >= from || now <= to;
}

function toOpenings(found: readonly Interval[]): Openings {
  const open = new Float64Array(found.length);
  const close = new Float64Array(found.length);
  const before = new Float64Array(found.length);
  const days: number[] = [];
  let passed = 0;
  let longest = 0;
  found.forEach((interval, i) => {
    open[i] = interval.open;
    close[i] = interval.close;
    before[i] = passed;
    const length = interval.close - interval.open;
    passed += length;
    longest = Math.max(longest, length);
    for (let day = Math.floor(interval.open); day < interval.close; day++) if (days.at(-1) !== day) days.push(day);
  });
  return { open, close, before, longest, days: Int32Array.from(days) };
}
