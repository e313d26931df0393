import { activeNodes, contextOf, type Moment } from "./moment.ts";

/** What can happen next. "event" is one that a state accepts and somebody must send; the others come by themselves at `at` (days). */
export interface Offer {
  readonly kind: "lead" | "done" | "after" | "hazard" | "grant" | "event";
  /** An event, a state's path, "path:delay" of a timer, "path:hold" or "path:need" of a grant. */
  readonly name: string;
  readonly at: number;
  /** Node that it is about (the root for events and hazards); `order` tells timers of one state apart. */
  readonly node: number;
  readonly order: number;
}

/** Ranks of the engine's order of events at one time; grants come when all others are done. */
const ranks: Record<Offer["kind"], number> = { lead: 0, done: 0, after: 1, hazard: 2, grant: 3, event: 4 };

/** All that can happen at a moment, in order. */
export function offersAt(moment: Moment): Offer[] {
  const { chart } = moment;
  const { record } = contextOf(moment);
  const offers: Offer[] = [];
  const add = (kind: Offer["kind"], name: string, at: number, node: number, order = 0) => {
    offers.push({ kind, name, at, node, order });
  };
  for (const node of activeNodes(moment)) {
    const { path } = chart.nodes[node]!;
    const { phase, until } = record.activities[node]!;
    if (record.holds[node] === "queued") add("grant", `${path}:hold`, record.now, node);
    if (phase === "queued") add("grant", `${path}:need`, record.now, node, 1);
    if (phase === "lead") add("lead", path, until, node);
    if (phase === "serving") add("done", path, until, node);
  }
  for (const { node, delay, at, order } of record.timers) add("after", `${chart.nodes[node]!.path}:${delay}`, at, node, order);
  const hazards = Object.keys(chart.pathway.hazards ?? {});
  for (const [event, at] of record.hazards) add("hazard", event, at, 0, hazards.indexOf(event));
  for (const event of acceptedEvents(moment)) add("event", event, record.now, 0);
  const isByHand = (offer: Offer) => (offer.kind === "event" ? 1 : 0);
  return offers.sort(
    (a, b) => isByHand(a) - isByHand(b) || a.at - b.at || ranks[a.kind] - ranks[b.kind] || a.node - b.node || a.order - b.order,
  );
}

function acceptedEvents(moment: Moment): string[] {
  const events = new Set<string>();
  for (const node of activeNodes(moment)) {
    for (const { trigger } of moment.chart.nodes[node]!.lists) if (trigger.kind === "on") events.add(trigger.event);
  }
  return [...events];
}

/** What happens next by itself; grants of one moment come together, before what they set off at once. */
export function firstOf(offers: readonly Offer[], isGranting: boolean): Offer | undefined {
  return (isGranting ? offers.find(({ kind }) => kind === "grant") : undefined) ?? offers.find(({ kind }) => kind !== "event");
}
