import type { Chart } from "#chart";
import type { Trace, TraceStep } from "#engine";
import type { ClientFacts, Luck } from "./client.ts";
import type { Offer } from "./offers.ts";
import { createWalk, type Walk } from "./walk.ts";

/** Where a trace and XState part: what the trace says happened, and where XState then is (null: nothing of the kind could happen). */
export interface Difference {
  readonly index: number;
  readonly step: TraceStep;
  readonly configuration: readonly string[] | null;
}

/**
 * Feeds the events of an engine's trace to XState, at their times and in their order, and compares the configurations after each.
 * Leads end by themselves; grants are taken from the trace, or, where it tells none, happen when something granted is needed.
 */
export function replayTrace(chart: Chart, facts: ClientFacts, trace: Trace, luck: Luck): Difference | null {
  const first = trace.steps[0];
  if (!first) return null;
  let walk: Walk = createWalk(chart, facts, first.name === "" ? luck : { ...luck, event: first.name });
  const hasGrants = trace.steps.some(({ trigger }) => trigger === "grant");
  for (const [index, step] of trace.steps.entries()) {
    if (index > 0) {
      const next: Walk | null = follow(walk, step, hasGrants);
      if (next === null) return { index, step, configuration: null };
      walk = next;
    }
    const configuration = walk.configuration();
    if (configuration.join(" ") !== step.configuration.join(" ")) return { index, step, configuration };
  }
  if (walk.outcome !== trace.outcome) return { index: trace.steps.length, step: trace.steps.at(-1)!, configuration: walk.configuration() };
  return null;
}

/** Takes the offer of a step at the time of the step, after leads that have ended by then. */
function follow(from: Walk, step: TraceStep, hasGrants: boolean): Walk | null {
  let walk = from;
  for (;;) {
    const offers = walk.offers();
    const lead = offers.find(({ kind, at }) => kind === "lead" && at <= step.time);
    const wanted = offers.find(({ kind, name }) => kind === step.trigger && name === step.name);
    if (lead && !(wanted && wanted.at === step.time && precedes(wanted, lead))) {
      walk = walk.deliver(lead);
      continue;
    }
    if (wanted) return walk.deliver({ ...wanted, at: step.time });
    const grant = hasGrants ? undefined : grantFor(offers, step);
    if (!grant) return null;
    walk = walk.deliver(grant);
  }
}

/** At one time completions come in document order. */
function precedes(wanted: Offer, lead: Offer): boolean {
  return lead.at === wanted.at && wanted.kind === "done" && wanted.node < lead.node;
}

/** A grant that the end of an activity shows to have happened: of holds above it first, then of what it needs. */
function grantFor(offers: readonly Offer[], step: TraceStep): Offer | undefined {
  if (step.trigger !== "done") return undefined;
  return offers.find(({ kind, name }) => {
    if (kind !== "grant") return false;
    const path = name.slice(0, name.lastIndexOf(":"));
    return path === step.name || (name.endsWith(":hold") && step.name.startsWith(path === "" ? "" : `${path}.`));
  });
}
