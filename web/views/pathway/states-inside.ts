import { type Chart, nodeAt } from "#chart";

/** How many states lie in a state, at any depth; ends of phases are none. */
export function statesInside(chart: Chart, path: string): number {
  const node = nodeAt(chart, path);
  if (!node) return 0;
  return chart.nodes
    .slice(node.index + 1, node.end)
    .filter(({ children, kind }) => children.length === 0 && kind !== "final" && kind !== "history").length;
}
