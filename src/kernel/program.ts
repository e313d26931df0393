// Made by scripts/make-kernel.ts from the columns that src/engine declares; do not edit.
import { F64s, I32s, U8s, U32s } from "./columns";

@unmanaged
class ProgramStruct {
  horizon: f64;
  warmUp: f64;
}
export const program = changetype<ProgramStruct>(memory.data(16, 8));

@unmanaged
class StatesStruct {
  count: i32;
  kind: U8s;
  parent: I32s;
  end: I32s;
  childStart: I32s;
  childCount: I32s;
  childList: I32s;
  initial: I32s;
  deep: U8s;
  historyDefault: I32s;
  memory: I32s;
  memoryCount: i32;
  historyStart: I32s;
  historyCount: I32s;
  historyList: I32s;
  slot: I32s;
  slotCount: i32;
  handle: I32s;
  handleCount: i32;
  leafCount: i32;
  entryCounter: I32s;
  counterCount: i32;
  clearStart: I32s;
  clearList: I32s;
  bumpStart: I32s;
  bumpList: I32s;
  entryAction: I32s;
  entryActionCount: I32s;
  exitAction: I32s;
  exitActionCount: I32s;
  alwaysList: I32s;
  alwaysAbove: U8s;
  hasAlways: i32;
  doneList: I32s;
  doneStateList: I32s;
  timerStart: I32s;
  timerCount: I32s;
  hazardStart: I32s;
  hazardCount: I32s;
  hazardList: I32s;
  activity: I32s;
  hold: I32s;
  holdAbove: U8s;
  releaseStart: I32s;
  releaseCount: I32s;
  deadline: F64s;
  deadlineInOpenDays: U8s;
  deadlineCalendar: i32;
  costPerYear: F64s;
  benefitPerYear: F64s;
  outcome: I32s;
  counted: U8s;
}
export const states = changetype<StatesStruct>(memory.data(208, 8));

@unmanaged
class TransitionsStruct {
  count: i32;
  source: I32s;
  target: I32s;
  domain: I32s;
  reenter: U8s;
  guard: I32s;
  actionStart: I32s;
  actionCount: I32s;
  entryStart: I32s;
  entryCount: I32s;
  entryList: I32s;
  handover: U8s;
  listStart: I32s;
  listCount: I32s;
  listSource: I32s;
  listShare: I32s;
  eventCount: i32;
  eventList: I32s;
  accepts: U8s;
  actionKind: U8s;
  actionArgument: I32s;
  initial: i32;
  timerCount: i32;
  timerState: I32s;
  timerDraw: I32s;
  timerList: I32s;
  hazardCount: i32;
  hazardEvent: I32s;
  hazardDraw: I32s;
  hazardCounter: I32s;
}
export const transitions = changetype<TransitionsStruct>(memory.data(120, 8));

@unmanaged
class GuardsStruct {
  operation: U8s;
  argument: I32s;
  bound: F64s;
  setStart: I32s;
  setCount: I32s;
  memberList: I32s;
  shareSource: U32s;
  shareCounter: I32s;
  shareState: I32s;
  shareVariation: I32s;
  shareEdge: I32s;
  shareWidth: I32s;
  edges: F64s;
}
export const guards = changetype<GuardsStruct>(memory.data(56, 8));

@unmanaged
class LawsStruct {
  source: U32s;
  first: I32s;
  variation: I32s;
  kind: U8s;
  offset: I32s;
  mode: U8s;
  calendar: I32s;
  columns: F64s;
  axisStart: I32s;
  axisCount: I32s;
  axis: I32s;
  stride: I32s;
}
export const laws = changetype<LawsStruct>(memory.data(48, 8));

@unmanaged
class ActivitiesStruct {
  count: i32;
  state: I32s;
  lead: I32s;
  duration: I32s;
  request: I32s;
  resume: U8s;
  costPerUse: F64s;
  costPerHour: F64s;
  resumeCount: i32;
  resumeCell: I32s;
  requestState: I32s;
  requestHold: U8s;
  itemStart: I32s;
  itemCount: I32s;
  itemResource: I32s;
  itemUnits: I32s;
  itemWho: U8s;
  itemHandle: I32s;
  requestCalendar: I32s;
  itemCalendar: I32s;
  itemCalendarList: I32s;
  requestClosing: U8s;
  releaseList: I32s;
  level: I32s;
  levelCount: i32;
}
export const activities = changetype<ActivitiesStruct>(memory.data(104, 8));

@unmanaged
class ResourcesStruct {
  count: i32;
  calendar: I32s;
  discipline: U8s;
  closing: U8s;
  caseload: I32s;
  limit: F64s;
  capacityStart: I32s;
  capacityCount: I32s;
  capacityTime: F64s;
  capacityValue: I32s;
  memberStart: I32s;
  memberCount: I32s;
  members: I32s;
  memberCalendar: I32s;
  ownHours: U8s;
  workerCount: i32;
  sharing: i32;
  source: U32s;
}
export const resources = changetype<ResourcesStruct>(memory.data(72, 8));

@unmanaged
class CalendarsStruct {
  count: i32;
  start: I32s;
  length: I32s;
  open: F64s;
  close: F64s;
  openBefore: F64s;
  longest: F64s;
  dayStart: I32s;
  dayCount: I32s;
  openDay: I32s;
}
export const calendars = changetype<CalendarsStruct>(memory.data(40, 8));

@unmanaged
class ClientsStruct {
  groupCount: i32;
  attributeCount: i32;
  attributeKind: U8s;
  attributeDraw: I32s;
  attributeGrows: U8s;
  attributeSource: U32s;
  attributeFirst: I32s;
  attributeSize: I32s;
  cumulative: F64s;
  flagCount: i32;
}
export const clients = changetype<ClientsStruct>(memory.data(40, 8));

@unmanaged
class DemandStruct {
  count: i32;
  kind: U8s;
  event: I32s;
  group: I32s;
  stream: U32s;
  size: I32s;
  first: F64s;
  spacing: F64s;
  given: U8s;
  arrivalSource: u32;
  interleaveSource: u32;
  breakStart: I32s;
  breakCount: I32s;
  breakTime: F64s;
  breakExpected: F64s;
  presentStart: I32s;
  presentCount: I32s;
  presentList: I32s;
  elapsedDraw: I32s;
}
export const demand = changetype<DemandStruct>(memory.data(80, 8));

@unmanaged
class MeasuresStruct {
  outcomeCount: i32;
  activeResource: i32;
  bandLow: f64;
  bandHigh: f64;
  monthEdge: F64s;
  tickTime: F64s;
  tickMonth: I32s;
  tickClears: U8s;
  watchCount: i32;
  watchMeasure: U8s;
  watchState: I32s;
  watchDemand: I32s;
  watchFrom: F64s;
  watchTo: F64s;
  watchGroup: I32s;
  watchLimit: F64s;
  watchQuantile: F64s;
}
export const measures = changetype<MeasuresStruct>(memory.data(80, 8));

/** Address of the i-th struct, in the order of the list that the engine has of them. */
export function programStructAt(i: i32): usize {
  if (i === 0) return changetype<usize>(program);
  if (i === 1) return changetype<usize>(states);
  if (i === 2) return changetype<usize>(transitions);
  if (i === 3) return changetype<usize>(guards);
  if (i === 4) return changetype<usize>(laws);
  if (i === 5) return changetype<usize>(activities);
  if (i === 6) return changetype<usize>(resources);
  if (i === 7) return changetype<usize>(calendars);
  if (i === 8) return changetype<usize>(clients);
  if (i === 9) return changetype<usize>(demand);
  if (i === 10) return changetype<usize>(measures);
  return 0;
}
