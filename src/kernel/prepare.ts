// Sizes a client's record and lays out, once for a program, all that does not move.

import { INTERNAL_ROOM } from "./actions";
import { BIN_COUNT } from "./bins";
import {
  ASKS,
  COMPOUND,
  COUNTED,
  DEADLINE,
  ENTRY_ACTIONS,
  EXIT_ACTIONS,
  FINAL,
  HAS_ACTIVITY,
  HAS_HISTORY,
  HAS_HOLD,
  HAZARDS,
  HISTORY,
  IN_COMPOUND,
  IS_FINAL,
  IS_LEAF,
  RELEASES,
  TIMERS,
} from "./codes";
import { F64s, I32s, U8s, U32s } from "./columns";
import { ENTERED_ROOM } from "./enter";
import { GIVEN_UP_ROOM } from "./leave";
import { makeTables } from "./make-tables";
import { allocateZeros } from "./memory";
import { activities, calendars, clients, demand, measures, resources, states, transitions } from "./program";
import { layout } from "./recording";
import { Resource, State } from "./records";
import { itemAfter, requestOf } from "./tables";
import { CLIENT_HEAD, HANDLE_SHIFT, resourceAt, SLOT_SIZE, stateAt, w } from "./world";

let isShort = false;

function bytes(size: i32): usize {
  const at = allocateZeros(max(size, 8));
  if (at === 0) isShort = true;
  return at;
}

function integers(count: i32): I32s {
  return changetype<I32s>(bytes(count << 2));
}

function doubles(count: i32): F64s {
  return changetype<F64s>(bytes(count << 3));
}

function truths(count: i32): U8s {
  return changetype<U8s>(bytes(count));
}

/** Lays out the world of the program whose structs are filled in; false when memory is short. */
export function prepareWorld(quantileCount: i32): bool {
  isShort = false;
  layOutClient();
  w.states = bytes(states.count * <i32>offsetof<State>());
  w.resources = bytes(resources.count * <i32>offsetof<Resource>());
  w.system = bytes((1 + demand.count + resources.count + calendars.count) << (<i32>HANDLE_SHIFT));
  w.workerBusy = truths(resources.workerCount);
  w.workerActive = truths(resources.workerCount);
  w.slotsUsed = integers(resources.count * resources.workerCount);
  w.memberClocks = doubles(layout.memberCount);
  w.inUse = truths(resources.count * resources.workerCount);
  const queues = 2 * resources.count * activities.levelCount;
  w.head = integers(queues);
  w.tail = integers(queues);
  w.cursor = integers(calendars.count);
  w.servedIn = truths(calendars.count * resources.count);
  w.came = integers(demand.count);
  w.expected = doubles(demand.count);
  w.breakCursor = integers(demand.count);
  w.values = doubles(layout.valueCount);
  w.bins = changetype<U32s>(bytes((layout.rowCount * BIN_COUNT) << 2));
  w.binFirst = integers(layout.rowCount);
  w.binLast = integers(layout.rowCount);
  w.months = doubles(layout.seriesCount * layout.monthCount);
  w.mark = doubles(layout.seriesCount);
  w.quantiles = doubles(layout.rowCount * quantileCount);
  w.enabled = integers(states.count + 1);
  w.enabledDomain = integers(states.count + 1);
  w.internal = integers(INTERNAL_ROOM);
  w.entered = integers(ENTERED_ROOM);
  w.givenUp = integers(GIVEN_UP_ROOM);
  w.marks = truths(states.count);
  w.restored = integers(states.count * (1 + historyStates()));
  w.oldLeaves = integers(states.leafCount);
  w.oldActive = integers(w.words);
  if (isShort || !makeTables()) return false;
  noteCalendars();
  for (let s = 0; s < states.count; s++) stateAt(s).traits = traitsOf(s);
  w.watched = 0;
  for (let i = 0; i < measures.watchCount; i++) w.watched |= 1 << measures.watchMeasure[i];
  return true;
}

/** Which resources are asked for where a calendar opens: their own, and what requests need that wait for several of them. */
function noteCalendars(): void {
  const n = resources.count;
  for (let r = 0; r < n; r++) {
    noteCalendar(resources.calendar[r], r);
    for (let i = 0; i < resources.memberCount[r]; i++) noteCalendar(resourceAt(r).memberCalendars[i], r);
  }
  for (let q = 0; q < layout.requestCount; q++) {
    const request = requestOf(q);
    const own = request.ownHours;
    for (let i = 0; i < request.count; i++) {
      const item = itemAfter(request.items, i);
      noteCalendar(request.calendar, item.resource);
      if (changetype<usize>(own) !== 0) for (let m = 0; m < own.pool.memberCount; m++) noteCalendar(own.memberCalendars[m], item.resource);
    }
  }
}

function noteCalendar(calendar: i32, resource: i32): void {
  if (calendar >= 0) w.servedIn[calendar * resources.count + resource] = 1;
}

/** Restored states are listed on top of each other, once for each history state that leads to another at most. */
function historyStates(): i32 {
  let n = 0;
  for (let s = 0; s < states.count; s++) if (states.kind[s] === HISTORY) n++;
  return n;
}

function layOutClient(): void {
  w.words = (states.count + 31) >> 5;
  w.categoryWidth = 1;
  for (let a = 0; a < clients.attributeCount; a++) if (clients.attributeKind[a] === 0) w.categoryWidth++;
  let end = CLIENT_HEAD;
  w.slotsAt = end;
  end += <usize>states.slotCount * SLOT_SIZE;
  w.attributesAt = end;
  end += (<usize>clients.attributeCount) << 3;
  w.resumeAt = end;
  end += (<usize>activities.resumeCount) << 4;
  w.activeAt = end;
  end += (<usize>w.words) << 2;
  w.leavesAt = end;
  end += (<usize>states.leafCount) << 2;
  w.countersAt = end;
  end += (<usize>states.counterCount) << 2;
  w.memoryAt = end;
  end += (<usize>states.memoryCount) << 2;
  w.acceptedAt = end;
  end += (<usize>transitions.hazardCount) << 2;
  w.ownWorkersAt = end;
  end += (<usize>resources.count) << 2;
  w.categoriesAt = end;
  end += (<usize>w.categoryWidth) << 2;
  w.flagsAt = end;
  end += <usize>clients.flagCount;
  w.handlesAt = (end + 63) & ~(<usize>63);
  w.clientSize = w.handlesAt + ((<usize>states.handleCount) << HANDLE_SHIFT);
  w.hazardsAt = w.clientSize - ((<usize>transitions.hazardCount) << HANDLE_SHIFT);
  w.template = bytes(<i32>w.clientSize);
  if (isShort) return;
  const left = changetype<F64s>(w.template + w.resumeAt);
  for (let i = 0; i < 2 * activities.resumeCount; i++) left[i] = NaN;
  const own = changetype<I32s>(w.template + w.ownWorkersAt);
  for (let r = 0; r < resources.count; r++) own[r] = -1;
}

function traitsOf(s: i32): i32 {
  const kind = states.kind[s];
  const parent = states.parent[s];
  const isCounted =
    states.entryCounter[s] >= 0 || states.clearStart[s] !== states.clearStart[s + 1] || states.bumpStart[s] !== states.bumpStart[s + 1];
  let traits = 0;
  if (states.entryActionCount[s] > 0) traits |= ENTRY_ACTIONS;
  if (states.exitActionCount[s] > 0) traits |= EXIT_ACTIONS;
  if (states.timerCount[s] > 0) traits |= TIMERS;
  if (states.activity[s] >= 0 || states.hold[s] >= 0) traits |= ASKS;
  if (states.activity[s] >= 0) traits |= HAS_ACTIVITY;
  if (states.hold[s] >= 0) traits |= HAS_HOLD;
  if (states.releaseCount[s] > 0) traits |= RELEASES;
  if (states.hazardCount[s] > 0) traits |= HAZARDS;
  if (isCounted) traits |= COUNTED;
  if (kind === FINAL) traits |= IS_FINAL;
  if (kind === FINAL || kind === 0) traits |= IS_LEAF;
  if (parent >= 0 && states.kind[parent] === COMPOUND) traits |= IN_COMPOUND;
  if (states.deadline[s] < Infinity) traits |= DEADLINE;
  if (states.historyCount[s] > 0) traits |= HAS_HISTORY;
  return traits;
}
