import { valueFor } from "#chart";
import { type Distribution, lawOf, type Law as WrittenLaw } from "#pathway";
import { hashName, lawColumns, lawKinds } from "#random";
import type { Variations } from "./variations.ts";

const ELAPSED = 0;
const WORKING = 1;
const OPEN_DAYS = 2;
const UNTIL_OPENING = 3;

/** Collects draws (named sources with their laws) into columns. */
export interface DrawTable {
  /** Adds a draw and gives its index. */
  add(source: string, distribution: Distribution): number;
  /** Names of the sources, in order. */
  readonly names: readonly string[];
  columns(variations: Variations): {
    source: Uint32Array;
    first: Int32Array;
    variation: Int32Array;
    kind: Uint8Array;
    offset: Int32Array;
    mode: Uint8Array;
    calendar: Int32Array;
    columns: Float64Array;
    axisStart: Int32Array;
    axisCount: Int32Array;
    axis: Int32Array;
    stride: Int32Array;
  };
}

/** A table of draws; `calendarIndex` finds a calendar by id (null: the default one, whose open days `wd` counts). */
export function createDrawTable(variations: Variations, calendarIndex: (id: string | null) => number): DrawTable {
  const names: string[] = [];
  const draws = { source: [] as number[], first: [] as number[], variation: [] as number[] };
  const laws = { kind: [] as number[], offset: [] as number[], mode: [] as number[], calendar: [] as number[] };
  const numbers: number[] = [];

  function addLaw(written: Distribution | WrittenLaw): void {
    const ready = lawOf(written as Distribution);
    laws.offset.push(numbers.length);
    if ("until" in ready) {
      laws.kind.push(0);
      laws.mode.push(UNTIL_OPENING);
      laws.calendar.push(calendarIndex(ready.until));
      numbers.push(0);
      return;
    }
    laws.kind.push(lawKinds.indexOf(ready.law.kind));
    laws.mode.push(ready.kind === "working" ? WORKING : ready.kind === "openDays" ? OPEN_DAYS : ELAPSED);
    laws.calendar.push(ready.kind === "openDays" ? calendarIndex(null) : -1);
    numbers.push(...lawColumns(ready.law));
  }

  function add(source: string, distribution: Distribution): number {
    const by = typeof distribution === "object" && "by" in distribution ? distribution.by : undefined;
    const { index, segments } = variations.over(Object.keys(by ?? {}));
    names.push(source);
    draws.source.push(hashName(source));
    draws.first.push(laws.kind.length);
    draws.variation.push(index);
    for (const segment of segments) addLaw(valueFor<Distribution | WrittenLaw>(distribution, by, segment));
    return draws.source.length - 1;
  }

  return {
    add,
    names,
    columns: (table) => ({
      source: Uint32Array.from(draws.source),
      first: Int32Array.from(draws.first),
      variation: Int32Array.from(draws.variation),
      kind: Uint8Array.from(laws.kind),
      offset: Int32Array.from(laws.offset),
      mode: Uint8Array.from(laws.mode),
      calendar: Int32Array.from(laws.calendar),
      columns: Float64Array.from(numbers),
      axisStart: Int32Array.from(table.axisStart),
      axisCount: Int32Array.from(table.axisCount),
      axis: Int32Array.from(table.axis),
      stride: Int32Array.from(table.stride),
    }),
  };
}
