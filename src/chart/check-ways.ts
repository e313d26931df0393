import type { Diagnostic } from "#pathway";
import { canFinish } from "./can-finish.ts";
import type { Chart, Node } from "./chart.ts";
import { finding } from "./finding.ts";
import { movesFrom, reachable } from "./reachable.ts";
import { landing, topmost, within } from "./walk-nodes.ts";

/** Reports states to which no way leads, and states from which none leads out. */
export function checkWays(chart: Chart): Diagnostic[] {
  const isReached = reachable(chart);
  const unreached = topmost(chart, ({ index }) => !isReached[index]).map((node) => finding("warning", node.at, "unreachable", node.path));
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
  return topmost(chart, holds).map((node) => finding("warning", node.at, "no-actor", node.path, ids));
}

function deadEnds(chart: Chart, isReached: readonly boolean[]): Diagnostic[] {
  const finishes = canFinish(chart);
  if (!finishes[0]) {
    const hasFinal = chart.nodes.some(({ kind, parent }) => kind === "final" && parent === 0);
    return [finding("warning", "machine", "no-final", hasFinal)];
  }
  const isStuck = ({ index, kind }: Node) => (kind === "atomic" || kind === "final") && isReached[index]! && !finishes[index]!;
  const holds = (node: Node) => {
    const leaves = within(chart, node.index).filter(({ kind, index }) => (kind === "atomic" || kind === "final") && isReached[index]!);
    return leaves.length > 0 && leaves.every(isStuck);
  };
  return topmost(chart, holds).map((node) => {
    const isShut = within(chart, node.index).every(({ index }) => movesFrom(chart, index).length === 0);
    return finding("warning", node.at, "dead-end", node.path, isShut);
  });
}
