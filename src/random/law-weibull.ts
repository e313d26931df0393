import type { Draws } from "./draws.ts";
import { exp, expm1 } from "./exp.ts";
import { notPositive } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";
import { log, log1p } from "./log.ts";
import { logGamma } from "./log-gamma.ts";
import { pow } from "./pow.ts";

/** Hazard ∝ x^(shape − 1); 63.2 % lie below the scale. Columns: scale, 1/shape, shape. */
export const weibull: LawForm<LawOf<"weibull">> = {
  problem: (law) => notPositive("shape", law.shape) ?? notPositive("scale", law.scale),
  columns: (law) => [law.scale, 1 / law.shape, law.shape],
  scaled: (law, factor) => ({ kind: "weibull", shape: law.shape, scale: law.scale * factor }),
  mean: (law) => law.scale * exp(logGamma(1 + 1 / law.shape)),
  variance: (law) => {
    const first = logGamma(1 + 1 / law.shape);
    return law.scale * law.scale * exp(2 * first) * expm1(logGamma(1 + 2 / law.shape) - 2 * first);
  },
  cdf: (law, x) => (x > 0 ? -expm1(-pow(x / law.scale, law.shape)) : 0),
  quantile: (law, p) => law.scale * pow(-log1p(-p), 1 / law.shape),
};

/** One uniform, by inversion. */
export function sampleWeibull(columns: Float64Array, offset: number, draws: Draws): number {
  return columns[offset]! * exp(columns[offset + 1]! * log(-log(1 - draws.next())));
}

/** X given X > elapsed: the cumulated hazard so far, plus an exponential. */
export function sampleWeibullBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  if (elapsed <= 0) return sampleWeibull(columns, offset, draws);
  const soFar = pow(elapsed / columns[offset]!, columns[offset + 2]!);
  return columns[offset]! * pow(soFar - log(1 - draws.next()), columns[offset + 1]!);
}
