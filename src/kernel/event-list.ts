// Future event list: an indexed 4-ary heap, so that an event can be taken back in O(log n) and the list holds only events
// that will happen. A handle stands in it at most once. Times are ≥ 0, so their bits compare as they do.
import { OUT_OF_MEMORY } from "./codes";
import { allocate } from "./memory";
import { Handle, w } from "./world";

/** An event: when, what comes first among those of one time (rank, document order, order of scheduling), whose. */
@unmanaged
class Event {
  time: u64;
  key: u64;
  handle: Handle;
}

const SIZE: usize = 24;

let events: usize = 0;
let room: i32 = 0;
let count: i32 = 0;
let sequence: u64 = 0;
/** The first event has been taken and its place not filled: what is scheduled next mostly goes there. */
let isHollow: bool = false;

/** Empties the list, with room for some events; it grows. */
export function clearEvents(expected: i32): void {
  count = 0;
  sequence = 0;
  isHollow = false;
  room = expected;
  events = allocate(<usize>room * SIZE);
  if (events === 0) w.failure = OUT_OF_MEMORY;
}

export function eventCount(): i32 {
  return isHollow ? count - 1 : count;
}

/** Time of the first event, Infinity without one. */
export function firstTime(): f64 {
  if (isHollow) fill();
  return count === 0 ? Infinity : reinterpret<f64>(eventAt(0).time);
}

function eventAt(i: i32): Event {
  return changetype<Event>(events + <usize>i * SIZE);
}

/** Schedules a handle at a time ≥ now with a rank and a place in document order (below 2^14); it must not be in the list. */
export function schedule(handle: Handle, time: f64, rank: i32, place: i32): void {
  const key = ((<u64>rank) << 46) | ((<u64>place) << 32) | sequence;
  sequence++;
  // + 0 makes of −0 what it equals.
  const bits = reinterpret<u64>(time + 0);
  if (isHollow) {
    isHollow = false;
    siftDown(0, bits, key, handle);
  } else if (count < room || grow()) {
    siftUp(count++, bits, key, handle);
  }
}

function grow(): bool {
  const larger = allocate(<usize>room * 2 * SIZE);
  if (larger === 0) {
    w.failure = OUT_OF_MEMORY;
    return false;
  }
  memory.copy(larger, events, <usize>count * SIZE);
  events = larger;
  room *= 2;
  return true;
}

/** Handle of the first event; `firstTime` was asked before. */
export function first(): Handle {
  return eventAt(0).handle;
}

/** Takes the first event out of the list and gives its handle; `firstTime` was asked before. */
export function removeFirst(): Handle {
  const handle = first();
  handle.position = 0;
  isHollow = true;
  return handle;
}

function fill(): void {
  isHollow = false;
  count--;
  if (count > 0) {
    const last = eventAt(count);
    siftDown(0, last.time, last.key, last.handle);
  }
}

/** Takes the event of a handle back; nothing happens when it has none. */
export function cancel(handle: Handle): void {
  const i = handle.position - 1;
  if (i < 0) return;
  if (isHollow) {
    fill();
    cancel(handle);
    return;
  }
  handle.position = 0;
  count--;
  if (i === count) return;
  const last = eventAt(count);
  if (i > 0 && isBefore(last.time, last.key, eventAt((i - 1) >> 2))) siftUp(i, last.time, last.key, last.handle);
  else siftDown(i, last.time, last.key, last.handle);
}

function isBefore(time: u64, key: u64, other: Event): bool {
  return time < other.time || (time === other.time && key < other.key);
}

function put(at: Event, i: i32, time: u64, key: u64, handle: Handle): void {
  at.time = time;
  at.key = key;
  at.handle = handle;
  handle.position = i + 1;
}

function siftUp(from: i32, time: u64, key: u64, handle: Handle): void {
  let i = from;
  while (i > 0) {
    const up = (i - 1) >> 2;
    const parent = eventAt(up);
    if (!isBefore(time, key, parent)) break;
    put(eventAt(i), i, parent.time, parent.key, parent.handle);
    i = up;
  }
  put(eventAt(i), i, time, key, handle);
}

function siftDown(from: i32, time: u64, key: u64, handle: Handle): void {
  let i = from;
  while (true) {
    const firstChild = 4 * i + 1;
    if (firstChild >= count) break;
    const end = min(firstChild + 4, count);
    let best = firstChild;
    let bestTime = eventAt(firstChild).time;
    let bestKey = eventAt(firstChild).key;
    for (let c = firstChild + 1; c < end; c++) {
      const child = eventAt(c);
      // Without branches: which child is first is anybody's guess, and a wrong guess of the processor is dear.
      const isLess = <i32>(child.time < bestTime) | (<i32>(child.time === bestTime) & <i32>(child.key < bestKey));
      bestTime = select<u64>(child.time, bestTime, isLess);
      bestKey = select<u64>(child.key, bestKey, isLess);
      best = select<i32>(c, best, isLess);
    }
    if (time < bestTime || (time === bestTime && key < bestKey)) break;
    put(eventAt(i), i, bestTime, bestKey, eventAt(best).handle);
    i = best;
  }
  put(eventAt(i), i, time, key, handle);
}
