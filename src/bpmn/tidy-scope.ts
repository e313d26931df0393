import { addFlow, addNode, type Draft, nameOf } from "./draft.ts";
import type { Flow, FlowNode, Scope } from "./flow.ts";

/** Brings a scope into good form: how it begins where it is entered in several places, how it ends, and where ways join. */
export function tidyScope(draft: Draft, scope: Scope): void {
  if (scope.owner !== null) {
    begin(draft, scope);
    endLoops(draft, scope);
  }
  for (const node of [...scope.nodes]) merge(draft, scope, node);
}

/** Leads from the start to where the sub-process is entered; by a decision where there are several places. */
function begin(draft: Draft, scope: Scope): void {
  const { start, entrances } = draft.gates.get(scope.state)!;
  const [usual, ...others] = [...entrances].sort(([a], [b]) => (a === scope.state ? -1 : b === scope.state ? 1 : a - b));
  if (usual === undefined) return;
  if (others.length === 0) {
    addFlow(draft, start, usual[1]);
    return;
  }
  const { words } = draft;
  const gateway = addNode(draft, scope, { kind: "exclusive", state: scope.state, suffix: "entry", name: words.whereTo }, { role: "entry" });
  addFlow(draft, start, gateway);
  addFlow(draft, gateway, usual[1], { name: words.otherwise, isDefault: true });
  for (const [state, node] of others) {
    const name = words.cameTo(nameOf(draft, state));
    addFlow(draft, gateway, node, { name, condition: name });
  }
}

/** Where nothing ends a sub-process, what leads only to itself is a loop that ends when the sub-process does. */
function endLoops(draft: Draft, scope: Scope): void {
  if (scope.nodes.some(({ kind }) => kind === "end")) return;
  for (const flow of [...scope.flows]) {
    const { source, target } = flow;
    const isOnly = outgoing(scope, source).length === 1;
    if (source !== target || !isOnly || source.kind === "boundary") continue;
    scope.flows.splice(scope.flows.indexOf(flow), 1);
    source.isLoop = true;
    source.notes.push(draft.words.lasts(nameOf(draft, scope.state)));
    const name = draft.words.done(nameOf(draft, scope.state));
    addFlow(draft, source, addNode(draft, scope, { kind: "end", state: source.state, suffix: "end", name }, { role: "nothing" }), {
      transition: flow.transition,
    });
  }
}

/** Several ways to one node join at a gateway before it. */
function merge(draft: Draft, scope: Scope, node: FlowNode): void {
  const into = scope.flows.filter(({ target }) => target === node);
  const isJoin = (node.kind === "exclusive" || node.kind === "parallel") && outgoing(scope, node).length < 2;
  if (into.length < 2 || isJoin) return;
  const of = { state: node.state, suffix: suffixOf(node), name: "" };
  const gateway = addNode(draft, scope, { kind: "exclusive", ...of }, { isMerge: true, actor: node.actor });
  for (const flow of into) flow.target = gateway;
  addFlow(draft, gateway, node);
}

function suffixOf({ id }: FlowNode): string {
  const own = id.split("__").slice(1).join("_");
  return own === "" ? "in" : `${own}_in`;
}

function outgoing(scope: Scope, node: FlowNode): Flow[] {
  return scope.flows.filter(({ source }) => source === node);
}
