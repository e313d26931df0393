import type { Chart } from "#chart";
import type { Trace } from "#engine";
import type { ClientFacts, Luck } from "./client.ts";
import { createWalk, type Walk } from "./walk.ts";

/** Events of one client at one time beyond which a document goes in circles (semantics 1). */
const EVENTS_AT_ONCE = 10_000;

/** How a client is run: the event it comes with, and the time (days) at which it is left where it is. */
export interface RunOptions extends Luck {
  readonly event: string;
  readonly horizon: number;
}

/** Runs a client alone, everything it asks for being granted at once, to its end or the horizon. Leads and grants are no steps of the trace. */
export function runClient(chart: Chart, facts: ClientFacts, options: RunOptions): Trace {
  let walk = createWalk(chart, facts, options);
  let events = 0;
  for (;;) {
    const [offer] = walk.offers();
    if (!offer || offer.kind === "event" || offer.at >= options.horizon) break;
    const next: Walk = walk.deliver(offer);
    events = next.time === walk.time ? events + 1 : 0;
    if (events > EVENTS_AT_ONCE) throw new Error(`endless events at one time: ${next.configuration().join(" ")}`);
    walk = next;
  }
  return { steps: walk.steps.filter(({ trigger }) => trigger !== "lead" && trigger !== "grant"), outcome: walk.outcome };
}
