import type { GuardConfig, Path } from "#pathway";
import type { Draft } from "./draft.ts";
import { refuse } from "./refusal.ts";
import { guardStates } from "./relocate.ts";
import { placedStates } from "./state-paths.ts";

/** Refuses a condition that asks for a state that is not there. What else is wrong with it, reading the document says. */
export function checkGuard(draft: Draft, guard: GuardConfig, path: Path): void {
  const isGuard = typeof guard === "object" && guard !== null && typeof guard.params === "object";
  if (!isGuard) return;
  const states = placedStates(draft.document).map(({ state }) => state);
  guardStates(guard, (state, at) => {
    if (!states.slice(1).includes(state)) refuse([...path, ...at], "unknown-thing", "state", state, states.slice(1));
  });
}
