import type { Diagnostic } from "#pathway";
import { canFinish } from "./can-finish.ts";
import type { Chart, Node } from "./chart.ts";
import { finding } from "./finding.ts";
import { movesFrom, reachable } from "./reachable.ts";
import { landing, nameOf, topmost, within } from "./walk-nodes.ts";

/** Reports states to which no way leads, and states from which none leads out. */
export function checkWays(chart: Chart): Diagnostic[] {
  const isReached = reachable(chart);
  const unreached = topmost(chart, ({ index }) => !isReached[index]).map((node) =>
    finding("warning", "unreachable", node.at, `No way leads to ${nameOf(node)}.`, "Add a transition to it, or take it out."),
  );
  return [...unreached, ...deadEnds(chart, isReached)];
}

/** Reports states that are nobody's: no actor of their own or around them. The root's initial state is nobody's by its nature, and so is an end. */
export function checkActors(chart: Chart): Diagnostic[] {
  const outside = new Set(landing(chart, 0).map(({ index }) => index));
  const isNobodys = ({ kind, actor, index }: Node) => kind === "atomic" && actor === null && !outside.has(index);
  const holds = (node: Node) => {
    const leaves = within(chart, node.index).filter(({ kind }) => kind === "atomic");
    return leaves.length > 0 && leaves.every(isNobodys);
  };
  const ids = Object.keys(chart.pathway.actors ?? {});
  const hint =
    ids.length > 0
      ? `Give it "meta": { "actor": … }, one of: ${ids.join(", ")}.`
      : 'Add "actors", and "meta": { "actor": … } to the states.';
  return topmost(chart, holds).map((node) =>
    finding("warning", "no-actor", node.at, `${nameOf(node)} has no actor: nobody is named who has the client in hand.`, hint),
  );
}

function deadEnds(chart: Chart, isReached: readonly boolean[]): Diagnostic[] {
  const finishes = canFinish(chart);
  if (!finishes[0]) {
    const hasFinal = chart.nodes.some(({ kind, parent }) => kind === "final" && parent === 0);
    const message = hasFinal
      ? "No way leads from the beginning to a final state, so nobody ever leaves."
      : "There is no final state, so nobody ever leaves.";
    return [finding("warning", "no-final", "machine", message, 'Add a state of type "final" beside the others, and transitions to it.')];
  }
  const isStuck = ({ index, kind }: Node) => (kind === "atomic" || kind === "final") && isReached[index]! && !finishes[index]!;
  const holds = (node: Node) => {
    const leaves = within(chart, node.index).filter(({ kind, index }) => (kind === "atomic" || kind === "final") && isReached[index]!);
    return leaves.length > 0 && leaves.every(isStuck);
  };
  return topmost(chart, holds).map((node) => {
    const isShut = within(chart, node.index).every(({ index }) => movesFrom(chart, index).length === 0);
    const message = isShut
      ? `No transition leads out of ${nameOf(node)}.`
      : `From ${nameOf(node)} no way leads to a final state of the chart.`;
    return finding("warning", "dead-end", node.at, message, "A client who is here can never leave: add a way out.");
  });
}
