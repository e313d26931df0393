import type { GuardColumns, StateColumns, TransitionColumns } from "./chart-columns.ts";

/**
 * The compiled pathway: flat columns of numbers that the engine walks. A bare singular noun names an index:
 * `state`, `list`, `timer` … Times are days from the start of the simulation. −1 means "none" unless a column says otherwise.
 * A Program is immutable once compiled and holds no strings, functions or nesting, so that it can be posted to a worker as it is.
 */
export interface Program {
  readonly horizon: number;
  readonly warmUp: number;
  readonly states: StateColumns;
  readonly transitions: TransitionColumns;
  readonly guards: GuardColumns;
  readonly laws: LawColumns;
  readonly activities: ActivityColumns;
  readonly resources: ResourceColumns;
  readonly calendars: CalendarColumns;
  readonly clients: ClientColumns;
  readonly demand: DemandColumns;
  readonly measures: MeasureColumns;
}

/** Kinds of state, in the order of their codes. */
export const stateKinds = ["atomic", "compound", "parallel", "final", "history"] as const;
export const ATOMIC = 0;
export const COMPOUND = 1;
export const PARALLEL = 2;
export const FINAL = 3;
export const HISTORY = 4;

/** How a drawn number becomes time. */
// 0 is elapsed time.
export const WORKING = 1;
export const OPEN_DAYS = 2;
export const UNTIL_OPENING = 3;

/** Draws (a named source of randomness) and the laws they follow, which may vary by group or attribute. */
export interface LawColumns {
  /** Per draw: hash of the source's name, first law, variation (−1: one law). */
  readonly source: Uint32Array;
  readonly first: Int32Array;
  readonly variation: Int32Array;
  /** Per law: kind code of `random`, offset of its columns, how it becomes time, calendar (UNTIL_OPENING, OPEN_DAYS). */
  readonly kind: Uint8Array;
  readonly offset: Int32Array;
  readonly mode: Uint8Array;
  readonly calendar: Int32Array;
  readonly columns: Float64Array;
  /** Variations: axes[axisStart … + axisCount): 0 the group, 1 + a attribute a; index = Σ stride × code. */
  readonly axisStart: Int32Array;
  readonly axisCount: Int32Array;
  readonly axis: Int32Array;
  readonly stride: Int32Array;
}

/** Requests for units, and the activities that make them. */
export interface ActivityColumns {
  readonly count: number;
  readonly state: Int32Array;
  readonly lead: Int32Array;
  readonly duration: Int32Array;
  /** Request for what the activity needs, −1: an external delay. */
  readonly request: Int32Array;
  readonly resume: Uint8Array;
  readonly costPerUse: Float64Array;
  /** Money per hour of service. */
  readonly costPerHour: Float64Array;
  /** Where the remaining time is kept for `resume`: place in a client's record. */
  readonly resumeCount: number;
  readonly resumeCell: Int32Array;
  /** Requests: state, 1 = hold / 0 = need, items. */
  readonly requestState: Int32Array;
  readonly requestHold: Uint8Array;
  readonly itemStart: Int32Array;
  readonly itemCount: Int32Array;
  readonly itemResource: Int32Array;
  readonly itemUnits: Int32Array;
  /** 0 own, 1 any, 2 other. */
  readonly itemWho: Uint8Array;
  /** Handle offset of an item's queue node. */
  readonly itemHandle: Int32Array;
  /** When all resources of the request are open (their intersection), and what happens at closing. */
  readonly requestCalendar: Int32Array;
  readonly requestClosing: Uint8Array;
  /** Resources that a state's `releases` give back: see StateColumns.releaseStart. */
  readonly releaseList: Int32Array;
  /** level[item * groups + group]: 0 is served first. */
  readonly level: Int32Array;
  readonly levelCount: number;
}

export const queueDisciplines = ["priority", "fifo", "siro", "lifo"] as const;
export const closingRules = ["fit", "finish", "resume", "restart"] as const;
export const FIT = 0;
export const FINISH = 1;
export const RESTART = 3;

/** Resources; those with workers (a caseload, or people) are served by individuals. */
export interface ResourceColumns {
  readonly count: number;
  readonly calendar: Int32Array;
  readonly discipline: Uint8Array;
  readonly closing: Uint8Array;
  /** Slots per worker, 0 without a caseload. */
  readonly caseload: Int32Array;
  /** Clients per worker above which a limit is breached, Infinity without one. */
  readonly limit: Float64Array;
  /** Capacity over time: capacityTime/capacityValue[capacityStart … + capacityCount), first at 0. */
  readonly capacityStart: Int32Array;
  readonly capacityCount: Int32Array;
  readonly capacityTime: Float64Array;
  readonly capacityValue: Int32Array;
  /** Individuals: members[memberStart … + memberCount) are workers in order; none: a pool of equal units. */
  readonly memberStart: Int32Array;
  readonly memberCount: Int32Array;
  readonly members: Int32Array;
  readonly workerCount: number;
  /** 1 where a worker serves several resources. */
  readonly sharing: number;
  /** Hash for draws of service in random order. */
  readonly source: Uint32Array;
}

/** Opening intervals [open, close) in days, and time open before each. */
export interface CalendarColumns {
  readonly count: number;
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly open: Float64Array;
  readonly close: Float64Array;
  readonly openBefore: Float64Array;
  readonly longest: Float64Array;
  /** Days (integers) on which the calendar opens at all: openDay[dayStart … + dayCount). */
  readonly dayStart: Int32Array;
  readonly dayCount: Int32Array;
  readonly openDay: Int32Array;
}

/** What a client is born with. */
export interface ClientColumns {
  readonly groupCount: number;
  readonly attributeCount: number;
  /** 0 categorical (weights), 1 number or duration (a draw). */
  readonly attributeKind: Uint8Array;
  readonly attributeDraw: Int32Array;
  readonly attributeGrows: Uint8Array;
  readonly attributeSource: Uint32Array;
  /** Cumulative weights of a categorical attribute: cumulative[first … + size). */
  readonly attributeFirst: Int32Array;
  readonly attributeSize: Int32Array;
  readonly cumulative: Float64Array;
  readonly flagCount: number;
}

export const BACKLOG = 0;
export const RELEASED = 1;
export const POISSON = 2;
export const PRESENT = 3;

/** Who comes: one row per demand entry, then one per `initial` entry (kind PRESENT). */
export interface DemandColumns {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly event: Int32Array;
  readonly group: Int32Array;
  /** Hash of the entry's id: the client's stream. */
  readonly stream: Uint32Array;
  readonly size: Int32Array;
  /** RELEASED: first time and days between releases. */
  readonly first: Float64Array;
  readonly spacing: Float64Array;
  /** 1: backlog clients keep the order given. */
  readonly given: Uint8Array;
  readonly arrivalSource: number;
  readonly interleaveSource: number;
  /** POISSON: expected number of arrivals by breakTime: piecewise linear. */
  readonly breakStart: Int32Array;
  readonly breakCount: Int32Array;
  readonly breakTime: Float64Array;
  readonly breakExpected: Float64Array;
  /** PRESENT: states of the configuration, in document order, and the draw of what has elapsed (−1: nothing). */
  readonly presentStart: Int32Array;
  readonly presentCount: Int32Array;
  readonly presentList: Int32Array;
  readonly elapsedDraw: Int32Array;
}

/** What is measured besides the standing measures. */
export interface MeasureColumns {
  readonly outcomeCount: number;
  /** Resource whose hold is the active process, −1 none. */
  readonly activeResource: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  /** Starts of the calendar months within the horizon, first 0, last = horizon. */
  readonly monthEdge: Float64Array;
  /** Ticks in order of time: when, which month ends (or is under way), 1 where the warm-up ends. */
  readonly tickTime: Float64Array;
  readonly tickMonth: Int32Array;
  readonly tickClears: Uint8Array;
  /** Watches: durations of the clients of one demand entry, or of all (−1), that arrived in [from, to). */
  readonly watchCount: number;
  /** 0 wait, 1 time in state, 2 time in system, 3 active time. */
  readonly watchMeasure: Uint8Array;
  /** −1: no state; a wait without a state is that for the active process. */
  readonly watchState: Int32Array;
  readonly watchDemand: Int32Array;
  readonly watchFrom: Float64Array;
  readonly watchTo: Float64Array;
  /** Group of the clients watched, −1 all. */
  readonly watchGroup: Int32Array;
  /** Days that the watch is held against, and the quantile that it asks for (NaN: the mean). */
  readonly watchLimit: Float64Array;
  readonly watchQuantile: Float64Array;
}
