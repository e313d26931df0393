// Leaving states.

import { runActions } from "./actions";
import { stopActivity } from "./activity";
import { HAIR, openDaysAt } from "./calendar";
import {
  DEADLINE,
  ENDLESS_MACROSTEP,
  EXIT_ACTIONS,
  HAS_ACTIVITY,
  HAS_HOLD,
  HAZARDS,
  IDLE,
  IS_LEAF,
  LEFT,
  QUEUED,
  SERVING,
  TIMERS,
} from "./codes";
import { cancel } from "./event-list";
import { withdraw } from "./pools";
import { activities, measures, states } from "./program";
import { file, updateState } from "./record";
import { Request, State } from "./records";
import { noRequest } from "./tables";
import { trace } from "./trace";
import { fileWatches } from "./watches";
import { acceptedOf, Client, handleAfter, handleFor, leavesOf, nodeFor, slotFor, stateAt, w } from "./world";

/** Holds that may be given up in one macrostep; more are a cycle of the document. */
export const GIVEN_UP_ROOM: i32 = 65_536;

/** Leaves one state: stops what runs in it, gives up what it holds, and records the stay. */
export function leaveState(client: Client, state: i32): void {
  const live = stateAt(state);
  const traits = live.traits;
  if ((traits & EXIT_ACTIONS) !== 0) runActions(client, states.exitAction[state], states.exitActionCount[state]);
  if ((traits & TIMERS) !== 0) stopTimers(client, live, state);
  if ((traits & HAS_ACTIVITY) !== 0) {
    stopActivity(client, live);
    w.isChanged = 1;
  }
  if ((traits & HAS_HOLD) !== 0) leaveHold(client, live, live.hold);
  if ((traits & HAZARDS) !== 0) acceptHazards(client, state, -1);
  recordStay(client, live, state);
  const word = changetype<usize>(client) + live.wordAt;
  store<i32>(word, load<i32>(word) & ~live.bit);
  if ((traits & IS_LEAF) !== 0) removeLeaf(client, state);
  if (w.isTraced !== 0) trace(client, LEFT, state);
}

/** A state that is entered, or left, accepts its hazards from now on, or no longer. */
export function acceptHazards(client: Client, state: i32, change: i32): void {
  w.isHazardDue = 1;
  const accepted = acceptedOf(client);
  const end = states.hazardStart[state] + states.hazardCount[state];
  for (let i = states.hazardStart[state]; i < end; i++) {
    const hazard = states.hazardList[i];
    accepted[hazard] = accepted[hazard] + change;
  }
}

function stopTimers(client: Client, at: State, state: i32): void {
  const timers = states.timerCount[state];
  for (let i = 1; i <= timers; i++) cancel(handleAfter(handleFor(client, at), i));
}

/** Gives up the holds of ancestors that a state which is entered releases. */
export function releaseHolds(client: Client, state: i32): void {
  const end = states.releaseStart[state] + states.releaseCount[state];
  for (let i = states.releaseStart[state]; i < end; i++) releaseAbove(client, state, activities.releaseList[i]);
}

function releaseAbove(client: Client, state: i32, resource: i32): void {
  for (let s = states.parent[state]; s >= 0; s = states.parent[s]) {
    const at = stateAt(s);
    if (at.hold === noRequest() || at.hold.items.resource !== resource) continue;
    leaveHold(client, at, at.hold);
    return;
  }
}

function leaveHold(client: Client, live: State, hold: Request): void {
  const node = nodeFor(client, hold);
  if (node.phase === QUEUED) {
    withdraw(client, hold);
    live.reneged++;
  } else if (node.phase === SERVING) {
    giveUpLater(hold);
  }
  node.phase = IDLE;
}

function giveUpLater(hold: Request): void {
  if (w.givenUpCount >= GIVEN_UP_ROOM) {
    w.failure = ENDLESS_MACROSTEP;
    w.failureState = hold.state;
    return;
  }
  w.givenUp[w.givenUpCount] = hold.index;
  w.givenUpCount++;
}

function removeLeaf(client: Client, state: i32): void {
  const leaves = leavesOf(client);
  const last = client.leafCount - 1;
  client.leafCount = last;
  let i = 0;
  while (leaves[i] !== state) i++;
  for (; i < last; i++) leaves[i] = leaves[i + 1];
}

/** Records a stay that ends now. */
export function recordStay(client: Client, live: State, state: i32): void {
  updateState(live);
  live.numberNow--;
  const entered = slotFor(client, live).enteredAt;
  const stay = w.now - entered;
  live.timeCount++;
  live.timeSum += stay;
  live.windowSum += entered < w.windowStart ? w.now - w.windowStart : stay;
  file(live.timeRow, stay);
  if ((live.traits & DEADLINE) !== 0 && isBreach(state, entered)) live.breaches++;
  if (measures.watchCount > 0) fileWatches(client, 1, state, stay, false);
}

/** True where a stay that began at `entered` has outlasted the state's deadline by now. */
export function isBreach(state: i32, entered: f64): bool {
  const deadline = states.deadline[state];
  if (deadline === Infinity) return false;
  const now = w.now;
  if (states.deadlineInOpenDays[state] === 0) return now - entered > deadline + HAIR;
  const calendar = states.deadlineCalendar;
  return openDaysAt(calendar, now) - openDaysAt(calendar, entered) > deadline + HAIR;
}
