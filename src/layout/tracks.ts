import { keyOf, portKey, type Stretch } from "./line-pieces.ts";

/** How close two stretches may come on one track. */
const closest = portKey(12);

/**
 * Gives the stretches of one channel or line their tracks, counted from 0 at the left or top, so that few of them cross what joins the
 * others; stretches that overlap have different ones. With `byJoints`, how far a stretch reaches is taken from the tracks of what joins it.
 */
export function assignTracks(stretches: readonly Stretch[], byJoints: boolean): void {
  const reach = new Map(stretches.map((stretch) => [stretch, reachOf(stretch, byJoints)]));
  const order = [...stretches].sort((a, b) => lean(a) - lean(b) || a.low - b.low || a.high - b.high || a.target - b.target);
  const cost = order.map((a) => order.map((b) => (a === b ? 0 : crossings(a, b, reach))));
  const places = improve(
    order.map((_, i) => i),
    cost,
  );
  const sorted = places.map((i) => order[i]!);
  for (const [i, stretch] of sorted.entries()) {
    const beside = sorted.slice(0, i).filter((other) => overlap(reach.get(stretch)!, reach.get(other)!));
    stretch.track = Math.max(-1, ...beside.map(({ track }) => track)) + 1;
  }
}

/** From the least to the greatest place, as `keyOf` counts them. */
export type Reach = { low: number; high: number };

/** How far a stretch reaches: to whole lines, or to the tracks and ports of what joins it. */
export function reachOf({ low, high, marks }: Stretch, byJoints: boolean): Reach {
  if (!byJoints) return { low, high };
  const keys = marks.map(({ piece }) => keyOf(piece));
  return { low: Math.min(...keys), high: Math.max(...keys) };
}

function overlap(a: Reach, b: Reach): boolean {
  return a.low < b.high + closest && b.low < a.high + closest;
}

/** Whether more joins from the left or above (negative) or from the right or below. */
function lean({ marks }: Stretch): number {
  return marks.reduce((sum, { side }) => sum + side, 0) / marks.length;
}

/** How many joints cross when `a` lies left of or above `b`. */
function crossings(a: Stretch, b: Stretch, reach: ReadonlyMap<Stretch, Reach>): number {
  let sum = 0;
  for (const { piece, side } of a.marks) if (side > 0) sum += within(keyOf(piece), reach.get(b)!);
  for (const { piece, side } of b.marks) if (side < 0) sum += within(keyOf(piece), reach.get(a)!);
  return sum;
}

function within(key: number, { low, high }: Reach): number {
  if (key === low || key === high) return low === high ? 0 : 0.4;
  return key > low && key < high ? 1 : 0;
}

/** Moves one place at a time to where the sum over pairs, `cost[a][b]` where a comes before b, is least. */
function improve(order: number[], cost: readonly number[][]): number[] {
  for (let pass = 0, hasMoved = true; hasMoved && pass < 6; pass++) {
    hasMoved = false;
    for (let i = 0; i < order.length; i++) {
      const item = order[i]!;
      let [best, least, sum] = [i, -1e-9, 0];
      for (let j = i - 1; j >= 0; j--) {
        sum += cost[item]![order[j]!]! - cost[order[j]!]![item]!;
        if (sum < least) [best, least] = [j, sum];
      }
      sum = 0;
      for (let j = i + 1; j < order.length; j++) {
        sum += cost[order[j]!]![item]! - cost[item]![order[j]!]!;
        if (sum < least) [best, least] = [j, sum];
      }
      if (best === i) continue;
      order.splice(i, 1);
      order.splice(best, 0, item);
      hasMoved = true;
    }
  }
  return order;
}
