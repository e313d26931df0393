import type { Draws } from "./draws.ts";
import { exp } from "./exp.ts";
import { gammaColumns, gammaVariate } from "./gamma-variate.ts";
import { notNatural, notOrdered } from "./impossible.ts";
import { regularizedBeta } from "./incomplete-beta.ts";
import { invertCdf } from "./invert-cdf.ts";
import type { LawForm, LawOf } from "./law.ts";
import { log, log1p } from "./log.ts";
import { logGamma } from "./log-gamma.ts";

type Pert = LawOf<"pert">;

/** Beta on min..max with the mean (min + 4 mode + max)/6 of PERT (Malcolm et al. 1959; parameters as Vose 2008). Columns: min, span, then `gammaColumns` of the two shapes. */
export const pert: LawForm<Pert> = {
  problem: (law) =>
    notNatural("min", law.min) ?? notOrdered("min", law.min, "mode", law.mode) ?? notOrdered("mode", law.mode, "max", law.max),
  columns: (law) => [law.min, law.max - law.min, ...gammaColumns(lowerShape(law)), ...gammaColumns(6 - lowerShape(law))],
  scaled: (law, factor) => ({ kind: "pert", min: law.min * factor, mode: law.mode * factor, max: law.max * factor }),
  mean: (law) => (law.min + 4 * law.mode + law.max) / 6,
  variance: (law) => {
    const a = lowerShape(law);
    return (a * (6 - a) * (law.max - law.min) * (law.max - law.min)) / 252;
  },
  cdf: (law, x) => {
    if (x < law.min) return 0;
    if (x >= law.max) return 1;
    const a = lowerShape(law);
    return regularizedBeta(a, 6 - a, (x - law.min) / (law.max - law.min));
  },
  quantile: (law, p) => {
    if (p <= 0) return law.min;
    if (p >= 1) return law.max;
    const a = lowerShape(law);
    return law.min + (law.max - law.min) * invertCdf((x) => regularizedBeta(a, 6 - a, x) - p, betaDensity(a), 0, 1);
  },
};

/** By two gammas, four uniforms and seldom more. */
export function samplePert(columns: Float64Array, offset: number, draws: Draws): number {
  const first = gammaVariate(columns, offset + 2, draws);
  const second = gammaVariate(columns, offset + 6, draws);
  return columns[offset]! + columns[offset + 1]! * (first / (first + second));
}

/** X given X > elapsed, by inversion of the upper tail with one uniform. */
export function samplePertBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  const min = columns[offset]!;
  const span = columns[offset + 1]!;
  if (min + span <= elapsed) return elapsed;
  if (elapsed <= min) return samplePert(columns, offset, draws);
  const a = columns[offset + 2]!;
  const reached = (elapsed - min) / span;
  const left = regularizedBeta(6 - a, a, 1 - reached) * (1 - draws.next());
  return min + span * invertCdf((x) => left - regularizedBeta(6 - a, a, 1 - x), betaDensity(a), reached, 1);
}

/** The first shape of the beta, 1..5; the second is 6 less it. */
function lowerShape(law: Pert): number {
  return law.max > law.min ? 1 + (4 * (law.mode - law.min)) / (law.max - law.min) : 3;
}

function betaDensity(a: number): (x: number) => number {
  const constant = logGamma(6) - logGamma(a) - logGamma(6 - a);
  return (x) => exp((a - 1) * log(x) + (5 - a) * log1p(-x) + constant);
}
