import type { Chart, Node, Transition } from "./chart.ts";
import { movesFrom } from "./reachable.ts";
import { isWaiting } from "./waiting-place.ts";
import { asksFor } from "./walk-guard.ts";
import { landing, lineage, transitionsOf } from "./walk-nodes.ts";

type Way = { leaves: readonly Node[]; leavers: readonly Node[] };

/**
 * Makes the question whether a transition brings the client back to the actor who had sent it here, and how: to wait there, or to a state
 * where nothing is remembered. Back is where the same actor sends it here again, and which lies nearer to the beginning of the chart than
 * the state that is left. Null where it does not, or where a history state says that something interrupted goes on.
 */
export function createSentBack(chart: Chart): (transition: Transition, way: Way) => "waits-with-sender" | "back-without-plan" | null {
  const steps = stepsFromStart(chart);
  const hands = createHands(chart);
  return (transition, { leaves, leavers }) => {
    if (chart.nodes[transition.target]!.kind === "history") return null;
    const here = Math.min(...leavers.map(({ index }) => steps[index]!));
    for (const leaf of leaves) {
      const { actor } = leaf;
      if (actor === null || steps[leaf.index]! >= here || leavers.some((leaver) => leaver.actor === actor)) continue;
      const sendings = sendingsFrom(chart, leaf, hands).filter((sending) => hasSent(chart, sending, { sender: actor, leavers, hands }));
      if (sendings.length === 0) continue;
      const isHeld = lineage(chart, leaf.index).some(({ meta }) => Object.keys(meta.holds ?? {}).length > 0);
      if (isWaiting(chart, leaf) && !isHeld) return "waits-with-sender";
      if (!isRemembered(chart, transition, { leaf, sendings })) return "back-without-plan";
    }
    return null;
  };
}

/** For every state without states inside, how many transitions it takes to get there at least. */
function stepsFromStart(chart: Chart): number[] {
  const steps = chart.nodes.map(() => Number.POSITIVE_INFINITY);
  const left = new Set<number>();
  let front = landing(chart, 0);
  for (let step = 0; front.length > 0; step++) {
    for (const { index } of front) steps[index] = step;
    // What leads out of a state leads nowhere new the second time.
    const owners = front.flatMap(({ index }) => lineage(chart, index)).filter(({ index }) => !left.has(index));
    for (const { index } of owners) left.add(index);
    const targets = owners.flatMap(transitionsOf).flatMap(({ target }) => (target < 0 ? [] : landing(chart, target)));
    front = [...new Set(targets)].filter(({ index }) => steps[index] === Number.POSITIVE_INFINITY);
  }
  return steps;
}

/** The states that can be reached from one without leaving the hands of its actor. */
type Hands = (start: Node) => ReadonlySet<Node>;

/** Looks for them once for each state. */
function createHands(chart: Chart): Hands {
  const steps = new Map<Node, Node[]>();
  const stepsOf = (node: Node) => {
    const known = steps.get(node);
    if (known) return known;
    const leaves = movesFrom(chart, node.index).flatMap(({ target }) => landing(chart, target));
    const found = [...new Set(leaves)].filter(({ actor, kind }) => actor === node.actor && kind === "atomic");
    steps.set(node, found);
    return found;
  };
  const hands = new Map<Node, ReadonlySet<Node>>();
  return (start) => {
    const known = hands.get(start);
    if (known) return known;
    const found = new Set([start]);
    for (const node of found) for (const leaf of stepsOf(node)) found.add(leaf);
    hands.set(start, found);
    return found;
  };
}

/** The transitions by which a client who is in a state, or gets further in the same hands, may go on. */
function sendingsFrom(chart: Chart, leaf: Node, hands: Hands): Transition[] {
  const owners = new Set([...hands(leaf)].flatMap(({ index }) => lineage(chart, index)));
  return [...owners].flatMap(transitionsOf);
}

/** Whether a transition leads out of the sender's hands to a state from which the leavers come without changing hands. */
function hasSent(
  chart: Chart,
  { target }: Transition,
  { sender, leavers, hands }: { sender: string; leavers: readonly Node[]; hands: Hands },
): boolean {
  if (target < 0) return false;
  return landing(chart, target).some(
    (leaf) => leaf.actor !== null && leaf.actor !== sender && leavers.some((leaver) => hands(leaf).has(leaver)),
  );
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
