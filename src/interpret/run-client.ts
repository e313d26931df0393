import type { Chart } from "#chart";
import type { Trace } from "#engine";
import type { ClientFacts, Luck } from "./client.ts";
import { firstOf } from "./offers.ts";
import { createWalk, type Walk } from "./walk.ts";

/** How a client is run: the event it comes with, and the time (days) at which it is left where it is. */
export interface RunOptions extends Luck {
  readonly event: string;
  readonly horizon: number;
  /** Events at one time beyond which the document goes in circles; 10 000 unless given (semantics 1). */
  readonly eventsAtOnce?: number;
}

/** Runs a client alone, everything it asks for being granted at once, to its end or the horizon. Leads and grants are no steps of the trace. Throws where that does not end. */
export function runClient(chart: Chart, facts: ClientFacts, options: RunOptions): Trace {
  let walk = createWalk(chart, facts, options);
  const limit = options.eventsAtOnce ?? 10_000;
  let events = 0;
  for (;;) {
    const offer = firstOf(walk.offers(), walk.steps.at(-1)!.trigger === "grant");
    if (!offer || offer.at >= options.horizon) break;
    const next: Walk = walk.deliver(offer);
    events = next.time === walk.time ? events + 1 : 0;
    if (events > limit) throw new Error(`endless events at one time: ${next.configuration().join(" ")}`);
    walk = next;
  }
  return { steps: walk.steps.filter(({ trigger }) => trigger !== "lead" && trigger !== "grant"), outcome: walk.outcome };
}
