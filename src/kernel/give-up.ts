// Holds that were left in a macrostep.
import { unblock } from "./activity";
import { FRESH, SERVING } from "./codes";
import { useSlots, useUnits } from "./pools";
import { activities, measures, resources, states } from "./program";
import { addToCategories, file, fileByCategory } from "./record";
import { categoryAt, layout } from "./recording";
import { fileWatches } from "./watches";
import { Client, holdNode, isActive, nodeAt, ownWorkersOf, path, w } from "./world";

/** Holds left in this macrostep go back, unless the client has asked for the same again in it: then they are kept (semantics 6). */
export function giveUpHolds(client: Client): void {
  const n = w.givenUpCount;
  w.givenUpCount = 0;
  for (let i = 0; i < n; i++) {
    const hold = w.givenUp[i];
    const successor = askedAgain(client, hold);
    if (successor >= 0) keepHold(client, hold, successor);
    else freeHold(client, hold);
  }
}

function askedAgain(client: Client, hold: i32): i32 {
  for (let i = 0; i < w.enteredCount; i++) {
    const state = w.entered[i];
    const other = states.hold[state];
    if (other < 0 || !isActive(client, state) || holdNode(client, other).phase !== FRESH) continue;
    if (isSame(hold, other)) return other;
  }
  return -1;
}

/** True where two requests ask for the same units of the same resources, in the same order. */
function isSame(request: i32, other: i32): bool {
  const count = activities.itemCount[request];
  if (activities.itemCount[other] !== count) return false;
  for (let k = 0; k < count; k++) {
    const a = activities.itemStart[request] + k;
    const b = activities.itemStart[other] + k;
    if (activities.itemResource[a] !== activities.itemResource[b] || activities.itemUnits[a] !== activities.itemUnits[b]) return false;
  }
  return true;
}

function keepHold(client: Client, hold: i32, successor: i32): void {
  for (let k = 0; k < activities.itemCount[hold]; k++) {
    const from = nodeAt(client, activities.itemHandle[activities.itemStart[hold] + k]);
    const to = nodeAt(client, activities.itemHandle[activities.itemStart[successor] + k]);
    to.worker = from.worker;
    to.since = from.since;
  }
  holdNode(client, successor).phase = SERVING;
  unblock(client, activities.requestState[successor]);
}

function freeHold(client: Client, hold: i32): void {
  const end = activities.itemStart[hold] + activities.itemCount[hold];
  for (let item = activities.itemStart[hold]; item < end; item++) {
    const resource = activities.itemResource[item];
    const units = activities.itemUnits[item];
    if (resources.caseload[resource] > 0) {
      const own = ownWorkersOf(client);
      useSlots(resource, own[resource], -units);
      own[resource] = -1;
    } else {
      useUnits(resource, -units, nodeAt(client, activities.itemHandle[item]).worker);
    }
    if (resource === measures.activeResource) recordSpell(client, w.now - client.grantedAt);
  }
}

function recordSpell(client: Client, length: f64): void {
  path.activeCount++;
  path.activeSum += length;
  if (length >= measures.bandLow && length <= measures.bandHigh) path.activeInBand++;
  file(layout.active, length);
  addToCategories(client, categoryAt.activeCount, 1);
  addToCategories(client, categoryAt.activeSum, length);
  fileByCategory(client, layout.categoryActive, length);
  if (measures.watchCount > 0) fileWatches(client, 3, -1, length, false);
}
