import type { ActionConfig } from "#pathway";
import type { Chart, Node, Transition } from "./chart.ts";

/** A node and its ancestors, the root last. */
export function lineage(chart: Chart, index: number): Node[] {
  const found: Node[] = [];
  for (let i = index; i >= 0; i = chart.nodes[i]!.parent) found.push(chart.nodes[i]!);
  return found;
}

/** The states without states inside that entering a node by default reaches: one, or one per region. */
export function landing(chart: Chart, index: number): Node[] {
  const node = chart.nodes[index]!;
  if (node.kind === "compound") return node.initial < 0 ? [] : landing(chart, node.initial);
  if (node.kind === "parallel") return regionsOf(chart, node).flatMap((region) => landing(chart, region.index));
  if (node.kind === "history") return node.historyDefault < 0 ? [] : landing(chart, node.historyDefault);
  return [node];
}

/** The regions of a parallel state: its children but for history. */
export function regionsOf(chart: Chart, node: Node): Node[] {
  return node.children.map((child) => chart.nodes[child]!).filter(({ kind }) => kind !== "history");
}

/** The innermost node that is two nodes, or contains them. */
export function commonAncestor(chart: Chart, a: number, b: number): number {
  const above = new Set(lineage(chart, a).map(({ index }) => index));
  return lineage(chart, b).find(({ index }) => above.has(index))!.index;
}

/** The node itself and everything inside it. */
export function within(chart: Chart, index: number): readonly Node[] {
  return chart.nodes.slice(index, chart.nodes[index]!.end);
}

/** The child of a parallel state in which a node lies, innermost; −1 outside of all regions. */
export function regionOf(chart: Chart, index: number): number {
  return lineage(chart, index).find(({ parent }) => parent >= 0 && chart.nodes[parent]!.kind === "parallel")?.index ?? -1;
}

/** The highest nodes below the root of which a property holds; what lies inside one is not named again. */
export function topmost(chart: Chart, holds: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  for (let i = 1; i < chart.nodes.length; ) {
    const node = chart.nodes[i]!;
    if (holds(node)) found.push(node);
    i = holds(node) ? node.end : i + 1;
  }
  return found;
}

/** Every action of the chart with the place of the state or transition that has it. */
export function actionsOf(chart: Chart): Array<{ action: ActionConfig; at: string }> {
  const found: Array<{ action: ActionConfig; at: string }> = [];
  const add = (actions: readonly ActionConfig[], at: string) => {
    for (const action of actions) found.push({ action, at });
  };
  for (const node of chart.nodes) {
    add(node.entry, `${node.at}.entry`);
    add(node.exit, `${node.at}.exit`);
    for (const transition of transitionsOf(node)) add(transition.actions, transition.at);
  }
  return found;
}

/** The transitions of a node in document order. */
export function transitionsOf(node: Node): Transition[] {
  return node.lists.flatMap(({ transitions }) => transitions);
}
