// Resources: units, workers and slots in use, and the queues of requests for them.

import { closesAt, nextOpening, openClock } from "./calendar";
import { CALENDAR_OPENS, FINISH, QUEUED, RANK_OPENING } from "./codes";
import { I32s } from "./columns";
import { schedule } from "./event-list";
import { activities, demand, measures, program, resources } from "./program";
import { updateState } from "./record";
import { Request, Resource } from "./records";
import { itemAfter } from "./tables";
import { Client, Handle, isNone, nodeFor, nodeIn, noHandle, path, resourceAt, systemAt, w } from "./world";

/** Brings a resource's areas up to now; call before its capacity, use or queue changes. */
export function updateResource(pool: Resource): void {
  const now = w.now;
  const passed = now - pool.updatedAt;
  if (passed === 0) return;
  const clock = openClock(pool.calendar);
  const open = clock - pool.openClockAt;
  const caseload = pool.caseload;
  if (pool.hasOwnHours === 1) {
    const free = updateMembers(pool, passed);
    if (pool.queueLength > 0 && caseload === 0) pool.areaSaturated += max(open - free, 0);
  } else {
    const busy = <f64>pool.busyUnits;
    pool.areaBusy += busy * open;
    pool.areaOpen += <f64>pool.capacity * open;
    if (pool.closing === FINISH) pool.areaOvertime += busy * (passed - open);
  }
  const queue = pool.queueLength + pool.holdQueueLength;
  if (queue > 0) {
    pool.areaQueue += <f64>queue * passed;
    if ((pool.hasOwnHours === 0 || caseload > 0) && isSaturated(pool)) pool.areaSaturated += caseload > 0 ? passed : open;
  }
  if (caseload > 0) {
    pool.areaHeld += <f64>pool.heldSlots * passed;
    pool.areaSlots += <f64>(pool.capacity * caseload) * passed;
    pool.areaOverLimit += <f64>pool.overLimit * passed;
  }
  if (pool.holdQueueLength > 0 && pool.index === measures.activeResource) path.queueDays += passed;
  pool.updatedAt = now;
  pool.openClockAt = clock;
}

/** The areas of members who have hours of their own; gives how long one of those who are free was there, where they are not there by turns. */
function updateMembers(pool: Resource, passed: f64): f64 {
  let free: f64 = 0;
  for (let i = 0; i < pool.memberCount; i++) {
    const worker = pool.members[i];
    const clock = openClock(pool.memberCalendars[i]);
    const open = clock - pool.memberClocks[i];
    pool.memberClocks[i] = clock;
    if (w.workerActive[worker] === 1) pool.areaOpen += open;
    if (isFree(worker)) free = max(free, open);
    if (pool.inUse[worker] === 0) continue;
    pool.areaBusy += open;
    if (pool.closing === FINISH) pool.areaOvertime += passed - open;
  }
  return free;
}

/** None free and someone waits: of the slots where there is a caseload, of the units otherwise. */
function isSaturated(pool: Resource): bool {
  const caseload = pool.caseload;
  if (caseload > 0) return pool.holdQueueLength > 0 && pool.heldSlots >= pool.capacity * caseload;
  return resources.sharing === 1 && pool.memberCount > 0 ? freeWorker(pool, -1) < 0 : pool.freeUnits <= 0;
}

/** Something may be granted of this resource when all events of this time are done. */
export function touch(pool: Resource): void {
  if (pool.isDirty === 1) return;
  pool.isDirty = 1;
  w.dirtyCount++;
  if (pool.index < w.firstDirty) w.firstDirty = pool.index;
}

/** Puts a request in the queue of each resource it asks for. */
export function enqueue(client: Client, request: Request): void {
  const hold = request.isHold;
  const live = request.at;
  updateState(live);
  live.waitingNow++;
  for (let i = 0; i < request.count; i++) {
    const item = itemAfter(request.items, i);
    const node = nodeIn(client, item.node);
    const pool = item.pool;
    const level = item.levels[client.group];
    updateResource(pool);
    if (hold === 1) pool.holdQueueLength++;
    else pool.queueLength++;
    node.since = w.now;
    node.request = request;
    node.level = level;
    append(queueOf(pool, hold, level), node);
    touch(pool);
  }
  nodeFor(client, request).phase = QUEUED;
}

/** Takes a request out of the queues it stands in: it was granted, or the client has left. */
export function withdraw(client: Client, request: Request): void {
  const hold = request.isHold;
  const live = request.at;
  updateState(live);
  live.waitingNow--;
  for (let i = 0; i < request.count; i++) {
    const item = itemAfter(request.items, i);
    const node = nodeIn(client, item.node);
    const pool = item.pool;
    updateResource(pool);
    if (hold === 1) pool.holdQueueLength--;
    else pool.queueLength--;
    remove(queueOf(pool, hold, node.level), node);
  }
}

/** Index of a queue: holds and needs of a resource wait apart, one list for each level of priority. */
export function queueOf(pool: Resource, hold: i32, level: i32): i32 {
  return pool.queues + hold * activities.levelCount + level;
}

export function headOf(queue: i32): Handle {
  return changetype<Handle>(<usize>w.head[queue]);
}

export function tailOf(queue: i32): Handle {
  return changetype<Handle>(<usize>w.tail[queue]);
}

function append(queue: i32, node: Handle): void {
  const last = tailOf(queue);
  node.previous = last;
  node.next = noHandle();
  if (isNone(last)) w.head[queue] = <i32>changetype<usize>(node);
  else last.next = node;
  w.tail[queue] = <i32>changetype<usize>(node);
}

function remove(queue: i32, node: Handle): void {
  const before = node.previous;
  const after = node.next;
  if (isNone(before)) w.head[queue] = <i32>changetype<usize>(after);
  else before.next = after;
  if (isNone(after)) w.tail[queue] = <i32>changetype<usize>(before);
  else after.previous = before;
}

/** Units taken into use (more) or given back (fewer), by a worker or, −1, of a pool. */
export function useUnits(pool: Resource, units: i32, worker: i32): void {
  updateResource(pool);
  const isShared = worker >= 0 && resources.sharing === 1;
  if (isShared)
    for (let r = 0; r < resources.count; r++) if (resourceAt(r) !== pool && isMember(resourceAt(r), worker)) updateResource(resourceAt(r));
  pool.busyUnits += units;
  pool.freeUnits -= units;
  if (worker >= 0) {
    w.workerBusy[worker] = units > 0 ? 1 : 0;
    pool.inUse[worker] = units > 0 ? 1 : 0;
  }
  if (units >= 0) return;
  touch(pool);
  // A person who serves several resources is missed, or wanted back, by all of them.
  if (isShared)
    for (let r = 0; r < resources.count; r++) if (resourceAt(r) !== pool && isMember(resourceAt(r), worker)) touch(resourceAt(r));
}

function isMember(pool: Resource, worker: i32): bool {
  for (let i = 0; i < pool.memberCount; i++) if (pool.members[i] === worker) return true;
  return false;
}

/** Slots of a worker taken (more) or given back (fewer), with the breaches of the limit on clients per worker. */
export function useSlots(pool: Resource, worker: i32, units: i32): void {
  updateResource(pool);
  pool.heldSlots += units;
  const before = pool.slotsUsed[worker];
  const after = before + units;
  pool.slotsUsed[worker] = after;
  const limit = pool.limit;
  if (<f64>before <= limit && <f64>after > limit) {
    pool.overLimit++;
    pool.limitBreaches++;
  } else if (<f64>before > limit && <f64>after <= limit) {
    pool.overLimit--;
  }
  if (units < 0) touch(pool);
}

/** The worker on duty with most free slots, ties by order; −1 when none has `units` free. */
export function roomiestWorker(pool: Resource, units: i32): i32 {
  let best = -1;
  let bestFree = i32.MIN_VALUE;
  for (let i = 0; i < pool.memberCount; i++) {
    const worker = pool.members[i];
    if (w.workerActive[worker] === 0) continue;
    const free = pool.caseload - pool.slotsUsed[worker];
    if (free >= units && free > bestFree) {
      best = worker;
      bestFree = free;
    }
  }
  return best;
}

/** A worker of the resource who is free and, unless for a hold, there now: not `except`, ties by order; −1 none. */
export function freeWorker(pool: Resource, except: i32, isHold: bool = false): i32 {
  for (let i = 0; i < pool.memberCount; i++) {
    const worker = pool.members[i];
    if (worker !== except && isFree(worker) && (isHold || pool.hasOwnHours === 0 || isOpen(pool.memberCalendars[i]))) return worker;
  }
  return -1;
}

export function isFree(worker: i32): bool {
  return w.workerActive[worker] === 1 && w.workerBusy[worker] === 0;
}

/** Place of a worker among the members of a resource. */
export function memberOf(pool: Resource, worker: i32): i32 {
  let i = 0;
  while (pool.members[i] !== worker) i++;
  return i;
}

/** Sees to it that the queues are looked at when one who is free comes next. */
export function wakeAtMembers(pool: Resource, calendars: I32s): void {
  for (let i = 0; i < pool.memberCount; i++) if (isFree(pool.members[i])) wakeAtOpening(calendars[i]);
}

/** Sees to it that the queues are looked at when the calendar next opens. */
export function wakeAtOpening(calendar: i32): void {
  if (calendar < 0) return;
  const handle = systemAt(1 + demand.count + resources.count + calendar);
  if (handle.position !== 0) return;
  const at = nextOpening(calendar);
  handle.meaning = CALENDAR_OPENS;
  handle.argument = calendar;
  if (at < program.horizon) schedule(handle, at, RANK_OPENING, resources.count + calendar);
}

/** True where the calendar is open now. */
export function isOpen(calendar: i32): bool {
  return closesAt(calendar) >= 0;
}

/** A resource's capacity becomes `value`: workers join and leave in their order; nobody in service is interrupted. */
export function setCapacity(resource: i32, value: i32): void {
  const pool = resourceAt(resource);
  updateResource(pool);
  pool.freeUnits += value - pool.capacity;
  pool.capacity = value;
  for (let i = 0; i < pool.memberCount; i++) w.workerActive[pool.members[i]] = i < value ? 1 : 0;
  touch(pool);
}
