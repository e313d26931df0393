// Activities: lead, request, service or external delay, and what happens when their state is left.

import { closesAt, endBy, fitsSomeDay, openBetween, restartedEnd, resumedEnd } from "./calendar";
import {
  BEGUN,
  BLOCKED,
  ENDED,
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
import { enqueue, memberOf, useUnits, withdraw } from "./pools";
import { program } from "./program";
import { updateState } from "./record";
import { Request, State } from "./records";
import { itemAfter, noDraw, noItem, noRequest } from "./tables";
import { drawLeft, drawNumber, endOf, endOfRest, lawFor, restOf, spentIn } from "./time";
import { trace } from "./trace";
import { recordWait } from "./waits";
import { Client, countersOf, Handle, handleFor, isIn, nodeFor, nodeIn, path, resumeOf, slotFor, stateAt, w } from "./world";

/** True where a hold of the state or of a state above it is still waited for. */
function isBlocked(client: Client, at: State): bool {
  if (at.holdAbove === 0) return false;
  let above = at;
  while (true) {
    if (above.hold !== noRequest()) {
      const phase = nodeFor(client, above.hold).phase;
      if (phase === QUEUED || phase === FRESH) return true;
    }
    if (above.parent < 0) return false;
    above = stateAt(above.parent);
  }
}

/** Begins the activity of a state that was entered: its lead, once every hold above is granted (semantics 4). */
export function beginActivity(client: Client, state: i32): void {
  const here = stateAt(state);
  const handle = handleFor(client, here);
  const wasBlocked = handle.phase === BLOCKED;
  if (isBlocked(client, here)) {
    handle.phase = BLOCKED;
    if (!wasBlocked) beginBlock(here, handle);
    return;
  }
  if (wasBlocked) endBlock(client, here, state, handle);
  const cell = here.resumeCell;
  const draw = here.lead;
  handle.work = -1;
  if (cell < 0 && draw === noDraw()) {
    endLead(client, state);
    return;
  }
  const remembered = cell >= 0 ? resumeOf(client)[2 * cell] : NaN;
  const now = w.now;
  let end = now;
  if (remembered >= 0) end = draw === noDraw() ? now : endOfRest(client, draw, remembered);
  else if (draw !== noDraw()) end = endOf(client, draw, leadLeft(client, here, handle));
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
function queuesForAbove(at: State): bool {
  return at.hold === noRequest();
}

function beginBlock(live: State, handle: Handle): void {
  handle.since = w.now;
  if (!queuesForAbove(live)) return;
  updateState(live);
  live.waitingNow++;
}

function endBlock(client: Client, live: State, state: i32, handle: Handle): void {
  if (!queuesForAbove(live)) return;
  updateState(live);
  live.waitingNow--;
  const wait = w.now - handle.since;
  if (live.request === noRequest()) {
    recordWait(client, state, wait);
    return;
  }
  const slot = slotFor(client, live);
  slot.waited += wait;
}

function entry(client: Client, at: State): i32 {
  return countersOf(client)[at.entryCounter] - 1;
}

/** The lead is over: the activity asks for what it needs, or its external delay begins. */
export function endLead(client: Client, state: i32): void {
  const here = stateAt(state);
  const handle = handleFor(client, here);
  const draw = here.duration;
  const cell = here.resumeCell;
  const request = here.request;
  let isRemembered = false;
  if (cell >= 0) {
    const left = resumeOf(client);
    isRemembered = left[2 * cell] >= 0 && left[2 * cell + 1] >= 0;
    if (isRemembered) handle.work = left[2 * cell + 1];
    left[2 * cell] = NaN;
  }
  if (!isRemembered && !(handle.work >= 0)) handle.work = draw === noDraw() ? 0.0 : drawService(client, here);
  if (request !== noRequest()) {
    handle.phase = QUEUED;
    enqueue(client, request);
    return;
  }
  const end = draw === noDraw() ? w.now : isRemembered ? endOfRest(client, draw, handle.work) : endOf(client, draw, handle.work);
  beginService(handle, state, end);
}

/** The drawn length of service; an external delay that a client was in at the start is what is left of it, service by resources never. */
function drawService(client: Client, at: State): f64 {
  const n = entry(client, at);
  return at.request === noRequest() ? drawLeft(client, at.duration, n, spentIn(client, at)) : drawNumber(client, at.duration, n);
}

/** Pairs of lead and duration that are drawn for a client who was inside at the start until one outlasts the time it has been there. */
const PAIRS: i32 = 1024;
/** Where the addresses of further pairs begin: beyond any number of entries. */
const FURTHER: i32 = 8_388_608;

/** What is left of the lead. For a client who was inside at the start, before an external delay, also what is left of that. */
function leadLeft(client: Client, here: State, handle: Handle): f64 {
  const lead = here.lead;
  const duration = here.duration;
  const n = entry(client, here);
  const spent = spentIn(client, here);
  if (spent === 0 || duration === noDraw() || here.request !== noRequest()) return drawLeft(client, lead, n, spent);
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
  if (w.isTraced !== 0) trace(handle.client, BEGUN, state);
  runUntil(handle, state, SERVICE_ENDS, end);
}

/** True where work fits into an opening of the request at all, of some member where they have hours of their own. */
function fitsSomebody(request: Request, work: f64): bool {
  const item = request.ownHours;
  if (item === noItem()) return fitsSomeDay(request.calendar, work);
  for (let i = 0; i < item.pool.memberCount; i++) if (fitsSomeDay(item.memberCalendars[i], work)) return true;
  return false;
}

/** Ends of service begun now that needs `work` of the open time of a calendar, the request's or that of who serves; −1 when it may not start before the next opening. */
export function serviceEnd(client: Client, request: Request, work: f64, calendar: i32): f64 {
  const close = closesAt(calendar);
  if (close < 0) return -1;
  const now = w.now;
  const draw = request.at.duration;
  if (draw === noDraw()) return now;
  if (lawFor(client, draw).mode !== WORKING) return endOf(client, draw, work);
  const end = endBy(now, work, close);
  if (end >= 0) return end;
  const rule = request.closing;
  if (rule === FINISH) return now + work;
  const fits = fitsSomebody(request, work);
  if (rule === FIT && fits) return -1;
  return rule === RESTART && fitsSomeDay(calendar, work) ? restartedEnd(calendar, work) : resumedEnd(calendar, work);
}

/** Service or delay is over: units go back, cost and length are recorded. */
export function endService(client: Client, state: i32): void {
  const live = stateAt(state);
  const handle = handleFor(client, live);
  handle.phase = FINISHED;
  live.serviceCount++;
  live.serviceSum += w.now - handle.since;
  live.completions++;
  payFor(live, handle.work);
  if (w.isTraced !== 0) trace(client, ENDED, state);
  if (live.request !== noRequest()) giveBack(client, live.request);
}

/** Cost of some days of work (a day of work is 24 hours of it). */
function payFor(at: State, work: f64): void {
  path.cost += at.costPerUse + at.costPerHour * work * 24;
}

function giveBack(client: Client, request: Request): void {
  for (let i = 0; i < request.count; i++) {
    const item = itemAfter(request.items, i);
    useUnits(item.pool, -item.units, nodeIn(client, item.node).worker);
  }
}

/** The state is left: a client in the queue leaves it (reneging), one in service frees its server (semantics 8). */
export function stopActivity(client: Client, live: State): void {
  const handle = handleFor(client, live);
  const phase = handle.phase;
  const request = live.request;
  handle.phase = IDLE;
  if (phase === FINISHED) return;
  if (phase === LEAD || phase === SERVING) cancel(handle);
  if (phase === BLOCKED && queuesForAbove(live)) {
    updateState(live);
    live.waitingNow--;
    live.reneged++;
  } else if (phase === QUEUED) {
    withdraw(client, request);
    live.reneged++;
  } else if (phase === SERVING) {
    payFor(live, max(0, handle.work - workLeft(client, live, handle)));
    if (request !== noRequest()) giveBack(client, request);
  }
  const cell = live.resumeCell;
  if (cell < 0 || phase < LEAD) return;
  const left = resumeOf(client);
  left[2 * cell] = phase === LEAD ? restOf(client, live.lead, handle.until) : 0.0;
  left[2 * cell + 1] = phase === SERVING ? workLeft(client, live, handle) : NaN;
}

/** The calendar in which a request is being served. */
function calendarOf(client: Client, request: Request): i32 {
  const item = request.ownHours;
  if (item === noItem()) return request.calendar;
  return item.memberCalendars[memberOf(item.pool, nodeIn(client, item.node).worker)];
}

/** What is left of a service or delay under way, in the mode of its law: work that stands still while closed counts the open time to its end. */
function workLeft(client: Client, at: State, handle: Handle): f64 {
  const until = handle.until;
  const request = at.request;
  const draw = at.duration;
  if (draw === noDraw()) return 0;
  const isStanding = request !== noRequest() && lawFor(client, draw).mode === WORKING && request.closing !== FINISH;
  return isStanding ? min(handle.work, openBetween(calendarOf(client, request), until)) : restOf(client, draw, until);
}

/** After a grant of a hold: activities of the client that were blocked by it begin. */
export function unblock(client: Client, state: i32): void {
  const end = stateAt(state).end;
  for (let s = state; s < end; s++) {
    const at = stateAt(s);
    if (at.activity < 0 || !isIn(client, at)) continue;
    if (handleFor(client, at).phase === BLOCKED) beginActivity(client, s);
  }
}
