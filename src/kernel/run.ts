// One replication.

import { endLead, endService } from "./activity";
import { arriveNext, openDoors } from "./arrivals";
import { bringUpToNow, closeRecord } from "./close";
import {
  CALENDAR_OPENS,
  CAPACITY_CHANGES,
  ENDLESS_EVENTS,
  HAZARD_STRIKES,
  LEAD_ENDS,
  MONTH_TICKS,
  NEXT_ARRIVES,
  RANK_OPENING,
  RANK_TICK,
  SERVICE_ENDS,
  TIMER_FIRES,
} from "./codes";
import { clearEvents, first, firstTime, removeFirst, schedule } from "./event-list";
import { dispatch } from "./grants";
import { stepForEvent, stepForList } from "./microstep";
import { setCapacity, touch } from "./pools";
import { activities, calendars, demand, measures, program, resources, states, transitions } from "./program";
import { clearRecord, closeMonth } from "./record";
import { layout } from "./recording";
import { Resource, State } from "./records";
import { settle } from "./settle";
import { trace } from "./trace";
import { Handle, noClient, path, resourceAt, stateAt, systemAt, w } from "./world";

/** More events than this per client inside at one time are a cycle of the document (semantics 1). */
const INSTANT_LIMIT: i32 = 10_000;

/** Runs a replication; the key of its draws is set. What went wrong is in `w.failure`, 0 nothing. */
export function runToHorizon(): void {
  reset();
  if (w.failure !== 0) return;
  setUp();
  const horizon = program.horizon;
  let events: f64 = 0;
  let atOnce = 0;
  while (w.failure === 0) {
    const time = firstTime();
    if (w.dirtyCount > 0 && time > w.now) {
      dispatch();
      continue;
    }
    if (time >= horizon) break;
    if (time > w.now) {
      atOnce = 0;
      w.now = time;
    } else if (++atOnce > INSTANT_LIMIT && atOnce / INSTANT_LIMIT > w.inside) {
      w.failure = ENDLESS_EVENTS;
      w.failureState = stateOf(first());
      return;
    }
    events++;
    happen(removeFirst());
  }
  if (w.failure !== 0) return;
  w.now = horizon;
  w.events = events;
  closeRecord();
}

function reset(): void {
  w.failure = 0;
  w.now = 0;
  w.windowStart = 0;
  w.oldest = noClient();
  w.youngest = noClient();
  w.free = noClient();
  w.inside = 0;
  w.dirtyCount = 0;
  w.firstDirty = 0;
  w.backlog = 0;
  w.ticks = 0;
  w.enteredCount = 0;
  w.givenUpCount = 0;
  w.restoredCount = 0;
  w.isViaHistory = 0;
  w.isShareDrawn = 0;
  w.isHazardDue = 0;
  clearEvents(program.horizon);
  for (let s = 0; s < states.count; s++) memory.fill(changetype<usize>(stateAt(s)), 0, offsetof<State>("deadline"));
  for (let r = 0; r < resources.count; r++) memory.fill(changetype<usize>(resourceAt(r)), 0, offsetof<Resource>("limit"));
  memory.fill(w.system, 0, changetype<usize>(systemAt(1 + demand.count + resources.count + calendars.count)) - w.system);
  memory.fill(changetype<usize>(w.workerBusy), 0, resources.workerCount);
  memory.fill(changetype<usize>(w.workerActive), 0, resources.workerCount);
  memory.fill(changetype<usize>(w.slotsUsed), 0, (resources.count * resources.workerCount) << 2);
  memory.fill(changetype<usize>(w.inUse), 0, resources.count * resources.workerCount);
  memory.fill(changetype<usize>(w.memberClocks), 0, layout.memberCount << 3);
  const queues = 2 * resources.count * activities.levelCount;
  memory.fill(changetype<usize>(w.head), 0, queues << 2);
  memory.fill(changetype<usize>(w.tail), 0, queues << 2);
  memory.fill(changetype<usize>(w.came), 0, demand.count << 2);
  memory.fill(changetype<usize>(w.expected), 0, demand.count << 3);
  memory.copy(changetype<usize>(w.breakCursor), changetype<usize>(demand.breakStart), demand.count << 2);
  memory.copy(changetype<usize>(w.cursor), changetype<usize>(calendars.start), calendars.count << 2);
  memory.fill(changetype<usize>(w.months), 0, (layout.seriesCount * layout.monthCount) << 3);
  clearRecord();
}

/** System handles: 0 the tick, then arrivals, capacity changes, openings. */
function setUp(): void {
  for (let r = 0; r < resources.count; r++) {
    setCapacity(r, resources.capacityValue[resources.capacityStart[r]]);
    scheduleCapacity(r);
  }
  if (layout.tickCount > 0) scheduleTick(0);
  openDoors();
}

function scheduleTick(i: i32): void {
  const handle = systemAt(0);
  handle.meaning = MONTH_TICKS;
  schedule(handle, measures.tickTime[i], RANK_TICK, 0);
}

function scheduleCapacity(resource: i32): void {
  const step = resourceAt(resource).capacityStep + 1;
  if (step >= resources.capacityCount[resource]) return;
  const handle = systemAt(1 + demand.count + resource);
  handle.meaning = CAPACITY_CHANGES;
  handle.argument = resource;
  schedule(handle, resources.capacityTime[resources.capacityStart[resource] + step], RANK_OPENING, resource);
}

/** State that an event is about, as far as it has one: the root otherwise. */
function stateOf(handle: Handle): i32 {
  if (handle.meaning === TIMER_FIRES) return transitions.timerState[handle.argument];
  return handle.meaning === LEAD_ENDS || handle.meaning === SERVICE_ENDS ? handle.argument : 0;
}

function happen(handle: Handle): void {
  const kind = handle.meaning;
  const argument = handle.argument;
  if (kind > HAZARD_STRIKES) systemEvent(kind, argument);
  else if (kind === LEAD_ENDS) endLead(handle.client, argument);
  else clientEvent(handle, kind, argument);
}

function clientEvent(handle: Handle, kind: i32, argument: i32): void {
  const client = handle.client;
  if (kind === SERVICE_ENDS) {
    endService(client, argument);
    const list = stateAt(argument).doneList;
    // A done event that nobody handles still makes XState look at `always`.
    if (list >= 0 || states.hasAlways !== 0) stepForList(client, list);
  } else if (kind === TIMER_FIRES) {
    const list = transitions.timerList[argument];
    if (list >= 0) stepForList(client, list);
  } else {
    w.isHazardDue = 1;
    stepForEvent(client, transitions.hazardEvent[argument]);
  }
  if (w.isTraced !== 0) trace(client, kind, argument);
  settle(client);
}

function systemEvent(kind: i32, argument: i32): void {
  if (kind === NEXT_ARRIVES) {
    arriveNext(argument);
  } else if (kind === MONTH_TICKS) {
    tick();
  } else if (kind === CAPACITY_CHANGES) {
    const pool = resourceAt(argument);
    pool.capacityStep++;
    setCapacity(argument, resources.capacityValue[resources.capacityStart[argument] + pool.capacityStep]);
    scheduleCapacity(argument);
  } else if (kind === CALENDAR_OPENS) {
    const row = argument * resources.count;
    for (let r = 0; r < resources.count; r++) if (resourceAt(r).queueLength > 0 && w.servedIn[row + r] === 1) touch(resourceAt(r));
  }
}

/** A tick closes a calendar month, or ends the warm-up. */
function tick(): void {
  const i = w.ticks++;
  bringUpToNow();
  closeMonth(measures.tickMonth[i]);
  if (measures.tickClears[i] === 1) {
    const cleared = path.backlogCleared;
    clearRecord();
    path.backlogCleared = cleared;
    path.insideAtStart = w.inside;
    w.windowStart = w.now;
  }
  if (i + 1 < layout.tickCount) scheduleTick(i + 1);
}
