import { type Chart, isBelow, type Transition } from "./chart.ts";
import { commonAncestor, lineage, regionsOf, transitionsOf } from "./walk-nodes.ts";

/**
 * For every node, whether some way leads there from the root's initial state when each guard may hold and each event may come.
 * `done` needs an activity, `onDone` of a state a final state inside that can be reached (in every region of a parallel one).
 */
export function reachable(chart: Chart): boolean[] {
  return reachableWithout(chart, -1);
}

/** The same while one state is closed to everybody: what is still reached may be reached by clients who have never been there. */
export function reachableWithout(chart: Chart, closed: number): boolean[] {
  const isMarked = chart.nodes.map(() => false);
  const isEntered = chart.nodes.map(() => false);
  const isClosed = (index: number) => index === closed || (closed >= 0 && isBelow(chart, index, closed));
  const enter = (index: number, domain: number): void => {
    if (isClosed(index)) return;
    let inner = index;
    for (const above of lineage(chart, index)) {
      isMarked[above.index] = true;
      // A transition that leaves all of a parallel state, or comes from without, enters its other regions as well.
      if (above.kind === "parallel" && inner !== above.index && !isBelow(chart, domain, above.index))
        for (const region of regionsOf(chart, above)) if (region.index !== inner) enterInside(region.index, domain);
      inner = above.index;
    }
    enterInside(index, domain);
  };
  const enterInside = (index: number, domain: number): void => {
    if (isEntered[index] || isClosed(index)) return;
    isEntered[index] = true;
    isMarked[index] = true;
    const node = chart.nodes[index]!;
    if (node.initial >= 0) enterInside(node.initial, domain);
    if (node.kind === "parallel") for (const region of regionsOf(chart, node)) enterInside(region.index, domain);
    if (node.historyDefault >= 0) enter(node.historyDefault, domain);
  };
  enterInside(0, 0);
  let untaken = chart.transitions.filter(({ target }) => target >= 0);
  for (let before = -1; before !== untaken.length; ) {
    before = untaken.length;
    const later: Transition[] = [];
    for (const transition of untaken) {
      if (isMarked[transition.source] && mayHappen(chart, transition, isMarked)) enter(transition.target, domainOf(chart, transition));
      else later.push(transition);
    }
    untaken = later;
  }
  return isMarked;
}

/** The node within which a transition leaves and enters states, as XState has it: the source where it stays inside, else the nearest around both. */
function domainOf(chart: Chart, { source, target, reenter }: Transition): number {
  if (!reenter && (target === source || isBelow(chart, target, source))) return source;
  const common = commonAncestor(chart, source, target);
  return common === source || common === target ? Math.max(0, chart.nodes[common]!.parent) : common;
}

/** Whether the trigger of a transition can come about in a state that is reached. */
function mayHappen(chart: Chart, { source, trigger }: Transition, isReached: readonly boolean[]): boolean {
  if (trigger.kind === "done") return chart.nodes[source]!.activity !== null;
  return trigger.kind === "doneState" ? mayComplete(chart, source, isReached) : true;
}

/** Whether a state can be complete: in a final child, or complete in every region. */
export function mayComplete(chart: Chart, index: number, isReached: readonly boolean[]): boolean {
  const node = chart.nodes[index]!;
  if (node.kind === "final") return isReached[index]!;
  if (node.kind === "parallel") return regionsOf(chart, node).every((region) => mayComplete(chart, region.index, isReached));
  return node.children.some((child) => chart.nodes[child]!.kind === "final" && isReached[child]!);
}

/** The transitions that a client in a node may take: of the node and those around it, but `onDone` only where the node completes its parent. */
export function movesFrom(chart: Chart, index: number): Transition[] {
  const node = chart.nodes[index]!;
  return lineage(chart, index).flatMap((owner) =>
    transitionsOf(owner).filter(({ trigger, target }) => {
      if (target < 0) return false;
      if (trigger.kind === "done") return owner.activity !== null;
      return trigger.kind !== "doneState" || (node.kind === "final" && node.parent === owner.index && owner.kind === "compound");
    }),
  );
}
