import type { ModdleElement } from "bpmn-moddle";
import { type Transition, triggerName } from "#chart";
import type { Draft } from "./draft.ts";
import type { Flow, FlowNode, Process } from "./flow.ts";
import { flowsWithin, nodesWithin } from "./flow.ts";
import { end, follow } from "./follow.ts";
import type { Picture } from "./lay-out-pools.ts";
import { ownNamespace } from "./namespaces.ts";
import type { Written } from "./write-process.ts";
import { asciiJson, xmlName } from "./xml-text.ts";

/** What names a transition in a file: its state, what sets it off, and its place in the list. */
function transitionKey({ chart }: Pick<Draft, "chart">, transition: Transition): string {
  const node = chart.nodes[transition.source]!;
  const list = node.lists.find(({ transitions }) => transitions.includes(transition))!;
  return `${node.path} ${triggerName(transition.trigger)} ${list.transitions.indexOf(transition)}`;
}

/**
 * Marks every element with what of the model it is, and puts the document itself into the process: who reads the file again knows what was
 * there, and so what somebody has changed since.
 */
export function writeMarks(
  written: Written,
  draft: Draft,
  process: Process,
  pools: { process: ModdleElement; laneOf: Picture["laneOf"] },
): void {
  const { nodes, flows } = written;
  for (const node of nodesWithin(process.root)) {
    const lane = node.scope.owner === null && node.role === "state" ? process.lanes[pools.laneOf.get(node) ?? -1] : null;
    extend(written, nodes.get(node)!, "polku:node", { ...nodeMark(draft, node), ...(lane ? { lane } : {}) });
  }
  const all = flowsWithin(process.root);
  for (const flow of all) extend(written, flows.get(flow)!, "polku:flow", flowMark(draft, flow, flows));
  const drawn = new Set(
    all.flatMap(({ transition }) => (transition === null ? [] : transitionKey(draft, draft.chart.transitions[transition]!))),
  );
  const states = new Set(nodesWithin(process.root).flatMap(({ role, state }) => (role === "state" ? draft.chart.nodes[state]!.path : [])));
  const content = { document: draft.chart.pathway, states: [...states], transitions: [...drawn] };
  extend(written, pools.process, "polku:pathway", { language: draft.language, $body: asciiJson(content) });
}

function nodeMark({ chart }: Draft, node: FlowNode): Record<string, string> {
  const { path } = chart.nodes[node.state]!;
  return {
    role: node.role,
    ...(path === "" ? {} : { state: path }),
    ...(node.role === "state" ? { name: xmlName(node.name) || node.id } : {}),
  };
}

function flowMark(draft: Draft, flow: Flow, flows: Written["flows"]): Record<string, string> {
  if (flow.transition === null) return {};
  const [arrival] = follow(flows.get(flow)!);
  const arrives = arrival === undefined ? {} : { arrives: end(arrival) };
  return { transition: transitionKey(draft, draft.chart.transitions[flow.transition]!), ...arrives };
}

/** Adds something of another namespace to an element. */
function extend({ moddle }: Pick<Written, "moddle">, element: ModdleElement, tag: string, content: Record<string, unknown>): void {
  const extension = element.extensionElements ?? moddle.create("bpmn:ExtensionElements", { values: [] });
  element.extensionElements = extension;
  extension.values.push(moddle.createAny(tag, ownNamespace, content));
}
