// Hands out what is free when all other events of a time are done.
import { beginService, serviceEnd, unblock } from "./activity";
import { GRANTED, LIFO, SERVING, SIRO } from "./codes";
import { drawAt, nextUniform } from "./draws";
import { freeWorker, headOf, isOpen, queueOf, roomiestWorker, tailOf, useSlots, useUnits, wakeAtOpening, withdraw } from "./pools";
import { activities, demand, measures, resources, states } from "./program";
import { addToCategories, file, fileByCategory } from "./record";
import { categoryAt, layout } from "./recording";
import { trace } from "./trace";
import { recordWait, wasThere } from "./waits";
import { fileWatches } from "./watches";
import { Client, Handle, handleAt, holdNode, isActive, isNone, nodeAt, ownWorkersOf, path, resourceAt, slotAt, w } from "./world";

/** Grants what can be granted now: runs when all other events of this time are done, resources in order (semantics 9, 12). */
export function dispatch(): void {
  while (w.isPending === 1) {
    w.isPending = 0;
    for (let r = 0; r < resources.count; r++) {
      const pool = resourceAt(r);
      if (pool.isDirty === 0) continue;
      pool.isDirty = 0;
      if (pool.holdQueueLength > 0) serveQueue(r, 1);
      if (pool.queueLength > 0) serveQueue(r, 0);
    }
  }
}

function serveQueue(resource: i32, hold: i32): void {
  const discipline = resources.discipline[resource];
  if (hold === 0 && !isOpen(resources.calendar[resource])) {
    wakeAtOpening(resources.calendar[resource]);
    return;
  }
  if (discipline === SIRO) {
    serveAtRandom(resource, hold);
    return;
  }
  const isLifo = discipline === LIFO;
  const levels = activities.levelCount;
  for (let level = 0; level < levels; level++) {
    const queue = queueOf(resource, hold, level);
    let node = isLifo ? tailOf(queue) : headOf(queue);
    while (!isNone(node)) {
      if (isExhausted(resource, hold)) return;
      serveThoseAhead(resource, node);
      const following = isLifo ? node.previous : node.next;
      attempt(node);
      node = following;
    }
  }
}

/** Before a request for several resources is served: those ahead of it in the other queues who can be served now (semantics 9). */
function serveThoseAhead(resource: i32, node: Handle): void {
  const request = node.request;
  if (activities.itemCount[request] === 1 || !isServable(node)) return;
  const end = activities.itemStart[request] + activities.itemCount[request];
  for (let item = activities.itemStart[request]; item < end; item++) {
    const other = activities.itemResource[item];
    if (other !== resource && resources.discipline[other] !== SIRO)
      serveUpTo(other, activities.requestHold[request], nodeAt(node.client, activities.itemHandle[item]));
  }
}

function serveUpTo(resource: i32, hold: i32, last: Handle): void {
  const isLifo = resources.discipline[resource] === LIFO;
  for (let level = 0; level <= last.level; level++) {
    const queue = queueOf(resource, hold, level);
    let node = isLifo ? tailOf(queue) : headOf(queue);
    while (!isNone(node) && node !== last) {
      if (isExhausted(resource, hold)) return;
      const following = isLifo ? node.previous : node.next;
      attempt(node);
      node = following;
    }
  }
}

/** Service in random order: among those who could be served now, each is as likely. */
function serveAtRandom(resource: i32, hold: i32): void {
  const levels = activities.levelCount;
  while (true) {
    let eligible = 0;
    for (let level = 0; level < levels; level++)
      for (let node = headOf(queueOf(resource, hold, level)); !isNone(node); node = node.next) if (isServable(node)) eligible++;
    if (eligible === 0) return;
    const pool = resourceAt(resource);
    drawAt(<u32>pool.picks, 0, resources.source[resource], 0);
    pool.picks++;
    let pick = <i32>Math.floor(nextUniform() * <f64>eligible);
    for (let level = 0; level < levels && pick >= 0; level++) {
      for (let node = headOf(queueOf(resource, hold, level)); !isNone(node); node = node.next) {
        if (!isServable(node) || pick-- > 0) continue;
        serveThoseAhead(resource, node);
        attempt(node);
        break;
      }
    }
  }
}

/** Nothing of the resource is free, so that nobody further back can be served either. */
function isExhausted(resource: i32, hold: i32): bool {
  if (resources.memberCount[resource] === 0) return resourceAt(resource).freeUnits <= 0;
  if (hold === 1 && resources.caseload[resource] > 0) return roomiestWorker(resource, 1) < 0;
  return freeWorker(resource, -1) < 0;
}

/** Worker who would take an item of a request: −1 nobody can now; for a pool with enough free units any number ≥ 0. */
function takerOf(client: Client, item: i32, hold: i32): i32 {
  const resource = activities.itemResource[item];
  const units = activities.itemUnits[item];
  if (resources.memberCount[resource] === 0) return resourceAt(resource).freeUnits >= units ? 0 : -1;
  if (hold === 1 && resources.caseload[resource] > 0) return roomiestWorker(resource, units);
  const who = activities.itemWho[item];
  const own = ownWorkersOf(client)[resource];
  if (who === 1 || own < 0) return freeWorker(resource, -1);
  if (who === 2) return freeWorker(resource, own);
  if (w.workerActive[own] === 0) return moveClient(client, resource, own);
  return w.workerBusy[own] === 0 ? own : -1;
}

/** The client's own worker has left: at the next need the client moves to the one with most free slots (semantics 7). */
function moveClient(client: Client, resource: i32, from: i32): i32 {
  const to = roomiestWorker(resource, i32.MIN_VALUE);
  if (to < 0) return -1;
  ownWorkersOf(client)[resource] = to;
  const pool = resourceAt(resource);
  pool.workerChanges++;
  const units = slotsHeld(client, resource);
  useSlots(resource, from, -units);
  useSlots(resource, to, units);
  return w.workerBusy[to] === 0 ? to : -1;
}

/** Slots of a resource that a client holds. */
function slotsHeld(client: Client, resource: i32): i32 {
  for (let s = 0; s < states.count; s++) {
    const hold = states.hold[s];
    if (hold < 0 || !isActive(client, s) || holdNode(client, hold).phase !== SERVING) continue;
    const end = activities.itemStart[hold] + activities.itemCount[hold];
    for (let item = activities.itemStart[hold]; item < end; item++)
      if (activities.itemResource[item] === resource) return activities.itemUnits[item];
  }
  return 0;
}

/** When the service that was last found servable would end. */
let servedUntil: f64 = 0;
/** Who would take the last item of the request that was last found servable. */
let lastTaker: i32 = 0;

/** True where all that a request asks for is free now; sets the calendar's alarm when only closing is in the way. */
function isServable(node: Handle): bool {
  const client = node.client;
  const request = node.request;
  const hold = activities.requestHold[request];
  const end = activities.itemStart[request] + activities.itemCount[request];
  for (let item = activities.itemStart[request]; item < end; item++) {
    lastTaker = takerOf(client, item, hold);
    if (lastTaker < 0) return false;
  }
  if (hold === 1) return true;
  const state = activities.requestState[request];
  servedUntil = serviceEnd(client, request, states.activity[state], handleAt(client, state).work);
  if (servedUntil >= 0) return true;
  wakeAtOpening(activities.requestCalendar[request]);
  return false;
}

function attempt(node: Handle): void {
  if (!isServable(node)) return;
  const end = servedUntil;
  const client = node.client;
  const request = node.request;
  const state = activities.requestState[request];
  const wait = w.now - node.since;
  const isThere = wasThere(client, wait);
  withdraw(client, request);
  take(client, request, isThere ? -1.0 : wait);
  if (w.isTraced !== 0) trace(client, GRANTED, request);
  if (activities.requestHold[request] === 1) {
    holdNode(client, request).phase = SERVING;
    settleWait(client, state, wait);
    if (activities.itemResource[activities.itemStart[request]] === measures.activeResource) {
      if (isThere) continueSpell(client);
      else recordStart(client, wait);
    }
    unblock(client, state);
    return;
  }
  const slot = slotAt(client, state);
  recordWait(client, state, slot.waited + wait);
  slot.waited = 0;
  beginService(handleAt(client, state), state, end);
}

/** A spell of the active process that began before the start, when the client came in. */
function continueSpell(client: Client): void {
  client.grantedAt = client.arrivedAt;
  client.spells++;
}

/** A state that both holds and needs has one wait: the sum, filed when service begins. */
function settleWait(client: Client, state: i32, wait: f64): void {
  const activity = states.activity[state];
  if (activity >= 0 && activities.request[activity] >= 0) slotAt(client, state).waited = wait;
  else recordWait(client, state, wait);
}

/** Takes the units of a request; a `wait` below 0 is not counted. */
function take(client: Client, request: i32, wait: f64): void {
  const hold = activities.requestHold[request];
  const count = activities.itemCount[request];
  const first = activities.itemStart[request];
  for (let item = first; item < first + count; item++) {
    const resource = activities.itemResource[item];
    const units = activities.itemUnits[item];
    const pool = resourceAt(resource);
    // Of several items one may take what another was to have had, so that they are asked for again.
    const taker = resources.memberCount[resource] === 0 ? -1 : count === 1 ? lastTaker : takerOf(client, item, hold);
    nodeAt(client, activities.itemHandle[item]).worker = taker;
    if (wait >= 0) {
      pool.grants++;
      pool.waitSum += wait;
    }
    if (hold === 1 && resources.caseload[resource] > 0) {
      useSlots(resource, taker, units);
      ownWorkersOf(client)[resource] = taker;
    } else {
      useUnits(resource, units, taker);
    }
  }
}

/** A spell of the active process begins. */
function recordStart(client: Client, wait: f64): void {
  client.grantedAt = w.now;
  path.starts++;
  path.waitCount++;
  path.waitSum += wait;
  file(layout.wait, wait);
  addToCategories(client, categoryAt.waitCount, 1);
  addToCategories(client, categoryAt.waitSum, wait);
  fileByCategory(client, layout.categoryWait, wait);
  if (measures.watchCount > 0) fileWatches(client, 0, -1, wait, false);
  client.spells++;
  if (client.spells > 1) return;
  const delay = w.now - client.arrivedAt;
  path.startCount++;
  path.startSum += delay;
  file(layout.start, delay);
  addToCategories(client, categoryAt.startCount, 1);
  addToCategories(client, categoryAt.startSum, delay);
  if (demand.kind[client.demand] <= 1) startBacklog();
}

/** One client less of the backlog is waiting; the last one clears it. */
export function startBacklog(): void {
  w.backlog--;
  if (w.backlog === 0) path.backlogCleared = w.now;
}
