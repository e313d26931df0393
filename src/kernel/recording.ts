// Made by scripts/make-kernel.ts from the columns that src/engine declares; do not edit.
import { I32s } from "./columns";

@unmanaged
class LayoutStruct {
  valueCount: i32;
  state: i32;
  resource: i32;
  path: i32;
  outcome: i32;
  demand: i32;
  categoryCount: i32;
  rowCount: i32;
  monthCount: i32;
  seriesCount: i32;
  tickCount: i32;
  requestCount: i32;
  itemCount: i32;
  memberCount: i32;
  drawCount: i32;
  lawCount: i32;
  listCount: i32;
  shareCount: i32;
  series: I32s;
  stateWait: I32s;
  stateTime: i32;
  wait: i32;
  active: i32;
  start: i32;
  categoryWait: i32;
  categoryTime: i32;
  categoryActive: i32;
  watch: i32;
  watchOpen: i32;
}
export const layout = changetype<LayoutStruct>(memory.data(120, 8));

@unmanaged
class CategoryAtStruct {
  arrivals: i32;
  completions: i32;
  waitCount: i32;
  waitSum: i32;
  timeCount: i32;
  timeSum: i32;
  activeCount: i32;
  activeSum: i32;
  startCount: i32;
  startSum: i32;
  waitOpenCount: i32;
  openCount: i32;
  activeOpenCount: i32;
}
export const categoryAt = changetype<CategoryAtStruct>(memory.data(56, 8));

@unmanaged
class WatchAtStruct {
  count: i32;
  within: i32;
  sum: i32;
  openCount: i32;
  beyondCount: i32;
  beyondSum: i32;
  value: i32;
}
export const watchAt = changetype<WatchAtStruct>(memory.data(32, 8));

@unmanaged
export class StateFacts {
  arrivals: f64;
  completions: f64;
  reneged: f64;
  breaches: f64;
  areaNumber: f64;
  areaQueue: f64;
  waitCount: f64;
  waitSum: f64;
  serviceCount: f64;
  serviceSum: f64;
  timeCount: f64;
  timeSum: f64;
  windowSum: f64;
  openCount: f64;
  openSum: f64;
  waitOpenCount: f64;
  waitOpenSum: f64;
  waitMax: f64;
}

@unmanaged
export class ResourceFacts {
  areaBusy: f64;
  areaOpen: f64;
  areaOvertime: f64;
  areaSaturated: f64;
  areaHeld: f64;
  areaSlots: f64;
  areaOverLimit: f64;
  areaQueue: f64;
  grants: f64;
  waitSum: f64;
  workerChanges: f64;
  limitBreaches: f64;
}

@unmanaged
export class PathFacts {
  arrivals: f64;
  departures: f64;
  completions: f64;
  starts: f64;
  timeCount: f64;
  timeSum: f64;
  activeCount: f64;
  activeSum: f64;
  activeInBand: f64;
  activeOpenCount: f64;
  waitCount: f64;
  waitSum: f64;
  waitOpenCount: f64;
  startCount: f64;
  startSum: f64;
  startOpenCount: f64;
  handovers: f64;
  handoverCount: f64;
  cost: f64;
  queueDays: f64;
  queueCompletions: f64;
  backlogLeft: f64;
  backlogCleared: f64;
  insideAtStart: f64;
  events: f64;
}

/** Address of the i-th struct, in the order of the list that the engine has of them. */
export function recordingStructAt(i: i32): usize {
  if (i === 0) return changetype<usize>(layout);
  if (i === 1) return changetype<usize>(categoryAt);
  if (i === 2) return changetype<usize>(watchAt);
  return 0;
}
