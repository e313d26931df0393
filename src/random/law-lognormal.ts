import type { Draws } from "./draws.ts";
import { exp, expm1 } from "./exp.ts";
import type { LawForm, LawOf } from "./law.ts";
import { log, log1p } from "./log.ts";
import { normalCdf } from "./normal-cdf.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** The exponential of a normal; sigma 0 is one value. Columns: mu, sigma. */
export const lognormal: LawForm<LawOf<"lognormal">> = {
  problem: (law) => {
    if (Number.isFinite(law.mu) && Number.isFinite(law.sigma) && law.sigma >= 0) return null;
    return { kind: "no-lognormal", mu: law.mu, sigma: law.sigma };
  },
  columns: (law) => [law.mu, law.sigma],
  scaled: (law, factor) => ({ kind: "lognormal", mu: law.mu + log(factor), sigma: law.sigma }),
  mean: (law) => exp(law.mu + 0.5 * law.sigma * law.sigma),
  variance: (law) => exp(2 * law.mu + law.sigma * law.sigma) * expm1(law.sigma * law.sigma),
  cdf: (law, x) => {
    if (!(x > 0)) return 0;
    if (law.sigma === 0) return x < exp(law.mu) ? 0 : 1;
    return normalCdf((log(x) - law.mu) / law.sigma);
  },
  quantile: (law, p) => (law.sigma === 0 ? exp(law.mu) : exp(law.mu + law.sigma * normalQuantile(p))),
};

/** The lognormal of this mean > 0 and standard deviation ≥ 0; others give a law that `lawProblem` refuses. */
export function lognormalFromMean(mean: number, sd: number): LawOf<"lognormal"> {
  const variance = sd >= 0 ? log1p((sd / mean) * (sd / mean)) : Number.NaN;
  return { kind: "lognormal", mu: log(mean) - 0.5 * variance, sigma: Math.sqrt(variance) };
}

/** The lognormal of this median > 0 whose 90 % quantile is p90 ≥ median; others give a law that `lawProblem` refuses. */
export function lognormalFromMedian(median: number, p90: number): LawOf<"lognormal"> {
  return { kind: "lognormal", mu: log(median), sigma: log(p90 / median) / normalQuantile(0.9) };
}

/** One uniform, by inversion. */
export function sampleLognormal(columns: Float64Array, offset: number, draws: Draws): number {
  return exp(columns[offset]! + columns[offset + 1]! * normalQuantile(draws.next()));
}

/** X given X > elapsed, by inversion of the upper tail. */
export function sampleLognormalBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  if (elapsed <= 0) return sampleLognormal(columns, offset, draws);
  const mu = columns[offset]!;
  const sigma = columns[offset + 1]!;
  if (sigma === 0) return Math.max(exp(mu), elapsed);
  const left = normalCdf((mu - log(elapsed)) / sigma) * (1 - draws.next());
  return left > 0 ? exp(mu - sigma * normalQuantile(left)) : elapsed;
}
