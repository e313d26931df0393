import { endLead, endService } from "./activity.ts";
import { arriveNext, openDoors } from "./arrivals.ts";
import { closeRecord, takeRecording } from "./close.ts";
import { clearEvents, removeFirst, schedule } from "./event-list.ts";
import { dispatch } from "./grants.ts";
import { stepForEvent, stepForList } from "./microstep.ts";
import { OPENING, TICK } from "./order.ts";
import { setCapacity, touch, updateResource } from "./pools.ts";
import { clearRecord, closeMonth, flushLive, updateState } from "./record.ts";
import type { Recording } from "./recording.ts";
import { settle } from "./settle.ts";
import { HAZARD_STRIKES, LEAD_ENDS, SERVICE_ENDS, TIMER_FIRES, type World } from "./world.ts";

/** More events than this per client inside at one time are a cycle of the document (semantics 1). */
const instantLimit = 10_000;

/** Runs one replication in a world; false when the world was too small and nothing was recorded. */
export function runReplication(w: World, seed: number, replication: number): boolean {
  reset(w);
  w.draws.key(seed, replication);
  setUp(w);
  const { horizon } = w.program;
  const { time, handle, size } = w.events;
  let events = 0;
  let atOnce = 0;
  for (;;) {
    if (w.pending[0] === 1 && (size[0] === 0 || time[0]! > w.clock[0]!)) {
      dispatch(w);
      continue;
    }
    if (size[0] === 0 || time[0]! >= horizon) break;
    if (time[0]! > w.clock[0]!) atOnce = 0;
    else if (++atOnce > instantLimit * (w.rows[5]! + 1)) throw new Error(`endless events at one time at state ${stateOf(w, handle[0]!)}`);
    w.clock[0] = time[0]!;
    const first = handle[0]!;
    removeFirst(w.events);
    events++;
    if (first < w.systemHandles) systemEvent(w, first);
    else clientEvent(w, first);
    if (w.rows[2] === 1 || size[1] === 1 || w.rows[3] === 1) break;
  }
  if (w.rows[3] === 1) throw new Error(`endless macrostep at state ${w.rows[4]}`);
  if (w.rows[2] === 1 || size[1] === 1) return false;
  w.clock[0] = horizon;
  w.values[w.layout.path.events] = events;
  closeRecord(w);
  return true;
}

/** The recording of the replication that was run last. */
export function recordingOf(w: World): Recording {
  return takeRecording(w);
}

function reset(w: World): void {
  clearEvents(w.events);
  w.events.position.fill(-1);
  w.clock.fill(0);
  w.rows.fill(0);
  w.step.fill(0);
  w.pending.fill(0);
  w.alive.fill(0);
  w.phase.fill(0);
  w.elapsed.fill(0);
  for (const column of [w.busyUnits, w.heldSlots, w.queueLength, w.holdQueueLength, w.overLimit]) column.fill(0);
  for (const column of [w.slotsUsed, w.came, w.backlog, w.capacityStep]) column.fill(0);
  w.live.fill(0);
  for (const column of [w.resourceAt, w.openClockAt, w.expected]) column.fill(0);
  w.cursor.set(w.calendars.start);
  w.breakCursor.set(w.program.demand.breakStart);
  w.workerBusy.fill(0);
  w.dirty.fill(0);
  w.head.fill(-1);
  w.tail.fill(-1);
  w.months.fill(0);
  w.ticks[0] = 0;
  clearRecord(w);
}

/** System handles: 0 the tick, then arrivals, capacity changes, openings. */
function setUp(w: World): void {
  const { resources, measures } = w;
  w.capacity.fill(0);
  w.freeUnits.fill(0);
  for (let r = 0; r < resources.count; r++) {
    setCapacity(w, r, resources.capacityValue[resources.capacityStart[r]!]!);
    scheduleCapacity(w, r);
  }
  if (measures.tickTime.length > 0) schedule(w.events, 0, measures.tickTime[0]!, TICK, 0);
  openDoors(w, () => dispatch(w));
}

function scheduleCapacity(w: World, resource: number): void {
  const { resources } = w;
  const { demand } = w.program;
  const step = w.capacityStep[resource]! + 1;
  if (step >= resources.capacityCount[resource]!) return;
  const at = resources.capacityTime[resources.capacityStart[resource]! + step]!;
  schedule(w.events, 1 + demand.count + resource, at, OPENING, resource);
}

function systemEvent(w: World, handle: number): void {
  const { resources } = w;
  const { demand } = w.program;
  if (handle === 0) {
    tick(w);
  } else if (handle <= demand.count) {
    arriveNext(w, handle - 1);
  } else if (handle <= demand.count + resources.count) {
    const r = handle - 1 - demand.count;
    w.capacityStep[r]!++;
    setCapacity(w, r, resources.capacityValue[resources.capacityStart[r]! + w.capacityStep[r]!]!);
    scheduleCapacity(w, r);
  } else {
    const calendar = handle - 1 - demand.count - resources.count;
    for (let r = 0; r < resources.count; r++) if (w.queueLength[r]! > 0) touchIfServedBy(w, r, calendar);
  }
}

function touchIfServedBy(w: World, resource: number, calendar: number): void {
  const { requestCalendar, itemStart, itemCount, itemResource } = w.activities;
  if (w.resources.calendar[resource] === calendar) {
    touch(w, resource);
    return;
  }
  for (let q = 0; q < requestCalendar.length; q++) {
    if (requestCalendar[q] !== calendar) continue;
    for (let item = itemStart[q]!; item < itemStart[q]! + itemCount[q]!; item++) if (itemResource[item] === resource) touch(w, resource);
  }
}

/** A tick closes a calendar month, or ends the warm-up. */
function tick(w: World): void {
  const { measures, states, resources } = w;
  const i = w.ticks[0]!++;
  for (let s = 0; s < states.count; s++) updateState(w, s);
  for (let r = 0; r < resources.count; r++) updateResource(w, r);
  flushLive(w);
  closeMonth(w, measures.tickMonth[i]!);
  if (measures.tickClears[i] === 1) {
    const cleared = w.values[w.layout.path.backlogCleared]!;
    clearRecord(w);
    w.values[w.layout.path.backlogCleared] = cleared;
    w.values[w.layout.path.insideAtStart] = w.rows[5]!;
    w.clock[1] = w.clock[0]!;
  }
  if (i + 1 < measures.tickTime.length) schedule(w.events, 0, measures.tickTime[i + 1]!, TICK, 0);
}

function clientEvent(w: World, handle: number): void {
  const { states, transitions } = w;
  const client = ((handle - w.systemHandles) / states.handleCount) | 0;
  const meaning = w.meaning[handle]!;
  const argument = meaning >> 3;
  const kind = meaning & 7;
  if (kind === LEAD_ENDS) {
    endLead(w, client, argument);
    return;
  }
  if (kind === SERVICE_ENDS) {
    endService(w, client, argument);
    const list = states.doneList[argument]!;
    // A done event that nobody handles still makes XState look at `always`.
    if (list >= 0 || states.hasAlways) stepForList(w, client, list);
  } else if (kind === HAZARD_STRIKES) {
    stepForEvent(w, client, transitions.hazardEvent[argument]!);
  } else if (transitions.timerList[argument]! >= 0) {
    stepForList(w, client, transitions.timerList[argument]!);
  }
  if (w.tracer) w.tracer(client, kind, argument);
  settle(w, client);
}

/** State that an event is about, as far as it has one: the root otherwise. */
function stateOf(w: World, handle: number): number {
  if (handle < w.systemHandles) return 0;
  const argument = w.meaning[handle]! >> 3;
  const kind = w.meaning[handle]! & 7;
  if (kind === TIMER_FIRES) return w.transitions.timerState[argument]!;
  return kind === HAZARD_STRIKES ? 0 : argument;
}
