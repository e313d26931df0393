// Makes the tables of a world from the columns of its program.

import { integersFrom, numbersFrom, U8s } from "./columns";
import { allocateZeros } from "./memory";
import { activities, clients, guards, laws, resources, states, transitions } from "./program";
import { layout } from "./recording";
import { Draw, Item, Law, List, Request, Resource, Share, State, Transition } from "./records";
import { drawOf, itemOf, lawAfter, lawOf, listOf, noDraw, noRequest, requestOf, shareOf, tables, transitionOf } from "./tables";
import { HANDLE_SHIFT, resourceAt, SLOT_SIZE, stateAt, w } from "./world";

/** Makes all records; false when memory is short. The world's own records and the offsets into a client's are there. */
export function makeTables(): bool {
  tables.draws = allocateZeros(<usize>layout.drawCount * offsetof<Draw>());
  tables.laws = allocateZeros(<usize>layout.lawCount * offsetof<Law>());
  tables.items = allocateZeros(<usize>layout.itemCount * offsetof<Item>());
  tables.requests = allocateZeros(<usize>layout.requestCount * offsetof<Request>());
  tables.transitions = allocateZeros(<usize>(transitions.count + 1) * offsetof<Transition>());
  tables.lists = allocateZeros(<usize>layout.listCount * offsetof<List>());
  tables.shares = allocateZeros(<usize>layout.shareCount * offsetof<Share>());
  if (tables.draws === 0 || tables.laws === 0 || tables.items === 0 || tables.requests === 0) return false;
  if (tables.transitions === 0 || tables.lists === 0 || tables.shares === 0) return false;
  for (let i = 0; i < layout.lawCount; i++) makeLaw(lawOf(i), i);
  for (let i = 0; i < layout.drawCount; i++) makeDraw(drawOf(i), i);
  for (let i = 0; i < layout.requestCount; i++) makeRequest(requestOf(i), i);
  for (let i = 0; i <= transitions.count; i++) makeTransition(transitionOf(i), i);
  for (let i = 0; i < layout.listCount; i++) makeList(listOf(i), i);
  for (let i = 0; i < layout.shareCount; i++) makeShare(shareOf(i), i);
  for (let i = 0; i < resources.count; i++) makeResource(resourceAt(i), i);
  for (let i = 0; i < states.count; i++) makeState(stateAt(i), i);
  return true;
}

function makeLaw(law: Law, i: i32): void {
  law.columns = numbersFrom(laws.columns, laws.offset[i]);
  law.kind = laws.kind[i];
  law.mode = laws.mode[i];
  law.calendar = laws.calendar[i];
}

function makeDraw(draw: Draw, i: i32): void {
  draw.source = laws.source[i];
  draw.laws = lawAfter(lawOf(0), laws.first[i]);
  draw.variation = laws.variation[i];
}

function makeRequest(request: Request, i: i32): void {
  const first = activities.itemStart[i];
  request.index = i;
  request.state = activities.requestState[i];
  request.at = stateAt(request.state);
  request.isHold = activities.requestHold[i];
  request.items = itemOf(first);
  request.count = activities.itemCount[i];
  request.calendar = activities.requestCalendar[i];
  request.closing = activities.requestClosing[i];
  for (let i = first; i < first + request.count; i++) {
    const item = itemOf(i);
    makeItem(item, i);
    if (activities.itemCalendar[i] >= 0) request.ownHours = item;
  }
  request.node = request.items.node;
}

function makeItem(item: Item, i: i32): void {
  item.resource = activities.itemResource[i];
  item.pool = resourceAt(item.resource);
  item.units = activities.itemUnits[i];
  item.who = activities.itemWho[i];
  item.node = w.handlesAt + ((<usize>activities.itemHandle[i]) << HANDLE_SHIFT);
  item.levels = integersFrom(activities.level, i * clients.groupCount);
  if (activities.itemCalendar[i] >= 0) item.memberCalendars = integersFrom(activities.itemCalendarList, activities.itemCalendar[i]);
}

function makeTransition(transition: Transition, i: i32): void {
  if (i < transitions.count) {
    transition.source = transitions.source[i];
    transition.target = transitions.target[i];
    transition.domain = transitions.domain[i];
    transition.guard = transitions.guard[i];
    transition.actionStart = transitions.actionStart[i];
    transition.actionCount = transitions.actionCount[i];
    transition.handover = transitions.handover[i];
  }
  transition.entryStart = transitions.entryStart[i];
  transition.entryCount = transitions.entryCount[i];
}

function makeList(list: List, i: i32): void {
  list.first = transitions.listStart[i];
  list.end = list.first + transitions.listCount[i];
  list.share = transitions.listShare[i];
}

function makeShare(share: Share, i: i32): void {
  share.source = guards.shareSource[i];
  share.counter = guards.shareCounter[i];
  share.state = guards.shareState[i];
  share.variation = guards.shareVariation[i];
  share.width = guards.shareWidth[i];
  share.edges = numbersFrom(guards.edges, guards.shareEdge[i]);
}

function makeResource(pool: Resource, i: i32): void {
  pool.limit = resources.limit[i];
  pool.index = i;
  pool.calendar = resources.calendar[i];
  pool.discipline = resources.discipline[i];
  pool.closing = resources.closing[i];
  pool.caseload = resources.caseload[i];
  pool.members = integersFrom(resources.members, resources.memberStart[i]);
  pool.memberCount = resources.memberCount[i];
  pool.hasOwnHours = resources.ownHours[i];
  pool.memberCalendars = integersFrom(resources.memberCalendar, resources.memberStart[i]);
  pool.memberClocks = numbersFrom(w.memberClocks, resources.memberStart[i]);
  pool.inUse = changetype<U8s>(changetype<usize>(w.inUse) + <usize>(i * resources.workerCount));
  pool.slotsUsed = integersFrom(w.slotsUsed, i * resources.workerCount);
  pool.queues = 2 * i * activities.levelCount;
}

function drawOrNone(i: i32): Draw {
  return i < 0 ? noDraw() : drawOf(i);
}

function requestOrNone(i: i32): Request {
  return i < 0 ? noRequest() : requestOf(i);
}

function makeState(at: State, s: i32): void {
  const parent = states.parent[s];
  at.deadline = states.deadline[s];
  at.kind = states.kind[s];
  at.parent = parent;
  at.end = states.end[s];
  at.slotAt = w.slotsAt + <usize>states.slot[s] * SLOT_SIZE;
  at.parentSlotAt = parent < 0 ? 0 : stateAt(parent).slotAt;
  at.handleAt = w.handlesAt + ((<usize>states.handle[s]) << HANDLE_SHIFT);
  at.wordAt = w.activeAt + ((<usize>(s >>> 5)) << 2);
  at.bit = 1 << (s & 31);
  at.entryCounter = states.entryCounter[s];
  at.hold = requestOrNone(states.hold[s]);
  at.holdAbove = states.holdAbove[s];
  at.doneList = states.doneList[s];
  at.alwaysList = states.alwaysList[s];
  at.alwaysAbove = states.alwaysAbove[s];
  at.timeRow = layout.stateTime + s;
  at.waitRow = layout.stateWait[s];
  const activity = states.activity[s];
  at.activity = activity;
  at.resumeCell = -1;
  if (activity < 0) return;
  at.costPerUse = activities.costPerUse[activity];
  at.costPerHour = activities.costPerHour[activity];
  at.lead = drawOrNone(activities.lead[activity]);
  at.duration = drawOrNone(activities.duration[activity]);
  at.request = requestOrNone(activities.request[activity]);
  at.resumeCell = activities.resumeCell[activity];
}
