// At the horizon: areas up to date, the last month closed, what is unfinished counted, quantiles read.
import { BIN_COUNT, binMid } from "./bins";
import { BLOCKED, QUEUED, SERVING } from "./codes";
import { isBreach } from "./leave";
import { updateResource } from "./pools";
import { activities, measures, program, resources, states } from "./program";
import { addToCategories, closeMonth, flushFacts, updateState } from "./record";
import { categoryAt, layout } from "./recording";
import { fileWatches, rankOf, readWatch } from "./watches";
import { Client, handleAt, holdNode, isActive, noClient, path, resourceAt, slotAt, stateAt, w } from "./world";

/** Areas of all states and resources up to now, and all facts where the recording has them. */
export function bringUpToNow(): void {
  for (let s = 0; s < states.count; s++) updateState(stateAt(s));
  for (let r = 0; r < resources.count; r++) updateResource(resourceAt(r));
  flushFacts();
}

/** Closes the record (clients in = out + inside). */
export function closeRecord(): void {
  const horizon = program.horizon;
  bringUpToNow();
  closeMonth(layout.monthCount - 1);
  for (let client = w.oldest; client !== noClient(); client = client.younger) {
    if (client.alive !== 1) continue;
    for (let s = 0; s < states.count; s++) if (isActive(client, s)) recordOpenStay(client, s, horizon);
    addToCategories(client, categoryAt.openCount, 1);
    if (measures.activeResource >= 0 && client.spells === 0) path.startOpenCount++;
    if (measures.watchCount > 0) fileWatches(client, 2, -1, horizon - client.arrivedAt, true);
  }
  for (let watch = 0; watch < measures.watchCount; watch++) readWatch(watch);
  path.backlogLeft = w.backlog;
  if (w.backlog > 0) path.backlogCleared = NaN;
  path.events = w.events;
  flushFacts();
}

function recordOpenStay(client: Client, state: i32, horizon: f64): void {
  const live = stateAt(state);
  const entered = slotAt(client, state).enteredAt;
  live.openCount++;
  live.openSum += horizon - max(entered, w.windowStart);
  if (isBreach(state, entered)) live.breaches++;
  if (measures.watchCount > 0) fileWatches(client, 1, state, horizon - entered, true);
  recordOpenSpell(client, state, horizon);
  if (layout.stateWait[state] >= 0) recordOpenWait(client, state, horizon);
}

/** True for a hold that is the active process. */
function isActiveHold(hold: i32): bool {
  return activities.itemResource[activities.itemStart[hold]] === measures.activeResource;
}

/** A spell of the active process that goes on. */
function recordOpenSpell(client: Client, state: i32, horizon: f64): void {
  const hold = states.hold[state];
  if (hold < 0 || !isActiveHold(hold) || holdNode(client, hold).phase !== SERVING) return;
  path.activeOpenCount++;
  addToCategories(client, categoryAt.activeOpenCount, 1);
  if (measures.watchCount > 0) fileWatches(client, 3, -1, horizon - client.grantedAt, true);
}

/** A wait that goes on: for a hold of the state, for what its activity needs, or for a hold of a state above it. */
function recordOpenWait(client: Client, state: i32, horizon: f64): void {
  const hold = states.hold[state];
  const isForHold = hold >= 0 && holdNode(client, hold).phase === QUEUED;
  const since = isForHold ? holdNode(client, hold).since : waitingSince(client, state);
  if (since < 0) return;
  const wait = horizon - since + slotAt(client, state).waited;
  const live = stateAt(state);
  live.waitOpenCount++;
  live.waitOpenSum += wait;
  live.waitMax = max(live.waitMax, wait);
  if (measures.watchCount > 0) fileWatches(client, 0, state, wait, true);
  if (!isForHold || !isActiveHold(hold)) return;
  path.waitOpenCount++;
  addToCategories(client, categoryAt.waitOpenCount, 1);
  if (measures.watchCount > 0) fileWatches(client, 0, -1, horizon - since, true);
}

/** Since when a state's activity waits in a queue, or for a hold above; −1 when it does not. */
function waitingSince(client: Client, state: i32): f64 {
  const activity = states.activity[state];
  if (activity < 0) return -1;
  const handle = handleAt(client, state);
  if (handle.phase === BLOCKED) return states.hold[state] < 0 ? handle.since : -1.0;
  return handle.phase === QUEUED ? holdNode(client, activities.request[activity]).since : -1.0;
}

/** Reads some quantiles (ascending) of this replication off each histogram row: quantiles[row × count + k], NaN of an empty row. */
export function readQuantiles(quantiles: usize, count: i32): void {
  for (let row = 0; row < layout.rowCount; row++) readRow(row, quantiles, count);
}

function readRow(row: i32, asked: usize, count: i32): void {
  const from = w.binFirst[row];
  const to = w.binLast[row];
  const out = row * count;
  let total: f64 = 0;
  for (let bin = from; bin <= to; bin++) total += <f64>w.bins[row * BIN_COUNT + bin];
  let passed: f64 = 0;
  let bin = from - 1;
  for (let q = 0; q < count; q++) {
    if (total === 0) {
      w.quantiles[out + q] = NaN;
      continue;
    }
    const goal = rankOf(load<f64>(asked + ((<usize>q) << 3)), total);
    while (passed < goal || bin < from) {
      bin++;
      passed += <f64>w.bins[row * BIN_COUNT + bin];
    }
    w.quantiles[out + q] = binMid(bin);
  }
}
