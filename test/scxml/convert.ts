import type { ActionConfig, GuardConfig, Machine, MachineNode, TransitionObject } from "#pathway";
import { type Descriptors, readDescriptors } from "./descriptors.ts";
import { type Element, everyElement, readXml } from "./read-xml.ts";
import { type Script, startEvent } from "./scxml-case.ts";
import { isWithin, readStates, type ScxmlState, Unconvertible } from "./scxml-states.ts";
import { assign, compareVariable, countedBy, firstFlags, planVariables, setFlag, type Variable } from "./variables.ts";

/** The script of a test as the package has it. */
export interface WrittenScript {
  readonly initialConfiguration: readonly string[];
  readonly events: readonly {
    readonly event: { readonly name: string };
    readonly after?: number;
    readonly nextConfiguration: readonly string[];
  }[];
}

type Context = {
  states: readonly ScxmlState[];
  variables: ReadonlyMap<string, Variable>;
  descriptors: Descriptors;
};

const never: GuardConfig = { type: "in", params: { state: "outside" } };
const known = new Set(
  "scxml state parallel final history initial transition onentry onexit raise log send datamodel data assign".split(" "),
);

/**
 * Writes an SCXML test as the machine of a pathway that does the same: the states of the document stand beside `outside`, which the event
 * `start` leaves for the initial state. Throws `Unconvertible` where the format has no words for what the test uses.
 */
export function convertTest(scxml: string, written: WrittenScript): { machine: Machine; script: Script } {
  const root = readXml(scxml);
  const foreign = [...new Set(everyElement(root).map(({ name }) => name))].filter((name) => !known.has(name));
  if (foreign.length > 0) throw new Unconvertible(`uses ${foreign.map((name) => `\`<${name}>\``).join(", ")}`);
  if (written.events.some(({ after }) => after !== undefined)) throw new Unconvertible("lets time pass between events");
  const states = readStates(root);
  const descriptors = readDescriptors(
    root,
    states,
    written.events.map(({ event }) => event.name),
  );
  const context: Context = { states, descriptors, variables: planVariables(root, states) };
  checkRoot(root);
  const start = { target: nameOf(initialOf(context, root, null)), actions: firstFlags(context.variables) };
  const begin: TransitionObject = start.actions.length > 0 ? start : { target: start.target };
  const machine: Machine = { id: "scxml", initial: "outside", states: { outside: { on: { [startEvent]: begin } } } };
  for (const state of states) if (state.parent === null) machine.states[state.key] = convertState(context, state);
  const leaves = (ids: readonly string[]) => states.flatMap(({ id, key }) => (id !== undefined && ids.includes(id) ? key : [])).sort();
  const events = written.events.map(({ event, nextConfiguration }) => ({
    event: descriptors.rename(event.name),
    next: leaves(nextConfiguration),
  }));
  return { machine, script: { initial: leaves(written.initialConfiguration), events } };
}

/** A transition of the document itself is taken nowhere else; one that does nothing may be left out. */
function checkRoot({ children }: Element): void {
  const transitions = children.filter(({ name }) => name === "transition");
  if (transitions.some(({ attributes, children }) => attributes.target || children.some(({ name }) => name !== "log")))
    throw new Unconvertible("has transitions of the document itself");
}

function nameOf({ path }: ScxmlState): string {
  return `#scxml.${path}`;
}

/** The initial state of the document (`state` null) or of a compound state. */
function initialOf({ states }: Context, element: Element, state: ScxmlState | null): ScxmlState {
  const written = element.children.find(({ name }) => name === "initial")?.children.find(({ name }) => name === "transition");
  if (written && written.children.length > 0) throw new Unconvertible("acts on the way to an initial state");
  const ids = (written?.attributes.target ?? element.attributes.initial)?.trim().split(/\s+/);
  if (ids && ids.length > 1) throw new Unconvertible("has several initial states");
  const siblings = states.filter(({ parent }) => parent === state);
  const found = ids ? states.find(({ id }) => id === ids[0]) : siblings.find(({ kind }) => kind !== "history");
  if (!found) throw new Unconvertible("begins in a state that is not there");
  if (state !== null && found.parent !== state) throw new Unconvertible("begins deeper than in a child");
  return found;
}

function convertState(context: Context, state: ScxmlState): MachineNode {
  const { element, kind, children } = state;
  if (kind === "history") return convertHistory(context, state);
  const node: MachineNode = {};
  if (kind === "final") node.type = "final";
  if (kind === "parallel" && children.length > 0) node.type = "parallel";
  if (kind === "state" && children.length > 0) node.initial = initialOf(context, element, state).key;
  const entry = handlers(context, element, "onentry");
  const exit = handlers(context, element, "onexit");
  if (entry.length > 0) node.entry = entry;
  if (exit.length > 0) node.exit = exit;
  convertTransitions(context, state, node);
  if (children.length > 0) node.states = Object.fromEntries(children.map((child) => [child.key, convertState(context, child)]));
  return node;
}

function convertHistory(context: Context, { element }: ScxmlState): MachineNode {
  const node: MachineNode = { type: "history" };
  if (element.attributes.type === "deep") node.history = "deep";
  const transition = element.children.find(({ name }) => name === "transition");
  if (!transition) return node;
  if (transition.children.length > 0) throw new Unconvertible("acts on the way to a default of history");
  node.target = targetOf(context, transition)!.name;
  return node;
}

function handlers(context: Context, element: Element, name: "onentry" | "onexit"): ActionConfig[] {
  return element.children.filter((child) => child.name === name).flatMap((handler) => actionsOf(context, handler));
}

function actionsOf(context: Context, { children }: Element): ActionConfig[] {
  return children.flatMap((element): ActionConfig[] => {
    const { name, attributes } = element;
    if (name === "log") return [];
    if (name === "assign") return assign(context.variables, element);
    const isInternal = name === "raise" || attributes.target === "#_internal";
    if (isInternal && attributes.event) return [{ type: "raise", params: { event: context.descriptors.rename(attributes.event) } }];
    // A script that lets no time pass ends before a delayed event comes; where the outcome hangs on it the descriptors have said so.
    if (name === "send" && (attributes.delay || attributes.delayexpr)) return [];
    throw new Unconvertible("sends events to the external queue");
  });
}

function targetOf(context: Context, { attributes }: Element): { name: string; state: ScxmlState } | null {
  if (!attributes.target) return null;
  const ids = attributes.target.trim().split(/\s+/);
  if (ids.length > 1) throw new Unconvertible("has transitions with several targets");
  const state = context.states.find(({ id }) => id === ids[0]);
  if (!state) throw new Unconvertible("leads to a state that is not there");
  return { name: nameOf(state), state };
}

function convertTransitions(context: Context, state: ScxmlState, node: MachineNode): void {
  const on: Record<string, TransitionObject[]> = {};
  const always: TransitionObject[] = [];
  const onDone: TransitionObject[] = [];
  for (const element of state.element.children.filter(({ name }) => name === "transition")) {
    const made = convertTransition(context, state, element);
    if (!element.attributes.event) {
      always.push(...made);
      continue;
    }
    const { events, isDone } = context.descriptors.match(element.attributes.event, state);
    for (const event of events) {
      on[event] ??= [];
      on[event].push(...made);
    }
    if (isDone) onDone.push(...made);
  }
  if (Object.keys(on).length > 0) node.on = on;
  if (always.length > 0) node.always = always;
  if (onDone.length > 0) node.onDone = onDone;
}

function convertTransition(context: Context, state: ScxmlState, element: Element): TransitionObject[] {
  const to = targetOf(context, element);
  const guard = guardOf(context, element.attributes.cond?.trim(), state);
  const actions = actionsOf(context, element);
  const transition: TransitionObject = {};
  if (to) transition.target = to.name;
  if (to && !isInternal(state, element, to.state)) transition.reenter = true;
  const counted = countedBy(context.variables, element);
  if (counted) return countedTransitions(transition, { guard, actions, counted });
  if (guard) transition.guard = guard;
  if (actions.length > 0) transition.actions = actions;
  return [transition];
}

/** Only from a compound state to what lies in it; all else leaves its source (SCXML 3.13). */
function isInternal(state: ScxmlState, { attributes }: Element, to: ScxmlState): boolean {
  return attributes.type === "internal" && state.kind === "state" && to !== state && isWithin(state, to);
}

/** A transition that counts how often it is taken, once for each number that the count may have had. */
function countedTransitions(
  transition: TransitionObject,
  { guard, actions, counted }: { guard: GuardConfig | null; actions: ActionConfig[]; counted: readonly string[] },
): TransitionObject[] {
  return counted.map((flag, n) => {
    const now: GuardConfig = { type: "flag", params: { is: flag } };
    const next = counted[n + 1];
    const counting = next ? [setFlag(flag, false), setFlag(next, true)] : [];
    return { ...transition, guard: guard ? { type: "all", params: { of: [guard, now] } } : now, actions: [...actions, ...counting] };
  });
}

function guardOf(context: Context, cond: string | undefined, source: ScxmlState): GuardConfig | null {
  if (cond === undefined || cond === "true") return null;
  if (cond === "false") return never;
  const asked = /^(!?)In\('([^']*)'\)$/.exec(cond);
  if (asked) {
    const state = context.states.find(({ id }) => id === asked[2]);
    const guard: GuardConfig = state ? { type: "in", params: { state: state.path } } : never;
    return asked[1] === "!" ? { type: "not", params: { of: guard } } : guard;
  }
  const compared = compareVariable(context.variables, cond, source);
  if (compared === undefined) throw new Unconvertible("has conditions in ECMAScript");
  return compared ?? never;
}
