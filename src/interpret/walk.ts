import type { Chart } from "#chart";
import type { TraceStep, TraceTrigger } from "#engine";
import { type ClientFacts, type Luck, makeClient } from "./client.ts";
import { happen, timeOf } from "./happen.ts";
import { activeNodes, contextOf, firstMoment, later, leafPaths, type Moment, outcomeOf, settled, take } from "./moment.ts";
import { type Offer, offersAt } from "./offers.ts";

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
      const next = happen(later(moment, timeOf(moment, offer)), offer);
      return walkAt(next, [...steps, step(next, offer.kind === "event" ? "hazard" : offer.kind, offer.name)], walk);
    },
  };
  return walk;
}

function step(moment: Moment, trigger: TraceTrigger, name: string): TraceStep {
  return { time: contextOf(moment).record.now, trigger, name, configuration: leafPaths(moment) };
}
