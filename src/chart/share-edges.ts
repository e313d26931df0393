import { type GuardConfig, plainNumber } from "#pathway";
import type { TransitionList } from "./chart.ts";

/** One share of a list, in document order: at most one per transition, bare or inside `all`. */
export type Share = Extract<GuardConfig, { type: "share" }>["params"];

/** The `share` of a guard: itself, or a part of `all`; null without one. */
export function shareOf(guard: GuardConfig | null): Share | null {
  if (guard === null) return null;
  if (guard.type === "share") return guard.params;
  if (guard.type !== "all") return null;
  for (const part of guard.params.of) {
    const share = shareOf(part);
    if (share) return share;
  }
  return null;
}

/** The shares of a list in order. */
export function sharesOf(list: TransitionList): Share[] {
  return list.transitions.flatMap((transition) => shareOf(transition.guard) ?? []);
}

/** A client as far as shares and laws ask: its group, and its values of categorical attributes. */
export type Segment = { readonly group: string; readonly attributes: Readonly<Record<string, string>> };

/** The value that holds for a segment: the first of `by` that names it, else the plain one. */
export function valueFor<T>(plain: T, by: Record<string, Record<string, T>> | undefined, segment: Segment): T {
  for (const [axis, values] of Object.entries(by ?? {})) {
    const key = axis === "group" ? segment.group : segment.attributes[axis];
    if (key !== undefined && Object.hasOwn(values, key)) return values[key]!;
  }
  return plain;
}

/**
 * Upper cumulative edges of a list's shares for one segment: the k-th share holds when edge(k−1) ≤ u < edge(k). The one
 * place where they are summed, so that engine and interpreter have the same bits. Where the shares make one (within 10⁻⁹),
 * the last edge is exactly one.
 */
export function shareEdges(shares: readonly Share[], segment: Segment): number[] {
  let sum = 0;
  const edges = shares.map(({ p, by }) => {
    sum += plainNumber(valueFor(p, by, segment), 0);
    return sum;
  });
  if (Math.abs(sum - 1) < 1e-9) edges[edges.length - 1] = 1;
  return edges;
}
