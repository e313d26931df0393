import type { MachineNode, Transitions } from "#pathway";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { refuse } from "./refusal.ts";
import { kindOf, nodeOf, pathOfState } from "./state-paths.ts";
import { locate, needState } from "./subject.ts";

/** Says what is done in a state, or that nothing is. What the end of the activity led to then happens at once. */
export function setActivity(draft: Draft, { state, activity }: CommandOf<"state.activity">): void {
  const path = needState(draft, state);
  if (activity === null) {
    stopActivity(draft, state);
    return;
  }
  locate(draft, { kind: "activity", id: activity });
  const kind = kindOf(nodeOf(draft.document, state)!);
  if (state === "" || kind === "final" || kind === "history") refuse(path, "nothing-done", state, kind);
  draft.put([...path, "invoke", "src"], activity);
}

/** Takes the activity of a state away; the transitions from its end are taken at once, after those that are so already. */
export function stopActivity(draft: Draft, state: string): void {
  const path = pathOfState(state);
  const { invoke, always }: MachineNode = nodeOf(draft.document, state)!;
  if (invoke === undefined) return;
  draft.remove([...path, "invoke"]);
  if (invoke.onDone !== undefined) draft.put([...path, "always"], together(always, invoke.onDone));
}

function together(first: Transitions | undefined, then: Transitions): Transitions {
  return first === undefined ? then : [first, then].flat();
}
