import type { Draft } from "./draft.ts";
import { dropTransition } from "./drop-transition.ts";
import { foldGuard } from "./fold-guard.ts";
import { firstInside } from "./initial-state.ts";
import { refuse, tell } from "./refusal.ts";
import { childOf, isWithin, kindOf, nodeOf, parentOf, pathOfState, placedStates, readTarget } from "./state-paths.ts";
import { allTransitions, transitionsFrom } from "./transition-lists.ts";

/**
 * Takes states away, and with them the transitions that lead to them. Conditions that name them are made what they are where nobody is ever
 * there; a history that has nothing left to stand for goes as well. Refuses to take all states of the root.
 */
export function dropStates(draft: Draft, states: readonly string[]): void {
  draft.trusting(() => drop(draft, states));
}

function drop(draft: Draft, states: readonly string[]): void {
  const gone = withLonelyHistories(draft, states);
  const isGone = (state: string) => gone.some((other) => isWithin(state, other));
  const leading = allTransitions(draft.document).filter(({ from, target }) => target !== null && isGone(target) && !isGone(from));
  for (const transition of leading.toReversed()) dropTransition(draft, transition, "target");
  foldConditions(draft, isGone);
  for (const { node, state, path } of placedStates(draft.document)) {
    const goal = node.target === undefined ? null : readTarget(node.target, state, draft.document.machine);
    if (goal !== null && isGone(goal) && !isGone(state)) draft.remove([...path, "target"]);
  }
  for (const state of gone) draft.remove(pathOfState(state));
  for (const parent of new Set(gone.map(parentOf))) settle(draft, parent);
}

/** What is left inside a state: where it begins, or that it is a plain state now. */
export function settle(draft: Draft, state: string): void {
  const node = nodeOf(draft.document, state);
  if (node === undefined) return;
  if (Object.keys(node.states ?? {}).length === 0) {
    becomeAtomic(draft, state);
    return;
  }
  if (node.initial !== undefined && !Object.hasOwn(node.states!, node.initial))
    draft.put([...pathOfState(state), "initial"], firstInside(node)!);
}

/** States to take away, those inside others left out, with the histories that would be all that is left beside them. */
function withLonelyHistories(draft: Draft, states: readonly string[]): string[] {
  const top = states.filter((state) => !states.some((other) => other !== state && isWithin(state, other)));
  const gone = new Set(top);
  for (const parent of new Set(top.map(parentOf))) {
    const left = Object.entries(nodeOf(draft.document, parent)!.states ?? {}).filter(([key]) => !gone.has(childOf(parent, key)));
    if (left.some(([, node]) => kindOf(node) !== "history")) continue;
    if (parent === "") refuse(["machine", "states"], "last-state");
    for (const [key] of left) gone.add(childOf(parent, key));
  }
  return [...gone];
}

function foldConditions(draft: Draft, isGone: (state: string) => boolean): void {
  for (const transition of allTransitions(draft.document).toReversed()) {
    const { config, from, path } = transition;
    if (config.guard === undefined || isGone(from)) continue;
    const folded = foldGuard(config.guard, isGone);
    if (folded === config.guard) continue;
    if (folded === false) dropTransition(draft, transition, "condition");
    else if (folded === true) draft.remove([...path, "guard"]);
    else draft.put([...path, "guard"], folded);
  }
}

/** A state that has lost all that was inside it is a plain one. */
function becomeAtomic(draft: Draft, state: string): void {
  const path = pathOfState(state);
  for (const transition of transitionsFrom(draft.document, { node: nodeOf(draft.document, state)!, state, path }).toReversed())
    if (transition.when === "doneState") dropTransition(draft, transition, "kind");
  for (const key of ["initial", "type", "states"]) if (draft.at([...path, key]) !== undefined) draft.remove([...path, key]);
  draft.notes.push(tell("info", path, "now-atomic", state));
}
