import { type Chart, isBelow, listFor, type Node, shareOf, type TransitionList } from "#chart";

/**
 * How a state is put in BPMN. `sub`: a sub-process, so that what interrupts it interrupts all of it. `flat`: what is inside stands where it
 * would without the state. `fork`: a parallel gateway and another that waits for all. `choice`: a gateway, since nobody stays there.
 */
export type Form = "task" | "wait" | "choice" | "sub" | "flat" | "fork" | "end" | "history";

/**
 * Chooses the form of every state. A compound state that something interrupts is a sub-process if all in it is done by one actor; what is
 * done by several stays in their lanes, and each of its states is interrupted by itself. A parallel state is a sub-process wherever
 * something interrupts it, since a way that leaves one branch of a fork does not end the others.
 */
export function formsOf(chart: Chart): Form[] {
  const forms: Form[] = chart.nodes.map((node) => plainForm(node));
  for (const node of [...chart.nodes].reverse())
    if (node.index > 0 && node.kind === "compound" && isInterrupted(node) && actorsIn(chart, node.index).size <= 1)
      forms[node.index] = "sub";
  for (const node of chart.nodes)
    if (node.kind === "parallel" && (isInterrupted(node) || isLeft(chart, node) || inheritsInterrupts(chart, forms, node)))
      forms[node.index] = "sub";
  for (const node of chart.nodes)
    if (forms[node.index] === "task" && node.activity === null && triggersOf(chart, forms, node).length > 0) forms[node.index] = "wait";
  return forms;
}

function plainForm(node: Node): Form {
  switch (node.kind) {
    case "final":
      return "end";
    case "history":
      return "history";
    case "compound":
      return "flat";
    case "parallel":
      return "fork";
    default: {
      const always = listFor(node, "always");
      return node.activity === null && always !== null && hasRest(always) ? "choice" : "task";
    }
  }
}

/** Whether one of a list's transitions is taken for sure. */
export function hasRest({ transitions }: TransitionList): boolean {
  return transitions.some(({ guard }) => guard === null) || transitions.every(({ guard }) => shareOf(guard) !== null);
}

/** Whether something of its own interrupts a state with states inside. */
function isInterrupted(node: Node): boolean {
  return interruptsOf(node).length > 0;
}

/** What may end a state, or happen in it, before what is done there is done: events and delays; of a state with states inside also its own activity. */
function interruptsOf(node: Node): TransitionList[] {
  return node.lists.filter(
    ({ trigger }) =>
      trigger.kind === "on" ||
      trigger.kind === "after" ||
      (node.children.length > 0 && (trigger.kind === "done" || trigger.kind === "always")),
  );
}

/** Actors of the states inside, where a parallel state counts as its own actor's. */
function actorsIn(chart: Chart, index: number): Set<string | null> {
  const found = new Set<string | null>();
  for (const child of chart.nodes[index]!.children.map((i) => chart.nodes[i]!)) {
    if (child.kind === "compound") for (const actor of actorsIn(chart, child.index)) found.add(actor);
    else if (child.kind === "atomic" || child.kind === "parallel") found.add(child.actor);
  }
  return found;
}

/** Whether a transition from inside a parallel state leads out of it. */
function isLeft(chart: Chart, { index }: Node): boolean {
  return chart.transitions.some(({ source, target }) => target >= 0 && isBelow(chart, source, index) && !isBelow(chart, target, index));
}

function inheritsInterrupts(chart: Chart, forms: readonly Form[], node: Node): boolean {
  return flatAround(chart, forms, node.index).some(isInterrupted);
}

/** The states around a state whose insides stand in the same scope, inner ones first; the whole is among them. */
function flatAround(chart: Chart, forms: readonly Form[], index: number): Node[] {
  const found: Node[] = [];
  for (let at = chart.nodes[index]!.parent; at >= 0 && forms[at] !== "sub"; at = chart.nodes[at]!.parent) found.push(chart.nodes[at]!);
  return found;
}

/**
 * What may interrupt a state, its own and what it has from states around it in the same scope; an event that it lists itself is its own
 * alone. Of a state without activity, also what it goes on at by itself where a condition may have to be waited for.
 */
export function triggersOf(chart: Chart, forms: readonly Form[], node: Node): TransitionList[] {
  const own = interruptsOf(node);
  const waits = node.children.length === 0 && node.activity === null && forms[node.index] !== "choice" ? listFor(node, "always") : null;
  const found = waits === null ? own : [...own, waits];
  for (const around of flatAround(chart, forms, node.index)) {
    for (const list of interruptsOf(around)) {
      const isHeard = list.trigger.kind === "on" && found.some(({ trigger }) => trigger.kind === "on" && trigger.event === eventOf(list));
      if (!isHeard) found.push(list);
    }
  }
  return found;
}

function eventOf({ trigger }: TransitionList): string | null {
  return trigger.kind === "on" ? trigger.event : null;
}
