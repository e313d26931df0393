// Activities: lead, request, service or external delay, and what happens when their state is left.
import { closesAt, endBy, fitsSomeDay, openBetween, restartedEnd, resumedEnd } from "./calendar";
import {
  BLOCKED,
  FINISH,
  FINISHED,
  FIT,
  FRESH,
  IDLE,
  LEAD,
  LEAD_ENDS,
  QUEUED,
  RANK_COMPLETION,
  RESTART,
  SERVICE_ENDS,
  SERVING,
  WORKING,
} from "./codes";
import { cancel, schedule } from "./event-list";
import { enqueue, useUnits, withdraw } from "./pools";
import { activities, laws, program, states } from "./program";
import { updateState } from "./record";
import { drawLeft, drawNumber, endOf, endOfRest, lawFor, restOf, spentIn } from "./time";
import { recordWait } from "./waits";
import { Client, countersOf, Handle, handleAt, holdNode, isActive, nodeAt, path, resumeOf, slotAt, stateAt, w } from "./world";

/** True where a hold of the state or of a state above it is still waited for. */
function isBlocked(client: Client, state: i32): bool {
  if (states.holdAbove[state] === 0) return false;
  for (let s = state; s >= 0; s = states.parent[s]) {
    const hold = states.hold[s];
    if (hold < 0) continue;
    const phase = holdNode(client, hold).phase;
    if (phase === QUEUED || phase === FRESH) return true;
  }
  return false;
}

/** Begins the activity of a state that was entered: its lead, once every hold above is granted (semantics 4). */
export function beginActivity(client: Client, state: i32): void {
  const handle = handleAt(client, state);
  const wasBlocked = handle.phase === BLOCKED;
  if (isBlocked(client, state)) {
    handle.phase = BLOCKED;
    if (!wasBlocked) beginBlock(state, handle);
    return;
  }
  if (wasBlocked) endBlock(client, state, handle);
  const activity = states.activity[state];
  const cell = activities.resumeCell[activity];
  const draw = activities.lead[activity];
  if (cell < 0 && draw < 0) {
    handle.work = -1;
    endLead(client, state);
    return;
  }
  handle.work = -1;
  const remembered = cell >= 0 ? resumeOf(client)[2 * cell] : NaN;
  const now = w.now;
  let end = now;
  if (remembered >= 0) end = draw < 0 ? now : endOfRest(client, draw, remembered);
  else if (draw >= 0) end = endOf(client, draw, leadLeft(client, state, activity, handle));
  if (end > now) {
    handle.phase = LEAD;
    runUntil(handle, state, LEAD_ENDS, end);
  } else {
    endLead(client, state);
  }
}

function runUntil(handle: Handle, state: i32, meaning: i32, end: f64): void {
  handle.until = end;
  handle.meaning = meaning;
  handle.argument = state;
  if (end < program.horizon) schedule(handle, end, RANK_COMPLETION, state);
}

/** A state that waits for a hold of a state above it is a place where one queues too: it has a queue and waits of its own. */
function queuesForAbove(state: i32): bool {
  return states.hold[state] < 0;
}

function beginBlock(state: i32, handle: Handle): void {
  handle.since = w.now;
  if (!queuesForAbove(state)) return;
  const live = stateAt(state);
  updateState(live);
  live.waitingNow++;
}

function endBlock(client: Client, state: i32, handle: Handle): void {
  if (!queuesForAbove(state)) return;
  const live = stateAt(state);
  updateState(live);
  live.waitingNow--;
  const wait = w.now - handle.since;
  if (activities.request[states.activity[state]] < 0) {
    recordWait(client, state, wait);
    return;
  }
  const slot = slotAt(client, state);
  slot.waited += wait;
}

function entry(client: Client, state: i32): i32 {
  return countersOf(client)[states.entryCounter[state]] - 1;
}

/** The lead is over: the activity asks for what it needs, or its external delay begins. */
export function endLead(client: Client, state: i32): void {
  const activity = states.activity[state];
  const handle = handleAt(client, state);
  const draw = activities.duration[activity];
  const cell = activities.resumeCell[activity];
  const request = activities.request[activity];
  let isRemembered = false;
  if (cell >= 0) {
    const left = resumeOf(client);
    isRemembered = left[2 * cell] >= 0 && left[2 * cell + 1] >= 0;
    if (isRemembered) handle.work = left[2 * cell + 1];
    left[2 * cell] = NaN;
  }
  if (!isRemembered && !(handle.work >= 0)) handle.work = draw < 0 ? 0.0 : drawService(client, state, draw, request);
  if (request >= 0) {
    handle.phase = QUEUED;
    enqueue(client, request);
    return;
  }
  const end = draw < 0 ? w.now : isRemembered ? endOfRest(client, draw, handle.work) : endOf(client, draw, handle.work);
  beginService(handle, state, end);
}

/** The drawn length of service; an external delay that a client was in at the start is what is left of it, service by resources never. */
function drawService(client: Client, state: i32, draw: i32, request: i32): f64 {
  const n = entry(client, state);
  return request < 0 ? drawLeft(client, draw, n, spentIn(client, state)) : drawNumber(client, draw, n);
}

/** Pairs of lead and duration that are drawn for a client who was inside at the start until one outlasts the time it has been there. */
const PAIRS: i32 = 1024;
/** Where the addresses of further pairs begin: beyond any number of entries. */
const FURTHER: i32 = 8_388_608;

/** What is left of the lead. For a client who was inside at the start, before an external delay, also what is left of that. */
function leadLeft(client: Client, state: i32, activity: i32, handle: Handle): f64 {
  const lead = activities.lead[activity];
  const duration = activities.duration[activity];
  const n = entry(client, state);
  const spent = spentIn(client, state);
  if (spent === 0 || duration < 0 || activities.request[activity] >= 0) return drawLeft(client, lead, n, spent);
  for (let k = 0; k < PAIRS; k++) {
    const at = k === 0 ? n : FURTHER + k;
    const first = drawNumber(client, lead, at);
    const second = drawNumber(client, duration, at);
    if (first + second <= spent) continue;
    handle.work = min(second, first + second - spent);
    return max(0, first - spent);
  }
  const gone = min(spent, drawNumber(client, lead, n));
  handle.work = drawLeft(client, duration, n, spent - gone);
  return 0;
}

/** Service or an external delay begins; of service, what it needed was granted. */
export function beginService(handle: Handle, state: i32, end: f64): void {
  handle.phase = SERVING;
  handle.since = w.now;
  runUntil(handle, state, SERVICE_ENDS, end);
}

/** Ends of service begun now that needs `work` of a request's open time; −1 when it may not start before the next opening. */
export function serviceEnd(client: Client, request: i32, activity: i32, work: f64): f64 {
  const calendar = activities.requestCalendar[request];
  const close = closesAt(calendar);
  if (close < 0) return -1;
  const now = w.now;
  const draw = activities.duration[activity];
  if (draw < 0) return now;
  if (laws.mode[lawFor(client, draw)] !== WORKING) return endOf(client, draw, work);
  const end = endBy(now, work, close);
  if (end >= 0) return end;
  const rule = activities.requestClosing[request];
  if (rule === FINISH) return now + work;
  const fits = fitsSomeDay(calendar, work);
  if (rule === FIT && fits) return -1;
  return rule === RESTART && fits ? restartedEnd(calendar, work) : resumedEnd(calendar, work);
}

/** Service or delay is over: units go back, cost and length are recorded. */
export function endService(client: Client, state: i32): void {
  const handle = handleAt(client, state);
  const activity = states.activity[state];
  const request = activities.request[activity];
  handle.phase = FINISHED;
  const live = stateAt(state);
  live.serviceCount++;
  live.serviceSum += w.now - handle.since;
  live.completions++;
  payFor(activity, handle.work);
  if (request >= 0) giveBack(client, request);
}

/** Cost of some days of work (a day of work is 24 hours of it). */
function payFor(activity: i32, work: f64): void {
  path.cost += activities.costPerUse[activity] + activities.costPerHour[activity] * work * 24;
}

function giveBack(client: Client, request: i32): void {
  const end = activities.itemStart[request] + activities.itemCount[request];
  for (let item = activities.itemStart[request]; item < end; item++)
    useUnits(activities.itemResource[item], -activities.itemUnits[item], nodeAt(client, activities.itemHandle[item]).worker);
}

/** The state is left: a client in the queue leaves it (reneging), one in service frees its server (semantics 8). */
export function stopActivity(client: Client, state: i32): void {
  const handle = handleAt(client, state);
  const phase = handle.phase;
  const activity = states.activity[state];
  const request = activities.request[activity];
  handle.phase = IDLE;
  if (phase === FINISHED) return;
  if (phase === LEAD || phase === SERVING) cancel(handle);
  if (phase === BLOCKED && queuesForAbove(state)) {
    const live = stateAt(state);
    updateState(live);
    live.waitingNow--;
    live.reneged++;
  } else if (phase === QUEUED) {
    withdraw(client, request);
    const live = stateAt(state);
    live.reneged++;
  } else if (phase === SERVING) {
    payFor(activity, max(0, handle.work - workLeft(client, activity, handle)));
    if (request >= 0) giveBack(client, request);
  }
  const cell = activities.resumeCell[activity];
  if (cell < 0 || phase < LEAD) return;
  const left = resumeOf(client);
  left[2 * cell] = phase === LEAD ? restOf(client, activities.lead[activity], handle.until) : 0.0;
  left[2 * cell + 1] = phase === SERVING ? workLeft(client, activity, handle) : NaN;
}

/** What is left of a service or delay under way, in the mode of its law: work that stands still while closed counts the open time to its end. */
function workLeft(client: Client, activity: i32, handle: Handle): f64 {
  const until = handle.until;
  const request = activities.request[activity];
  const draw = activities.duration[activity];
  if (draw < 0) return 0;
  const isStanding = request >= 0 && laws.mode[lawFor(client, draw)] === WORKING && activities.requestClosing[request] !== FINISH;
  return isStanding ? min(handle.work, openBetween(activities.requestCalendar[request], until)) : restOf(client, draw, until);
}

/** After a grant of a hold: activities of the client that were blocked by it begin. */
export function unblock(client: Client, state: i32): void {
  for (let s = state; s < states.end[state]; s++) {
    if (states.activity[s] < 0 || !isActive(client, s)) continue;
    if (handleAt(client, s).phase === BLOCKED) beginActivity(client, s);
  }
}
