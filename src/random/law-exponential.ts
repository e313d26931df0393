import type { Draws } from "./draws.ts";
import { expm1 } from "./exp.ts";
import { notPositive } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";
import { log, log1p } from "./log.ts";

/** Without memory, rate 1/mean. Columns: mean. */
export const exponential: LawForm<LawOf<"exponential">> = {
  problem: (law) => notPositive("mean", law.mean),
  columns: (law) => [law.mean],
  scaled: (law, factor) => ({ kind: "exponential", mean: law.mean * factor }),
  mean: (law) => law.mean,
  variance: (law) => law.mean * law.mean,
  cdf: (law, x) => (x > 0 ? -expm1(-x / law.mean) : 0),
  quantile: (law, p) => -law.mean * log1p(-p),
};

/** One uniform, by inversion; 1 − u is exact, so short durations keep their precision. */
export function sampleExponential(columns: Float64Array, offset: number, draws: Draws): number {
  return -columns[offset]! * log(1 - draws.next());
}

/** X given X > elapsed: elapsed plus a fresh draw. */
export function sampleExponentialBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  return Math.max(0, elapsed) + sampleExponential(columns, offset, draws);
}
