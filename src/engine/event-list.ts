import { orderKey } from "./order.ts";

/**
 * Future event list: an indexed 4-ary heap in columns (keys apart from payload), so that an event can be taken back
 * in O(log n) and the list holds only events that will happen. A handle stands in the list at most once.
 */
export interface EventList {
  readonly time: Float64Array;
  readonly key: Float64Array;
  readonly handle: Int32Array;
  /** Where a handle stands in the heap, −1 not at all. */
  readonly position: Int32Array;
  /** [0] number of events; [1] 1 when an event did not fit. */
  readonly size: Int32Array;
  /** [0] events scheduled so far. */
  readonly sequence: Float64Array;
}

/** An empty list for `handles` handles with room for `room` events at once. */
export function createEventList(handles: number, room: number): EventList {
  return {
    time: new Float64Array(room + 1),
    key: new Float64Array(room + 1),
    handle: new Int32Array(room + 1),
    position: new Int32Array(handles).fill(-1),
    size: new Int32Array(2),
    sequence: new Float64Array(1),
  };
}

/** Empties the list. Handles still in it are forgotten. */
export function clearEvents(list: EventList): void {
  const { handle, position, size } = list;
  for (let i = 0; i < size[0]!; i++) position[handle[i]!] = -1;
  size[0] = 0;
  size[1] = 0;
  list.sequence[0] = 0;
}

/** Schedules `handle` at `time` with the given rank and place; the handle must not be in the list. */
export function schedule(list: EventList, handle: number, time: number, rank: number, place: number): void {
  const size = list.size;
  const n = size[0]!;
  if (n >= list.time.length - 1) {
    size[1] = 1;
    return;
  }
  size[0] = n + 1;
  const sequence = list.sequence[0]!;
  list.sequence[0] = sequence + 1;
  siftUp(list, n, time, orderKey(rank, place, sequence), handle);
}

/** Takes the first event out of the list; the caller has read time[0] and handle[0]. */
export function removeFirst(list: EventList): void {
  const n = list.size[0]! - 1;
  list.size[0] = n;
  list.position[list.handle[0]!] = -1;
  if (n > 0) siftDown(list, 0, list.time[n]!, list.key[n]!, list.handle[n]!);
}

/** Takes the event of `handle` back; nothing happens when it has none. */
export function cancel(list: EventList, handle: number): void {
  const i = list.position[handle]!;
  if (i < 0) return;
  const n = list.size[0]! - 1;
  list.size[0] = n;
  list.position[handle] = -1;
  if (i === n) return;
  const time = list.time[n]!;
  const key = list.key[n]!;
  const moved = list.handle[n]!;
  const parent = (i - 1) >> 2;
  if (i > 0 && (time < list.time[parent]! || (time === list.time[parent]! && key < list.key[parent]!))) siftUp(list, i, time, key, moved);
  else siftDown(list, i, time, key, moved);
}

function siftUp(list: EventList, from: number, time: number, key: number, handle: number): void {
  const { time: times, key: keys, handle: handles, position } = list;
  let i = from;
  while (i > 0) {
    const parent = (i - 1) >> 2;
    const t = times[parent]!;
    if (t < time || (t === time && keys[parent]! < key)) break;
    const h = handles[parent]!;
    times[i] = t;
    keys[i] = keys[parent]!;
    handles[i] = h;
    position[h] = i;
    i = parent;
  }
  times[i] = time;
  keys[i] = key;
  handles[i] = handle;
  position[handle] = i;
}

function siftDown(list: EventList, from: number, time: number, key: number, handle: number): void {
  const { time: times, key: keys, handle: handles, position } = list;
  const n = list.size[0]!;
  let i = from;
  for (;;) {
    const first = 4 * i + 1;
    if (first >= n) break;
    const last = Math.min(first + 4, n);
    let best = first;
    let bestTime = times[first]!;
    for (let c = first + 1; c < last; c++) {
      const t = times[c]!;
      if (t < bestTime || (t === bestTime && keys[c]! < keys[best]!)) {
        best = c;
        bestTime = t;
      }
    }
    if (time < bestTime || (time === bestTime && key < keys[best]!)) break;
    const h = handles[best]!;
    times[i] = bestTime;
    keys[i] = keys[best]!;
    handles[i] = h;
    position[h] = i;
    i = best;
  }
  times[i] = time;
  keys[i] = key;
  handles[i] = handle;
  position[handle] = i;
}
