/**
 * Orders points so that few arcs lead back: starts from the order given and moves one point at a time to where fewest arcs do, as long as
 * that helps (sifting: Matuszewski, Schönfeld, Molitor 1999, there for crossings). `first` stays first. O(points² + points × arcs) a pass.
 */
export function orderForward(points: readonly number[], arcs: ReadonlyArray<{ from: number; to: number; weight: number }>): number[] {
  const order = [...points];
  const outOf = new Map<number, Map<number, number>>();
  for (const point of points) outOf.set(point, new Map());
  for (const { from, to, weight } of arcs) {
    const row = outOf.get(from);
    if (row !== undefined && outOf.has(to) && from !== to) row.set(to, (row.get(to) ?? 0) + weight);
  }
  const weightOf = (from: number, to: number) => outOf.get(from)!.get(to) ?? 0;
  for (let pass = 0; pass < 8; pass++) {
    let hasMoved = false;
    for (const point of points.slice(1)) {
      const at = order.indexOf(point);
      const best = bestPlace(order, at, weightOf);
      if (best === at) continue;
      order.splice(at, 1);
      order.splice(best, 0, point);
      hasMoved = true;
    }
    if (!hasMoved) break;
  }
  return order;
}

/** Where in the order the point at `at` has fewest arcs back; its own place where no other is better. Never the first. */
function bestPlace(order: readonly number[], at: number, weightOf: (from: number, to: number) => number): number {
  const point = order[at]!;
  let [best, least, cost] = [at, 0, 0];
  for (let i = at - 1; i >= 1; i--) {
    cost += weightOf(order[i]!, point) - weightOf(point, order[i]!);
    if (cost < least) [best, least] = [i, cost];
  }
  cost = 0;
  for (let i = at + 1; i < order.length; i++) {
    cost += weightOf(point, order[i]!) - weightOf(order[i]!, point);
    if (cost < least) [best, least] = [i, cost];
  }
  return best;
}
