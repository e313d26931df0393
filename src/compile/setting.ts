import type { Demand, InitialEntry, Target } from "#pathway";

/** What a simulation adds to a chart, with every parameter resolved. Times are days. */
export interface Setting {
  /** Day number of the start (civil days since 1970-01-01). */
  readonly start: number;
  readonly horizon: number;
  readonly warmUp: number;
  readonly demand: readonly Demand[];
  readonly initial: readonly InitialEntry[];
  /** "given": backlog clients keep the order of the document. */
  readonly order: "given" | "drawn";
  readonly targets: readonly Target[];
}

/** Names of what the columns of a program stand for, index by index; the engine never sees them. */
export interface Labels {
  /** Day number of time 0. */
  readonly start: number;
  readonly states: readonly string[];
  readonly resources: readonly string[];
  readonly demand: readonly string[];
  readonly outcomes: readonly string[];
  readonly activities: readonly string[];
  readonly events: readonly string[];
  readonly hazards: readonly string[];
  readonly timers: readonly { state: string; delay: string }[];
  /** A group (axis "group"), or a value of a categorical attribute. */
  readonly categories: readonly { axis: string; value: string }[];
  /** Calendar months within the horizon, "2021-03". */
  readonly months: readonly string[];
  /** Which target a watch belongs to: index into Setting.targets. */
  readonly watches: readonly number[];
  /** Groups of clients; one without a name where the pathway has none. */
  readonly groups: readonly string[];
  /** Attributes, with the values of those that are categorical. */
  readonly attributes: readonly { name: string; values: readonly string[] }[];
  readonly flags: readonly string[];
  /** People who serve several resources: the first workers. */
  readonly people: readonly string[];
  readonly calendars: readonly string[];
  /** Names whose hashes are the addresses of draws, of shares, and of the clients of each entry of the demand. */
  readonly draws: readonly string[];
  readonly shares: readonly string[];
  readonly streams: readonly string[];
}
