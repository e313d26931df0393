import { activityHandle, beginActivity, unblock } from "./activity.ts";
import { recordStay } from "./enter-leave.ts";
import { cancel, schedule } from "./event-list.ts";
import { startBacklog } from "./grants.ts";
import { isActive } from "./guard.ts";
import { leaveAll } from "./microstep.ts";
import { HAZARD as HAZARD_RANK } from "./order.ts";
import { enqueue, useSlots, useUnits } from "./pools.ts";
import { addToCategories, file, fileByCategory, fileWatches } from "./record.ts";
import { liveWidth, NUMBER_NOW } from "./recording.ts";
import { drawNumber, endOf } from "./time.ts";
import { COUNTED, DEADLINE, HAZARDS, IN_COMPOUND, IS_FINAL, IS_LEAF } from "./traits.ts";
import { ENTERED, FRESH, GIVEN_UP, HAZARD_STRIKES, SERVING, type World } from "./world.ts";

/** After a macrostep: what was given up goes back, what was entered asks for what it needs, life's clocks start or stop. */
export function settle(w: World, client: number): void {
  if (w.alive[client] === 2) {
    depart(w, client);
    return;
  }
  const { states } = w;
  if (w.step[GIVEN_UP]! > 0) giveUpHolds(w, client);
  const n = w.step[ENTERED]!;
  for (let i = 0; i < n; i++) {
    const state = w.entered[i]!;
    const hold = states.hold[state]!;
    if (hold >= 0 && w.phase[holdNode(w, client, hold)] === FRESH && isActive(w, client, state)) enqueue(w, client, hold);
  }
  for (let i = 0; i < n; i++) {
    const state = w.entered[i]!;
    // States that are never active together share handles, so a state left again in the same macrostep may look fresh.
    if (states.activity[state]! >= 0 && w.phase[activityHandle(w, client, state)] === FRESH && isActive(w, client, state))
      beginActivity(w, client, state);
  }
  w.step[ENTERED] = 0;
  if (w.transitions.hazardCount > 0) setHazards(w, client);
}

function holdNode(w: World, client: number, hold: number): number {
  const { activities, states } = w;
  return w.systemHandles + client * states.handleCount + activities.itemHandle[activities.itemStart[hold]!]!;
}

/** Holds left in this macrostep go back, unless the client has asked for the same again in it: then they are kept (semantics 6). */
function giveUpHolds(w: World, client: number): void {
  const n = w.step[GIVEN_UP]!;
  w.step[GIVEN_UP] = 0;
  for (let i = 0; i < n; i++) {
    const hold = w.givenUp[i]!;
    const successor = askedAgain(w, client, hold);
    if (successor >= 0) keepHold(w, client, hold, successor);
    else freeHold(w, client, hold);
  }
}

function askedAgain(w: World, client: number, hold: number): number {
  const { activities, states } = w;
  for (let i = 0; i < w.step[ENTERED]!; i++) {
    const other = states.hold[w.entered[i]!]!;
    if (
      other < 0 ||
      !isActive(w, client, w.entered[i]!) ||
      w.phase[holdNode(w, client, other)] !== FRESH ||
      activities.itemCount[other] !== activities.itemCount[hold]
    )
      continue;
    let isSame = true;
    for (let k = 0; k < activities.itemCount[hold]!; k++) {
      const a = activities.itemStart[hold]! + k;
      const b = activities.itemStart[other]! + k;
      if (activities.itemResource[a] !== activities.itemResource[b] || activities.itemUnits[a] !== activities.itemUnits[b]) isSame = false;
    }
    if (isSame) return other;
  }
  return -1;
}

function keepHold(w: World, client: number, hold: number, successor: number): void {
  const { activities, states } = w;
  const base = w.systemHandles + client * states.handleCount;
  for (let k = 0; k < activities.itemCount[hold]!; k++) {
    const from = base + activities.itemHandle[activities.itemStart[hold]! + k]!;
    const to = base + activities.itemHandle[activities.itemStart[successor]! + k]!;
    w.worker[to] = w.worker[from]!;
    w.since[to] = w.since[from]!;
  }
  w.phase[holdNode(w, client, successor)] = SERVING;
  unblock(w, client, activities.requestState[successor]!);
}

function freeHold(w: World, client: number, hold: number): void {
  const { activities, resources, states, measures } = w;
  const base = w.systemHandles + client * states.handleCount;
  const end = activities.itemStart[hold]! + activities.itemCount[hold]!;
  for (let item = activities.itemStart[hold]!; item < end; item++) {
    const resource = activities.itemResource[item]!;
    const units = activities.itemUnits[item]!;
    const node = base + activities.itemHandle[item]!;
    if (resources.caseload[resource]! > 0) {
      useSlots(w, resource, w.ownWorker[client * resources.count + resource]!, -units);
      w.ownWorker[client * resources.count + resource] = -1;
    } else {
      useUnits(w, resource, -units, w.worker[node]!);
    }
    if (resource === measures.activeResource) recordSpell(w, client, w.clock[0]! - w.grantedAt[client]!);
  }
}

function recordSpell(w: World, client: number, length: number): void {
  const { path, category, row } = w.layout;
  const { measures } = w;
  w.values[path.activeCount]!++;
  w.values[path.activeSum]! += length;
  if (length >= measures.bandLow && length <= measures.bandHigh) w.values[path.activeInBand]!++;
  file(w, row.active, length);
  addToCategories(w, client, category.activeCount, 1);
  addToCategories(w, client, category.activeSum, length);
  fileByCategory(w, client, row.categoryActive, length);
  if (measures.watchCount > 0) fileWatches(w, client, 3, -1, length, false);
}

function setHazards(w: World, client: number): void {
  const { states, transitions } = w;
  const count = transitions.hazardCount;
  const handle = w.systemHandles + (client + 1) * states.handleCount - count;
  for (let h = 0; h < count; h++) {
    const isOn = w.events.position[handle + h]! >= 0;
    const isAccepted = w.hazardAccepted[client * count + h]! > 0;
    if (isOn === isAccepted) continue;
    if (isOn) {
      cancel(w.events, handle + h);
      continue;
    }
    const n = w.counter[client * states.counterCount + transitions.hazardCounter[h]!]!++;
    const draw = transitions.hazardDraw[h]!;
    const at = endOf(w, client, draw, drawNumber(w, client, draw, n));
    w.meaning[handle + h] = h * 8 + HAZARD_STRIKES;
    // One that lies beyond the horizon is scheduled all the same, so that its clock is known to run.
    schedule(w.events, handle + h, at, HAZARD_RANK, states.count + h);
  }
}

/** The client has reached a final state of the root and leaves: outcome, time in system, cost; the row is free again. */
function depart(w: World, client: number): void {
  const { states, measures } = w;
  const { demand } = w.program;
  const { path, category, row } = w.layout;
  const final = w.activeChild[client * states.slotCount + states.slot[0]!]!;
  const length = w.clock[0]! - w.arrivedAt[client]!;
  if (isPlainEnd(w, final)) {
    recordStay(w, client, final, w.traits[final]!);
    recordStay(w, client, 0, w.traits[0]!);
  } else {
    leaveAll(w, client);
  }
  if (w.step[GIVEN_UP]! > 0) giveUpHolds(w, client);
  // An outcome is a place one stays in: its number, and so its benefit, goes on.
  w.live[final * liveWidth + NUMBER_NOW]!++;
  w.step[ENTERED] = 0;
  w.values[path.departures]!++;
  if (states.counted[final] === 1) {
    w.values[path.completions]!++;
    w.backlog[1]!++;
    if (measures.activeResource >= 0 && w.holdQueueLength[measures.activeResource]! > 0) w.values[path.queueCompletions]!++;
    addToCategories(w, client, category.completions, 1);
  }
  w.values[w.layout.outcome + states.outcome[final]!]!++;
  w.values[path.timeCount]!++;
  w.values[path.timeSum]! += length;
  w.values[path.handovers]! += w.handovers[client]!;
  w.values[path.handoverCount]!++;
  addToCategories(w, client, category.timeCount, 1);
  addToCategories(w, client, category.timeSum, length);
  fileByCategory(w, client, row.categoryTime, length);
  if (measures.watchCount > 0) fileWatches(w, client, 2, -1, length, false);
  if (demand.kind[w.demand[client]!]! <= 1 && w.spells[client] === 0) startBacklog(w);
  stopHazards(w, client);
  w.alive[client] = 0;
  w.free[w.rows[0]!++] = client;
  w.rows[5]!--;
}

/** Nothing but the record is left to do when the root and this final state are left. */
function isPlainEnd(w: World, final: number): boolean {
  return ((w.traits[final]! | w.traits[0]!) & ~(IS_FINAL | IS_LEAF | IN_COMPOUND | COUNTED | DEADLINE | HAZARDS)) === 0;
}

function stopHazards(w: World, client: number): void {
  const { states, transitions } = w;
  const handle = w.systemHandles + (client + 1) * states.handleCount - transitions.hazardCount;
  for (let h = 0; h < transitions.hazardCount; h++) cancel(w.events, handle + h);
}
