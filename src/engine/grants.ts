import { activityHandle, beginService, serviceEnd, unblock } from "./activity.ts";
import { isActive } from "./guard.ts";
import { freeWorker, isOpen, queueOf, roomiestWorker, useSlots, useUnits, wakeAtOpening, withdraw } from "./pools.ts";
import { addToCategories, file, fileByCategory, fileWatches, recordWait, wasThere } from "./record.ts";
import { SERVING, type World } from "./world.ts";

const LIFO = 3;
const SIRO = 2;

/** Grants what can be granted now: runs when all other events of this time are done, resources in order (semantics 9, 12). */
export function dispatch(w: World): void {
  const { resources } = w;
  while (w.pending[0] === 1) {
    w.pending[0] = 0;
    for (let r = 0; r < resources.count; r++) {
      if (w.dirty[r] === 0) continue;
      w.dirty[r] = 0;
      if (w.holdQueueLength[r]! > 0) serveQueue(w, r, 1);
      if (w.queueLength[r]! > 0) serveQueue(w, r, 0);
    }
  }
}

function serveQueue(w: World, resource: number, hold: number): void {
  const discipline = w.resources.discipline[resource]!;
  if (hold === 0 && !isOpen(w, w.resources.calendar[resource]!)) {
    wakeAtOpening(w, w.resources.calendar[resource]!);
    return;
  }
  if (discipline === SIRO) {
    serveAtRandom(w, resource, hold);
    return;
  }
  const levels = w.activities.levelCount;
  for (let level = 0; level < levels; level++) {
    const queue = queueOf(w, resource, hold, level);
    let node = discipline === LIFO ? w.tail[queue]! : w.head[queue]!;
    while (node >= 0) {
      if (isExhausted(w, resource, hold)) return;
      serveThoseAhead(w, resource, node);
      const following = discipline === LIFO ? w.previous[node]! : w.next[node]!;
      attempt(w, node);
      node = following;
    }
  }
}

/** Before a request for several resources is served: those ahead of it in the other queues who can be served now (semantics 9). */
function serveThoseAhead(w: World, resource: number, node: number): void {
  const { activities, resources, states } = w;
  const request = w.nodeRequest[node]!;
  if (activities.itemCount[request] === 1 || !isServable(w, node)) return;
  const base = w.systemHandles + clientOf(w, node) * states.handleCount;
  const end = activities.itemStart[request]! + activities.itemCount[request]!;
  for (let item = activities.itemStart[request]!; item < end; item++) {
    const other = activities.itemResource[item]!;
    if (other !== resource && resources.discipline[other] !== SIRO)
      serveUpTo(w, other, activities.requestHold[request]!, base + activities.itemHandle[item]!);
  }
}

function serveUpTo(w: World, resource: number, hold: number, last: number): void {
  const isLifo = w.resources.discipline[resource] === LIFO;
  for (let level = 0; level <= w.level[last]!; level++) {
    const queue = queueOf(w, resource, hold, level);
    let node = isLifo ? w.tail[queue]! : w.head[queue]!;
    while (node >= 0 && node !== last) {
      if (isExhausted(w, resource, hold)) return;
      const following = isLifo ? w.previous[node]! : w.next[node]!;
      attempt(w, node);
      node = following;
    }
  }
}

/** Service in random order: among those who could be served now, each is as likely. */
function serveAtRandom(w: World, resource: number, hold: number): void {
  const levels = w.activities.levelCount;
  for (;;) {
    let eligible = 0;
    for (let level = 0; level < levels; level++)
      for (let node = w.head[queueOf(w, resource, hold, level)]!; node >= 0; node = w.next[node]!) if (isServable(w, node)) eligible++;
    if (eligible === 0) return;
    w.draws.at(w.pending[2 + resource]!++, 0, w.resources.source[resource]!, 0);
    let pick = Math.floor(w.draws.next() * eligible);
    for (let level = 0; level < levels && pick >= 0; level++) {
      for (let node = w.head[queueOf(w, resource, hold, level)]!; node >= 0; node = w.next[node]!) {
        if (!isServable(w, node) || pick-- > 0) continue;
        serveThoseAhead(w, resource, node);
        attempt(w, node);
        break;
      }
    }
  }
}

/** Nothing of the resource is free, so that nobody further back can be served either. */
function isExhausted(w: World, resource: number, hold: number): boolean {
  const { resources } = w;
  if (resources.memberCount[resource] === 0) return w.freeUnits[resource]! <= 0;
  if (hold === 1 && resources.caseload[resource]! > 0) return roomiestWorker(w, resource, 1) < 0;
  return freeWorker(w, resource, -1) < 0;
}

/** Worker who would take an item of a request: −1 nobody can now; for a pool with enough free units any number ≥ 0. */
function takerOf(w: World, client: number, item: number, hold: number): number {
  const { activities, resources } = w;
  const resource = activities.itemResource[item]!;
  const units = activities.itemUnits[item]!;
  if (resources.memberCount[resource] === 0) return w.freeUnits[resource]! >= units ? 0 : -1;
  if (hold === 1 && resources.caseload[resource]! > 0) return roomiestWorker(w, resource, units);
  const who = activities.itemWho[item]!;
  const own = w.ownWorker[client * resources.count + resource]!;
  if (who === 1 || own < 0) return freeWorker(w, resource, -1);
  if (who === 2) return freeWorker(w, resource, own);
  if (w.workerActive[own] === 0) return moveClient(w, client, resource, own);
  return w.workerBusy[own] === 0 ? own : -1;
}

/** The client's own worker has left: at the next need the client moves to the one with most free slots (semantics 7). */
function moveClient(w: World, client: number, resource: number, from: number): number {
  const { resources } = w;
  const to = roomiestWorker(w, resource, Number.NEGATIVE_INFINITY);
  if (to < 0) return -1;
  w.ownWorker[client * resources.count + resource] = to;
  w.values[w.layout.resource.workerChanges + resource]!++;
  const units = slotsHeld(w, client, resource);
  useSlots(w, resource, from, -units);
  useSlots(w, resource, to, units);
  return w.workerBusy[to] === 0 ? to : -1;
}

/** Slots of a resource that a client holds. */
function slotsHeld(w: World, client: number, resource: number): number {
  const { states, activities } = w;
  const base = w.systemHandles + client * states.handleCount;
  for (let s = 0; s < states.count; s++) {
    const hold = states.hold[s]!;
    if (hold < 0 || !isActive(w, client, s) || w.phase[base + activities.itemHandle[activities.itemStart[hold]!]!] !== SERVING) continue;
    const end = activities.itemStart[hold]! + activities.itemCount[hold]!;
    for (let item = activities.itemStart[hold]!; item < end; item++)
      if (activities.itemResource[item] === resource) return activities.itemUnits[item]!;
  }
  return 0;
}

function clientOf(w: World, node: number): number {
  return ((node - w.systemHandles) / w.states.handleCount) | 0;
}

/** True where all that a request asks for is free now; sets the calendar's alarm when only closing is in the way. */
function isServable(w: World, node: number): boolean {
  const { activities, states } = w;
  const client = clientOf(w, node);
  const request = w.nodeRequest[node]!;
  const hold = activities.requestHold[request]!;
  const end = activities.itemStart[request]! + activities.itemCount[request]!;
  for (let item = activities.itemStart[request]!; item < end; item++) if (takerOf(w, client, item, hold) < 0) return false;
  if (hold === 1) return true;
  const state = activities.requestState[request]!;
  const work = w.work[activityHandle(w, client, state)]!;
  if (serviceEnd(w, client, request, states.activity[state]!, work) >= 0) return true;
  wakeAtOpening(w, activities.requestCalendar[request]!);
  return false;
}

function attempt(w: World, node: number): void {
  if (!isServable(w, node)) return;
  const { activities, states } = w;
  const client = clientOf(w, node);
  const request = w.nodeRequest[node]!;
  const hold = activities.requestHold[request]!;
  const state = activities.requestState[request]!;
  const wait = w.clock[0]! - w.since[node]!;
  const isThere = wasThere(w, client, wait);
  withdraw(w, client, request);
  take(w, client, request, isThere ? -1 : wait);
  if (w.tracer) w.tracer(client, 4, request);
  const place = client * states.slotCount + states.slot[state]!;
  if (hold === 1) {
    w.phase[w.systemHandles + client * states.handleCount + activities.itemHandle[activities.itemStart[request]!]!] = SERVING;
    settleWait(w, client, state, wait);
    if (activities.itemResource[activities.itemStart[request]!] === w.measures.activeResource) {
      if (isThere) continueSpell(w, client);
      else recordStart(w, client, wait);
    }
    unblock(w, client, state);
    return;
  }
  const activity = states.activity[state]!;
  const total = w.waited[place]! + wait;
  w.waited[place] = 0;
  recordWait(w, client, state, total);
  const work = w.work[activityHandle(w, client, state)]!;
  beginService(w, client, state, serviceEnd(w, client, request, activity, work));
}

/** A spell of the active process that began before the start, when the client came in. */
function continueSpell(w: World, client: number): void {
  w.grantedAt[client] = w.arrivedAt[client]!;
  w.spells[client]!++;
}

/** A state that both holds and needs has one wait: the sum, filed when service begins. */
function settleWait(w: World, client: number, state: number, wait: number): void {
  const { states, activities } = w;
  const activity = states.activity[state]!;
  if (activity >= 0 && activities.request[activity]! >= 0) w.waited[client * states.slotCount + states.slot[state]!] = wait;
  else recordWait(w, client, state, wait);
}

/** Takes the units of a request; a `wait` below 0 is not counted. */
function take(w: World, client: number, request: number, wait: number): void {
  const { activities, resources, states } = w;
  const base = w.systemHandles + client * states.handleCount;
  const hold = activities.requestHold[request]!;
  const end = activities.itemStart[request]! + activities.itemCount[request]!;
  for (let item = activities.itemStart[request]!; item < end; item++) {
    const resource = activities.itemResource[item]!;
    const units = activities.itemUnits[item]!;
    const taker = resources.memberCount[resource] === 0 ? -1 : takerOf(w, client, item, hold);
    w.worker[base + activities.itemHandle[item]!] = taker;
    if (wait >= 0) {
      w.values[w.layout.resource.grants + resource]!++;
      w.values[w.layout.resource.waitSum + resource]! += wait;
    }
    if (hold === 1 && resources.caseload[resource]! > 0) {
      useSlots(w, resource, taker, units);
      w.ownWorker[client * resources.count + resource] = taker;
    } else {
      useUnits(w, resource, units, taker);
    }
  }
}

/** A spell of the active process begins. */
function recordStart(w: World, client: number, wait: number): void {
  const { path, category, row } = w.layout;
  const { demand } = w.program;
  w.grantedAt[client] = w.clock[0]!;
  w.values[path.starts]!++;
  w.values[path.waitCount]!++;
  w.values[path.waitSum]! += wait;
  file(w, row.wait, wait);
  addToCategories(w, client, category.waitCount, 1);
  addToCategories(w, client, category.waitSum, wait);
  fileByCategory(w, client, row.categoryWait, wait);
  if (w.measures.watchCount > 0) fileWatches(w, client, 0, -1, wait, false);
  if (w.spells[client]!++ > 0) return;
  const delay = w.clock[0]! - w.arrivedAt[client]!;
  w.values[path.startCount]!++;
  w.values[path.startSum]! += delay;
  file(w, row.start, delay);
  addToCategories(w, client, category.startCount, 1);
  addToCategories(w, client, category.startSum, delay);
  if (demand.kind[w.demand[client]!]! <= 1) startBacklog(w);
}

/** One client less of the backlog is waiting; the last one clears it. */
export function startBacklog(w: World): void {
  w.backlog[0]!--;
  if (w.backlog[0] === 0) w.values[w.layout.path.backlogCleared] = w.clock[0]!;
}
