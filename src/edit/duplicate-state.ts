import type { GuardConfig, MachineNode, TransitionConfig, Transitions } from "#pathway";
import type { Text } from "#units";
import { keyFor } from "./add-state.ts";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { freeId } from "./free-id.ts";
import { refuse } from "./refusal.ts";
import { guardStates } from "./relocate.ts";
import { childOf, isWithin, keyOf, nodeOf, parentOf, pathOfState, readTarget } from "./state-paths.ts";
import { needState, painPointsOf } from "./subject.ts";
import { allTransitions } from "./transition-lists.ts";

/** Copies a state with all that is inside, to the place after it. What leads around inside leads around in the copy; what leads out leads to the same states. */
export function duplicateState(draft: Draft, { state, name }: CommandOf<"state.duplicate">): void {
  const origin = needState(draft, state);
  if (state === "") refuse(origin, "root-stays");
  const parent = parentOf(state);
  const key = keyFor(draft, { parent, wish: keyOf(state), isGiven: false });
  const siblings = Object.keys(nodeOf(draft.document, parent)!.states!);
  const original = nodeOf(draft.document, state)!;
  const copy = copyNode(original, copierOf(draft, state, childOf(parent, key)), state);
  const named = numbered(original.meta?.name, key.slice(keyOf(state).length));
  if (named !== undefined) copy.meta = { ...copy.meta, name: named };
  const path = [...pathOfState(parent), "states", key];
  draft.trusting(() => draft.put(path, copy, siblings[siblings.indexOf(keyOf(state)) + 1]));
  if (name !== undefined) draft.put([...path, "meta", "name"], name);
  draft.created = childOf(parent, key);
}

type Copier = {
  /** The text of a target that led from a state of the original, for the copy of that state. */
  target(text: string, from: string): string;
  state(state: string): string;
  transitionId(id: string): string;
  painPointId(id: string): string;
};

function copierOf({ document }: Draft, original: string, copy: string): Copier {
  const place = (state: string) => (isWithin(state, original) ? `${copy}${state.slice(original.length)}` : state);
  const transitions = allTransitions(document).flatMap(({ config }) => config.meta?.id ?? []);
  const painPoints = painPointsOf(document).map(({ id }) => id);
  const fresh = (taken: string[]) => (id: string) => {
    const found = freeId(id, taken);
    taken.push(found);
    return found;
  };
  const { machine } = document;
  return {
    state: place,
    target: (text, from) => {
      const goal = readTarget(text, from, machine);
      if (goal === null || readTarget(text, place(from), machine) === place(goal)) return text;
      return `#${machine.id}.${place(goal)}`;
    },
    transitionId: fresh(transitions),
    painPointId: fresh(painPoints),
  };
}

function copyNode(node: MachineNode, copier: Copier, state: string): MachineNode {
  const list = (transitions: Transitions): Transitions =>
    Array.isArray(transitions)
      ? transitions.map((entry) => copyTransition(entry, copier, state))
      : copyTransition(transitions, copier, state);
  const map = (transitions: Record<string, Transitions>) =>
    Object.fromEntries(Object.entries(transitions).map(([key, entry]) => [key, list(entry)]));
  const copy: MachineNode = { ...node };
  if (node.on) copy.on = map(node.on);
  if (node.after) copy.after = map(node.after);
  if (node.always) copy.always = list(node.always);
  if (node.onDone) copy.onDone = list(node.onDone);
  if (node.invoke?.onDone) copy.invoke = { ...node.invoke, onDone: list(node.invoke.onDone) };
  if (node.target !== undefined) copy.target = copier.target(node.target, state);
  if (node.meta) copy.meta = copyMeta(node.meta, copier);
  if (node.states)
    copy.states = Object.fromEntries(
      Object.entries(node.states).map(([key, child]) => [key, copyNode(child, copier, childOf(state, key))]),
    );
  return copy;
}

function copyTransition(entry: TransitionConfig, copier: Copier, state: string): TransitionConfig {
  if (typeof entry === "string") return copier.target(entry, state);
  const copy = { ...entry };
  if (Array.isArray(entry.target)) copy.target = [copier.target(entry.target[0], state)];
  else if (entry.target !== undefined) copy.target = copier.target(entry.target, state);
  if (entry.guard) copy.guard = copyGuard(entry.guard, copier);
  if (entry.meta)
    copy.meta = { ...copyMeta(entry.meta, copier), ...(entry.meta.id === undefined ? {} : { id: copier.transitionId(entry.meta.id) }) };
  return copy;
}

function copyMeta<M extends NonNullable<MachineNode["meta"]>>(meta: M, copier: Copier): M {
  const { counterpart: _other, ...copy } = meta;
  if (meta.painPoints) copy.painPoints = meta.painPoints.map((point) => ({ ...point, id: copier.painPointId(point.id) }));
  return copy as M;
}

function copyGuard(guard: GuardConfig, copier: Copier): GuardConfig {
  const copy = JSON.parse(JSON.stringify(guard)) as GuardConfig;
  guardStates(guard, (state, path) => {
    let owner: unknown = copy;
    for (const step of path.slice(0, -1)) owner = (owner as Record<string, unknown>)[step];
    (owner as Record<string, unknown>)[String(path.at(-1))] = copier.state(state);
  });
  return copy;
}

function numbered(name: Text | undefined, number: string): Text | undefined {
  if (name === undefined) return undefined;
  return Object.fromEntries(Object.entries(name).map(([language, text]) => [language, `${text} (${number})`])) as Text;
}
