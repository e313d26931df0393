import { isBelow, isQueue, listFor, type Node } from "#chart";
import { documentationOf } from "./documentation.ts";
import { actorName, addFlow, addNode, type Draft, lose, nameOf } from "./draft.ts";
import type { FlowKind, FlowNode, Scope } from "./flow.ts";
import { triggersOf } from "./forms.ts";
import { first } from "./landing.ts";
import { heard, leadingLists, signalName } from "./triggers.ts";

/** The node at which a state is entered, made when it is first asked for. */
export function entryOf(draft: Draft, scope: Scope, state: number): FlowNode {
  const found = draft.entries.get(state);
  if (found !== undefined) return found;
  const node = draft.chart.nodes[state]!;
  const made = place(draft, scope, node);
  draft.pending.push({ kind: "state", node: made });
  const entry = raiseBefore(draft, scope, node, made);
  draft.entries.set(state, entry);
  return entry;
}

function place(draft: Draft, scope: Scope, node: Node): FlowNode {
  if (node.exit.length > 0) lose(draft, "exitActions", node.index);
  switch (draft.forms[node.index]) {
    case "sub":
      return placeSub(draft, scope, node);
    case "fork":
      return placeFork(draft, scope, node);
    case "choice":
      return placeChoice(draft, scope, node);
    case "wait":
      return placeWait(draft, scope, node);
    default:
      return placeTask(draft, scope, node);
  }
}

/** Signals that entering a state gives stand before it. */
function raiseBefore(draft: Draft, scope: Scope, node: Node, made: FlowNode): FlowNode {
  if (node.entry.some(({ type }) => type === "set")) lose(draft, "flags", node.index);
  let entry = made;
  for (const action of [...node.entry].reverse()) {
    if (action.type !== "raise" || !draft.chart.events.includes(action.params.event)) continue;
    const { event } = action.params;
    lose(draft, "raised", node.index);
    const of = { state: node.index, suffix: `raise_${event.replaceAll(".", "_")}`, name: signalName(draft, event) };
    const thrown = addNode(draft, scope, { kind: "throw", ...of }, { event: { kind: "signal", ref: signalName(draft, event) } });
    addFlow(draft, thrown, entry);
    entry = thrown;
  }
  return entry;
}

/** The name of what is done in a state; who does it, where that is not whose lane the sub-process around it lies in. */
function taskName(draft: Draft, scope: Scope, node: Node): string {
  const name = nameOf(draft, node.index);
  const { owner } = scope;
  if (owner === null || node.actor === null || node.actor === owner.actor) return name;
  lose(draft, "foreign", node.index);
  return `${name} (${actorName(draft, node.actor)})`;
}

function placeTask(draft: Draft, scope: Scope, node: Node): FlowNode {
  const isWaiting = isQueue(draft.chart, node);
  const about = { isQueue: isWaiting, activity: node.activity, notes: documentationOf(draft, node) };
  const of = { state: node.index, name: taskName(draft, scope, node) };
  return addNode(draft, scope, { kind: taskKind(draft, node, isWaiting), ...of }, about);
}

/** A queue waits for word of a place; what needs somebody is done by people; all else is a task of no kind. */
function taskKind({ chart }: Draft, { activity }: Node, isWaiting: boolean): FlowKind {
  if (isWaiting) return "receiveTask";
  const needs = activity === null ? undefined : chart.pathway.activities?.[activity]?.needs;
  return needs !== undefined && Object.keys(needs).length > 0 ? "userTask" : "task";
}

/** A state in which nothing is done but wait for events: for one message a task that receives it, for several an event-based gateway. */
function placeWait(draft: Draft, scope: Scope, node: Node): FlowNode {
  if (node.activity !== null) lose(draft, "noDone", node.index);
  const lists = leadingLists(triggersOf(draft.chart, draft.forms, node));
  const notes = documentationOf(draft, node);
  const of = { state: node.index, name: taskName(draft, scope, node) };
  if (lists.length > 1) return addNode(draft, scope, { kind: "eventBased", ...of }, { notes });
  if (lists.length === 0) return addNode(draft, scope, { kind: "task", ...of }, { notes });
  const { notes: own, ...about } = heard(draft, lists[0]!);
  const kind = about.event.kind === "message" ? "receiveTask" : "catch";
  return addNode(draft, scope, { kind, ...of }, { ...about, notes: [...notes, ...own] });
}

/** A state where nobody stays: a decision, or where only one way leads on, an event that notes it. */
function placeChoice(draft: Draft, scope: Scope, node: Node): FlowNode {
  const ways = listFor(node, "always")!.transitions.filter(({ target }) => target >= 0);
  const of = { state: node.index, name: taskName(draft, scope, node) };
  return addNode(draft, scope, { kind: ways.length > 1 ? "exclusive" : "throw", ...of }, { notes: documentationOf(draft, node) });
}

function placeFork(draft: Draft, scope: Scope, node: Node): FlowNode {
  const of = { state: node.index, name: nameOf(draft, node.index) };
  return addNode(draft, scope, { kind: "parallel", ...of }, { notes: documentationOf(draft, node) });
}

function placeSub(draft: Draft, scope: Scope, node: Node): FlowNode {
  const about = { notes: documentationOf(draft, node), activity: node.activity };
  const sub = addNode(draft, scope, { kind: "subProcess", state: node.index, name: taskName(draft, scope, node) }, about);
  const inside: Scope = { owner: sub, state: node.index, nodes: [], flows: [] };
  sub.inside = inside;
  const start = addNode(draft, inside, { kind: "start", state: node.index, suffix: "start", name: draft.words.start });
  draft.gates.set(node.index, { owner: sub, inside, start, entrances: new Map(), exits: new Map(), mainExit: mainExitOf(draft, node) });
  return sub;
}

/**
 * The state outside to which most ways lead from inside a compound state that has no end of its own; −1 where there is none, or the state
 * ends by itself. What the whole pathway ends with is chosen only where nothing else is.
 */
function mainExitOf(draft: Draft, node: Node): number {
  const { chart, forms } = draft;
  if (node.kind === "parallel" || node.children.some((child) => chart.nodes[child]!.kind === "final")) return -1;
  const counts = new Map<number, number>();
  for (const { source, target, guard } of chart.transitions) {
    if (target < 0 || !isBelow(chart, source, node.index) || isBelow(chart, target, node.index) || forms[target] === "history") continue;
    const goal = first(draft, target);
    counts.set(goal, (counts.get(goal) ?? 0) + (forms[goal] === "end" ? 2 : 2000) + (guard === null ? 1 : 0));
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0]!;
}
