import { lognormalFromMean, lognormalFromMedian, type Law as RandomLaw } from "#random";
import { parseQuantity, type QuantityKind } from "#units";
import type { Distribution, Law } from "./distribution-schema.ts";
import { amountsOf } from "./distributions-of.ts";
import type { Amount } from "./number-schema.ts";
import { daysOf, plainNumber } from "./plain-values.ts";

/** A distribution made ready for sampling: its numbers are days as `Quantity.days` counts them, of the kind given; or the calendar whose opening ends it. */
export type ReadyLaw = { law: RandomLaw; kind: QuantityKind } | { until: string };

/** Reads a quantity or law without references to parameters (see `resolveParameters`) for `#random`; `by` and evidence are left aside. Throws on what the schema refuses. */
export function lawOf(distribution: Distribution): ReadyLaw {
  if (typeof distribution === "object" && "until" in distribution) return { until: distribution.until };
  const first = amountsOf(distribution, [])[0];
  const kind = (first && parseQuantity(first.amount)?.kind) ?? "elapsed";
  if (typeof distribution !== "object") return { law: { kind: "fixed", value: daysOf(distribution) }, kind };
  if ("param" in distribution) throw new Error(`unresolved parameter: ${distribution.param}`);
  return { law: randomLaw(distribution), kind };
}

function randomLaw(law: Exclude<Law, { until: string }>): RandomLaw {
  if ("fixed" in law) return { kind: "fixed", value: daysOf(law.fixed) };
  if ("uniform" in law) return { kind: "uniform", min: daysOf(law.uniform[0]), max: daysOf(law.uniform[1]) };
  if ("triangular" in law) return { kind: "triangular", ...threePoints(law.triangular) };
  if ("pert" in law) return { kind: "pert", ...threePoints(law.pert) };
  if ("exponential" in law) return { kind: "exponential", mean: daysOf(law.exponential) };
  if ("erlang" in law) return { kind: "erlang", k: plainNumber(law.erlang.k, 0), mean: daysOf(law.erlang.mean) };
  if ("gamma" in law) return { kind: "gamma", mean: daysOf(law.gamma.mean), cv: plainNumber(law.gamma.cv, 0) };
  if ("weibull" in law) return { kind: "weibull", shape: plainNumber(law.weibull.shape, 0), scale: daysOf(law.weibull.scale) };
  if ("lognormal" in law) {
    const { lognormal } = law;
    if ("sd" in lognormal) return lognormalFromMean(daysOf(lognormal.mean), daysOf(lognormal.sd));
    return lognormalFromMedian(daysOf(lognormal.median), daysOf(lognormal.p90));
  }
  if ("empirical" in law) return { kind: "empirical", values: law.empirical.map(daysOf) };
  return {
    kind: "discrete",
    values: law.discrete.map(([value]) => daysOf(value)),
    weights: law.discrete.map(([, weight]) => plainNumber(weight, 0)),
  };
}

function threePoints([min, mode, max]: [Amount, Amount, Amount]): { min: number; mode: number; max: number } {
  return { min: daysOf(min), mode: daysOf(mode), max: daysOf(max) };
}
