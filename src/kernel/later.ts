// Events in the parts of the horizon that have not begun: a list for each part, in no order.
import { OUT_OF_MEMORY } from "./codes";
import { I32s } from "./columns";
import { allocate } from "./memory";
import { Handle, w } from "./world";

/** An event, and those beside it in the list of its part, −1 none; a free one has the next free one. */
@unmanaged
export class LaterEvent {
  time: f64;
  key: u64;
  handle: Handle;
  next: i32;
  previous: i32;
  padding: i32;
}

/** So many that few events of a part are in the tree at once, and so few that empty ones cost nothing. */
const PARTS: i32 = 2048;
const LEAST_ROOM: i32 = 64;

let heads: I32s = changetype<I32s>(0);
let partsPerDay: f64 = 0;
/** Part that the tree has: what is in it, or before it, is not kept here. */
let begun: i32 = 0;
let events: usize = 0;
let room: i32 = 0;
let used: i32 = 0;
let free: i32 = -1;
let count: i32 = 0;

/** Forgets all; the parts divide the horizon, which may be Infinity: then there is only one, and it has begun. */
export function clearLater(horizon: f64): void {
  partsPerDay = <f64>PARTS / horizon;
  begun = 0;
  room = 0;
  used = 0;
  free = -1;
  count = 0;
  heads = changetype<I32s>(allocate((<usize>(PARTS + 1)) << 2));
  if (changetype<usize>(heads) === 0) w.failure = OUT_OF_MEMORY;
  else memory.fill(changetype<usize>(heads), 0xff, (<usize>(PARTS + 1)) << 2);
}

export function laterCount(): i32 {
  return count;
}

function partOf(time: f64): i32 {
  return <i32>(time * partsPerDay);
}

/** True where a time lies in a part that has not begun. */
export function isLater(time: f64): bool {
  return partOf(time) > begun;
}

export function laterAt(i: i32): LaterEvent {
  return changetype<LaterEvent>(events + <usize>i * offsetof<LaterEvent>());
}

/** Keeps an event; the handle's position is −2 less its place. */
export function keepForLater(handle: Handle, time: f64, key: u64): void {
  let i = free;
  if (i >= 0) {
    free = laterAt(i).next;
  } else {
    if (used === room && !grow()) return;
    i = used++;
  }
  const part = partOf(time);
  const head = heads[part];
  const event = laterAt(i);
  event.time = time;
  event.key = key;
  event.handle = handle;
  event.next = head;
  event.previous = -1;
  if (head >= 0) laterAt(head).previous = i;
  heads[part] = i;
  handle.position = -2 - i;
  count++;
}

/** Takes back the event of a position. */
export function takeBack(position: i32): void {
  const i = -2 - position;
  const event = laterAt(i);
  if (event.previous >= 0) laterAt(event.previous).next = event.next;
  else heads[partOf(event.time)] = event.next;
  if (event.next >= 0) laterAt(event.next).previous = event.previous;
  release(i);
}

/** The next part begins: gives the first of its events, −1 none, each of which is to be released. */
export function beginNextPart(): i32 {
  begun++;
  return heads[begun];
}

export function release(i: i32): void {
  laterAt(i).next = free;
  free = i;
  count--;
}

function grow(): bool {
  const size = max(LEAST_ROOM, room * 2);
  const larger = allocate(<usize>size * offsetof<LaterEvent>());
  if (larger === 0) {
    w.failure = OUT_OF_MEMORY;
    return false;
  }
  memory.copy(larger, events, <usize>used * offsetof<LaterEvent>());
  events = larger;
  room = size;
  return true;
}
