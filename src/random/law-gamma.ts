import type { Draws } from "./draws.ts";
import { gammaColumns, gammaQuantile, gammaTailQuantile, gammaVariate } from "./gamma-variate.ts";
import { notPositive } from "./impossible.ts";
import { regularizedGamma, regularizedGammaTail } from "./incomplete-gamma.ts";
import type { LawForm, LawOf } from "./law.ts";

/** Gamma of shape 1/cv² and scale mean·cv². Columns: scale, then those of `gammaColumns`. */
export const gamma: LawForm<LawOf<"gamma">> = {
  problem: (law) => notPositive("mean", law.mean) ?? notPositive("cv", law.cv),
  columns: (law) => [law.mean * law.cv * law.cv, ...gammaColumns(1 / (law.cv * law.cv))],
  scaled: (law, factor) => ({ kind: "gamma", mean: law.mean * factor, cv: law.cv }),
  mean: (law) => law.mean,
  variance: (law) => law.mean * law.mean * law.cv * law.cv,
  cdf: (law, x) => regularizedGamma(1 / (law.cv * law.cv), x / (law.mean * law.cv * law.cv)),
  quantile: (law, p) => law.mean * law.cv * law.cv * gammaQuantile(1 / (law.cv * law.cv), p),
};

/** The sum of k exponential phases, each of mean mean/k. Columns as for gamma. */
export const erlang: LawForm<LawOf<"erlang">> = {
  problem: (law) =>
    Number.isSafeInteger(law.k) && law.k >= 1 ? notPositive("mean", law.mean) : { kind: "not-whole", name: "k", value: law.k },
  columns: (law) => [law.mean / law.k, ...gammaColumns(law.k)],
  scaled: (law, factor) => ({ kind: "erlang", k: law.k, mean: law.mean * factor }),
  mean: (law) => law.mean,
  variance: (law) => (law.mean * law.mean) / law.k,
  cdf: (law, x) => regularizedGamma(law.k, (x * law.k) / law.mean),
  quantile: (law, p) => (law.mean / law.k) * gammaQuantile(law.k, p),
};

/** Two uniforms, seldom more (three where the shape is below 1), by rejection. */
export function sampleGamma(columns: Float64Array, offset: number, draws: Draws): number {
  return columns[offset]! * gammaVariate(columns, offset + 1, draws);
}

/** X given X > elapsed, by inversion of the upper tail with one uniform. */
export function sampleGammaBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  if (elapsed <= 0) return sampleGamma(columns, offset, draws);
  const scale = columns[offset]!;
  const shape = columns[offset + 1]!;
  const left = regularizedGammaTail(shape, elapsed / scale) * (1 - draws.next());
  return left > 0 ? scale * gammaTailQuantile(shape, left) : elapsed;
}
