import type { Path } from "./diagnostic.ts";
import type { GuardConfig } from "./guard-schema.ts";
import type { Machine, MachineNode, TransitionObject, Transitions } from "./machine-schema.ts";

/** A state with its place in the document and its dotted path below the root ("" is the root). */
export type PlacedState = { node: MachineNode; path: Path; state: string };

/** A transition with its place; one that is only a target is written out. */
export type PlacedTransition = { transition: TransitionObject; path: Path };

/** All states in document order, the root first. */
export function statesOf(machine: Machine): PlacedState[] {
  const states: PlacedState[] = [];
  const visit = (node: MachineNode, path: Path, state: string) => {
    states.push({ node, path, state });
    for (const [key, child] of Object.entries(node.states ?? {}))
      visit(child, [...path, "states", key], state === "" ? key : `${state}.${key}`);
  };
  visit(machine, ["machine"], "");
  return states;
}

/** The transitions that start in a state, in the order: on, always, after, invoke.onDone, onDone. */
export function transitionsOf({ node, path }: PlacedState): PlacedTransition[] {
  const found: PlacedTransition[] = [];
  const add = (transitions: Transitions | undefined, at: Path) => {
    if (transitions === undefined) return;
    const list = Array.isArray(transitions) ? transitions : [transitions];
    list.forEach((entry, i) => {
      const transition = typeof entry === "string" ? { target: entry } : entry;
      found.push({ transition, path: Array.isArray(transitions) ? [...at, i] : at });
    });
  };
  for (const [event, transitions] of Object.entries(node.on ?? {})) add(transitions, [...path, "on", event]);
  add(node.always, [...path, "always"]);
  for (const [delay, transitions] of Object.entries(node.after ?? {})) add(transitions, [...path, "after", delay]);
  add(node.invoke?.onDone, [...path, "invoke", "onDone"]);
  add(node.onDone, [...path, "onDone"]);
  return found;
}

/** Every guard of a transition, combined ones before their parts. `inside` names the combinations around it, outermost first. */
export function guardsOf({ transition, path }: PlacedTransition): Array<{ guard: GuardConfig; path: Path; inside: string[] }> {
  const found: Array<{ guard: GuardConfig; path: Path; inside: string[] }> = [];
  const visit = (guard: GuardConfig, at: Path, inside: string[]) => {
    found.push({ guard, path: at, inside });
    const within = [...inside, guard.type];
    if (guard.type === "not") visit(guard.params.of, [...at, "params", "of"], within);
    if (guard.type === "all" || guard.type === "any") {
      guard.params.of.forEach((part, i) => {
        visit(part, [...at, "params", "of", i], within);
      });
    }
  };
  if (transition.guard) visit(transition.guard, [...path, "guard"], []);
  return found;
}
