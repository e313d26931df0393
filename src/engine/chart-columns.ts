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
