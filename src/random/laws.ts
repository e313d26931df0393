import type { Draws } from "./draws.ts";
import type { LawProblem } from "./impossible.ts";
import type { Law, LawForm, LawOf } from "./law.ts";
import { discrete, sampleDiscrete, sampleDiscreteBeyond } from "./law-discrete.ts";
import { empirical, sampleEmpirical, sampleEmpiricalBeyond } from "./law-empirical.ts";
import { exponential, sampleExponential, sampleExponentialBeyond } from "./law-exponential.ts";
import { fixed } from "./law-fixed.ts";
import { erlang, gamma, sampleGamma, sampleGammaBeyond } from "./law-gamma.ts";
import { lognormal, sampleLognormal, sampleLognormalBeyond } from "./law-lognormal.ts";
import { pert, samplePert, samplePertBeyond } from "./law-pert.ts";
import { sampleTriangular, sampleTriangularBeyond, triangular } from "./law-triangular.ts";
import { sampleUniform, sampleUniformBeyond, uniform } from "./law-uniform.ts";
import { sampleWeibull, sampleWeibullBeyond, weibull } from "./law-weibull.ts";

const forms: { [Kind in Law["kind"]]: LawForm<LawOf<Kind>> } = {
  fixed,
  uniform,
  triangular,
  pert,
  exponential,
  erlang,
  gamma,
  weibull,
  lognormal,
  empirical,
  discrete,
};

/** The kinds of law; the index is the code by which `sample` knows a kind. */
export const lawKinds = Object.keys(forms) as readonly Law["kind"][];

function formOf<L extends Law>(law: L): LawForm<L> {
  return forms[law.kind] as unknown as LawForm<L>;
}

/** Why the law's parameters are impossible; null where they are possible. The other functions assume that they are. */
export function lawProblem(law: Law): LawProblem | null {
  return formOf(law).problem(law);
}

/** The numbers that `sample` wants for the law, to be laid out in a Float64Array from some offset on. */
export function lawColumns(law: Law): number[] {
  return formOf(law).columns(law);
}

/** The law of factor·X, factor > 0: a change of unit. */
export function scaleLaw(law: Law, factor: number): Law {
  return formOf(law).scaled(law, factor);
}

/** Expectation of the law. */
export function lawMean(law: Law): number {
  return formOf(law).mean(law);
}

/** Variance of the law. */
export function lawVariance(law: Law): number {
  return formOf(law).variance(law);
}

/** P(X ≤ x). */
export function lawCdf(law: Law, x: number): number {
  return formOf(law).cdf(law, x);
}

/** The smallest x with lawCdf ≥ p, p in 0..1; Infinity at 1 for the unbounded laws. */
export function lawQuantile(law: Law, p: number): number {
  return formOf(law).quantile(law, p);
}

/** A draw ≥ 0 of the law of this kind code (index in lawKinds) whose columns begin at the offset; allocates nothing and keeps nothing, so the same address gives the same draw. Throws on an unknown code. */
export function sample(kind: number, columns: Float64Array, offset: number, draws: Draws): number {
  switch (kind) {
    case 0:
      return columns[offset]!;
    case 1:
      return sampleUniform(columns, offset, draws);
    case 2:
      return sampleTriangular(columns, offset, draws);
    case 3:
      return samplePert(columns, offset, draws);
    case 4:
      return sampleExponential(columns, offset, draws);
    case 5:
    case 6:
      return sampleGamma(columns, offset, draws);
    case 7:
      return sampleWeibull(columns, offset, draws);
    case 8:
      return sampleLognormal(columns, offset, draws);
    case 9:
      return sampleEmpirical(columns, offset, draws);
    case 10:
      return sampleDiscrete(columns, offset, draws);
    default:
      throw new Error(`invalid kind of law: ${kind}`);
  }
}

/** A draw of X given X > elapsed (X itself, not what remains), by inversion; elapsed where nothing lies beyond it. Where elapsed does not bind, the draw is that of `sample`. */
export function sampleBeyond(kind: number, columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  return Math.max(elapsed, beyond(kind, columns, offset, elapsed, draws));
}

function beyond(kind: number, columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  switch (kind) {
    case 0:
      return columns[offset]!;
    case 1:
      return sampleUniformBeyond(columns, offset, elapsed, draws);
    case 2:
      return sampleTriangularBeyond(columns, offset, elapsed, draws);
    case 3:
      return samplePertBeyond(columns, offset, elapsed, draws);
    case 4:
      return sampleExponentialBeyond(columns, offset, elapsed, draws);
    case 5:
    case 6:
      return sampleGammaBeyond(columns, offset, elapsed, draws);
    case 7:
      return sampleWeibullBeyond(columns, offset, elapsed, draws);
    case 8:
      return sampleLognormalBeyond(columns, offset, elapsed, draws);
    case 9:
      return sampleEmpiricalBeyond(columns, offset, elapsed, draws);
    case 10:
      return sampleDiscreteBeyond(columns, offset, elapsed, draws);
    default:
      throw new Error(`invalid kind of law: ${kind}`);
  }
}
