import { closesAt, endBy, fitsSomeDay, openBetween, restartedEnd, resumedEnd } from "./calendar.ts";
import { cancel, schedule } from "./event-list.ts";
import { isActive } from "./guard.ts";
import { COMPLETION } from "./order.ts";
import { enqueue, useUnits, withdraw } from "./pools.ts";
import { FINISH, FIT, RESTART, WORKING } from "./program.ts";
import { recordService, recordWait, updateState } from "./record.ts";
import { COMPLETIONS, liveWidth, RENEGED, WAITING_NOW } from "./recording.ts";
import { drawLeft, drawNumber, endOf, endOfRest, lawFor, restOf } from "./time.ts";
import { BLOCKED, FINISHED, FRESH, IDLE, LEAD, LEAD_ENDS, QUEUED, SERVICE_ENDS, SERVING, type World } from "./world.ts";

/** Handle of a state's activity. */
export function activityHandle(w: World, client: number, state: number): number {
  const { states } = w;
  return w.systemHandles + client * states.handleCount + states.handle[state]!;
}

/** True where a hold of the state or of a state above it is still waited for. */
function isBlocked(w: World, client: number, state: number): boolean {
  const { states, activities } = w;
  if (states.holdAbove[state] === 0) return false;
  const base = w.systemHandles + client * states.handleCount;
  for (let s = state; s >= 0; s = states.parent[s]!) {
    const hold = states.hold[s]!;
    if (hold < 0) continue;
    const phase = w.phase[base + activities.itemHandle[activities.itemStart[hold]!]!];
    if (phase === QUEUED || phase === FRESH) return true;
  }
  return false;
}

/** Begins the activity of a state that was entered: its lead, once every hold above is granted (semantics 4). */
export function beginActivity(w: World, client: number, state: number): void {
  const handle = activityHandle(w, client, state);
  const wasBlocked = w.phase[handle] === BLOCKED;
  if (isBlocked(w, client, state)) {
    w.phase[handle] = BLOCKED;
    if (!wasBlocked) beginBlock(w, state, handle);
    return;
  }
  const { states, activities } = w;
  if (wasBlocked) endBlock(w, client, state, handle);
  const activity = states.activity[state]!;
  const cell = activities.resumeCell[activity]!;
  const at = client * activities.resumeCount + cell;
  const remembered = cell >= 0 ? w.resumeLead[at]! : Number.NaN;
  const draw = activities.lead[activity]!;
  const now = w.clock[0]!;
  let end = now;
  if (remembered >= 0) end = draw < 0 ? now : endOfRest(w, client, draw, remembered);
  else if (draw >= 0) end = endOf(w, client, draw, drawLeft(w, client, draw, entry(w, client, state)));
  if (end > now) {
    w.phase[handle] = LEAD;
    w.until[handle] = end;
    w.meaning[handle] = state * 8 + LEAD_ENDS;
    if (end < w.program.horizon) schedule(w.events, handle, end, COMPLETION, state);
  } else {
    endLead(w, client, state);
  }
}

/** A state that waits for a hold of a state above it is a place where one queues too: it has a queue and waits of its own. */
function queuesForAbove(w: World, state: number): boolean {
  return w.states.hold[state]! < 0;
}

function beginBlock(w: World, state: number, handle: number): void {
  w.since[handle] = w.clock[0]!;
  if (!queuesForAbove(w, state)) return;
  updateState(w, state);
  w.live[state * liveWidth + WAITING_NOW]!++;
}

function endBlock(w: World, client: number, state: number, handle: number): void {
  if (!queuesForAbove(w, state)) return;
  const { states, activities } = w;
  updateState(w, state);
  w.live[state * liveWidth + WAITING_NOW]!--;
  const wait = w.clock[0]! - w.since[handle]!;
  if (activities.request[states.activity[state]!]! < 0) recordWait(w, client, state, wait);
  else w.waited[client * states.slotCount + states.slot[state]!]! += wait;
}

function entry(w: World, client: number, state: number): number {
  return w.counter[client * w.states.counterCount + w.states.entryCounter[state]!]! - 1;
}

/** The lead is over: the activity asks for what it needs, or its external delay begins. */
export function endLead(w: World, client: number, state: number): void {
  const { states, activities } = w;
  const activity = states.activity[state]!;
  const handle = activityHandle(w, client, state);
  const draw = activities.duration[activity]!;
  const cell = activities.resumeCell[activity]!;
  const at = client * activities.resumeCount + cell;
  const isRemembered = cell >= 0 && w.resumeLead[at]! >= 0 && w.resumeService[at]! >= 0;
  const request = activities.request[activity]!;
  if (isRemembered) w.work[handle] = w.resumeService[at]!;
  else w.work[handle] = draw < 0 ? 0 : drawService(w, client, state, request < 0 ? draw : ~draw);
  if (cell >= 0) w.resumeLead[at] = Number.NaN;
  if (request >= 0) {
    w.phase[handle] = QUEUED;
    enqueue(w, client, request);
    return;
  }
  const end = draw < 0 ? w.clock[0]! : isRemembered ? endOfRest(w, client, draw, w.work[handle]!) : endOf(w, client, draw, w.work[handle]!);
  serveUntil(w, client, state, end);
}

/** The drawn length of service or, for `draw` given as its complement, of service by resources (never conditional). */
function drawService(w: World, client: number, state: number, draw: number): number {
  const n = entry(w, client, state);
  return draw < 0 ? drawNumber(w, client, ~draw, n) : drawLeft(w, client, draw, n);
}

function serveUntil(w: World, client: number, state: number, end: number): void {
  const handle = activityHandle(w, client, state);
  w.phase[handle] = SERVING;
  w.since[handle] = w.clock[0]!;
  w.until[handle] = end;
  w.meaning[handle] = state * 8 + SERVICE_ENDS;
  if (end < w.program.horizon) schedule(w.events, handle, end, COMPLETION, state);
}

/** Ends of service begun now that needs `work` of a request's open time; −1 when it may not start before the next opening. */
export function serviceEnd(w: World, client: number, request: number, activity: number, work: number): number {
  const { activities, laws } = w;
  const calendar = activities.requestCalendar[request]!;
  const close = closesAt(w, calendar);
  if (close < 0) return -1;
  const now = w.clock[0]!;
  const draw = activities.duration[activity]!;
  if (draw < 0) return now;
  if (laws.mode[lawFor(w, client, draw)] !== WORKING) return endOf(w, client, draw, work);
  const end = endBy(now, work, close);
  if (end >= 0) return end;
  const rule = activities.requestClosing[request]!;
  if (rule === FINISH) return now + work;
  const fits = fitsSomeDay(w, calendar, work);
  if (rule === FIT && fits) return -1;
  return rule === RESTART && fits ? restartedEnd(w, calendar, work) : resumedEnd(w, calendar, work);
}

/** Service begins: what the activity needed was granted. */
export function beginService(w: World, client: number, state: number, end: number): void {
  serveUntil(w, client, state, end);
}

/** Service or delay is over: units go back, cost and length are recorded. */
export function endService(w: World, client: number, state: number): void {
  const { states, activities } = w;
  const handle = activityHandle(w, client, state);
  const activity = states.activity[state]!;
  w.phase[handle] = FINISHED;
  const service = w.clock[0]! - w.since[handle]!;
  recordService(w, state, service);
  w.live[state * liveWidth + COMPLETIONS]!++;
  payFor(w, activity, w.work[handle]!);
  if (activities.request[activity]! >= 0) giveBack(w, client, activities.request[activity]!);
}

/** Cost of some days of work (a day of work is 24 hours of it). */
function payFor(w: World, activity: number, work: number): void {
  const { activities } = w;
  const cost = activities.costPerUse[activity]! + activities.costPerHour[activity]! * work * 24;
  if (cost !== 0) w.values[w.layout.path.cost]! += cost;
}

function giveBack(w: World, client: number, request: number): void {
  const { activities, states } = w;
  const base = w.systemHandles + client * states.handleCount;
  const end = activities.itemStart[request]! + activities.itemCount[request]!;
  for (let item = activities.itemStart[request]!; item < end; item++)
    useUnits(w, activities.itemResource[item]!, -activities.itemUnits[item]!, w.worker[base + activities.itemHandle[item]!]!);
}

/** The state is left: a client in the queue leaves it (reneging), one in service frees its server (semantics 8). */
export function stopActivity(w: World, client: number, state: number): void {
  const { states, activities } = w;
  const handle = activityHandle(w, client, state);
  const phase = w.phase[handle]!;
  const activity = states.activity[state]!;
  const cell = activities.resumeCell[activity]!;
  const at = client * activities.resumeCount + cell;
  w.phase[handle] = IDLE;
  if (phase === LEAD || phase === SERVING) cancel(w.events, handle);
  if (phase === BLOCKED && queuesForAbove(w, state)) {
    updateState(w, state);
    w.live[state * liveWidth + WAITING_NOW]!--;
    w.live[state * liveWidth + RENEGED]!++;
  } else if (phase === QUEUED) {
    withdraw(w, client, activities.request[activity]!);
    w.live[state * liveWidth + RENEGED]!++;
  } else if (phase === SERVING) {
    payFor(w, activity, Math.max(0, w.work[handle]! - workLeft(w, client, activity, handle)));
    if (activities.request[activity]! >= 0) giveBack(w, client, activities.request[activity]!);
  }
  if (cell < 0 || phase < LEAD || phase === FINISHED) return;
  w.resumeLead[at] = phase === LEAD ? restOf(w, client, activities.lead[activity]!, w.until[handle]!) : 0;
  w.resumeService[at] = phase === SERVING ? workLeft(w, client, activity, handle) : Number.NaN;
}

/** What is left of a service or delay under way, in the mode of its law: work that stands still while closed counts the open time to its end. */
function workLeft(w: World, client: number, activity: number, handle: number): number {
  const { activities, laws } = w;
  const until = w.until[handle]!;
  const request = activities.request[activity]!;
  const draw = activities.duration[activity]!;
  if (draw < 0) return 0;
  const isStanding = request >= 0 && laws.mode[lawFor(w, client, draw)] === WORKING && activities.requestClosing[request] !== FINISH;
  return isStanding
    ? Math.min(w.work[handle]!, openBetween(w, activities.requestCalendar[request]!, until))
    : restOf(w, client, draw, until);
}

/** After a grant of a hold: activities of the client that were blocked by it begin. */
export function unblock(w: World, client: number, state: number): void {
  const { states } = w;
  for (let s = state; s < states.end[state]!; s++) {
    if (states.activity[s]! < 0 || !isActive(w, client, s)) continue;
    if (w.phase[activityHandle(w, client, s)] === BLOCKED) beginActivity(w, client, s);
  }
}
