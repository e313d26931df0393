import { binCount, binMid } from "./bins.ts";
import { isBreach } from "./enter-leave.ts";
import { isActive } from "./guard.ts";
import { updateResource } from "./pools.ts";
import { addToCategories, closeMonth, fileWatches, flushLive, updateState } from "./record.ts";
import {
  BREACHES,
  liveWidth,
  OPEN_COUNT,
  OPEN_SUM,
  type Recording,
  reportedQuantiles,
  WAIT_OPEN_COUNT,
  WAIT_OPEN_SUM,
} from "./recording.ts";
import { BLOCKED, QUEUED, SERVING, type World } from "./world.ts";

/** At the horizon: areas up to date, the last month closed, and what is unfinished counted (clients in = out + inside). */
export function closeRecord(w: World): void {
  const { states, resources, measures } = w;
  const { horizon } = w.program;
  for (let s = 0; s < states.count; s++) updateState(w, s);
  for (let r = 0; r < resources.count; r++) updateResource(w, r);
  flushLive(w);
  closeMonth(w, w.layout.monthCount - 1);
  for (let client = 0; client < w.rows[1]!; client++) {
    if (w.alive[client] !== 1) continue;
    for (let s = 0; s < states.count; s++) if (isActive(w, client, s)) recordOpenStay(w, client, s, horizon);
    addToCategories(w, client, w.layout.category.openCount, 1);
    if (measures.activeResource >= 0 && w.spells[client] === 0) w.values[w.layout.path.startOpenCount]!++;
    if (measures.watchCount > 0) fileWatches(w, client, 2, -1, horizon - w.arrivedAt[client]!, true);
  }
  for (let watch = 0; watch < measures.watchCount; watch++) readWatch(w, watch);
  flushLive(w);
  w.values[w.layout.path.backlogLeft] = w.backlog[0]!;
  if (w.backlog[0]! > 0) w.values[w.layout.path.backlogCleared] = Number.NaN;
}

function recordOpenStay(w: World, client: number, state: number, horizon: number): void {
  const { states, measures } = w;
  const live = state * liveWidth;
  const entered = w.enteredAt[client * states.slotCount + states.slot[state]!]!;
  w.live[live + OPEN_COUNT]!++;
  w.live[live + OPEN_SUM]! += horizon - Math.max(entered, w.clock[1]!);
  if (isBreach(w, state, entered)) w.live[live + BREACHES]!++;
  if (measures.watchCount > 0) fileWatches(w, client, 1, state, horizon - entered, true);
  recordOpenSpell(w, client, state, horizon);
  if (w.layout.row.stateWait[state]! >= 0) recordOpenWait(w, client, state, horizon);
}

/** A spell of the active process that goes on. */
function recordOpenSpell(w: World, client: number, state: number, horizon: number): void {
  const { measures } = w;
  const { path, category } = w.layout;
  const hold = w.states.hold[state]!;
  if (hold < 0 || !isActiveHold(w, hold) || phaseOf(w, client, hold) !== SERVING) return;
  w.values[path.activeOpenCount]!++;
  addToCategories(w, client, category.activeOpenCount, 1);
  if (measures.watchCount > 0) fileWatches(w, client, 3, -1, horizon - w.grantedAt[client]!, true);
}

/** A wait that goes on: for a hold of the state, for what its activity needs, or for a hold of a state above it. */
function recordOpenWait(w: World, client: number, state: number, horizon: number): void {
  const { states, activities, measures } = w;
  const { path, category } = w.layout;
  const hold = states.hold[state]!;
  const isForHold = hold >= 0 && phaseOf(w, client, hold) === QUEUED;
  const since = isForHold ? w.since[nodeOf(w, client, hold)]! : waitingSince(w, client, state);
  if (since < 0) return;
  const wait = horizon - since + w.waited[client * states.slotCount + states.slot[state]!]!;
  w.live[state * liveWidth + WAIT_OPEN_COUNT]!++;
  w.live[state * liveWidth + WAIT_OPEN_SUM]! += wait;
  if (measures.watchCount > 0) fileWatches(w, client, 0, state, wait, true);
  if (!isForHold || activities.itemResource[activities.itemStart[hold]!] !== measures.activeResource) return;
  w.values[path.waitOpenCount]!++;
  addToCategories(w, client, category.waitOpenCount, 1);
  if (measures.watchCount > 0) fileWatches(w, client, 0, -1, horizon - since, true);
}

/** Since when a state's activity waits in a queue, or for a hold above; −1 when it does not. */
function waitingSince(w: World, client: number, state: number): number {
  const { states, activities } = w;
  const activity = states.activity[state]!;
  if (activity < 0) return -1;
  const handle = w.systemHandles + client * states.handleCount + states.handle[state]!;
  if (w.phase[handle] === BLOCKED) return states.hold[state]! < 0 ? w.since[handle]! : -1;
  return w.phase[handle] === QUEUED ? w.since[nodeOf(w, client, activities.request[activity]!)]! : -1;
}

function nodeOf(w: World, client: number, request: number): number {
  const { states, activities } = w;
  return w.systemHandles + client * states.handleCount + activities.itemHandle[activities.itemStart[request]!]!;
}

/** True for a hold that is the active process. */
function isActiveHold(w: World, hold: number): boolean {
  const { activities, measures } = w;
  return activities.itemResource[activities.itemStart[hold]!] === measures.activeResource;
}

function phaseOf(w: World, client: number, hold: number): number {
  const { activities, states } = w;
  return w.phase[w.systemHandles + client * states.handleCount + activities.itemHandle[activities.itemStart[hold]!]!]!;
}

/** What a watch asks for in this replication: a quantile, or the mean, of what ended and of what is beyond the limit already. */
function readWatch(w: World, watch: number): void {
  const { watch: at, row } = w.layout;
  const { values } = w;
  const count = values[at.count + watch]! + values[at.beyondCount + watch]!;
  const quantile = w.measures.watchQuantile[watch]!;
  if (count === 0) {
    values[at.value + watch] = Number.NaN;
  } else if (Number.isNaN(quantile)) {
    values[at.value + watch] = (values[at.sum + watch]! + values[at.beyondSum + watch]!) / count;
  } else {
    const ended = (row.watch + watch) * binCount;
    const beyond = (row.watchOpen + watch) * binCount;
    const goal = rankOf(quantile, count);
    let passed = 0;
    let bin = -1;
    while (passed < goal) {
      bin++;
      passed += w.bins[ended + bin]! + w.bins[beyond + bin]!;
    }
    values[at.value + watch] = binMid(bin);
  }
}

/** How many observations a quantile needs below it or at it: the product may round to just above a whole number. */
function rankOf(quantile: number, count: number): number {
  return quantile * count * (1 - 4 * Number.EPSILON);
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
    const goal = rankOf(reportedQuantiles[q]!, total);
    while (passed < goal || bin < from) passed += w.bins[row * binCount + ++bin]!;
    out[row * width + q] = binMid(bin);
  }
}

/** Adds the histogram rows of the last replication to a pool of the same layout; integers, so that the order does not matter. */
export function addBins(w: World, pool: Float64Array | Uint32Array): void {
  for (let row = 0; row < w.layout.rowCount; row++) {
    const end = row * binCount + w.binLast[row]!;
    for (let i = row * binCount + w.binFirst[row]!; i <= end; i++) pool[i]! += w.bins[i]!;
  }
}
