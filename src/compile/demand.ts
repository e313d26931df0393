import { type Chart, nodeAt } from "#chart";
import type { DemandColumns } from "#engine";
import { type Demand, type InitialEntry, plainNumber } from "#pathway";
import { hashName } from "#random";
import { addMonths, civilDate, dayNumber, parseDate } from "#units";
import type { DrawTable } from "./draws.ts";
import { offsets } from "./flatten.ts";
import type { Setting } from "./setting.ts";
import { configurationOf } from "./structure.ts";

const BACKLOG = 0;
const RELEASED = 1;
const POISSON = 2;
const PRESENT = 3;
const daysPerYear = 365.25;
const daysPerMonth = 30.4375;

/** Compiles who comes: demand entries first, then those inside at the start; with the names of their streams. */
export function compileDemand(
  chart: Chart,
  setting: Setting,
  groups: readonly string[],
  draws: DrawTable,
): { columns: DemandColumns; streams: string[] } {
  const names = initialNames(setting.initial, groups);
  const rows: Row[] = [
    ...setting.demand.map((entry) => demandRow(chart, entry, setting, groups)),
    ...setting.initial.map((entry, i) => initialRow(chart, entry, names[i]!, groups, draws)),
  ];
  return { columns: demandColumns(rows, setting), streams: rows.map(({ id }) => id) };
}

function demandColumns(rows: readonly Row[], setting: Setting): DemandColumns {
  const breaks = rows.flatMap(({ points }) => points);
  const present = rows.flatMap(({ states }) => states);
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    event: Int32Array.from(rows, ({ event }) => event),
    group: Int32Array.from(rows, ({ group }) => group),
    stream: Uint32Array.from(rows, ({ id }) => hashName(id)),
    size: Int32Array.from(rows, ({ size }) => size),
    first: Float64Array.from(rows, ({ first }) => first),
    spacing: Float64Array.from(rows, ({ spacing }) => spacing),
    given: Uint8Array.from(rows, () => (setting.order === "given" ? 1 : 0)),
    arrivalSource: hashName("arrival"),
    interleaveSource: hashName("interleave"),
    breakStart: offsets(rows.map(({ points }) => points.length)),
    breakCount: Int32Array.from(rows, ({ points }) => points.length),
    breakTime: Float64Array.from(breaks, ({ time }) => time),
    breakExpected: Float64Array.from(breaks, ({ expected }) => expected),
    presentStart: offsets(rows.map(({ states }) => states.length)),
    presentCount: Int32Array.from(rows, ({ states }) => states.length),
    presentList: Int32Array.from(present),
    elapsedDraw: Int32Array.from(rows, ({ elapsed }) => elapsed),
  };
}

type Point = { time: number; expected: number };
type Row = {
  id: string;
  kind: number;
  event: number;
  group: number;
  size: number;
  first: number;
  spacing: number;
  points: Point[];
  states: number[];
  elapsed: number;
};

const blank = { size: 0, first: 0, spacing: 0, points: [] as Point[], states: [] as number[], elapsed: -1 };

function demandRow(chart: Chart, entry: Demand, setting: Setting, groups: readonly string[]): Row {
  const row = { ...blank, id: entry.id, event: chart.events.indexOf(entry.event), group: groupIndex(entry.group, groups) };
  const from = entry.from === undefined ? 0 : Math.max(0, parseDate(entry.from)! - setting.start);
  if (entry.backlog === undefined) return { ...row, kind: POISSON, points: expectedArrivals(entry, from, setting) };
  const size = Math.round(plainNumber(entry.backlog, 0));
  if (entry.release) return { ...row, kind: RELEASED, size, first: from, spacing: daysPerMonth / plainNumber(entry.release.perMonth, 1) };
  return from > 0 ? { ...row, kind: RELEASED, size, first: from, spacing: 0 } : { ...row, kind: BACKLOG, size };
}

/** Without a group there is one to choose from at most: of several one must be named. */
function groupIndex(group: string | undefined, groups: readonly string[]): number {
  return group === undefined ? 0 : groups.indexOf(group);
}

/** Expected arrivals by time: linear within calendar months, whose weights are scaled to a mean of one. The last point may lie beyond the horizon, so that a longer one begins with the same arrivals. */
function expectedArrivals(entry: Demand, from: number, setting: Setting): Point[] {
  const perDay = plainNumber(entry.perYear, 0) / daysPerYear;
  if (perDay <= 0 || from >= setting.horizon) return [];
  const weights = entry.monthly?.map((weight) => plainNumber(weight, 1));
  if (!weights) {
    // A power of two scales without rounding: how long the line is makes no difference to a time on it.
    let span = 2 ** 20;
    while (from + span < setting.horizon) span *= 2;
    return [
      { time: from, expected: 0 },
      { time: from + span, expected: perDay * span },
    ];
  }
  const mean = weights.reduce((a, b) => a + b, 0) / 12;
  const points: Point[] = [{ time: from, expected: 0 }];
  for (let time = from; time < setting.horizon; ) {
    const { year, month } = civilDate(Math.floor(setting.start + time));
    const next = addMonths(dayNumber(year, month, 1), 1) - setting.start;
    const expected = points.at(-1)!.expected + (perDay * weights[month - 1]! * (next - time)) / mean;
    points.push({ time: next, expected });
    time = next;
  }
  return points;
}

/** Names of the streams of those inside at the start: where they are and their group, with a number among entries alike, so that other entries may come and go. */
function initialNames(entries: readonly InitialEntry[], groups: readonly string[]): string[] {
  const alike = new Map<string, number>();
  return entries.map((entry) => {
    const name = `initial:${[...entry.in].sort().join(" ")}:${groups[groupIndex(entry.group, groups)]}`;
    const number = (alike.get(name) ?? 0) + 1;
    alike.set(name, number);
    return number === 1 ? name : `${name}:${number}`;
  });
}

function initialRow(chart: Chart, entry: InitialEntry, id: string, groups: readonly string[], draws: DrawTable): Row {
  const given = entry.in.map((path) => nodeAt(chart, path)!.index);
  return {
    ...blank,
    id,
    kind: PRESENT,
    event: -1,
    group: groupIndex(entry.group, groups),
    size: Math.round(plainNumber(entry.count, 0)),
    states: configurationOf(chart, given),
    elapsed: entry.elapsed === undefined ? -1 : draws.add(`elapsed:${id}`, entry.elapsed),
  };
}
