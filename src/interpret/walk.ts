import type { Chart } from "#chart";
import type { TraceStep, TraceTrigger } from "#engine";
import { type ClientFacts, type Luck, makeClient } from "./client.ts";
import {
  activeNodes,
  afterEvent,
  contextOf,
  doneEvent,
  firstMoment,
  later,
  leafPaths,
  type Moment,
  outcomeOf,
  settled,
  stopTimer,
  take,
} from "./moment.ts";
import { change, endLead, grantHold, grantNeed } from "./settle.ts";

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

/** One client's way so far. A walk never changes: `deliver` makes a new one, and the old one is the way back. */
export interface Walk {
  /** Days from the start of the simulation. */
  readonly time: number;
  readonly steps: readonly TraceStep[];
  readonly previous: Walk | null;
  readonly isOver: boolean;
  /** How the client ended, null before. */
  readonly outcome: string | null;
  readonly flags: Readonly<Record<string, boolean>>;
  /** Paths of the leaves in which the client is, in document order. */
  configuration(): string[];
  /** Paths of all states in which the client is, in document order, without the root. */
  active(): string[];
  /** What can happen next, in the order in which it would (semantics 12), then the events that may be sent. */
  offers(): Offer[];
  /** What happens when an offer is taken, at its time or now, whichever is later. */
  deliver(offer: Offer): Walk;
}

/** Begins a walk in the initial configuration; with `event`, the client is sent it on arrival, as the engine does. */
export function createWalk(chart: Chart, facts: ClientFacts, options: Luck & { event?: string }): Walk {
  const first = firstMoment(chart, makeClient(facts, options));
  const { event } = options;
  const isSent = event !== undefined && first.snapshot.status === "active";
  const moment = settled(isSent ? take(first, event) : first);
  return walkAt(moment, [step(moment, "arrival", event ?? "")], null);
}

function walkAt(moment: Moment, steps: readonly TraceStep[], previous: Walk | null): Walk {
  const { record, flags } = contextOf(moment);
  const isOver = moment.snapshot.status !== "active";
  const walk: Walk = {
    time: record.now,
    steps,
    previous,
    isOver,
    outcome: outcomeOf(moment),
    flags,
    configuration: () => leafPaths(moment),
    active: () => activeNodes(moment).flatMap((node) => (node === 0 ? [] : [moment.chart.nodes[node]!.path])),
    offers: () => (isOver ? [] : offersAt(moment)),
    deliver: (offer) => {
      const next = happen(moment, offer);
      return walkAt(next, [...steps, step(next, offer.kind === "event" ? "hazard" : offer.kind, offer.name)], walk);
    },
  };
  return walk;
}

function step(moment: Moment, trigger: TraceTrigger, name: string): TraceStep {
  return { time: contextOf(moment).record.now, trigger, name, configuration: leafPaths(moment) };
}

/** Ranks of the engine's order of events at one time; grants come when all others are done. */
const ranks: Record<Offer["kind"], number> = { lead: 0, done: 0, after: 1, hazard: 2, grant: 3, event: 4 };

/** All that can happen at a moment, in order. */
function offersAt(moment: Moment): Offer[] {
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

/** What a moment becomes when an offer is taken. */
function happen(moment: Moment, offer: Offer): Moment {
  const { chart } = moment;
  const next = later(moment, Math.max(contextOf(moment).record.now, offer.at));
  const context = contextOf(next);
  const { record } = context;
  const { id } = chart.nodes[offer.node]!;
  switch (offer.kind) {
    case "lead":
      endLead(chart, context, offer.node);
      return next;
    case "grant":
      if (offer.name.endsWith(":hold")) grantHold(chart, context, offer.node);
      else grantNeed(chart, context, offer.node);
      return next;
    case "done":
      change(record, offer.node, { phase: "finished" });
      return settled(take(next, doneEvent(id)));
    case "after": {
      const delay = offer.name.slice(offer.name.lastIndexOf(":") + 1);
      stopTimer(record.timers, offer.node, delay);
      return settled(take(next, afterEvent(id, delay)));
    }
    default:
      record.hazards.delete(offer.kind === "hazard" ? offer.name : "");
      return settled(take(next, offer.name));
  }
}
