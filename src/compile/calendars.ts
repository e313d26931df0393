import type { CalendarColumns } from "#engine";
import { type CalendarSpec, calendarsOf, type Pathway } from "#pathway";
import { bothOpen, eitherOpen, type Openings, openingsOf } from "./openings.ts";

/** Collects calendars, each with the part of its openings that a resource works, and intersections of them. */
export interface CalendarTable {
  /** Calendar of a resource: −1 without one (always open). */
  of(id: string | undefined, fte: number): number;
  /** Open days that `wd` counts: the default calendar; one of Monday to Friday where there is none. */
  defaultCalendar(): number;
  /** The times when all are open; −1 when all always are; null when they never are. */
  intersection(calendars: readonly number[]): number | null;
  /** The times when any is open; −1 when one always is. */
  union(calendars: readonly number[]): number;
  columns(): CalendarColumns;
  /** What each is called: its id, with the part that is worked; the ids of those that are intersected. */
  readonly names: readonly string[];
}

// Deadlines and leads may end after the horizon; what they are held against must still be known there.
const margin = 800;

/** A calendar in the table: what it is called, and all that its openings hang on. */
interface Entry {
  readonly name: string;
  readonly key: string;
  readonly openings: Openings;
}

/** A table of calendars from `start` (day number) over `horizon` days and a margin after it. */
export function createCalendarTable(pathway: Pathway, start: number, horizon: number): CalendarTable {
  const { specs, defaultId } = calendarsOf(pathway);
  const known = new Map<string, number>();
  const entries: Entry[] = [];
  const days = Math.ceil(horizon) + margin;

  function add(id: string, make: () => Entry): number {
    const found = known.get(id);
    if (found !== undefined) return found;
    entries.push(make());
    known.set(id, entries.length - 1);
    return entries.length - 1;
  }

  function addSpec(id: string, name: string, spec: CalendarSpec, fte: number): number {
    const key = JSON.stringify([spec, start, days, fte]);
    return add(id, () => ({ name, key, openings: remembered(key, () => openingsOf(spec, start, days, fte)) }));
  }

  function of(id: string | undefined, fte: number): number {
    if (id === undefined) return -1;
    return addSpec(`${id} ${fte}`, fte === 1 ? id : `${id} × ${fte}`, specs[id]!, fte);
  }

  function defaultCalendar(): number {
    if (defaultId !== null) return of(defaultId, 1);
    return addSpec("mon-fri", "mon-fri", { weekly: { "mon-fri": ["00:00-24:00"] }, holidays: "FI" }, 1);
  }

  function intersection(calendars: readonly number[]): number | null {
    const real = distinct(calendars.filter((calendar) => calendar >= 0));
    if (real.length === 0) return -1;
    const { openings, ...entry } = merged(real, "and", bothOpen);
    return openings.open.length === 0 ? null : real.length === 1 ? real[0]! : add(`all ${real.join(" ")}`, () => ({ ...entry, openings }));
  }

  function union(calendars: readonly number[]): number {
    const real = distinct(calendars);
    if (real.length === 0 || real[0]! < 0) return -1;
    return real.length === 1 ? real[0]! : add(`any ${real.join(" ")}`, () => merged(real, "or", eitherOpen));
  }

  function merged(calendars: readonly number[], word: "and" | "or", merge: (a: Openings, b: Openings) => Openings): Entry {
    const members = calendars.map((calendar) => entries[calendar]!);
    const key = members.map((member) => member.key).join(word);
    const openings = remembered(key, () => members.map((member) => member.openings).reduce(merge));
    return { name: members.map(({ name }) => name).join(` ${word} `), key, openings };
  }

  return {
    of,
    defaultCalendar,
    intersection,
    union,
    columns: () => toColumns(entries.map(({ openings }) => openings)),
    get names() {
      return entries.map(({ name }) => name);
    },
  };
}

/** Openings found before, by all that they hang on: whoever moves a slider compiles the same calendars over and over. */
const memory = new Map<string, Openings>();
const memoryRoom = 256;

function remembered(key: string, find: () => Openings): Openings {
  const before = memory.get(key);
  if (before) return before;
  const found = find();
  if (memory.size >= memoryRoom) memory.clear();
  memory.set(key, found);
  return found;
}

function distinct(calendars: readonly number[]): number[] {
  return [...new Set(calendars)].sort((a, b) => a - b);
}

function toColumns(tables: readonly Openings[]): CalendarColumns {
  const lengths = tables.map(({ open }) => open.length);
  const dayCounts = tables.map(({ days }) => days.length);
  return {
    count: tables.length,
    start: startsOf(lengths),
    length: Int32Array.from(lengths),
    open: joined(
      Float64Array,
      tables.map(({ open }) => open),
    ),
    close: joined(
      Float64Array,
      tables.map(({ close }) => close),
    ),
    openBefore: joined(
      Float64Array,
      tables.map(({ before }) => before),
    ),
    longest: Float64Array.from(tables, ({ longest }) => longest),
    dayStart: startsOf(dayCounts),
    dayCount: Int32Array.from(dayCounts),
    openDay: joined(
      Int32Array,
      tables.map(({ days }) => days),
    ),
  };
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length);
  for (let i = 1; i < lengths.length; i++) starts[i] = starts[i - 1]! + lengths[i - 1]!;
  return starts;
}

function joined<T extends Int32Array | Float64Array>(kind: new (length: number) => T, columns: readonly T[]): T {
  const all = new kind(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}
