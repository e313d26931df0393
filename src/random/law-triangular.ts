import type { Draws } from "./draws.ts";
import { notNatural, notOrdered } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";

/** Density rising from min to mode and falling to max, each may coincide. Columns: min, max, P(X ≤ mode), span·(mode − min), span·(max − mode). */
export const triangular: LawForm<LawOf<"triangular">> = {
  problem: (law) =>
    notNatural("min", law.min) ?? notOrdered("min", law.min, "mode", law.mode) ?? notOrdered("mode", law.mode, "max", law.max),
  columns: ({ min, mode, max }) => {
    const span = max - min;
    return [min, max, span > 0 ? (mode - min) / span : 1, span * (mode - min), span * (max - mode)];
  },
  scaled: (law, factor) => ({ kind: "triangular", min: law.min * factor, mode: law.mode * factor, max: law.max * factor }),
  mean: (law) => (law.min + law.mode + law.max) / 3,
  variance: ({ min, mode, max }) => ((mode - min) * (mode - min) + (max - mode) * (max - mode) + (mode - min) * (max - mode)) / 18,
  cdf: ({ min, mode, max }, x) => {
    if (x < min) return 0;
    if (x >= max) return 1;
    return x < mode ? ((x - min) * (x - min)) / ((max - min) * (mode - min)) : 1 - ((max - x) * (max - x)) / ((max - min) * (max - mode));
  },
  quantile: (law, p) => invert(Float64Array.from(triangular.columns(law)), 0, p, 1 - p),
};

/** One uniform, by inversion. */
export function sampleTriangular(columns: Float64Array, offset: number, draws: Draws): number {
  const u = draws.next();
  return invert(columns, offset, u, 1 - u);
}

/** X given X > elapsed, by inversion. */
export function sampleTriangularBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  const min = columns[offset]!;
  const max = columns[offset + 1]!;
  if (elapsed <= min) return max > elapsed ? sampleTriangular(columns, offset, draws) : elapsed;
  if (elapsed >= max) return elapsed;
  const reached = ((elapsed - min) * (elapsed - min)) / columns[offset + 3]!;
  const left = reached < columns[offset + 2]! ? 1 - reached : ((max - elapsed) * (max - elapsed)) / columns[offset + 4]!;
  const tail = left * (1 - draws.next());
  return invert(columns, offset, 1 - tail, tail);
}

function invert(columns: Float64Array, offset: number, p: number, tail: number): number {
  return p < columns[offset + 2]!
    ? columns[offset]! + Math.sqrt(p * columns[offset + 3]!)
    : columns[offset + 1]! - Math.sqrt(tail * columns[offset + 4]!);
}
