// Waits that ended in a grant.
import { PRESENT } from "./codes";
import { demand, measures } from "./program";
import { file } from "./record";
import { fileWatches } from "./watches";
import { Client, stateAt, w } from "./world";

/** A client inside at the start gets at once what it had before: that is no grant, wait or start of the time measured. */
export function wasThere(client: Client, wait: f64): bool {
  return wait === 0 && w.now === 0 && demand.kind[client.demand] === PRESENT;
}

/** A wait that ended in a grant, at the state to which it belongs. */
export function recordWait(client: Client, state: i32, wait: f64): void {
  if (wasThere(client, wait)) return;
  const live = stateAt(state);
  live.waitCount++;
  live.waitSum += wait;
  live.waitMax = max(live.waitMax, wait);
  file(live.waitRow, wait);
  if (measures.watchCount > 0) fileWatches(client, 0, state, wait, false);
}
