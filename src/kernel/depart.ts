// A client reaches a final state of the root and leaves.
import { COUNTED, DEADLINE, HAZARDS, IN_COMPOUND, IS_FINAL, IS_LEAF } from "./codes";
import { cancel } from "./event-list";
import { giveUpHolds } from "./give-up";
import { startBacklog } from "./grants";
import { recordStay } from "./leave";
import { leaveAll } from "./microstep";
import { demand, measures, states, transitions } from "./program";
import { addToCategories, fileByCategory } from "./record";
import { categoryAt, layout } from "./recording";
import { fileWatches } from "./watches";
import { activeChildOf, Client, handleAfter, hazardsOf, path, resourceAt, stateAt, w } from "./world";

/** Outcome, time in system; the record is free again. */
export function depart(client: Client): void {
  const final = activeChildOf(client, 0);
  const length = w.now - client.arrivedAt;
  if (isPlainEnd(final)) {
    recordStay(client, stateAt(final), final);
    recordStay(client, stateAt(0), 0);
  } else {
    leaveAll(client);
  }
  if (w.givenUpCount > 0) giveUpHolds(client);
  // An outcome is a place one stays in: its number, and so its benefit, goes on.
  const live = stateAt(final);
  live.numberNow++;
  w.enteredCount = 0;
  path.departures++;
  if (states.counted[final] === 1) {
    path.completions++;
    if (measures.activeResource >= 0 && resourceAt(measures.activeResource).holdQueueLength > 0) path.queueCompletions++;
    addToCategories(client, categoryAt.completions, 1);
  }
  const outcome = layout.outcome + states.outcome[final];
  w.values[outcome] = w.values[outcome] + 1;
  path.timeCount++;
  path.timeSum += length;
  path.handovers += <f64>client.handovers;
  path.handoverCount++;
  addToCategories(client, categoryAt.timeCount, 1);
  addToCategories(client, categoryAt.timeSum, length);
  fileByCategory(client, layout.categoryTime, length);
  if (measures.watchCount > 0) fileWatches(client, 2, -1, length, false);
  if (demand.kind[client.demand] <= 1 && client.spells === 0) startBacklog();
  for (let h = 0; h < transitions.hazardCount; h++) cancel(handleAfter(hazardsOf(client), h));
  client.alive = 0;
  client.nextFree = w.free;
  w.free = client;
  w.inside--;
}

/** Nothing but the record is left to do when the root and this final state are left. */
function isPlainEnd(final: i32): bool {
  return ((stateAt(final).traits | stateAt(0).traits) & ~(IS_FINAL | IS_LEAF | IN_COMPOUND | COUNTED | DEADLINE | HAZARDS)) === 0;
}
