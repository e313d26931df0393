import { guardColumns, stateColumns, transitionColumns } from "./chart-columns.ts";
import type { ColumnSpec } from "./columns.ts";
import {
  activityColumns,
  calendarColumns,
  clientColumns,
  demandColumns,
  lawColumns,
  measureColumns,
  type Program,
  resourceColumns,
} from "./program.ts";
import { categoryFacts, layoutColumns, pathFacts, resourceFacts, stateFacts, watchFacts } from "./recording.ts";

const offsets = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, "int"] as const));

/**
 * Structs that the kernel reads: the kernel's name of each, and its fields. Fields are laid out as C does: a double at a multiple
 * of 8 bytes, anything else (an integer, a word, the address of a column) at a multiple of 4.
 */
export type Structs = readonly (readonly [name: string, spec: ColumnSpec])[];

/** What is simulated, in the order of the kernel. */
export const programStructs: Structs = [
  ["program", { horizon: "real", warmUp: "real" }],
  ["states", stateColumns],
  ["transitions", transitionColumns],
  ["guards", guardColumns],
  ["laws", lawColumns],
  ["activities", activityColumns],
  ["resources", resourceColumns],
  ["calendars", calendarColumns],
  ["clients", clientColumns],
  ["demand", demandColumns],
  ["measures", measureColumns],
];

/** Where what happens is recorded, in the order of the kernel. */
export const recordingStructs: Structs = [
  ["layout", layoutColumns],
  ["categoryAt", offsets(categoryFacts)],
  ["watchAt", offsets(watchFacts)],
];

/** Facts that the kernel keeps side by side as doubles: the kernel's name of the class, and its fields. */
export const factClasses: readonly (readonly [name: string, facts: readonly string[]])[] = [
  ["StateFacts", stateFacts],
  ["ResourceFacts", resourceFacts],
  ["PathFacts", pathFacts],
];

/** Offset of each field of a struct in bytes, and the size of the whole. */
export function layOut(spec: ColumnSpec): { readonly offsets: Readonly<Record<string, number>>; readonly size: number } {
  const offsets: Record<string, number> = {};
  let size = 0;
  for (const [name, kind] of Object.entries(spec)) {
    if (kind === "real") size = Math.ceil(size / 8) * 8;
    offsets[name] = size;
    size += kind === "real" ? 8 : 4;
  }
  return { offsets, size: Math.ceil(size / 8) * 8 };
}

/** What stands in the structs of a program, by their names. */
export function contentsOf(program: Program): Record<string, Readonly<Record<string, unknown>>> {
  const { horizon, warmUp, ...parts } = program;
  return { program: { horizon, warmUp }, ...parts };
}
