import { isBelow, listFor } from "#chart";
import { addNode, type Draft, lose, nameOf } from "./draft.ts";
import type { FlowNode, Scope } from "./flow.ts";
import { landing, startOf, subsAround } from "./landing.ts";
import { entryOf } from "./place-state.ts";

/**
 * The node of a scope to which a flow must lead for a client to come to a state. Where the state lies outside, this is an event that ends
 * the sub-process; where it lies in a sub-process, this is the sub-process.
 */
export function arrive(draft: Draft, from: Scope, source: number, target: number): FlowNode {
  const goal = landing(draft, source, target);
  if (from.state > 0 && !isBelow(draft.chart, goal, from.state)) return leave(draft, from, goal);
  const around = subsAround(draft, goal, from.state);
  const outermost = around[0];
  if (outermost === undefined) return enter(draft, from, goal);
  const sub = entryOf(draft, from, outermost);
  if (startOf(draft, outermost) !== goal) addEntrance(draft, outermost, goal);
  return sub;
}

function enter(draft: Draft, from: Scope, goal: number): FlowNode {
  return draft.forms[goal] === "end" ? end(draft, from, goal) : entryOf(draft, from, goal);
}

/** What follows on a final state: the end of the process or sub-process, or what its state goes on with when it is done. */
function end(draft: Draft, scope: Scope, goal: number): FlowNode {
  const { chart, forms } = draft;
  const { parent, meta } = chart.nodes[goal]!;
  const around = chart.nodes[parent]!;
  if (parent === 0 || forms[parent] === "sub") {
    const name = meta.name === undefined && parent > 0 ? draft.words.done(nameOf(draft, parent)) : nameOf(draft, goal);
    return addNode(draft, scope, { kind: "end", state: goal, name });
  }
  const above = chart.nodes[around.parent]!;
  if (above.kind === "parallel") return joinOf(draft, scope, around.parent);
  return finish(draft, scope, parent);
}

/** What a state whose inside stands in the scope goes on with when it is done. */
function finish(draft: Draft, scope: Scope, state: number): FlowNode {
  const list = listFor(draft.chart.nodes[state]!, "doneState");
  const ways = list?.transitions.filter(({ target }) => target >= 0) ?? [];
  if (list === null || ways.length === 0)
    return addNode(draft, scope, { kind: "end", state, suffix: "end", name: draft.words.noWay }, { role: "nothing" });
  const [only] = ways;
  const found = draft.entries.get(-state);
  if (found !== undefined) return found;
  if (ways.length === 1 && only!.actions.length === 0 && !draft.finishing.has(state)) {
    draft.finishing.add(state);
    const next = arrive(draft, scope, state, only!.target);
    draft.finishing.delete(state);
    return next;
  }
  const gateway = addNode(
    draft,
    scope,
    { kind: "exclusive", state, suffix: "done", name: draft.words.done(nameOf(draft, state)) },
    { role: "done" },
  );
  draft.entries.set(-state, gateway);
  draft.pending.push({ kind: "list", node: gateway, list });
  return gateway;
}

/** The gateway at which the branches of a parallel state wait for one another. */
export function joinOf(draft: Draft, scope: Scope, parallel: number): FlowNode {
  const found = draft.entries.get(-parallel);
  if (found !== undefined) return found;
  const join = addNode(draft, scope, { kind: "parallel", state: parallel, suffix: "join", name: "" });
  draft.entries.set(-parallel, join);
  draft.pending.push({ kind: "join", node: join });
  return join;
}

/** An event that ends a sub-process for a state outside of it. */
function leave(draft: Draft, from: Scope, goal: number): FlowNode {
  const owner = from.owner!;
  const { mainExit, exits } = draft.gates.get(from.state)!;
  const name = draft.forms[goal] === "end" ? nameOf(draft, goal) : draft.words.onward(nameOf(draft, goal));
  if (goal === mainExit) return addNode(draft, from, { kind: "end", state: from.state, suffix: "end", name }, { role: "exit" });
  const event = { kind: "escalation", ref: name } as const;
  const thrown = addNode(draft, from, { kind: "end", state: goal, suffix: `from_${owner.id}`, name }, { event });
  if (!exits.has(goal)) {
    const caught = addNode(
      draft,
      owner.scope,
      { kind: "boundary", state: from.state, suffix: "exit", name },
      { event, host: owner, role: "exit" },
    );
    exits.set(goal, caught);
    draft.pending.push({ kind: "exit", node: caught, goal });
  }
  return thrown;
}

/** Notes that a sub-process is entered at another state than its first; so are those inside of it on the way there. */
function addEntrance(draft: Draft, sub: number, goal: number): void {
  const { inside, entrances } = draft.gates.get(sub)!;
  if (entrances.has(goal)) return;
  lose(draft, "innerEntry", goal);
  entrances.set(goal, arrive(draft, inside, sub, goal));
}
