import type { Design } from "#pathway";

/** Bands of cost in which the staffing with the least wait is sought. */
const mostBands = 12;

/** Staffings (by their places) in bands of cost, the cheapest first: those of equal cost together, or, where costs are many, bands of equal width. */
export function costBands(designs: readonly Design[]): number[][] {
  const costs = [...new Set(designs.map(({ cost }) => cost))].sort((a, b) => a - b);
  const [low, high] = [costs[0]!, costs.at(-1)!];
  const bandOf = ({ cost }: Design) =>
    costs.length <= mostBands ? costs.indexOf(cost) : Math.min(mostBands - 1, Math.floor(((cost - low) / (high - low)) * mostBands));
  const bands: number[][] = [];
  for (const [i, design] of designs.entries()) {
    const band = bandOf(design);
    bands[band] ??= [];
    bands[band].push(i);
  }
  return bands.filter((band) => band !== undefined);
}

/** A staffing with what it costs and how long is waited with it. */
type Point = { readonly cost: number; readonly wait: number };

/** Whether each point, by rising cost, shortens the wait by at least so much against the last one before that does: what more money brings. */
export function onFrontier(points: readonly Point[], zone: number): boolean[] {
  let least = Number.POSITIVE_INFINITY;
  return points.map(({ wait }) => {
    if (!(wait <= least - zone)) return false;
    least = wait;
    return true;
  });
}
