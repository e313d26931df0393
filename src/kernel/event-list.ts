// Future event list. What happens soon stands in a tournament tree (winner tree), so that one path from a leaf to the root restores
// the order whatever happened at the leaf: an event came, was taken, was taken back. What happens later is only sorted by its part of
// the horizon (`later.ts`), so that the tree stays small however many clients there are. A handle stands in the list at most once.
// Times are ≥ 0, so their bits compare as they do.
import { OUT_OF_MEMORY } from "./codes";
import { I32s } from "./columns";
import { beginNextPart, clearLater, isLater, keepForLater, laterAt, laterCount, release, takeBack } from "./later";
import { allocate } from "./memory";
import { Handle, w } from "./world";

/** An event: when, and what comes first among those of one time (rank, document order, order of scheduling). */
@unmanaged
class Event {
  time: u64;
  key: u64;
}

const SIZE: usize = 16;
/** Bits of Infinity. */
const NEVER: u64 = 0x7ff0000000000000;
const LEAST_ROOM: i32 = 16;

/** Leaves: their events (a leaf without one never happens), whose they are, and those that are free below `used`. */
let events: usize = 0;
let owners: I32s = changetype<I32s>(0);
let spare: I32s = changetype<I32s>(0);
let spareCount: i32 = 0;
let used: i32 = 0;
let room: i32 = 0;
/** Leaf that wins at each inner node; node 1 is the root, node `room + leaf` a leaf. */
let winner: I32s = changetype<I32s>(0);
let sequence: u64 = 0;
/** Leaf whose event has been taken and which the tree still has: what is scheduled next mostly goes there; −1 none. */
let hollow: i32 = -1;
/** Nothing happens from this time on. */
let end: f64 = Infinity;

/** Empties the list. What is scheduled at `horizon` or later is known to run, and never comes. */
export function clearEvents(horizon: f64): void {
  end = horizon;
  sequence = 0;
  hollow = -1;
  spareCount = 0;
  used = 0;
  makeRoom(LEAST_ROOM);
  clearLater(horizon);
}

export function eventCount(): i32 {
  return soonCount() + laterCount();
}

function soonCount(): i32 {
  return used - spareCount - <i32>(hollow >= 0);
}

/** Time of the first event, Infinity without one. */
export function firstTime(): f64 {
  if (hollow >= 0) dropHollow();
  while (used === spareCount && laterCount() > 0) bringNearer();
  return reinterpret<f64>(eventAt(winner[1]).time);
}

function eventAt(leaf: i32): Event {
  return changetype<Event>(events + <usize>leaf * SIZE);
}

/** Schedules a handle at a time ≥ now with a rank and a place in document order (below 2^14); it must not be in the list. */
export function schedule(handle: Handle, time: f64, rank: i32, place: i32): void {
  if (time >= end) {
    handle.position = -1;
    return;
  }
  const key = ((<u64>rank) << 46) | ((<u64>place) << 32) | sequence;
  sequence++;
  if (isLater(time)) {
    keepForLater(handle, time, key);
    return;
  }
  // + 0 makes of −0 what it equals.
  put(handle, reinterpret<u64>(time + 0), key);
}

/** Puts an event in the tree: at the leaf of the one taken last, if nothing else went there. */
function put(handle: Handle, time: u64, key: u64): void {
  let leaf = hollow;
  hollow = -1;
  if (leaf < 0) {
    if (spareCount > 0) {
      leaf = spare[--spareCount];
    } else {
      if (used === room && !makeRoom(room * 2)) return;
      leaf = used++;
    }
  }
  handle.position = leaf + 1;
  owners[leaf] = <i32>changetype<usize>(handle);
  set(leaf, time, key);
}

/** Puts the next part of what happens later in the tree. */
function bringNearer(): void {
  let i = beginNextPart();
  while (i >= 0) {
    const event = laterAt(i);
    const next = event.next;
    put(event.handle, reinterpret<u64>(event.time), event.key);
    release(i);
    i = next;
  }
}

/** Handle of the first event; `firstTime` was asked before. */
export function first(): Handle {
  return changetype<Handle>(<usize>owners[winner[1]]);
}

/** Takes the first event out of the list and gives its handle; `firstTime` was asked before. */
export function removeFirst(): Handle {
  hollow = winner[1];
  const handle = changetype<Handle>(<usize>owners[hollow]);
  handle.position = 0;
  return handle;
}

/** Takes the event of a handle back; nothing happens when it has none. */
export function cancel(handle: Handle): void {
  const position = handle.position;
  handle.position = 0;
  if (position > 0) free(position - 1);
  else if (position < -1) takeBack(position);
}

function dropHollow(): void {
  const leaf = hollow;
  hollow = -1;
  free(leaf);
}

function free(leaf: i32): void {
  spare[spareCount++] = leaf;
  set(leaf, NEVER, u64.MAX_VALUE);
}

/** Puts an event at a leaf and plays its matches again. */
function set(leaf: i32, time: u64, key: u64): void {
  const at = eventAt(leaf);
  at.time = time;
  at.key = key;
  let best = leaf;
  let bestTime = time;
  let node = room + leaf;
  while (node > 1) {
    const rival = winner[node ^ 1];
    const rivalTime = eventAt(rival).time;
    // Equal times are rare enough for the processor to expect none.
    const isLost = rivalTime === bestTime ? eventAt(rival).key < eventAt(best).key : rivalTime < bestTime;
    best = select<i32>(rival, best, isLost);
    bestTime = select<u64>(rivalTime, bestTime, isLost);
    node >>= 1;
    // Who won here before and is not the one that changed won all matches above as well as now.
    if (best !== leaf && winner[node] === best) return;
    winner[node] = best;
  }
}

/** Makes room for so many events (a power of two, at least as many as there are); false when memory is out. */
function makeRoom(size: i32): bool {
  const count = used;
  const largerEvents = allocate(<usize>size * SIZE);
  const largerOwners = allocate((<usize>size) << 2);
  const largerSpare = allocate((<usize>size) << 2);
  const largerTree = allocate((<usize>size) << 3);
  if (largerEvents === 0 || largerOwners === 0 || largerSpare === 0 || largerTree === 0) {
    w.failure = OUT_OF_MEMORY;
    return false;
  }
  memory.copy(largerEvents, events, <usize>count * SIZE);
  memory.copy(largerOwners, changetype<usize>(owners), (<usize>count) << 2);
  memory.copy(largerSpare, changetype<usize>(spare), (<usize>spareCount) << 2);
  events = largerEvents;
  owners = changetype<I32s>(largerOwners);
  spare = changetype<I32s>(largerSpare);
  winner = changetype<I32s>(largerTree);
  room = size;
  for (let leaf = 0; leaf < size; leaf++) {
    winner[size + leaf] = leaf;
    if (leaf < count) continue;
    const event = eventAt(leaf);
    event.time = NEVER;
    event.key = u64.MAX_VALUE;
  }
  for (let node = size - 1; node > 0; node--) winner[node] = earlier(winner[2 * node], winner[2 * node + 1]);
  return true;
}

function earlier(a: i32, b: i32): i32 {
  const one = eventAt(a);
  const other = eventAt(b);
  return other.time < one.time || (other.time === one.time && other.key < one.key) ? b : a;
}
