import type { Pathway, Simulation } from "#pathway";
import type { PairedDifference, Summary } from "#statistics";
import type { BottleneckRow } from "#study";
import type { Text } from "#units";

/** A figure that can be worked out by hand, beside what the simulation gave; null where there is none. */
export interface ClosedForm {
  /** Which formula, see `RecordTexts.closedForms`; a code without words is shown as it is. */
  readonly code: string;
  /** Path of a state, id of a resource, or "" for the pathway. */
  readonly at: string;
  /** The numbers it is worked out from, by name; rates per year, times in days, hours per year. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly value: number | null;
  readonly unit: "perYear" | "days" | "share" | "persons";
  readonly simulated: number | null;
  /** Codes of what is approximated, or of why there is no value. */
  readonly approximations: readonly string[];
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
interface Difference {
  readonly from: number;
  readonly to: number;
  readonly measures: Readonly<Partial<Record<string, PairedDifference | null>>>;
}

/** How many numbers of the input rest on what. */
interface Assumed {
  readonly total: number;
  readonly source: number;
  readonly derived: number;
  readonly assumption: number;
  readonly none: number;
}

/** What one set of changes gave. */
export interface ReportPoint {
  /** What the point is called where it is not one of `vary`, such as one of two pathways that are compared. */
  readonly title?: Text;
  /** The documents of the point where they are not those of the input. */
  readonly pathway?: Pathway;
  readonly simulation?: Simulation;
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
