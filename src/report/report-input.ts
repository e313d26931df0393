import type { Pathway, Simulation } from "#pathway";
import type { PairedDifference, Summary } from "#statistics";
import type { BottleneckRow } from "#study";

/** A formula that a planner can follow by hand, beside what the simulation gave; null where the simulation has no such figure. */
export interface ClosedForm {
  /** Which formula: "little", "offered-load", "stability", "erlang-c", "backlog-time"; other codes are shown as they are. */
  readonly code: string;
  /** State or resource it is about, or a dotted name of a measure; "" for the pathway. */
  readonly at: string;
  /** The formula with its numbers, such as "400 × 4.5 / 12 = 150". */
  readonly formula: string;
  readonly value: number;
  readonly simulated: number | null;
}

/** Measures of which paired differences are shown, in this order: rates per year, times in days, shares within 0–1, euros per year. */
export const comparedMeasures = [
  "throughput",
  "starts",
  "wait",
  "timeToStart",
  "activeTime",
  "withinBand",
  "timeInSystem",
  "clearedAt",
  "numberInSystem",
  "handovers",
  "cost",
  "benefit",
] as const;

/** The name of a measure of which paired differences are shown. */
export type ComparedMeasure = (typeof comparedMeasures)[number];

/** How much higher point `to` is than point `from` (positions in `points`), by name of measure, from runs with the same clients; null: not met. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly measures: Readonly<Partial<Record<string, PairedDifference | null>>>;
}

/** How many numbers of the input rest on what. */
export interface Assumed {
  readonly total: number;
  readonly source: number;
  readonly derived: number;
  readonly assumption: number;
  readonly none: number;
}

/** What one set of changes gave. */
export interface ReportPoint {
  /** Parameter ids or JSON Pointers and their values: the simulation's own change and this point's. */
  readonly change: Readonly<Record<string, unknown>>;
  readonly summary: Summary;
  readonly bottleneck: readonly BottleneckRow[] | null;
  readonly closedForms: readonly ClosedForm[];
}

/** All that a report is written from; plain data. At least one point. */
export interface ReportInput {
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  /** Version of polku. */
  readonly version: string;
  readonly seed: number;
  readonly replications: number;
  /** SHA-256 of the documents' canonical JSON. */
  readonly hashes: { readonly simulation: string; readonly pathway: string };
  /** ISO date of day 0. */
  readonly start: string;
  readonly points: readonly ReportPoint[];
  readonly differences?: readonly Difference[];
  readonly assumed: Assumed;
  /** Replications done of those wanted, where the run was stopped. */
  readonly unfinished?: { readonly done: number; readonly wanted: number } | null;
}
