import type { Diagnostic } from "#pathway";
import { canFinish } from "./can-finish.ts";
import type { Chart, Node, Transition } from "./chart.ts";
import { finding } from "./finding.ts";
import { reachable } from "./reachable.ts";
import { createSentBack } from "./sent-back.ts";
import { shareOf } from "./share-edges.ts";
import { asksFor } from "./walk-guard.ts";
import { landing, lineage, within } from "./walk-nodes.ts";

/**
 * Why nobody has the client in hand:
 * - `outside`: the client is back in the root's initial state, as if never met;
 * - `no-actor`: the state reached is nobody's;
 * - `dead-end`: no way leads from there to a final state of the root;
 * - `no-outcome`: a final state of the root that does not say what became of the client;
 * - `waits-with-sender`: back in a state of the actor who sends the client here, where nothing is done and no worker holds the client;
 * - `back-without-plan`: back in such a state where something is done, but no flag or count of visits makes it go otherwise this time.
 */
type FallReason = "outside" | "no-actor" | "dead-end" | "no-outcome" | "waits-with-sender" | "back-without-plan";

/** How the client is let go: turned away by a gate (the way left over beside criteria), by a timer, by an event, or sent after the work. */
type FallWay = "turned-away" | "timed-out" | "event" | "sent";

/** One place where a client falls between. `transition`, `source` and `state` are indexes of the chart; `from` are the actors who let go. */
export type FallsBetween = {
  reason: FallReason;
  way: FallWay;
  transition: number;
  source: number;
  state: number;
  from: string[];
  to: string | null;
};

/**
 * Where a client falls between (Finnish: väliinputoaja, somebody for whom each service thinks another is responsible): a transition that
 * can be reached, by which an actor lets the client go while afterwards no actor has the client in hand. A hand-over to another actor,
 * even into a queue, is none, and neither is a final state with an outcome; a state inside a parallel one is looked after as long as
 * another region has an actor. Each transition counts once, for the first reason that holds in the order of `FallReason`.
 */
export function fallsBetween(chart: Chart): FallsBetween[] {
  const isReached = reachable(chart);
  const finishes = canFinish(chart);
  const sentBack = createSentBack(chart);
  return chart.transitions.flatMap((transition) => {
    const { source, target, index } = transition;
    if (target < 0 || !isReached[source]) return [];
    const leavers = within(chart, source).filter(({ kind, index: i }) => kind === "atomic" && isReached[i]);
    const from = [...new Set(leavers.flatMap(({ actor }) => actor ?? []))];
    const leaves = landing(chart, target);
    const reason = reasonOf(chart, transition, { leaves, from, leavers, finishes, sentBack });
    const fallen = leaves.find(({ actor }) => actor === null) ?? leaves[0];
    if (reason === null || fallen === undefined) return [];
    return [{ reason, way: wayOf(chart, transition), transition: index, source, state: fallen.index, from, to: fallen.actor }];
  });
}

/** Says a fall as a warning at its transition. */
export function explainFall(chart: Chart, fall: FallsBetween): Diagnostic {
  const { transition, source, state } = fall;
  return finding("warning", chart.transitions[transition]!.at, "falls-between", fall, chart.nodes[source]!.path, chart.nodes[state]!.path);
}

type Landing = {
  leaves: readonly Node[];
  from: readonly string[];
  leavers: readonly Node[];
  finishes: readonly boolean[];
  sentBack: ReturnType<typeof createSentBack>;
};

function reasonOf(chart: Chart, transition: Transition, { leaves, from, leavers, finishes, sentBack }: Landing): FallReason | null {
  if (from.length === 0) return null;
  const target = chart.nodes[transition.target]!;
  if (target.kind === "final") return target.parent === 0 && target.meta.outcome === undefined ? "no-outcome" : null;
  const outside = new Set(landing(chart, 0).map(({ index }) => index));
  if (leaves.some(({ index }) => outside.has(index)) && leavers.some(({ index }) => !outside.has(index))) return "outside";
  if (!isLookedAfter(chart, transition, leaves)) return "no-actor";
  const isShut = !finishes[transition.target] && leavers.some(({ index }) => finishes[index]);
  if (isShut) return "dead-end";
  return sentBack(transition, { leaves, leavers });
}

/** Whether somebody has the client in hand after a transition: in a state reached, or in another region of the same parallel state. */
function isLookedAfter(chart: Chart, { target }: Transition, leaves: readonly Node[]): boolean {
  if (leaves.length === 0 || leaves.some(({ actor, kind }) => actor !== null || kind === "final")) return true;
  return lineage(chart, target).some(
    ({ kind, index }) => kind === "parallel" && within(chart, index).some((node) => node.kind === "atomic" && node.actor !== null),
  );
}

function wayOf(chart: Chart, { source, trigger, index, guard }: Transition): FallWay {
  if (trigger.kind === "after") return "timed-out";
  const list = chart.nodes[source]!.lists.find(({ transitions }) => transitions.some((other) => other.index === index))!;
  const isCriterion = (other: Transition) => asksFor(other.guard, "group", "attribute", "visits", "flag") && shareOf(other.guard) === null;
  const isGate = list.transitions.some((other) => other.index < index && isCriterion(other));
  if (guard?.type === "not" ? asksFor(guard, "group", "attribute", "visits", "flag") : isGate && !asksFor(guard, "group", "attribute"))
    return "turned-away";
  return trigger.kind === "on" ? "event" : "sent";
}
