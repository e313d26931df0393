// Who could be served now, and by whom.
import { serviceEnd } from "./activity";
import { SERVING } from "./codes";
import { freeWorker, isFree, roomiestWorker, useSlots, wakeAtMembers, wakeAtOpening } from "./pools";
import { states } from "./program";
import { Item, Request, Resource } from "./records";
import { itemAfter, noItem, noRequest } from "./tables";
import { Client, Handle, handleFor, isIn, nodeFor, ownWorkersOf, stateAt, w } from "./world";

/** Nothing of the resource is free, so that nobody further back can be served either. */
export function isExhausted(pool: Resource, hold: i32): bool {
  if (pool.memberCount === 0) return pool.freeUnits <= 0;
  if (hold === 1 && pool.caseload > 0) return roomiestWorker(pool, 1) < 0;
  if (freeWorker(pool, -1, hold === 1) >= 0) return false;
  if (hold === 0 && pool.hasOwnHours === 1) wakeAtMembers(pool, pool.memberCalendars);
  return true;
}

/** Worker who would take an item of a request: −1 nobody can now; for a pool with enough free units any number ≥ 0. */
export function takerOf(client: Client, item: Item, hold: i32): i32 {
  const pool = item.pool;
  if (pool.memberCount === 0) return pool.freeUnits >= item.units ? 0 : -1;
  if (hold === 1 && pool.caseload > 0) return roomiestWorker(pool, item.units);
  const own = ownWorkersOf(client)[item.resource];
  if (item.who === 1 || own < 0) return freeWorker(pool, -1, hold === 1);
  if (item.who === 2) return freeWorker(pool, own, hold === 1);
  if (w.workerActive[own] === 0) return moveClient(client, pool, item.resource, own);
  return w.workerBusy[own] === 0 ? own : -1;
}

/** The client's own worker has left: at the next need the client moves to the one with most free slots (semantics 7). */
function moveClient(client: Client, pool: Resource, resource: i32, from: i32): i32 {
  const to = roomiestWorker(pool, i32.MIN_VALUE);
  if (to < 0) return -1;
  ownWorkersOf(client)[resource] = to;
  pool.workerChanges++;
  const units = slotsHeld(client, resource);
  useSlots(pool, from, -units);
  useSlots(pool, to, units);
  return w.workerBusy[to] === 0 ? to : -1;
}

/** Slots of a resource that a client holds. */
function slotsHeld(client: Client, resource: i32): i32 {
  for (let s = 0; s < states.count; s++) {
    const at = stateAt(s);
    const hold = at.hold;
    if (hold === noRequest() || !isIn(client, at) || nodeFor(client, hold).phase !== SERVING) continue;
    for (let i = 0; i < hold.count; i++) {
      const item = itemAfter(hold.items, i);
      if (item.resource === resource) return item.units;
    }
  }
  return 0;
}

/** When the service that was last found servable would end. */
export let servedUntil: f64 = 0;
/** Who would take the last item of the request that was last found servable. */
export let lastTaker: i32 = 0;
/** Who has hours of their own and would take their item of it. */
export let ownHoursTaker: i32 = 0;

/** True where all that a request asks for is free now; sets the calendar's alarm when only closing is in the way. */
export function isServable(node: Handle): bool {
  const client = node.client;
  const request = node.request;
  const hold = request.isHold;
  for (let i = 0; i < request.count; i++) {
    const item = itemAfter(request.items, i);
    if (item === request.ownHours) continue;
    lastTaker = takerOf(client, item, hold);
    if (lastTaker < 0) return false;
  }
  if (hold === 1) return true;
  if (request.ownHours !== noItem()) return isServableInOwnHours(client, request);
  servedUntil = serviceEnd(client, request, handleFor(client, request.at).work, request.calendar);
  if (servedUntil >= 0) return true;
  wakeAtOpening(request.calendar);
  return false;
}

/** The same where who serves has hours of their own: the first in order who is free and would be done in time. */
function isServableInOwnHours(client: Client, request: Request): bool {
  const item = request.ownHours;
  const pool = item.pool;
  const only = item.who === 0 ? ownWorker(client, item) : -1;
  const except = item.who === 2 ? ownWorkersOf(client)[item.resource] : -1;
  const work = handleFor(client, request.at).work;
  for (let i = 0; i < pool.memberCount; i++) {
    const worker = pool.members[i];
    if (!isFree(worker) || worker === except || (only >= 0 && worker !== only)) continue;
    servedUntil = serviceEnd(client, request, work, item.memberCalendars[i]);
    ownHoursTaker = worker;
    lastTaker = worker;
    if (servedUntil >= 0) return true;
    wakeAtOpening(item.memberCalendars[i]);
  }
  return false;
}

/** The client's own worker, or the one they move to where that one has left; −1 without one. */
function ownWorker(client: Client, item: Item): i32 {
  const own = ownWorkersOf(client)[item.resource];
  if (own < 0 || w.workerActive[own] === 1) return own;
  moveClient(client, item.pool, item.resource, own);
  return ownWorkersOf(client)[item.resource];
}
