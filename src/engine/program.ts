import type { GuardColumns, StateColumns, TransitionColumns } from "./chart-columns.ts";
import type { ColumnsOf } from "./columns.ts";

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

/** Kinds of state, in the order of their codes; codes that only the kernel needs are in src/kernel/codes.ts. */
export const stateKinds = ["atomic", "compound", "parallel", "final", "history"] as const;

/** A drawn number counts time worked; others: 0 time that passes, 2 open days, 3 until the next opening. */
export const WORKING = 1;

/** Draws (a named source of randomness) and the laws they follow, which may vary by group or attribute. */
export const lawColumns = {
  /** Per draw: hash of the source's name, first law, variation (−1: one law). */
  source: "u32",
  first: "i32",
  variation: "i32",
  /** Per law: kind code of `random`, offset of its columns, how it becomes time, calendar (UNTIL_OPENING, OPEN_DAYS). */
  kind: "u8",
  offset: "i32",
  mode: "u8",
  calendar: "i32",
  columns: "f64",
  /** Variations: axes[axisStart … + axisCount): 0 the group, 1 + a attribute a; index = Σ stride × code. */
  axisStart: "i32",
  axisCount: "i32",
  axis: "i32",
  stride: "i32",
} as const;
type LawColumns = ColumnsOf<typeof lawColumns>;

/** Requests for units, and the activities that make them. */
export const activityColumns = {
  count: "int",
  state: "i32",
  lead: "i32",
  duration: "i32",
  /** Request for what the activity needs, −1: an external delay. */
  request: "i32",
  resume: "u8",
  costPerUse: "f64",
  /** Money per hour of service. */
  costPerHour: "f64",
  /** Where the remaining time is kept for `resume`: place in a client's record. */
  resumeCount: "int",
  resumeCell: "i32",
  /** Requests: state, 1 = hold / 0 = need, items. */
  requestState: "i32",
  requestHold: "u8",
  itemStart: "i32",
  itemCount: "i32",
  itemResource: "i32",
  itemUnits: "i32",
  /** 0 own, 1 any, 2 other. */
  itemWho: "u8",
  /** Handle offset of an item's queue node. */
  itemHandle: "i32",
  /** When all resources of the request are open (their intersection), and what happens at closing. */
  requestCalendar: "i32",
  /** Where members have hours of their own: itemCalendarList[itemCalendar + i] is that calendar if the i-th member serves; −1 where none has. */
  itemCalendar: "i32",
  itemCalendarList: "i32",
  requestClosing: "u8",
  /** Resources that a state's `releases` give back: see StateColumns.releaseStart. */
  releaseList: "i32",
  /** level[item * groups + group]: 0 is served first. */
  level: "i32",
  levelCount: "int",
} as const;
export type ActivityColumns = ColumnsOf<typeof activityColumns>;

export const queueDisciplines = ["priority", "fifo", "siro", "lifo"] as const;
export const closingRules = ["fit", "finish", "resume", "restart"] as const;

/** Resources; those with workers (a caseload, or people) are served by individuals. */
export const resourceColumns = {
  count: "int",
  calendar: "i32",
  discipline: "u8",
  closing: "u8",
  /** Slots per worker, 0 without a caseload. */
  caseload: "i32",
  /** Clients per worker above which a limit is breached, Infinity without one. */
  limit: "f64",
  /** Capacity over time: capacityTime/capacityValue[capacityStart … + capacityCount), first at 0. */
  capacityStart: "i32",
  capacityCount: "i32",
  capacityTime: "f64",
  capacityValue: "i32",
  /** Individuals: members[memberStart … + memberCount) are workers in order; none: a pool of equal units. */
  memberStart: "i32",
  memberCount: "i32",
  members: "i32",
  /** Calendar of each member in this resource, as `members`; 1 for a resource any of whose members has hours of their own. */
  memberCalendar: "i32",
  ownHours: "u8",
  workerCount: "int",
  /** 1 where a worker serves several resources. */
  sharing: "int",
  /** Hash for draws of service in random order. */
  source: "u32",
} as const;
export type ResourceColumns = ColumnsOf<typeof resourceColumns>;

/** Opening intervals [open, close) in days, and time open before each. */
export const calendarColumns = {
  count: "int",
  start: "i32",
  length: "i32",
  open: "f64",
  close: "f64",
  openBefore: "f64",
  longest: "f64",
  /** Days (integers) on which the calendar opens at all: openDay[dayStart … + dayCount). */
  dayStart: "i32",
  dayCount: "i32",
  openDay: "i32",
} as const;
export type CalendarColumns = ColumnsOf<typeof calendarColumns>;

/** What a client is born with. */
export const clientColumns = {
  groupCount: "int",
  attributeCount: "int",
  /** 0 categorical (weights), 1 number or duration (a draw). */
  attributeKind: "u8",
  attributeDraw: "i32",
  attributeGrows: "u8",
  attributeSource: "u32",
  /** Cumulative weights of a categorical attribute: cumulative[first … + size). */
  attributeFirst: "i32",
  attributeSize: "i32",
  cumulative: "f64",
  flagCount: "int",
} as const;
export type ClientColumns = ColumnsOf<typeof clientColumns>;

export const POISSON = 2;

/** Who comes: one row per demand entry, then one per `initial` entry (kind PRESENT). */
export const demandColumns = {
  count: "int",
  kind: "u8",
  event: "i32",
  group: "i32",
  /** Hash of the entry's id: the client's stream. */
  stream: "u32",
  size: "i32",
  /** RELEASED: first time and days between releases. */
  first: "f64",
  spacing: "f64",
  /** 1: backlog clients keep the order given. */
  given: "u8",
  arrivalSource: "word",
  interleaveSource: "word",
  /** POISSON: expected number of arrivals by breakTime: piecewise linear. */
  breakStart: "i32",
  breakCount: "i32",
  breakTime: "f64",
  breakExpected: "f64",
  /** PRESENT: states of the configuration, in document order, and the draw of what has elapsed (−1: nothing). */
  presentStart: "i32",
  presentCount: "i32",
  presentList: "i32",
  elapsedDraw: "i32",
} as const;
export type DemandColumns = ColumnsOf<typeof demandColumns>;

/** What is measured besides the standing measures. */
export const measureColumns = {
  outcomeCount: "int",
  /** Resource whose hold is the active process, −1 none. */
  activeResource: "int",
  bandLow: "real",
  bandHigh: "real",
  /** Starts of the calendar months within the horizon, first 0, last = horizon. */
  monthEdge: "f64",
  /** Ticks in order of time: when, which month ends (or is under way), 1 where the warm-up ends. */
  tickTime: "f64",
  tickMonth: "i32",
  tickClears: "u8",
  /** Watches: durations of the clients of one demand entry, or of all (−1), that arrived in [from, to). */
  watchCount: "int",
  /** 0 wait, 1 time in state, 2 time in system, 3 active time. */
  watchMeasure: "u8",
  /** −1: no state; a wait without a state is that for the active process. */
  watchState: "i32",
  watchDemand: "i32",
  watchFrom: "f64",
  watchTo: "f64",
  /** Group of the clients watched, −1 all. */
  watchGroup: "i32",
  /** Days that the watch is held against, and the quantile that it asks for (NaN: the mean). */
  watchLimit: "f64",
  watchQuantile: "f64",
} as const;
export type MeasureColumns = ColumnsOf<typeof measureColumns>;
