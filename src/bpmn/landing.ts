import type { Node } from "#chart";
import { isBelow } from "#chart";
import { type Draft, lose } from "./draft.ts";

/**
 * Where a client who comes to a state arrives: of a state whose inside stands in the scope, its first; of a history state, what is around
 * it; of a state in a branch of a parallel state that the client is not in, the parallel state.
 */
export function landing(draft: Draft, source: number, target: number): number {
  const { chart, forms } = draft;
  let goal = target;
  if (forms[goal] === "history") {
    lose(draft, "history", goal);
    goal = chart.nodes[goal]!.parent;
  }
  for (let at = goal; at > 0; at = chart.nodes[at]!.parent) {
    if (chart.nodes[at]!.kind === "parallel" && at !== goal && !isBelow(chart, source, at)) {
      lose(draft, "oneBranch", target);
      goal = at;
    }
  }
  return first(draft, goal);
}

/** The first state of what is inside, through all states whose insides stand in the same scope. */
export function first({ chart, forms }: Draft, goal: number): number {
  let at = goal;
  while (forms[at] === "flat" && at > 0) at = initialOf(chart.nodes[at]!);
  return at;
}

/** The child in which a state begins. */
export function initialOf({ initial, children }: Node): number {
  return initial >= 0 ? initial : children[0]!;
}

/** The state at which a sub-process begins; of a parallel one, itself. */
export function startOf(draft: Draft, sub: number): number {
  const node = draft.chart.nodes[sub]!;
  return node.kind === "parallel" ? sub : first(draft, initialOf(node));
}

/** Sub-processes around a state that lie in the scope of a state, outer ones first. */
export function subsAround({ chart, forms }: Draft, goal: number, scope: number): number[] {
  const found: number[] = [];
  for (let at = chart.nodes[goal]!.parent; at > scope; at = chart.nodes[at]!.parent) if (forms[at] === "sub") found.unshift(at);
  return found;
}
