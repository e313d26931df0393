import type { Draft } from "./draft.ts";
import type { FlowNode } from "./flow.ts";

/** Divides the process among the actors that do something in it. `home` is the actor with whom the client is before anything happens. */
export function divideLanes(draft: Draft, home: string | null): { lanes: (string | null)[]; outside: string[] } {
  const { root, chart } = draft;
  const busy = new Set(root.nodes.filter(isDoing).map(({ actor }) => actor));
  const named = Object.keys(chart.pathway.actors ?? {}).filter((actor) => busy.has(actor));
  const lanes = busy.has(null) && named.length > 0 ? [null, ...named] : named;
  const outside = new Set<string>();
  for (const node of root.nodes)
    if (node.kind === "end" && node.actor !== null && !lanes.includes(node.actor) && node.actor !== home) outside.add(node.actor);
  for (const node of root.nodes)
    if (node.kind === "end" && node.event === null && node.actor !== null && outside.has(node.actor))
      node.event = { kind: "message", ref: node.name };
  return { lanes, outside: Object.keys(chart.pathway.actors ?? {}).filter((actor) => outside.has(actor)) };
}

/** Whether somebody does or awaits something at a node, rather than that ways part, join, begin or end there. */
function isDoing({ kind }: FlowNode): boolean {
  return ["task", "userTask", "receiveTask", "subProcess", "eventBased", "catch"].includes(kind);
}

/** The lane of every node at the top level: its actor's; of what ends or decides without an actor, that of what leads to it. */
export function lanesOf(draft: Draft, lanes: readonly (string | null)[]): Map<FlowNode, number> {
  const { nodes, flows } = draft.root;
  const found = new Map<FlowNode, number>();
  const own = ({ actor }: FlowNode) => lanes.indexOf(actor);
  const isCarried = ({ kind, actor }: FlowNode) => kind === "boundary" || (actor === null && (kind === "end" || kind === "start"));
  for (const node of nodes) if (!isCarried(node) && own(node) >= 0) found.set(node, own(node));
  for (let pass = 0; pass <= nodes.length; pass++) {
    const before = found.size;
    for (const node of nodes) {
      if (found.has(node)) continue;
      const near = node.host ?? flows.find(({ target, source }) => target === node && found.has(source))?.source;
      const next = near ?? flows.find(({ source, target }) => source === node && found.has(target))?.target;
      const lane = next === undefined ? undefined : found.get(next);
      if (lane !== undefined) found.set(node, lane);
    }
    if (found.size === before) break;
  }
  for (const node of nodes) if (!found.has(node)) found.set(node, 0);
  return found;
}
