import { binCount, binMid } from "./bins.ts";
import { isBreach } from "./enter-leave.ts";
import { isActive, isWaiting } from "./guard.ts";
import { updateResource } from "./pools.ts";
import { closeMonth, fileWatches, updateState } from "./record.ts";
import { type Recording, reportedQuantiles } from "./recording.ts";
import type { World } from "./world.ts";

/** At the horizon: areas up to date, the last month closed, and what is unfinished counted (clients in = out + inside). */
export function closeRecord(w: World): void {
  const { states, resources, horizon, measures } = w.program;
  for (let s = 0; s < states.count; s++) updateState(w, s);
  for (let r = 0; r < resources.count; r++) updateResource(w, r);
  closeMonth(w, w.layout.monthCount - 1);
  for (let client = 0; client < w.rows[1]!; client++) {
    if (w.alive[client] !== 1) continue;
    for (let s = 0; s < states.count; s++) if (isActive(w, client, s)) recordOpenStay(w, client, s, horizon);
    if (measures.watchCount > 0) fileWatches(w, client, 2, -1, horizon - w.arrivedAt[client]!, true);
  }
  w.values[w.layout.path.backlogLeft] = w.backlog[0]!;
  if (w.backlog[0]! > 0) w.values[w.layout.path.backlogCleared] = Number.NaN;
}

function recordOpenStay(w: World, client: number, state: number, horizon: number): void {
  const { states, activities, measures } = w.program;
  const { state: at, path } = w.layout;
  const entered = w.enteredAt[client * states.slotCount + states.slot[state]!]!;
  w.values[at.openCount + state]!++;
  w.values[at.openSum + state]! += horizon - Math.max(entered, w.clock[1]!);
  if (isBreach(w, state, entered)) w.values[at.breaches + state]!++;
  if (measures.watchCount > 0) fileWatches(w, client, 1, state, horizon - entered, true);
  if (!isWaiting(w, client, state) || w.layout.row.stateWait[state]! < 0) return;
  const base = w.systemHandles + client * states.handleCount;
  const hold = states.hold[state]!;
  const activity = states.activity[state]!;
  const request = hold >= 0 && w.phase[base + activities.itemHandle[activities.itemStart[hold]!]!] === 4 ? hold : activity < 0 ? -1 : activities.request[activity]!;
  if (request < 0) return;
  const since = w.since[base + activities.itemHandle[activities.itemStart[request]!]!]!;
  w.values[at.waitOpenCount + state]!++;
  w.values[at.waitOpenSum + state]! += horizon - since;
  if (measures.watchCount > 0) fileWatches(w, client, 0, state, horizon - since, true);
  if (request === hold && activities.itemResource[activities.itemStart[hold]!] === measures.activeResource) w.values[path.waitOpenCount]!++;
}

/** Copies the record, and reads the quantiles of this replication off each histogram row. */
export function takeRecording(w: World): Recording {
  const { rowCount } = w.layout;
  const quantiles = new Float64Array(rowCount * reportedQuantiles.length);
  for (let row = 0; row < rowCount; row++) rowQuantiles(w, row, quantiles);
  return { values: w.values.slice(), quantiles, months: w.months.slice() };
}

function rowQuantiles(w: World, row: number, out: Float64Array): void {
  const from = w.binFirst[row]!;
  const to = w.binLast[row]!;
  let total = 0;
  for (let bin = from; bin <= to; bin++) total += w.bins[row * binCount + bin]!;
  const width = reportedQuantiles.length;
  if (total === 0) {
    out.fill(Number.NaN, row * width, (row + 1) * width);
    return;
  }
  let passed = 0;
  let bin = from - 1;
  for (let q = 0; q < width; q++) {
    const goal = reportedQuantiles[q]! * total;
    while (passed < goal || bin < from) passed += w.bins[row * binCount + ++bin]!;
    out[row * width + q] = binMid(bin);
  }
}

/** Adds the histogram rows of the last replication to a pool of the same layout; integers, so that the order does not matter. */
export function addBins(w: World, pool: Float64Array): void {
  for (let row = 0; row < w.layout.rowCount; row++) {
    const end = row * binCount + w.binLast[row]!;
    for (let i = row * binCount + w.binFirst[row]!; i <= end; i++) pool[i]! += w.bins[i]!;
  }
}
