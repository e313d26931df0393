// Entering states.

import { raise, runActions } from "./actions";
import {
  ASKS,
  COMPOUND,
  COUNTED,
  ENDLESS_MACROSTEP,
  ENTERED,
  ENTRY_ACTIONS,
  FRESH,
  HAS_ACTIVITY,
  HAZARDS,
  IN_COMPOUND,
  IS_FINAL,
  IS_LEAF,
  PARALLEL,
  RANK_TIMER,
  RELEASES,
  TIMER_FIRES,
  TIMERS,
} from "./codes";
import { schedule } from "./event-list";
import { acceptHazards, releaseHolds } from "./leave";
import { states, transitions } from "./program";
import { updateState } from "./record";
import { State } from "./records";
import { isInFinalState } from "./select";
import { drawOf, noRequest } from "./tables";
import { drawLeft, endOf, spentIn } from "./time";
import { trace } from "./trace";
import { Client, countersOf, handleAfter, handleFor, leavesOf, nodeFor, resumeOf, Slot, slotFor, stateAt, w } from "./world";

/** States that one macrostep may enter and that ask for something; more are a cycle of the document. */
export const ENTERED_ROOM: i32 = 65_536;

/** Enters one state: marks it active, counts it, starts its timers; what it asks for is settled after the macrostep. */
export function enterState(client: Client, state: i32): void {
  const live = stateAt(state);
  const traits = live.traits;
  const word = changetype<usize>(client) + live.wordAt;
  store<i32>(word, load<i32>(word) | live.bit);
  if ((traits & IN_COMPOUND) !== 0) changetype<Slot>(changetype<usize>(client) + live.parentSlotAt).activeChild = state;
  if ((traits & IS_LEAF) !== 0) {
    leavesOf(client)[client.leafCount] = state;
    client.leafCount++;
  }
  const slot = slotFor(client, live);
  slot.enteredAt = w.now - client.elapsed;
  slot.waited = 0;
  updateState(live);
  live.numberNow++;
  live.arrivals++;
  if (w.isTraced !== 0) trace(client, ENTERED, state);
  if ((traits & COUNTED) !== 0) countEntry(client, live, state);
  if ((traits & ENTRY_ACTIONS) !== 0) runActions(client, states.entryAction[state], states.entryActionCount[state]);
  // In XState a started or stopped actor makes another snapshot, whereupon it looks at `always` again.
  if ((traits & HAS_ACTIVITY) !== 0) w.isChanged = 1;
  if ((traits & TIMERS) !== 0) startTimers(client, live, state);
  if ((traits & ASKS) !== 0) askLater(client, live, state);
  if ((traits & RELEASES) !== 0) releaseHolds(client, state);
  if ((traits & HAZARDS) !== 0) acceptHazards(client, state, 1);
  if ((traits & IS_FINAL) !== 0) finish(client, live.parent);
}

function countEntry(client: Client, at: State, state: i32): void {
  const counters = countersOf(client);
  const counter = at.entryCounter;
  if (counter >= 0) counters[counter] = counters[counter] + 1;
  for (let i = states.clearStart[state]; i < states.clearStart[state + 1]; i++) counters[states.clearList[i]] = 0;
  for (let i = states.bumpStart[state]; i < states.bumpStart[state + 1]; i++) {
    const bumped = states.bumpList[i];
    counters[bumped] = counters[bumped] + 1;
  }
}

function startTimers(client: Client, here: State, state: i32): void {
  const count = states.timerCount[state];
  // How often the client had entered the state before the present entry.
  const n = countersOf(client)[here.entryCounter] - 1;
  for (let i = 0; i < count; i++) {
    const handle = handleAfter(handleFor(client, here), 1 + i);
    const timer = states.timerStart[state] + i;
    const draw = drawOf(transitions.timerDraw[timer]);
    handle.meaning = TIMER_FIRES;
    handle.argument = timer;
    const at = endOf(client, draw, drawLeft(client, draw, n, spentIn(client, here)));
    if (at < Infinity) schedule(handle, at, RANK_TIMER, state);
  }
}

function askLater(client: Client, at: State, state: i32): void {
  if (at.activity >= 0) {
    handleFor(client, at).phase = FRESH;
    const cell = at.resumeCell;
    if (cell >= 0 && w.isViaHistory === 0) resumeOf(client)[2 * cell] = NaN;
  }
  if (at.hold !== noRequest()) nodeFor(client, at.hold).phase = FRESH;
  if (w.enteredCount >= ENTERED_ROOM) {
    w.failure = ENDLESS_MACROSTEP;
    w.failureState = state;
    return;
  }
  w.entered[w.enteredCount] = state;
  w.enteredCount++;
}

/** A final state ends its parent, and parallel states all of whose regions are final (XState v5 `enterStates`). */
function finish(client: Client, parent: i32): void {
  let marker = states.kind[parent] === PARALLEL ? parent : states.parent[parent];
  if (states.kind[parent] === COMPOUND) raise(~parent);
  while (marker >= 0 && states.kind[marker] === PARALLEL && isInFinalState(client, marker)) {
    raise(~marker);
    marker = states.parent[marker];
  }
  if (marker < 0) client.alive = 2;
}
