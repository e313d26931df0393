import { afterEvent, contextOf, doneEvent, type Moment, settled, stopTimer, take } from "./moment.ts";
import type { Offer } from "./offers.ts";
import { change, endLead, grantHold, grantNeed } from "./settle.ts";

/** XState's macrostep for an event. */
export type Send = (moment: Moment, type: string) => Moment;

/** What a moment becomes when an offer is taken. Its record is changed, and has the time of the offer already; `send` is XState. */
export function happen(moment: Moment, offer: Offer, send: Send = take): Moment {
  const { chart } = moment;
  const context = contextOf(moment);
  const { record } = context;
  const { id } = chart.nodes[offer.node]!;
  switch (offer.kind) {
    case "lead":
      endLead(chart, context, offer.node);
      return moment;
    case "grant":
      if (offer.name.endsWith(":hold")) grantHold(chart, context, offer.node);
      else grantNeed(chart, context, offer.node);
      return moment;
    case "done":
      change(record, offer.node, { phase: "finished" });
      return settled(send(moment, doneEvent(id)));
    case "after": {
      const delay = offer.name.slice(offer.name.lastIndexOf(":") + 1);
      stopTimer(record.timers, offer.node, delay);
      return settled(send(moment, afterEvent(id, delay)));
    }
    default:
      record.hazards.delete(offer.kind === "hazard" ? offer.name : "");
      return settled(send(moment, offer.name));
  }
}

/** When an offer is taken: at its time or now, whichever is later. */
export function timeOf(moment: Moment, offer: Offer): number {
  return Math.max(contextOf(moment).record.now, offer.at);
}
