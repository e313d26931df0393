import type { Draft } from "./draft.ts";
import { tell } from "./refusal.ts";
import { shareOut } from "./share-out.ts";
import { pathOfState } from "./state-paths.ts";
import { type PlacedTransition, takeOut, transitionsAt } from "./transition-lists.ts";

/** Why a transition goes: its state is gone, its condition can never hold, its state has become of another kind, what sets it off is gone, or somebody wished so. */
export type DropReason = "target" | "condition" | "kind" | "trigger" | "wish";

/** Takes a transition away, says so, and gives its share to the others of its decision in proportion. */
export function dropTransition(draft: Draft, { from, when, position, target }: PlacedTransition, why: DropReason): void {
  draft.trusting(() => {
    shareOut(draft, { from, when, position });
    takeOut(draft, transitionsAt(draft.document, from, when)[position]!);
  });
  if (why !== "wish") draft.notes.push(tell("info", pathOfState(from), "transition-gone", from, target ?? from, why));
}
