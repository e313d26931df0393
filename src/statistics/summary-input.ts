import type { Program, Recording, RecordingLayout } from "#engine";

/** What the columns of a program stand for, index by index. */
interface Names {
  /** Dotted paths, the root is "". */
  readonly states: readonly string[];
  readonly resources: readonly string[];
  readonly demand: readonly string[];
  readonly outcomes: readonly string[];
  /** A group (axis "group"), or a value of an attribute; a group "" stands for a pathway without groups. */
  readonly categories: readonly { readonly axis: string; readonly value: string }[];
  /** Calendar months within the horizon, "2021-03". */
  readonly months: readonly string[];
  /** Which target each watch belongs to: `TargetInput.index`. */
  readonly watches: readonly number[];
}

/**
 * What the results are held against. `of` is a state, resource, group or outcome by name; limits are in the unit of the measure: days, per year, a share,
 * money per year; `from` is in days from the start. A cohort, and the quantile of a measure over clients, are those of the target's watch.
 */
export interface TargetInput {
  readonly index: number;
  readonly measure: string;
  readonly of?: string;
  readonly quantile?: number;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly from?: number;
}

/** All that a summary is made of: recordings in the order of their replications, and the pooled histogram rows of all of them. */
export interface SummaryInput {
  readonly layout: RecordingLayout;
  readonly program: Program;
  readonly names: Names;
  readonly recordings: readonly Recording[];
  readonly pool: ArrayLike<number>;
  readonly targets: readonly TargetInput[];
}
