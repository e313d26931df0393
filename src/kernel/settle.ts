// After a macrostep: what was given up goes back, what was entered asks for what it needs, life's clocks start or stop.
import { beginActivity } from "./activity";
import { FRESH, HAZARD_STRIKES, RANK_HAZARD } from "./codes";
import { depart } from "./depart";
import { cancel, schedule } from "./event-list";
import { giveUpHolds } from "./give-up";
import { enqueue } from "./pools";
import { states, transitions } from "./program";
import { drawOf, noRequest } from "./tables";
import { drawNumber, endOf } from "./time";
import { acceptedOf, Client, countersOf, handleAfter, handleFor, hazardsOf, isIn, nodeFor, stateAt, w } from "./world";

/** Settles what a macrostep of a client left to be done. */
export function settle(client: Client): void {
  if (client.alive === 2) {
    depart(client);
    return;
  }
  if (w.givenUpCount > 0) giveUpHolds(client);
  const n = w.enteredCount;
  for (let i = 0; i < n; i++) {
    const state = w.entered[i];
    const at = stateAt(state);
    const hold = at.hold;
    if (hold !== noRequest() && nodeFor(client, hold).phase === FRESH && isIn(client, at)) enqueue(client, hold);
  }
  for (let i = 0; i < n; i++) {
    const state = w.entered[i];
    // States that are never active together share handles, so a state left again in the same macrostep may look fresh.
    const at = stateAt(state);
    if (at.activity >= 0 && handleFor(client, at).phase === FRESH && isIn(client, at)) beginActivity(client, state);
  }
  w.enteredCount = 0;
  if (w.isHazardDue === 1) setHazards(client);
}

function setHazards(client: Client): void {
  w.isHazardDue = 0;
  const accepted = acceptedOf(client);
  for (let h = 0; h < transitions.hazardCount; h++) {
    const handle = handleAfter(hazardsOf(client), h);
    const isOn = handle.position !== 0;
    const isAccepted = accepted[h] > 0;
    if (isOn === isAccepted) continue;
    if (isOn) {
      cancel(handle);
      continue;
    }
    const counters = countersOf(client);
    const counter = transitions.hazardCounter[h];
    const n = counters[counter];
    counters[counter] = n + 1;
    const draw = drawOf(transitions.hazardDraw[h]);
    handle.meaning = HAZARD_STRIKES;
    handle.argument = h;
    // One that lies beyond the horizon is scheduled all the same, so that its clock is known to run.
    schedule(handle, endOf(client, draw, drawNumber(client, draw, n)), RANK_HAZARD, states.count + h);
  }
}
