import type { MachineNode } from "#pathway";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { refuse } from "./refusal.ts";
import { childOf, kindOf, nodeOf } from "./state-paths.ts";
import { needState } from "./subject.ts";

/** The state inside in which a state begins when nothing else is said: the first that is no history and, if it can be, no end. */
export function firstInside(node: MachineNode): string | undefined {
  const inside = Object.entries(node.states ?? {}).filter(([, child]) => kindOf(child) !== "history");
  return (inside.find(([, child]) => kindOf(child) !== "final") ?? inside[0])?.[0];
}

/** Lets a state begin in another of those inside it. */
export function setInitial(draft: Draft, { state, initial }: CommandOf<"state.initial">): void {
  const path = needState(draft, state);
  const node = nodeOf(draft.document, state)!;
  if (kindOf(node) !== "compound") refuse(path, "begins-nowhere", state, kindOf(node));
  const child = node.states?.[initial];
  const others = Object.keys(node.states ?? {}).filter((key) => kindOf(node.states![key]!) !== "history");
  if (child === undefined || !Object.hasOwn(node.states!, initial)) refuse(path, "unknown-thing", "state", childOf(state, initial), others);
  if (kindOf(child) === "history") refuse(path, "history-begins", childOf(state, initial), others);
  draft.put([...path, "initial"], initial);
}
