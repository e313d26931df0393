import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { checkEnds, readyFor } from "./draw-transition.ts";
import { dropTransition } from "./drop-transition.ts";
import { writeTarget } from "./state-paths.ts";
import {
  identify,
  insertTransition,
  needTransition,
  type PlacedTransition,
  takeOut,
  transitionsAt,
  type When,
} from "./transition-lists.ts";

/** Lets a transition lead to another state. */
export function retarget(draft: Draft, { transition, to }: CommandOf<"transition.retarget">): void {
  const found = needTransition(draft, transition);
  checkEnds(draft, found.from, to);
  const { path } = identify(draft, found);
  putTarget(draft, { ...found, path }, writeTarget(found.from, to, draft.document.machine));
}

/** Lets a transition leave another state: it comes last among those that the same, or what is said, sets off there. */
export function reattach(draft: Draft, { transition, from, when }: CommandOf<"transition.reattach">): void {
  const found = identify(draft, needTransition(draft, transition));
  const to = found.target;
  if (to !== null) checkEnds(draft, from, to);
  else checkEnds(draft, from, found.from);
  moveTo(draft, found, { from, when: when ?? found.when });
}

/** Lets something else set a transition off: it comes last among those of the same state that this sets off. */
export function setTrigger(draft: Draft, { transition, when }: CommandOf<"transition.trigger">): void {
  const found = needTransition(draft, transition);
  if (found.when !== when) moveTo(draft, identify(draft, found), { from: found.from, when });
}

/** Puts a transition at another position in its list, in which the first that holds is taken. */
export function orderTransition(draft: Draft, { transition, position }: CommandOf<"transition.order">): void {
  const found = needTransition(draft, transition);
  const list = transitionsAt(draft.document, found.from, found.when);
  const goal = Math.max(0, Math.min(position, list.length - 1));
  if (goal === found.position) return;
  draft.moveEntry(identify(draft, found).path, goal);
}

/** Takes a transition away. */
export function deleteTransition(draft: Draft, { transition }: CommandOf<"transition.delete">): void {
  dropTransition(draft, needTransition(draft, transition), "wish");
}

function putTarget(draft: Draft, { config, path }: PlacedTransition, target: string): void {
  draft.put(Array.isArray(config.target) ? [...path, "target", 0] : [...path, "target"], target);
}

function moveTo(draft: Draft, found: PlacedTransition, { from, when }: { from: string; when: When }): void {
  readyFor(draft, from, when);
  const { target, config } = found;
  takeOut(draft, found);
  const isElsewhere = from !== found.from && target !== null;
  const moved = isElsewhere ? { ...config, target: writeTarget(from, target, draft.document.machine) } : config;
  insertTransition(draft, { from, when, position: Number.POSITIVE_INFINITY }, moved);
}
