import type { Amount, Distribution, Law } from "#pathway";
import { parseQuantity, say } from "#units";
import { amountText, plainAmount, rangeText } from "./amounts.ts";
import type { PathwayContext } from "./context.ts";

/** A length of time or its distribution in words: "5–21 days, most often 10 days". */
export function lawText(context: PathwayContext, distribution: Distribution, isTime = true): string {
  const { record } = context.texts;
  const say = (amount: Amount) => (isTime ? amountText(context, amount) : plainNumber(context, amount));
  if (typeof distribution !== "object" || "param" in distribution) return say(distribution);
  const span = (low: Amount, high: Amount) => (isTime ? rangeText(context, low, high) : `${say(low)}–${say(high)}`);
  const text = oneLaw(context, distribution, say, span);
  return distribution.by ? `${text} (${record.laws.by})` : text;
}

function plainNumber(context: PathwayContext, amount: Amount): string {
  const plain = plainAmount(context, amount);
  return typeof plain === "number" ? context.speech.plain(plain) : amountText(context, amount);
}

type Span = (low: Amount, high: Amount) => string;

function oneLaw(context: PathwayContext, law: Law, say: (amount: Amount) => string, span: Span): string {
  const { laws } = context.texts.record;
  if ("fixed" in law) return say(law.fixed);
  if ("uniform" in law) return laws.uniform(span(law.uniform[0], law.uniform[1]));
  if ("triangular" in law) return laws.between(span(law.triangular[0], law.triangular[2]), say(law.triangular[1]));
  if ("pert" in law) return laws.between(span(law.pert[0], law.pert[2]), say(law.pert[1]));
  if ("exponential" in law) return laws.exponential(say(law.exponential));
  if ("erlang" in law) return laws.mean(say(law.erlang.mean), "Erlang");
  if ("gamma" in law) return laws.mean(say(law.gamma.mean), "gamma");
  if ("weibull" in law) return laws.scale(say(law.weibull.scale), "Weibull");
  if ("lognormal" in law) {
    const { lognormal } = law;
    return "median" in lognormal ? laws.quantiles(say(lognormal.median), say(lognormal.p90)) : laws.mean(say(lognormal.mean), "lognormal");
  }
  if ("empirical" in law) return laws.empirical(context.speech.number(law.empirical.length));
  if ("discrete" in law)
    return law.discrete
      .map(([value, weight]) => `${say(value)} (${typeof weight === "number" ? context.speech.plain(weight) : say(weight)})`)
      .join(", ");
  return laws.until(calendarName(context, law.until));
}

/** The name of a calendar, or its id. */
export function calendarName({ input, language }: PathwayContext, id: string): string {
  const calendar: unknown = input.pathway.calendars?.[id];
  if (typeof calendar === "object" && calendar !== null && "name" in calendar)
    return say(calendar.name as Parameters<typeof say>[0], language);
  return id;
}

/** The value of a parameter with its unit; what it was in the model, where a change gave another. */
export function parameterText(context: PathwayContext, id: string): string {
  const { input, point, texts } = context;
  const { record } = texts;
  const parameter = input.pathway.parameters![id]!;
  const { unit } = parameter;
  const write = (value: unknown): string => {
    if (typeof value === "boolean") return value ? texts.core.yes : texts.core.no;
    if (typeof value === "number") return numberWithUnit(context, value, unit);
    if (typeof value === "object" && value !== null && "uncertain" in value)
      return record.laws.uncertain(lawText(context, value.uncertain as Distribution, false));
    return String(value);
  };
  const own = write(parameter.value);
  const changed = Object.hasOwn(point.change, id) ? write(point.change[id]) : own;
  return changed === own ? own : changed + record.own(own);
}

function numberWithUnit({ speech, texts }: PathwayContext, value: number, unit: string | undefined): string {
  if (unit === "share") return speech.percent(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 1);
  const quantity = unit === undefined ? null : parseQuantity(`1 ${unit}`);
  if (quantity) return speech.quantity(value, quantity.unit);
  const word = unit === undefined ? "" : (texts.record.paramUnits[unit] ?? unit);
  return word === "" ? speech.plain(value) : `${speech.plain(value)} ${word}`;
}
