import { listFor, type Node, type TransitionList } from "#chart";
import { arrive, joinOf } from "./arrive.ts";
import { addFlow, addNode, type Draft, type Gates, nameOf, type Pending } from "./draft.ts";
import type { FlowNode } from "./flow.ts";
import { triggersOf } from "./forms.ts";
import { initialOf } from "./landing.ts";
import { outflow } from "./outflow.ts";
import { addBoundary, addCatch, leadingLists, signalName } from "./triggers.ts";

/** Leads on from all that is made, and from what is made thereby. */
export function connectAll(draft: Draft): void {
  for (let next = draft.pending.shift(); next !== undefined; next = draft.pending.shift()) connect(draft, next);
}

function connect(draft: Draft, pending: Pending): void {
  const { node } = pending;
  switch (pending.kind) {
    case "list":
      outflow(draft, node, pending.list);
      break;
    case "exit":
      addFlow(draft, node, arrive(draft, node.scope, node.state, pending.goal));
      break;
    case "join":
      connectJoin(draft, node);
      break;
    default:
      connectState(draft, node);
  }
}

function connectState(draft: Draft, made: FlowNode): void {
  const node = draft.chart.nodes[made.state]!;
  const form = draft.forms[made.state];
  if (form === "sub") connectSub(draft, made, node);
  else if (form === "fork") branch(draft, made, node);
  else if (form === "choice") outflow(draft, made, listFor(node, "always")!);
  else if (form === "wait") connectWait(draft, made, node);
  else connectTask(draft, made, node);
}

function connectTask(draft: Draft, task: FlowNode, node: Node): void {
  for (const list of triggersOf(draft.chart, draft.forms, node)) attach(draft, task, list);
  leadOrEnd(draft, task, listFor(node, "done") ?? listFor(node, "always"));
}

/** Leads on as a list says, or to an end where it says nothing. */
function leadOrEnd(draft: Draft, node: FlowNode, list: TransitionList | null): void {
  if (list !== null && leadingLists([list]).length > 0) outflow(draft, node, list);
  else addFlow(draft, node, endOf(draft, node, draft.words.noWay));
}

function endOf(draft: Draft, node: FlowNode, name: string): FlowNode {
  return addNode(draft, node.scope, { kind: "end", state: node.state, suffix: "end", name }, { actor: node.actor, role: "nothing" });
}

/** Attaches a list to a node and leads on from there; what does not leave the state ends at once. */
function attach(draft: Draft, host: FlowNode, list: TransitionList): void {
  const boundary = addBoundary(draft, host, list);
  if (boundary.isInterrupting) {
    outflow(draft, boundary, list);
    return;
  }
  const raised = list.transitions.flatMap(({ actions }) => actions).find(({ type }) => type === "raise");
  const event = raised?.type === "raise" ? ({ kind: "signal", ref: signalName(draft, raised.params.event) } as const) : undefined;
  const of = { state: host.state, suffix: "noted", name: event?.ref ?? boundary.name };
  addFlow(
    draft,
    boundary,
    addNode(draft, host.scope, { kind: "end", ...of }, { ...(event === undefined ? {} : { event }), actor: host.actor, role: "nothing" }),
  );
}

function connectWait(draft: Draft, made: FlowNode, node: Node): void {
  const lists = leadingLists(triggersOf(draft.chart, draft.forms, node));
  if (made.kind !== "eventBased") leadOrEnd(draft, made, lists[0] ?? null);
  else
    for (const list of lists) {
      const caught = addCatch(draft, made.scope, node.index, list);
      addFlow(draft, made, caught);
      outflow(draft, caught, list);
    }
}

function branch(draft: Draft, fork: FlowNode, node: Node): void {
  for (const region of node.children)
    if (draft.forms[region] !== "history") addFlow(draft, fork, arrive(draft, fork.scope, region, region));
}

function connectJoin(draft: Draft, join: FlowNode): void {
  const { forms, chart, words } = draft;
  if (forms[join.state] === "sub") addFlow(draft, join, endOf(draft, join, words.done(nameOf(draft, join.state))));
  else leadOrEnd(draft, join, listFor(chart.nodes[join.state]!, "doneState"));
}

function connectSub(draft: Draft, sub: FlowNode, node: Node): void {
  const gates = draft.gates.get(node.index)!;
  if (node.kind === "parallel") connectRegions(draft, node, gates);
  else gates.entrances.set(node.index, arrive(draft, gates.inside, node.index, initialOf(node)));
  const canEnd = node.kind === "parallel" || node.children.some((child) => draft.chart.nodes[child]!.kind === "final");
  const ending = canEnd ? listFor(node, "doneState") : gates.mainExit < 0 ? listFor(node, "done") : null;
  for (const list of triggersOf(draft.chart, draft.forms, node)) if (list !== ending) attach(draft, sub, list);
  const isRegion = draft.chart.nodes[node.parent]!.kind === "parallel";
  if (gates.mainExit >= 0) addFlow(draft, sub, arrive(draft, sub.scope, node.index, gates.mainExit));
  else if (canEnd && isRegion && ending === null) addFlow(draft, sub, joinOf(draft, sub.scope, node.parent));
  else leadOrEnd(draft, sub, ending);
}

function connectRegions(draft: Draft, node: Node, { inside, start }: Gates): void {
  const fork = addNode(draft, inside, { kind: "parallel", state: node.index, suffix: "fork", name: "" });
  addFlow(draft, start, fork);
  branch(draft, fork, node);
}
