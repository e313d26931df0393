import type { TransitionList } from "./chart.ts";
import { type Segment, type Share, shareEdges, sharesOf } from "./share-edges.ts";

/** The least and the greatest sum that the shares of a list can have for any client, and a client of whom the greatest is true. */
export type ShareRange = { least: number; most: number; segment: Segment };

/** What `valueFor` finds of nobody, so that the plain value holds. */
const nobody = "";

/**
 * The range of a list's sums over all groups and values of attributes that some `by` names, and over clients that none names. Each share
 * depends on one axis, so the extremes of the axes may be taken one by one. Throws on unresolved parameters.
 */
export function shareRange(list: TransitionList): ShareRange {
  const shares = sharesOf(list);
  const most = extreme(shares, (a, b) => a > b);
  const least = extreme(shares, (a, b) => a < b);
  return { least: sumOf(shares, least), most: sumOf(shares, most), segment: most };
}

function extreme(shares: readonly Share[], isBetter: (a: number, b: number) => boolean): Segment {
  const axes = new Map<string, Set<string>>();
  for (const { by = {} } of shares) {
    for (const [axis, values] of Object.entries(by)) {
      if (!axes.has(axis)) axes.set(axis, new Set());
      for (const value of Object.keys(values)) axes.get(axis)!.add(value);
    }
  }
  let best: Segment = { group: nobody, attributes: {} };
  for (const [axis, values] of axes) {
    for (const value of values) {
      const segment = axis === "group" ? { ...best, group: value } : { ...best, attributes: { ...best.attributes, [axis]: value } };
      if (isBetter(sumOf(shares, segment), sumOf(shares, best))) best = segment;
    }
  }
  return best;
}

function sumOf(shares: readonly Share[], segment: Segment): number {
  return shareEdges(shares, segment).at(-1) ?? 0;
}
