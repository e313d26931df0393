import type { Chart } from "#chart";
import { type Amount, type Distribution, type Law, type Num, ownValue } from "#pathway";
import { isQuantityUnit, type Language, parseQuantity } from "#units";
import { numberText, wordsOf } from "./words.ts";

/** A number of a document, a parameter's own value where one is referred to; NaN where that is no number. */
export function numberOf(chart: Chart, value: Num): number {
  if (typeof value === "number") return value;
  const parameter = chart.pathway.parameters?.[value.param];
  const own = parameter === undefined ? Number.NaN : ownValue(parameter);
  return typeof own === "number" ? own : Number.NaN;
}

/** A length of time, or a plain number, in short: "5 pv". */
export function amountText(chart: Chart, amount: Amount, language: Language, isTime = true): string {
  const units = wordsOf(language).units;
  if (typeof amount === "string") {
    const quantity = parseQuantity(amount);
    return quantity === null ? amount : `${numberText(quantity.value, language)}\u00a0${units[quantity.unit]}`;
  }
  const number = numberText(numberOf(chart, amount), language);
  if (!isTime) return number;
  const unit = typeof amount === "object" ? chart.pathway.parameters?.[amount.param]?.unit : undefined;
  return `${number}\u00a0${units[unit !== undefined && isQuantityUnit(unit) ? unit : "d"]}`;
}

/** A length of time that may vary, in short: "≈ 100 kk" for its mean or median, "5 pv – 3 vk" for its range. */
export function durationText(chart: Chart, distribution: Distribution, language: Language): string {
  const write = (amount: Amount) => amountText(chart, amount, language);
  if (typeof distribution !== "object" || "param" in distribution) return write(distribution);
  const words = wordsOf(language);
  const law: Law = distribution;
  const range = (low: Amount, high: Amount) => `${write(low)}–${write(high)}`;
  const about = (amount: Amount) => `≈\u00a0${write(amount)}`;
  if ("fixed" in law) return write(law.fixed);
  if ("uniform" in law) return range(...law.uniform);
  if ("triangular" in law) return range(law.triangular[0], law.triangular[2]);
  if ("pert" in law) return range(law.pert[0], law.pert[2]);
  if ("exponential" in law) return about(law.exponential);
  if ("erlang" in law) return about(law.erlang.mean);
  if ("gamma" in law) return about(law.gamma.mean);
  if ("weibull" in law) return about(law.weibull.scale);
  if ("lognormal" in law) return about("median" in law.lognormal ? law.lognormal.median : law.lognormal.mean);
  return "until" in law ? words.opening : words.varies;
}
