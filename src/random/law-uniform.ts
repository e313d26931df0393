import type { Draws } from "./draws.ts";
import { notNatural, notOrdered } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";

/** Every value from min to max alike; min = max is allowed. Columns: min, span. */
export const uniform: LawForm<LawOf<"uniform">> = {
  problem: (law) => notNatural("min", law.min) ?? notOrdered("min", law.min, "max", law.max),
  columns: (law) => [law.min, law.max - law.min],
  scaled: (law, factor) => ({ kind: "uniform", min: law.min * factor, max: law.max * factor }),
  mean: (law) => 0.5 * (law.min + law.max),
  variance: (law) => ((law.max - law.min) * (law.max - law.min)) / 12,
  cdf: (law, x) => (x < law.min ? 0 : x >= law.max ? 1 : (x - law.min) / (law.max - law.min)),
  quantile: (law, p) => law.min + p * (law.max - law.min),
};

/** One uniform, by inversion. */
export function sampleUniform(columns: Float64Array, offset: number, draws: Draws): number {
  return columns[offset]! + columns[offset + 1]! * draws.next();
}

/** X given X > elapsed, by inversion. */
export function sampleUniformBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  const max = columns[offset]! + columns[offset + 1]!;
  if (elapsed >= max) return elapsed;
  return elapsed <= columns[offset]! ? sampleUniform(columns, offset, draws) : elapsed + (max - elapsed) * draws.next();
}
