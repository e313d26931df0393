// Holds that were left in a macrostep.

import { unblock } from "./activity";
import { FRESH, KEPT, SERVING } from "./codes";
import { useSlots, useUnits } from "./pools";
import { measures } from "./program";
import { addToCategories, file, fileByCategory } from "./record";
import { categoryAt, layout } from "./recording";
import { Request } from "./records";
import { itemAfter, noRequest, requestOf } from "./tables";
import { trace } from "./trace";
import { fileWatches } from "./watches";
import { Client, isIn, nodeFor, nodeIn, ownWorkersOf, path, stateAt, w } from "./world";

/** Holds left in this macrostep go back, unless the client has asked for the same again in it: then they are kept (semantics 6). */
export function giveUpHolds(client: Client): void {
  const n = w.givenUpCount;
  w.givenUpCount = 0;
  for (let i = 0; i < n; i++) {
    const hold = requestOf(w.givenUp[i]);
    const successor = askedAgain(client, hold);
    if (successor !== noRequest()) keepHold(client, hold, successor);
    else freeHold(client, hold);
  }
}

function askedAgain(client: Client, hold: Request): Request {
  for (let i = 0; i < w.enteredCount; i++) {
    const at = stateAt(w.entered[i]);
    const other = at.hold;
    if (other === noRequest() || !isIn(client, at) || nodeFor(client, other).phase !== FRESH) continue;
    if (isSame(hold, other)) return other;
  }
  return noRequest();
}

/** True where two requests ask for the same units of the same resources, in the same order. */
function isSame(request: Request, other: Request): bool {
  const count = request.count;
  if (other.count !== count) return false;
  for (let k = 0; k < count; k++) {
    const a = itemAfter(request.items, k);
    const b = itemAfter(other.items, k);
    if (a.resource !== b.resource || a.units !== b.units) return false;
  }
  return true;
}

function keepHold(client: Client, hold: Request, successor: Request): void {
  for (let k = 0; k < hold.count; k++) {
    const from = nodeIn(client, itemAfter(hold.items, k).node);
    const to = nodeIn(client, itemAfter(successor.items, k).node);
    to.worker = from.worker;
    to.since = from.since;
  }
  nodeFor(client, successor).phase = SERVING;
  if (w.isTraced !== 0) trace(client, KEPT, successor.index);
  unblock(client, successor.state);
}

function freeHold(client: Client, hold: Request): void {
  for (let i = 0; i < hold.count; i++) {
    const item = itemAfter(hold.items, i);
    const resource = item.resource;
    if (item.pool.caseload > 0) {
      const own = ownWorkersOf(client);
      useSlots(item.pool, own[resource], -item.units);
      own[resource] = -1;
    } else {
      useUnits(item.pool, -item.units, nodeIn(client, item.node).worker);
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
