import type { Change, Simulation } from "./simulation-schema.ts";

/** The points of `vary`: the product of its lists with the first key slowest, or the linked points as they stand; one empty point without it. */
export function varyPoints(vary: Simulation["vary"]): Change[] {
  if (vary === undefined) return [{}];
  if (Array.isArray(vary)) return vary;
  let points: Change[] = [{}];
  for (const [key, values] of Object.entries(vary)) points = points.flatMap((point) => values.map((value) => ({ ...point, [key]: value })));
  return points;
}
