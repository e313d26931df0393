import type { CalendarColumns } from "#engine";
import { type CalendarSpec, calendarsOf, type Pathway } from "#pathway";
import { civilDate, parseClosed, parseHours, parseWeekdays, weekday } from "#units";
import { finnishHolidays } from "./holidays-fi.ts";

type Interval = { open: number; close: number };

/** Collects calendars, each with the part of its openings that a resource works, and intersections of them. */
export interface CalendarTable {
  /** Calendar of a resource: −1 without one (always open). */
  of(id: string | undefined, fte: number): number;
  /** Open days that `wd` counts: the default calendar; one of Monday to Friday where there is none. */
  defaultCalendar(): number;
  /** The times when all are open; −1 when all always are; null when they never are. */
  intersection(calendars: readonly number[]): number | null;
  columns(): CalendarColumns;
  /** What each is called: its id, with the part that is worked; the ids of those that are intersected. */
  readonly names: readonly string[];
}

// Deadlines and leads may end after the horizon; what they are held against must still be known there.
const margin = 800;

/** A table of calendars from `start` (day number) over `horizon` days and a margin after it. */
export function createCalendarTable(pathway: Pathway, start: number, horizon: number): CalendarTable {
  const { specs, defaultId } = calendarsOf(pathway);
  const known = new Map<string, number>();
  const tables: Interval[][] = [];
  const names: string[] = [];
  const days = Math.ceil(horizon) + margin;

  function add(key: string, name: string, make: () => Interval[]): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    tables.push(make());
    names.push(name);
    known.set(key, tables.length - 1);
    return tables.length - 1;
  }

  function of(id: string | undefined, fte: number): number {
    if (id === undefined) return -1;
    return add(`${id} ${fte}`, fte === 1 ? id : `${id} × ${fte}`, () => openings(specs[id]!, start, days, fte));
  }

  function defaultCalendar(): number {
    if (defaultId !== null) return of(defaultId, 1);
    return add("mon-fri", "mon-fri", () => openings({ weekly: { "mon-fri": ["00:00-24:00"] }, holidays: "FI" }, start, days));
  }

  function intersection(calendars: readonly number[]): number | null {
    const real = [...new Set(calendars.filter((calendar) => calendar >= 0))].sort((a, b) => a - b);
    if (real.length === 0) return -1;
    if (real.length === 1) return real[0]!;
    const common = real.map((calendar) => tables[calendar]!).reduce(overlap);
    return common.length === 0 ? null : add(`all ${real.join(" ")}`, real.map((calendar) => names[calendar]!).join(" and "), () => common);
  }

  return { of, defaultCalendar, intersection, columns: () => toColumns(tables), names };
}

/** Opening intervals of a calendar, in days from `start`, in order and merged where they touch; of each the first part, as large as `fte`. */
export function openings(spec: CalendarSpec, start: number, days: number, fte = 1): Interval[] {
  const hours: Interval[][] = Array.from({ length: 7 }, () => []);
  for (const [span, times] of Object.entries(spec.weekly)) {
    for (const day of parseWeekdays(span) ?? []) {
      for (const time of times) {
        const { from, to } = parseHours(time)!;
        hours[day]!.push({ open: from / 1440, close: to / 1440 });
      }
    }
  }
  const closed = (spec.closed ?? []).map((span) => parseClosed(span)!);
  const found: Interval[] = [];
  for (let d = 0; d < days; d++) {
    const day = start + d;
    if (spec.holidays === "FI" && isFinnishHoliday(day)) continue;
    if (closed.some((span) => isWithin(day, span))) continue;
    for (const { open, close } of [...hours[weekday(day)]!].sort((a, b) => a.open - b.open))
      append(found, { open: toGrain(d + open), close: toGrain(d + (fte === 1 ? close : open + (close - open) * fte)) });
  }
  return found;
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

function isFinnishHoliday(day: number): boolean {
  const { year, month, day: date } = civilDate(day);
  const mark = `${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`;
  return finnishHolidays[year]?.split(" ").includes(mark) ?? false;
}

function isWithin(day: number, span: NonNullable<ReturnType<typeof parseClosed>>): boolean {
  if (!span.yearly) return day >= span.from && day <= span.to;
  const mark = (at: { month: number; day: number }) => at.month * 100 + at.day;
  const [now, from, to] = [mark(civilDate(day)), mark(span.from), mark(span.to)];
  return from <= to ? now >= from && now <= to : now >= from || now <= to;
}

function overlap(a: Interval[], b: Interval[]): Interval[] {
  const found: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const open = Math.max(a[i]!.open, b[j]!.open);
    const close = Math.min(a[i]!.close, b[j]!.close);
    if (open < close) found.push({ open, close });
    if (a[i]!.close < b[j]!.close) i++;
    else j++;
  }
  return found;
}

function toColumns(tables: Interval[][]): CalendarColumns {
  const flat = {
    start: [] as number[],
    length: [] as number[],
    open: [] as number[],
    close: [] as number[],
    before: [] as number[],
    longest: [] as number[],
  };
  const days = { start: [] as number[], count: [] as number[], open: [] as number[] };
  for (const table of tables) {
    flat.start.push(flat.open.length);
    flat.length.push(table.length);
    flat.longest.push(Math.max(0, ...table.map(({ open, close }) => close - open)));
    days.start.push(days.open.length);
    const before = days.open.length;
    let passed = 0;
    for (const { open, close } of table) {
      flat.open.push(open);
      flat.close.push(close);
      flat.before.push(passed);
      passed += close - open;
      for (let day = Math.floor(open); day < close; day++) if (days.open.length === before || days.open.at(-1) !== day) days.open.push(day);
    }
    days.count.push(days.open.length - before);
  }
  return {
    count: tables.length,
    start: Int32Array.from(flat.start),
    length: Int32Array.from(flat.length),
    open: Float64Array.from(flat.open),
    close: Float64Array.from(flat.close),
    openBefore: Float64Array.from(flat.before),
    longest: Float64Array.from(flat.longest),
    dayStart: Int32Array.from(days.start),
    dayCount: Int32Array.from(days.count),
    openDay: Int32Array.from(days.open),
  };
}
