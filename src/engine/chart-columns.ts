import type { ColumnsOf } from "./columns.ts";

/** States in document order (preorder), 0 is the root; a subtree is the range [state, end). */
export const stateColumns = {
  count: "int",
  kind: "u8",
  parent: "i32",
  /** One past the last descendant. */
  end: "i32",
  /** Children that are not history, in document order: childList[childStart … childStart + childCount). */
  childStart: "i32",
  childCount: "i32",
  childList: "i32",
  /** Initial child of a compound (may be a history state). */
  initial: "i32",
  /** History: 1 deep, 0 shallow. */
  deep: "u8",
  /** History: transition to take where nothing is remembered (target state). */
  historyDefault: "i32",
  /** History: first of its cells in a client's record: 1 when something is remembered, then the active child of each compound of the parent's subtree (−1 inactive). */
  memory: "i32",
  memoryCount: "int",
  /** History states among the children: historyList[historyStart … + historyCount). */
  historyStart: "i32",
  historyCount: "i32",
  historyList: "i32",
  /** Place of a state's facts in a client's record; states that are never active together share one. */
  slot: "i32",
  slotCount: "int",
  /** First handle of the state: its activity, then its timers, then its queue nodes (holds, needs). */
  handle: "i32",
  /** Handles of one client: those of states, then one per hazard. */
  handleCount: "int",
  /** Most leaves that can be active at once. */
  leafCount: "int",
  /** Where the number of entries is kept, −1 where nobody asks. */
  entryCounter: "i32",
  /** All counters of a client: entries, deliveries of shared triggers, hazards, counted visits. */
  counterCount: "int",
  /** Visit counters with `since`: on entry of a state, bumps[…] are raised and clears[…] set to 0 (clears first). */
  clearStart: "i32",
  clearList: "i32",
  bumpStart: "i32",
  bumpList: "i32",
  /** Entry and exit actions: ranges in TransitionColumns.action… */
  entryAction: "i32",
  entryActionCount: "i32",
  exitAction: "i32",
  exitActionCount: "i32",
  alwaysList: "i32",
  /** 1 where the state or an ancestor has `always`. */
  alwaysAbove: "u8",
  hasAlways: "flag",
  /** Lists of transitions by trigger. */
  doneList: "i32",
  doneStateList: "i32",
  timerStart: "i32",
  timerCount: "i32",
  /** Hazards whose event the state lists. */
  hazardStart: "i32",
  hazardCount: "i32",
  hazardList: "i32",
  activity: "i32",
  /** Request that the state's `holds` make. */
  hold: "i32",
  /** 1 where the state or an ancestor holds. */
  holdAbove: "u8",
  /** Range of ActivityColumns.releaseList. */
  releaseStart: "i32",
  releaseCount: "i32",
  /** Days after which a stay breaches the state's deadline, Infinity without one; a deadline in open days is a law. */
  deadline: "f64",
  /** 1 where `deadline` counts open days of the default calendar. */
  deadlineInOpenDays: "u8",
  deadlineCalendar: "int",
  costPerYear: "f64",
  benefitPerYear: "f64",
  /** Final children of the root: outcome index, −1 elsewhere; counted: 1 where it is a completion. */
  outcome: "i32",
  counted: "u8",
} as const;
export type StateColumns = ColumnsOf<typeof stateColumns>;

/** Transitions, and the lists in which they stand: one list per state and trigger. */
export const transitionColumns = {
  count: "int",
  source: "i32",
  target: "i32",
  /** State whose active descendants are left; −1 the root itself is left; −2 depends on what a history state remembers. */
  domain: "i32",
  reenter: "u8",
  guard: "i32",
  actionStart: "i32",
  actionCount: "i32",
  /** States entered, in document order; entryCount −1 where it depends on what a history state remembers. */
  entryStart: "i32",
  entryCount: "i32",
  entryList: "i32",
  handover: "u8",
  listStart: "i32",
  listCount: "i32",
  listSource: "i32",
  listShare: "i32",
  /** eventList[event * states + state]: list or −1; accepts[event * states + state]: 1 where the subtree lists the event. */
  eventCount: "int",
  eventList: "i32",
  accepts: "u8",
  /** Actions: 0 clear flag, 1 set flag, 2 raise event. */
  actionKind: "u8",
  actionArgument: "i32",
  /** Pseudo-transition that enters the initial configuration. */
  initial: "int",
  timerCount: "int",
  timerState: "i32",
  timerDraw: "i32",
  timerList: "i32",
  hazardCount: "int",
  hazardEvent: "i32",
  hazardDraw: "i32",
  hazardCounter: "i32",
} as const;
export type TransitionColumns = ColumnsOf<typeof transitionColumns>;

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
export const guardColumns = {
  operation: "u8",
  argument: "i32",
  bound: "f64",
  setStart: "i32",
  setCount: "i32",
  memberList: "i32",
  /** Shares: hash of the source's name, counter of occurrences (−1: the entries of `shareState`), edges by variant. */
  shareSource: "u32",
  shareCounter: "i32",
  shareState: "i32",
  shareVariation: "i32",
  shareEdge: "i32",
  shareWidth: "i32",
  /** Upper cumulative edge of the k-th share: edges[shareEdge + variant * shareWidth + k]. */
  edges: "f64",
} as const;
export type GuardColumns = ColumnsOf<typeof guardColumns>;
