import { type Chart, isBelow, type Transition } from "./chart.ts";

/**
 * True for a transition from within into a history state after which XState v5 may have entered again a state that it has not left:
 * it leaves only what lies below the innermost state around both ends, but enters everything between the history's parent and what is
 * remembered, or a parallel parent itself when nothing is. Not meant, because they leave all that the parent consists of, are those
 * with `reenter` from the parent or a child of it, from a compound parent itself, and from deeper down where the history is shallow.
 */
export function isHistoryFromWithin(chart: Chart, { source, target, reenter }: Transition): boolean {
  const history = chart.nodes[target];
  if (history?.kind !== "history") return false;
  const { parent, historyDefault, isDeep } = history;
  if (source === parent) return !reenter && chart.nodes[parent]!.kind === "parallel";
  if (!isBelow(chart, source, parent)) return false;
  if (chart.nodes[source]!.parent === parent) return !reenter;
  return isDeep || (chart.nodes[historyDefault]?.parent ?? -1) > parent;
}
