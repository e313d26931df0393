import { type Chart, isQueue, type Node } from "#chart";

/** States in which a client can be for a while or passes: all but the root, ends, and histories. */
export function stepsOf(chart: Chart): Node[] {
  return chart.nodes.filter(({ index, kind }) => index > 0 && kind !== "final" && kind !== "history");
}

/** The ends of the whole pathway. */
export function outcomesOf(chart: Chart): Node[] {
  return chart.nodes.filter(({ kind, parent }) => kind === "final" && parent === 0);
}

/**
 * States in which something is done or waited for: they have no states inside, or their activity goes on around these. Where the client
 * only begins, and where no time passes since a question is answered at once, is none.
 */
export function momentsOf(chart: Chart): Node[] {
  return stepsOf(chart).filter((node) => {
    if (node.activity !== null) return true;
    const isQuestion = node.lists.length > 0 && node.lists.every(({ trigger }) => trigger.kind === "always");
    return node.kind === "atomic" && !isQuestion && node.index !== chart.nodes[0]!.initial;
  });
}

/** What kind of step a state is, for who looks for bottlenecks: work that needs somebody, a queue, or something that proceeds elsewhere. */
export function kindOf(chart: Chart, node: Node): "work" | "queue" | "outside" {
  if (isQueue(chart, node)) return "queue";
  const needs = node.activity === null ? {} : (chart.pathway.activities?.[node.activity]?.needs ?? {});
  return Object.keys(needs).length > 0 ? "work" : "outside";
}

/** The states right inside another that are no ends and no histories. */
export function childrenOf(chart: Chart, node: Node): Node[] {
  return node.children.map((child) => chart.nodes[child]!).filter(({ kind }) => kind !== "final" && kind !== "history");
}

/** The only state inside another that is no end and no history, where it bears the same name: telling both would say all twice. */
export function onlyInside(chart: Chart, node: Node): Node | null {
  if (node.kind !== "compound") return null;
  const inside = childrenOf(chart, node);
  const only = inside.length === 1 ? inside[0]! : null;
  return only && only.kind === "atomic" && only.name.fi === node.name.fi ? only : null;
}
