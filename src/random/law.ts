import type { LawProblem } from "./impossible.ts";

/** A distribution of durations or other numbers ≥ 0, in the unit of whoever asks (days in the engine). Lognormal has mu and sigma of the logarithm; gamma has cv = standard deviation / mean; erlang has k phases. */
export type Law =
  | { kind: "fixed"; value: number }
  | { kind: "uniform"; min: number; max: number }
  | { kind: "triangular"; min: number; mode: number; max: number }
  | { kind: "pert"; min: number; mode: number; max: number }
  | { kind: "exponential"; mean: number }
  | { kind: "erlang"; k: number; mean: number }
  | { kind: "gamma"; mean: number; cv: number }
  | { kind: "weibull"; shape: number; scale: number }
  | { kind: "lognormal"; mu: number; sigma: number }
  | { kind: "empirical"; values: number[] }
  | { kind: "discrete"; values: number[]; weights: number[] };

/** The law of one kind. */
export type LawOf<Kind extends Law["kind"]> = Extract<Law, { kind: Kind }>;

/** What each kind of law answers about itself, apart from its two samplers; every law but `problem`'s is assumed possible. */
export interface LawForm<L extends Law> {
  /** Why the parameters are impossible, or null. */
  problem(law: L): LawProblem | null;
  /** The numbers that the samplers of this kind read, in their order. */
  columns(law: L): number[];
  /** The law of factor·X. */
  scaled(law: L, factor: number): L;
  mean(law: L): number;
  variance(law: L): number;
  /** P(X ≤ x). */
  cdf(law: L, x: number): number;
  /** The smallest x with cdf ≥ p, for p in 0..1; the ends of the support at 0 and 1. */
  quantile(law: L, p: number): number;
}
