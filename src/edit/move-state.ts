import { keyFor, makeRoom } from "./add-state.ts";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { settle } from "./drop-states.ts";
import { refuse } from "./refusal.ts";
import { relocate } from "./relocate.ts";
import { childOf, isWithin, keyOf, kindOf, nodeOf, parentOf, pathOfState, sharedParallel } from "./state-paths.ts";
import { needState } from "./subject.ts";
import { allTransitions } from "./transition-lists.ts";

/** Puts a state into another, or elsewhere among those beside it. Whatever names it follows; its key changes only where another state has it already. */
export function moveState(draft: Draft, { state, parent, before }: CommandOf<"state.move">): void {
  const path = needState(draft, state);
  needState(draft, parent);
  if (state === "") refuse(path, "root-stays");
  if (isWithin(parent, state)) refuse(path, "into-itself", state, parent);
  if (before !== undefined && nodeOf(draft.document, childOf(parent, before)) === undefined) needState(draft, childOf(parent, before));
  draft.created = state;
  if (parentOf(state) === parent) {
    draft.placeBefore(path, before ?? null);
    return;
  }
  const origin = parentOf(state);
  const isLast = Object.entries(nodeOf(draft.document, origin)!.states!).every(
    ([key, node]) => key === keyOf(state) || kindOf(node) === "history",
  );
  if (isLast && origin === "") refuse(["machine", "states"], "last-state");
  if (isLast && Object.keys(nodeOf(draft.document, origin)!.states!).length > 1) refuse(pathOfState(origin), "history-alone", origin);
  const key = keyFor(draft, { parent, wish: keyOf(state), isGiven: false });
  makeRoom(draft, parent, key, kindOf(nodeOf(draft.document, state)!) === "history");
  const goal = childOf(parent, key);
  relocate(draft, state, goal, before);
  settle(draft, origin);
  const crossing = allTransitions(draft.document).find(
    ({ from, target }) =>
      target !== null && (isWithin(from, goal) || isWithin(target, goal)) && sharedParallel(draft.document, from, target) !== null,
  );
  if (crossing)
    refuse(
      crossing.path,
      "between-regions",
      crossing.from,
      crossing.target!,
      sharedParallel(draft.document, crossing.from, crossing.target!)!,
    );
  draft.created = goal;
}
