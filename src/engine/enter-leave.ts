import { raise, runActions } from "./actions.ts";
import { stopActivity } from "./activity.ts";
import { hair, openDaysAt } from "./calendar.ts";
import { cancel, schedule } from "./event-list.ts";
import { TIMER as TIMER_RANK } from "./order.ts";
import { withdraw } from "./pools.ts";
import { COMPOUND, PARALLEL } from "./program.ts";
import { file, fileWatches, updateState } from "./record.ts";
import { ARRIVALS, BREACHES, liveWidth, NUMBER_NOW, RENEGED, TIME_COUNT, TIME_SUM, WINDOW_SUM } from "./recording.ts";
import { isInFinalState } from "./select.ts";
import { drawLeft, endOf } from "./time.ts";
import {
  ASKS,
  COUNTED,
  DEADLINE,
  ENTRY_ACTIONS,
  EXIT_ACTIONS,
  HAS_ACTIVITY,
  HAS_HOLD,
  HAZARDS,
  IN_COMPOUND,
  IS_FINAL,
  IS_LEAF,
  RELEASES,
  TIMERS,
} from "./traits.ts";
import { CHANGED, ENTERED, FRESH, GIVEN_UP, IDLE, QUEUED, SERVING, TIMER_FIRES, VIA_HISTORY, type World } from "./world.ts";

/** Enters one state: marks it active, counts it, starts its timers; what it asks for is settled after the macrostep. */
export function enterState(w: World, client: number, state: number): void {
  const { states } = w;
  const traits = w.traits[state]!;
  w.active[client * w.words + (state >>> 5)]! |= 1 << (state & 31);
  const slots = client * states.slotCount;
  if ((traits & IN_COMPOUND) !== 0) w.activeChild[slots + states.slot[states.parent[state]!]!] = state;
  if ((traits & IS_LEAF) !== 0) w.leaves[client * states.leafCount + w.leafCount[client]!++] = state;
  const slot = slots + states.slot[state]!;
  w.enteredAt[slot] = w.clock[0]!;
  w.waited[slot] = 0;
  updateState(w, state);
  w.live[state * liveWidth + NUMBER_NOW]!++;
  w.live[state * liveWidth + ARRIVALS]!++;
  if ((traits & COUNTED) !== 0) countEntry(w, client, state);
  if ((traits & ENTRY_ACTIONS) !== 0) runActions(w, client, states.entryAction[state]!, states.entryActionCount[state]!);
  // In XState a started or stopped actor makes another snapshot, whereupon it looks at `always` again.
  if ((traits & HAS_ACTIVITY) !== 0) w.step[CHANGED] = 1;
  if ((traits & TIMERS) !== 0) startTimers(w, client, state);
  if ((traits & ASKS) !== 0) askLater(w, client, state);
  if ((traits & RELEASES) !== 0) releaseHolds(w, client, state);
  if ((traits & HAZARDS) !== 0) acceptHazards(w, client, state, 1);
  if ((traits & IS_FINAL) !== 0) finish(w, client, state);
}

function countEntry(w: World, client: number, state: number): void {
  const { states } = w;
  const base = client * states.counterCount;
  const counter = states.entryCounter[state]!;
  if (counter >= 0) w.counter[base + counter]!++;
  for (let i = states.clearStart[state]!; i < states.clearStart[state + 1]!; i++) w.counter[base + states.clearList[i]!] = 0;
  for (let i = states.bumpStart[state]!; i < states.bumpStart[state + 1]!; i++) w.counter[base + states.bumpList[i]!]!++;
}

/** How often the client had entered the state before the present entry. */
function entryNumber(w: World, client: number, state: number): number {
  return w.counter[client * w.states.counterCount + w.states.entryCounter[state]!]! - 1;
}

function startTimers(w: World, client: number, state: number): void {
  const { states, transitions } = w;
  const count = states.timerCount[state]!;
  const handle = w.systemHandles + client * states.handleCount + states.handle[state]! + 1;
  const n = entryNumber(w, client, state);
  for (let i = 0; i < count; i++) {
    const timer = states.timerStart[state]! + i;
    const draw = transitions.timerDraw[timer]!;
    w.meaning[handle + i] = timer * 8 + TIMER_FIRES;
    const at = endOf(w, client, draw, drawLeft(w, client, draw, n));
    if (at < Number.POSITIVE_INFINITY) schedule(w.events, handle + i, at, TIMER_RANK, state);
  }
}

function askLater(w: World, client: number, state: number): void {
  const { states, activities } = w;
  const base = w.systemHandles + client * states.handleCount;
  const activity = states.activity[state]!;
  const hold = states.hold[state]!;
  if (activity >= 0) {
    w.phase[base + states.handle[state]!] = FRESH;
    const cell = activities.resumeCell[activity]!;
    if (cell >= 0 && w.step[VIA_HISTORY] === 0) w.resumeLead[client * activities.resumeCount + cell] = Number.NaN;
  }
  if (hold >= 0) w.phase[base + activities.itemHandle[activities.itemStart[hold]!]!] = FRESH;
  if ((activity >= 0 || hold >= 0) && w.step[ENTERED]! < w.entered.length) w.entered[w.step[ENTERED]!++] = state;
}

function releaseHolds(w: World, client: number, state: number): void {
  const { states, activities } = w;
  const end = states.releaseStart[state]! + states.releaseCount[state]!;
  for (let i = states.releaseStart[state]!; i < end; i++) releaseAbove(w, client, state, activities.releaseList[i]!);
}

/** Gives up the hold on a resource that an ancestor of the state has. */
function releaseAbove(w: World, client: number, state: number, resource: number): void {
  const { states, activities } = w;
  for (let s = states.parent[state]!; s >= 0; s = states.parent[s]!) {
    const hold = states.hold[s]!;
    if (hold < 0 || activities.itemResource[activities.itemStart[hold]!] !== resource) continue;
    leaveHold(w, client, s, hold);
    return;
  }
}

function acceptHazards(w: World, client: number, state: number, change: number): void {
  const { states, transitions } = w;
  const end = states.hazardStart[state]! + states.hazardCount[state]!;
  for (let i = states.hazardStart[state]!; i < end; i++)
    w.hazardAccepted[client * transitions.hazardCount + states.hazardList[i]!]! += change;
}

/** A final state ends its parent, and parallel states all of whose regions are final (XState v5 `enterStates`). */
function finish(w: World, client: number, state: number): void {
  const { states } = w;
  const parent = states.parent[state]!;
  let marker = states.kind[parent] === PARALLEL ? parent : states.parent[parent]!;
  if (states.kind[parent] === COMPOUND) raise(w, ~parent);
  while (marker >= 0 && states.kind[marker] === PARALLEL && isInFinalState(w, client, marker)) {
    raise(w, ~marker);
    marker = states.parent[marker]!;
  }
  if (marker < 0) w.alive[client] = 2;
}

/** Leaves one state: stops what runs in it, gives up what it holds, and records the stay. */
export function leaveState(w: World, client: number, state: number): void {
  const { states } = w;
  const traits = w.traits[state]!;
  if ((traits & EXIT_ACTIONS) !== 0) runActions(w, client, states.exitAction[state]!, states.exitActionCount[state]!);
  if ((traits & TIMERS) !== 0) stopTimers(w, client, state);
  if ((traits & HAS_ACTIVITY) !== 0) {
    stopActivity(w, client, state);
    w.step[CHANGED] = 1;
  }
  if ((traits & HAS_HOLD) !== 0) leaveHold(w, client, state, states.hold[state]!);
  if ((traits & HAZARDS) !== 0) acceptHazards(w, client, state, -1);
  recordStay(w, client, state, traits);
  w.active[client * w.words + (state >>> 5)]! &= ~(1 << (state & 31));
  if ((traits & IS_LEAF) !== 0) removeLeaf(w, client, state);
}

function stopTimers(w: World, client: number, state: number): void {
  const { states } = w;
  const handle = w.systemHandles + client * states.handleCount + states.handle[state]!;
  const timers = states.timerCount[state]!;
  for (let i = 1; i <= timers; i++) cancel(w.events, handle + i);
}

function leaveHold(w: World, client: number, state: number, hold: number): void {
  const { states, activities } = w;
  const node = w.systemHandles + client * states.handleCount + activities.itemHandle[activities.itemStart[hold]!]!;
  const phase = w.phase[node];
  if (phase === QUEUED) {
    withdraw(w, client, hold);
    w.live[state * liveWidth + RENEGED]!++;
  } else if (phase === SERVING) {
    w.givenUp[w.step[GIVEN_UP]!++] = hold;
  }
  w.phase[node] = IDLE;
}

function removeLeaf(w: World, client: number, state: number): void {
  const first = client * w.states.leafCount;
  const last = first + --w.leafCount[client]!;
  let i = first;
  while (w.leaves[i] !== state) i++;
  for (; i < last; i++) w.leaves[i] = w.leaves[i + 1]!;
}

/** Records a stay that ends now. */
export function recordStay(w: World, client: number, state: number, traits: number): void {
  const { states, measures } = w;
  const { row } = w.layout;
  updateState(w, state);
  const live = state * liveWidth;
  w.live[live + NUMBER_NOW]!--;
  const entered = w.enteredAt[client * states.slotCount + states.slot[state]!]!;
  const stay = w.clock[0]! - entered;
  w.live[live + TIME_COUNT]!++;
  w.live[live + TIME_SUM]! += stay;
  w.live[live + WINDOW_SUM]! += entered < w.clock[1]! ? w.clock[0]! - w.clock[1]! : stay;
  file(w, row.stateTime + state, stay);
  if ((traits & DEADLINE) !== 0 && isBreach(w, state, entered)) w.live[live + BREACHES]!++;
  if (measures.watchCount > 0) fileWatches(w, client, 1, state, stay, false);
}

/** True where a stay that began at `entered` has outlasted the state's deadline by now. */
export function isBreach(w: World, state: number, entered: number): boolean {
  const { states } = w;
  const deadline = states.deadline[state]!;
  if (deadline === Number.POSITIVE_INFINITY) return false;
  const now = w.clock[0]!;
  if (states.deadlineInOpenDays[state] === 0) return now - entered > deadline + hair;
  const calendar = states.deadlineCalendar;
  return openDaysAt(w, calendar, now) - openDaysAt(w, calendar, entered) > deadline + hair;
}
