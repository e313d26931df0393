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

/** States in document order (preorder), 0 is the root; a subtree is the range [state, end). */
export interface StateColumns {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly parent: Int32Array;
  /** One past the last descendant. */
  readonly end: Int32Array;
  /** Children that are not history, in document order: childList[childStart … childStart + childCount). */
  readonly childStart: Int32Array;
  readonly childCount: Int32Array;
  readonly childList: Int32Array;
  /** Initial child of a compound (may be a history state). */
  readonly initial: Int32Array;
  /** History: 1 deep, 0 shallow. */
  readonly deep: Uint8Array;
  /** History: transition to take where nothing is remembered (target state). */
  readonly historyDefault: Int32Array;
  /** History: first of its cells in a client's record: 1 when something is remembered, then the active child of each compound of the parent's subtree (−1 inactive). */
  readonly memory: Int32Array;
  readonly memoryCount: number;
  /** History states among the children: historyList[historyStart … + historyCount). */
  readonly historyStart: Int32Array;
  readonly historyCount: Int32Array;
  readonly historyList: Int32Array;
  /** Place of a state's facts in a client's record; states that are never active together share one. */
  readonly slot: Int32Array;
  readonly slotCount: number;
  /** First handle of the state: its activity, then its timers, then its queue nodes (holds, needs). */
  readonly handle: Int32Array;
  /** Handles of one client: those of states, then one per hazard. */
  readonly handleCount: number;
  /** Most leaves that can be active at once. */
  readonly leafCount: number;
  /** Where the number of entries is kept, −1 where nobody asks. */
  readonly entryCounter: Int32Array;
  /** All counters of a client: entries, deliveries of shared triggers, hazards, counted visits. */
  readonly counterCount: number;
  /** Visit counters with `since`: on entry of a state, bumps[…] are raised and clears[…] set to 0 (clears first). */
  readonly clearStart: Int32Array;
  readonly clearList: Int32Array;
  readonly bumpStart: Int32Array;
  readonly bumpList: Int32Array;
  /** Entry and exit actions: ranges in TransitionColumns.action… */
  readonly entryAction: Int32Array;
  readonly entryActionCount: Int32Array;
  readonly exitAction: Int32Array;
  readonly exitActionCount: Int32Array;
  readonly alwaysList: Int32Array;
  /** 1 where the state or an ancestor has `always`. */
  readonly alwaysAbove: Uint8Array;
  readonly hasAlways: boolean;
  /** Lists of transitions by trigger. */
  readonly doneList: Int32Array;
  readonly doneStateList: Int32Array;
  readonly timerStart: Int32Array;
  readonly timerCount: Int32Array;
  /** Hazards whose event the state lists. */
  readonly hazardStart: Int32Array;
  readonly hazardCount: Int32Array;
  readonly hazardList: Int32Array;
  readonly activity: Int32Array;
  /** Request that the state's `holds` make. */
  readonly hold: Int32Array;
  /** 1 where the state or an ancestor holds. */
  readonly holdAbove: Uint8Array;
  /** Range of ActivityColumns.releaseList. */
  readonly releaseStart: Int32Array;
  readonly releaseCount: Int32Array;
  /** Days after which a stay breaches the state's deadline, Infinity without one; a deadline in open days is a law. */
  readonly deadline: Float64Array;
  /** 1 where `deadline` counts open days of the default calendar. */
  readonly deadlineInOpenDays: Uint8Array;
  readonly deadlineCalendar: number;
  readonly costPerYear: Float64Array;
  readonly benefitPerYear: Float64Array;
  /** Final children of the root: outcome index, −1 elsewhere; counted: 1 where it is a completion. */
  readonly outcome: Int32Array;
  readonly counted: Uint8Array;
}

/** Transitions, and the lists in which they stand: one list per state and trigger. */
export interface TransitionColumns {
  readonly count: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** State whose active descendants are left; −1 the root itself is left; −2 depends on what a history state remembers. */
  readonly domain: Int32Array;
  readonly reenter: Uint8Array;
  readonly guard: Int32Array;
  readonly actionStart: Int32Array;
  readonly actionCount: Int32Array;
  /** States entered, in document order; entryCount −1 where it depends on what a history state remembers. */
  readonly entryStart: Int32Array;
  readonly entryCount: Int32Array;
  readonly entryList: Int32Array;
  readonly handover: Uint8Array;
  readonly listStart: Int32Array;
  readonly listCount: Int32Array;
  readonly listSource: Int32Array;
  readonly listShare: Int32Array;
  /** eventList[event * states + state]: list or −1; accepts[event * states + state]: 1 where the subtree lists the event. */
  readonly eventCount: number;
  readonly eventList: Int32Array;
  readonly accepts: Uint8Array;
  /** Actions: 0 clear flag, 1 set flag, 2 raise event. */
  readonly actionKind: Uint8Array;
  readonly actionArgument: Int32Array;
  /** Pseudo-transition that enters the initial configuration. */
  readonly initial: number;
  readonly timerCount: number;
  readonly timerState: Int32Array;
  readonly timerDraw: Int32Array;
  readonly timerList: Int32Array;
  readonly hazardCount: number;
  readonly hazardEvent: Int32Array;
  readonly hazardDraw: Int32Array;
  readonly hazardCounter: Int32Array;
}

/** Guard operations, in the order of their codes. */
export const guardOperations = [
  "share",
  "group",
  "attributeIn",
  "attributeAtLeast",
  "attributeBelow",
  "visitsBelow",
  "visitsAtLeast",
  "flag",
  "in",
  "waiting",
  "all",
  "any",
  "not",
] as const;

/**
 * Guards as trees in columns. `argument` is the k-th share, an attribute, a counter, a flag or a state;
 * `bound` the number compared with; `set` a range of memberList (allowed groups or values) or of children.
 */
export interface GuardColumns {
  readonly operation: Uint8Array;
  readonly argument: Int32Array;
  readonly bound: Float64Array;
  readonly setStart: Int32Array;
  readonly setCount: Int32Array;
  readonly memberList: Int32Array;
  /** Shares: hash of the source's name, counter of occurrences (−1: the entries of `shareState`), edges by variant. */
  readonly shareSource: Uint32Array;
  readonly shareCounter: Int32Array;
  readonly shareState: Int32Array;
  readonly shareVariation: Int32Array;
  readonly shareEdge: Int32Array;
  readonly shareWidth: Int32Array;
  /** Upper cumulative edge of the k-th share: edges[shareEdge + variant * shareWidth + k]. */
  readonly edges: Float64Array;
}

/** How a drawn number becomes time. */
export const ELAPSED = 0;
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
  /** level[request * groups + group]: 0 is served first. */
  readonly level: Int32Array;
  readonly levelCount: number;
}

export const queueDisciplines = ["priority", "fifo", "siro", "lifo"] as const;
export const closingRules = ["fit", "finish", "resume", "restart"] as const;
export const FIT = 0;
export const FINISH = 1;
export const RESUME = 2;
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
