import { type Chart, isBelow, type Node, type Transition } from "./chart.ts";
import { movesFrom } from "./reachable.ts";
import { isWaiting } from "./waiting-place.ts";
import { asksFor } from "./walk-guard.ts";
import { landing, lineage } from "./walk-nodes.ts";

/**
 * Whether a transition brings the client back to the actor who had sent it here, and how: to wait there, or to a state where nothing is
 * remembered. Back is where the same actor sends it here again, and which lies nearer to the beginning of the chart than the state that is
 * left. Null where it does not, or where a history state says that something interrupted goes on.
 */
export function isSentBack(
  chart: Chart,
  transition: Transition,
  { leaves, leavers }: { leaves: readonly Node[]; leavers: readonly Node[] },
): "waits-with-sender" | "back-without-plan" | null {
  if (chart.nodes[transition.target]!.kind === "history") return null;
  const steps = stepsFromStart(chart);
  const here = Math.min(...leavers.map(({ index }) => steps[index]!));
  for (const leaf of leaves) {
    const { actor } = leaf;
    if (actor === null || steps[leaf.index]! >= here || leavers.some((leaver) => leaver.actor === actor)) continue;
    const again = walkWith(chart, leaf, actor);
    const sendings = chart.transitions.filter(
      (sending) =>
        again.some(({ index }) => index === sending.source || isBelow(chart, index, sending.source)) &&
        hasSent(chart, sending, actor, leavers),
    );
    if (sendings.length === 0) continue;
    const isHeld = lineage(chart, leaf.index).some(({ meta }) => Object.keys(meta.holds ?? {}).length > 0);
    if (isWaiting(chart, leaf) && !isHeld) return "waits-with-sender";
    if (!isRemembered(chart, transition, { leaf, sendings })) return "back-without-plan";
  }
  return null;
}

/** For every state without states inside, how many transitions it takes to get there at least. */
function stepsFromStart(chart: Chart): number[] {
  const steps = chart.nodes.map(() => Number.POSITIVE_INFINITY);
  let front = landing(chart, 0);
  for (let step = 0; front.length > 0; step++) {
    for (const { index } of front) steps[index] = step;
    const reached = front;
    const isLeft = ({ source }: Transition) => reached.some(({ index }) => index === source || isBelow(chart, index, source));
    const next = chart.transitions.filter((transition) => transition.target >= 0 && isLeft(transition));
    front = [...new Set(next.flatMap(({ target }) => landing(chart, target)))].filter(
      ({ index }) => steps[index] === Number.POSITIVE_INFINITY,
    );
  }
  return steps;
}

/** Whether a transition leads out of the sender's hands to a state from which the leavers come without changing hands. */
function hasSent(chart: Chart, { target }: Transition, sender: string, leavers: readonly Node[]): boolean {
  if (target < 0) return false;
  return landing(chart, target).some(
    (leaf) =>
      leaf.actor !== null &&
      leaf.actor !== sender &&
      walkWith(chart, leaf, leaf.actor).some(({ index }) => leavers.some((leaver) => leaver.index === index)),
  );
}

/** The states that can be reached from one without leaving the hands of an actor. */
function walkWith(chart: Chart, start: Node, actor: string): Node[] {
  const found = new Set([start]);
  for (const node of found) {
    for (const { target } of movesFrom(chart, node.index))
      for (const leaf of landing(chart, target)) if (leaf.actor === actor && leaf.kind === "atomic") found.add(leaf);
  }
  return [...found];
}

/** Something is remembered where a flag is set on the way back, or where what sends the client on asks for flags or visits. */
function isRemembered(chart: Chart, { actions }: Transition, { leaf, sendings }: { leaf: Node; sendings: readonly Transition[] }): boolean {
  const entered = lineage(chart, leaf.index);
  if ([...actions, ...entered.flatMap(({ entry }) => entry)].some(({ type }) => type === "set")) return true;
  const deciding = sendings.flatMap(({ source, index }) =>
    chart.nodes[source]!.lists.filter(({ transitions }) => transitions.some((transition) => transition.index === index)),
  );
  return deciding.some(({ transitions }) => transitions.some(({ guard }) => asksFor(guard, "visits", "flag")));
}
