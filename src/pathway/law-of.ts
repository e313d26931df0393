import { lognormalFromMean, lognormalFromMedian, type Law as RandomLaw } from "#random";
import { parseQuantity, type QuantityKind } from "#units";
import type { Distribution, Law } from "./distribution-schema.ts";
import { amountsOf } from "./distributions-of.ts";
import type { Amount, Num } from "./number-schema.ts";

/** A distribution made ready for sampling: its numbers are days as `Quantity.days` counts them, of the kind given; or the calendar whose opening ends it. */
export type ReadyLaw = { law: RandomLaw; kind: QuantityKind } | { until: string };

/** Reads a quantity or law without references to parameters (see `resolveParameters`) for `#random`; `by` and evidence are left aside. Throws on what the schema refuses. */
export function lawOf(distribution: Distribution): ReadyLaw {
  if (typeof distribution === "object" && "until" in distribution) return { until: distribution.until };
  const first = amountsOf(distribution, [])[0];
  const kind = (first && parseQuantity(first.amount)?.kind) ?? "elapsed";
  if (typeof distribution !== "object") return { law: { kind: "fixed", value: days(distribution) }, kind };
  if ("param" in distribution) throw new Error(`unresolved parameter: ${distribution.param}`);
  return { law: randomLaw(distribution), kind };
}

function randomLaw(law: Exclude<Law, { until: string }>): RandomLaw {
  if ("fixed" in law) return { kind: "fixed", value: days(law.fixed) };
  if ("uniform" in law) return { kind: "uniform", min: days(law.uniform[0]), max: days(law.uniform[1]) };
  if ("triangular" in law) return { kind: "triangular", ...threePoints(law.triangular) };
  if ("pert" in law) return { kind: "pert", ...threePoints(law.pert) };
  if ("exponential" in law) return { kind: "exponential", mean: days(law.exponential) };
  if ("erlang" in law) return { kind: "erlang", k: plain(law.erlang.k), mean: days(law.erlang.mean) };
  if ("gamma" in law) return { kind: "gamma", mean: days(law.gamma.mean), cv: plain(law.gamma.cv) };
  if ("weibull" in law) return { kind: "weibull", shape: plain(law.weibull.shape), scale: days(law.weibull.scale) };
  if ("lognormal" in law) {
    const { lognormal } = law;
    if ("sd" in lognormal) return lognormalFromMean(days(lognormal.mean), days(lognormal.sd));
    return lognormalFromMedian(days(lognormal.median), days(lognormal.p90));
  }
  if ("empirical" in law) return { kind: "empirical", values: law.empirical.map(days) };
  return { kind: "discrete", values: law.discrete.map(([value]) => days(value)), weights: law.discrete.map(([, weight]) => plain(weight)) };
}

function threePoints([min, mode, max]: [Amount, Amount, Amount]): { min: number; mode: number; max: number } {
  return { min: days(min), mode: days(mode), max: days(max) };
}

function days(amount: Amount): number {
  const quantity = typeof amount === "object" ? null : parseQuantity(amount);
  if (!quantity) throw new Error(`unresolved or invalid quantity: ${JSON.stringify(amount)}`);
  return quantity.days;
}

function plain(number: Num): number {
  if (typeof number !== "number") throw new Error(`unresolved parameter: ${number.param}`);
  return number;
}
