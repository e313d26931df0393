import { closesAt, nextOpening, openClock } from "./calendar.ts";
import { schedule } from "./event-list.ts";
import { OPENING } from "./order.ts";
import { FINISH } from "./program.ts";
import { updateState } from "./record.ts";
import { liveWidth, WAITING_NOW } from "./recording.ts";
import { QUEUED, type World } from "./world.ts";

/** Brings a resource's areas up to now; call before its capacity, use or queue changes. */
export function updateResource(w: World, resource: number): void {
  const { resources } = w;
  const at = w.layout.resource;
  const now = w.clock[0]!;
  const passed = now - w.resourceAt[resource]!;
  if (passed === 0) return;
  const clock = openClock(w, resources.calendar[resource]!);
  const open = clock - w.openClockAt[resource]!;
  const busy = w.busyUnits[resource]!;
  const values = w.values;
  values[at.areaBusy + resource]! += busy * open;
  values[at.areaOpen + resource]! += w.capacity[resource]! * open;
  if (resources.closing[resource] === FINISH) values[at.areaOvertime + resource]! += busy * (passed - open);
  const queue = w.queueLength[resource]! + w.holdQueueLength[resource]!;
  if (queue > 0) {
    values[at.areaQueue + resource]! += queue * passed;
    if (isSaturated(w, resource)) values[at.areaSaturated + resource]! += resources.caseload[resource]! > 0 ? passed : open;
  }
  if (resources.caseload[resource]! > 0) {
    values[at.areaHeld + resource]! += w.heldSlots[resource]! * passed;
    values[at.areaSlots + resource]! += w.capacity[resource]! * resources.caseload[resource]! * passed;
    if (w.overLimit[resource]! > 0) values[at.areaOverLimit + resource]! += w.overLimit[resource]! * passed;
  }
  if (w.holdQueueLength[resource]! > 0 && resource === w.measures.activeResource) values[w.layout.path.queueDays]! += passed;
  w.resourceAt[resource] = now;
  w.openClockAt[resource] = clock;
}

/** None free and someone waits: of the slots where there is a caseload, of the units otherwise. */
function isSaturated(w: World, resource: number): boolean {
  const caseload = w.resources.caseload[resource]!;
  if (caseload > 0) return w.holdQueueLength[resource]! > 0 && w.heldSlots[resource]! >= w.capacity[resource]! * caseload;
  return w.resources.sharing === 1 && w.resources.memberCount[resource]! > 0
    ? freeWorker(w, resource, -1) < 0
    : w.freeUnits[resource]! <= 0;
}

/** Something may be granted of this resource when all events of this time are done. */
export function touch(w: World, resource: number): void {
  w.dirty[resource] = 1;
  w.pending[0] = 1;
}

/** Puts a request in the queue of each resource it asks for. */
export function enqueue(w: World, client: number, request: number): void {
  const { activities, clients, states } = w;
  const base = w.systemHandles + client * states.handleCount;
  const state = activities.requestState[request]!;
  const hold = activities.requestHold[request]!;
  const turn = ++w.pending[1]!;
  const end = activities.itemStart[request]! + activities.itemCount[request]!;
  updateState(w, state);
  w.live[state * liveWidth + WAITING_NOW]!++;
  for (let item = activities.itemStart[request]!; item < end; item++) {
    const node = base + activities.itemHandle[item]!;
    const resource = activities.itemResource[item]!;
    const level = activities.level[item * clients.groupCount + w.group[client]!]!;
    updateResource(w, resource);
    if (hold === 1) w.holdQueueLength[resource]!++;
    else w.queueLength[resource]!++;
    w.turn[node] = turn;
    w.since[node] = w.clock[0]!;
    w.nodeRequest[node] = request;
    w.level[node] = level;
    append(w, queueOf(w, resource, hold, level), node);
    touch(w, resource);
  }
  w.phase[base + activities.itemHandle[activities.itemStart[request]!]!] = QUEUED;
}

/** Takes a request out of the queues it stands in: it was granted, or the client has left. */
export function withdraw(w: World, client: number, request: number): void {
  const { activities, states } = w;
  const base = w.systemHandles + client * states.handleCount;
  const state = activities.requestState[request]!;
  const hold = activities.requestHold[request]!;
  updateState(w, state);
  w.live[state * liveWidth + WAITING_NOW]!--;
  const end = activities.itemStart[request]! + activities.itemCount[request]!;
  for (let item = activities.itemStart[request]!; item < end; item++) {
    const node = base + activities.itemHandle[item]!;
    const resource = activities.itemResource[item]!;
    updateResource(w, resource);
    if (hold === 1) w.holdQueueLength[resource]!--;
    else w.queueLength[resource]!--;
    remove(w, queueOf(w, resource, hold, w.level[node]!), node);
  }
}

/** Index of a queue: holds and needs of a resource wait apart, one list for each level of priority. */
export function queueOf(w: World, resource: number, hold: number, level: number): number {
  return (2 * resource + hold) * w.activities.levelCount + level;
}

function append(w: World, queue: number, node: number): void {
  const last = w.tail[queue]!;
  w.previous[node] = last;
  w.next[node] = -1;
  if (last < 0) w.head[queue] = node;
  else w.next[last] = node;
  w.tail[queue] = node;
}

function remove(w: World, queue: number, node: number): void {
  const before = w.previous[node]!;
  const after = w.next[node]!;
  if (before < 0) w.head[queue] = after;
  else w.next[before] = after;
  if (after < 0) w.tail[queue] = before;
  else w.previous[after] = before;
}

/** Units taken into use (more) or given back (fewer), by a worker or, −1, of a pool. */
export function useUnits(w: World, resource: number, units: number, worker: number): void {
  updateResource(w, resource);
  if (worker >= 0 && w.resources.sharing === 1)
    for (let r = 0; r < w.resources.count; r++) if (r !== resource && isMember(w, r, worker)) updateResource(w, r);
  w.busyUnits[resource]! += units;
  w.freeUnits[resource]! -= units;
  if (worker >= 0) w.workerBusy[worker] = units > 0 ? 1 : 0;
  if (units < 0) touchSharers(w, resource, worker);
}

/** A person who serves several resources is missed, or wanted back, by all of them. */
function touchSharers(w: World, resource: number, worker: number): void {
  touch(w, resource);
  const { resources } = w;
  if (worker < 0 || resources.sharing === 0) return;
  for (let r = 0; r < resources.count; r++) if (r !== resource && isMember(w, r, worker)) touch(w, r);
}

function isMember(w: World, resource: number, worker: number): boolean {
  const { resources } = w;
  const end = resources.memberStart[resource]! + resources.memberCount[resource]!;
  for (let i = resources.memberStart[resource]!; i < end; i++) if (resources.members[i] === worker) return true;
  return false;
}

/** Slots of a worker taken (more) or given back (fewer), with the breaches of the limit on clients per worker. */
export function useSlots(w: World, resource: number, worker: number, units: number): void {
  const { resources } = w;
  updateResource(w, resource);
  w.heldSlots[resource]! += units;
  const at = resource * resources.workerCount + worker;
  const before = w.slotsUsed[at]!;
  const after = before + units;
  w.slotsUsed[at] = after;
  const limit = resources.limit[resource]!;
  if (before <= limit && after > limit) {
    w.overLimit[resource]!++;
    w.values[w.layout.resource.limitBreaches + resource]!++;
  } else if (before > limit && after <= limit) {
    w.overLimit[resource]!--;
  }
  if (units < 0) touch(w, resource);
}

/** The worker on duty with most free slots, ties by order; −1 when none has `units` free. */
export function roomiestWorker(w: World, resource: number, units: number): number {
  const { resources } = w;
  const caseload = resources.caseload[resource]!;
  const first = resources.memberStart[resource]!;
  const end = first + resources.memberCount[resource]!;
  let best = -1;
  let bestFree = Number.NEGATIVE_INFINITY;
  for (let i = first; i < end; i++) {
    const worker = resources.members[i]!;
    if (w.workerActive[worker] === 0) continue;
    const free = caseload - w.slotsUsed[resource * resources.workerCount + worker]!;
    if (free >= units && free > bestFree) {
      best = worker;
      bestFree = free;
    }
  }
  return best;
}

/** A worker of the resource who is free now: not `except`, ties by order; −1 none. */
export function freeWorker(w: World, resource: number, except: number): number {
  const { resources } = w;
  const first = resources.memberStart[resource]!;
  const end = first + resources.memberCount[resource]!;
  for (let i = first; i < end; i++) {
    const worker = resources.members[i]!;
    if (worker !== except && w.workerActive[worker] === 1 && w.workerBusy[worker] === 0) return worker;
  }
  return -1;
}

/** Sees to it that the queues are looked at when the calendar next opens. */
export function wakeAtOpening(w: World, calendar: number): void {
  const handle = 1 + w.program.demand.count + w.resources.count + calendar;
  if (w.events.position[handle]! >= 0) return;
  const at = nextOpening(w, calendar);
  if (at < w.program.horizon) schedule(w.events, handle, at, OPENING, w.resources.count + calendar);
}

/** True where the calendar is open now. */
export function isOpen(w: World, calendar: number): boolean {
  return closesAt(w, calendar) >= 0;
}

/** A resource's capacity becomes `value`: workers join and leave in their order; nobody in service is interrupted. */
export function setCapacity(w: World, resource: number, value: number): void {
  const { resources } = w;
  updateResource(w, resource);
  w.freeUnits[resource]! += value - w.capacity[resource]!;
  w.capacity[resource] = value;
  const first = resources.memberStart[resource]!;
  for (let i = 0; i < resources.memberCount[resource]!; i++) w.workerActive[resources.members[first + i]!] = i < value ? 1 : 0;
  touch(w, resource);
}
