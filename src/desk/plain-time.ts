import type { Distribution } from "#pathway";
import { amountDays, amountText, lawText, rangeText } from "#report";
import type { Subject } from "./subject.ts";

/** A length of time as one says it to a client, in a list of one: a range with what is usual, or about how long; empty where it cannot be told. */
export function plainTime({ path, words }: Subject, length: Distribution): string[] {
  const { about } = words.leaflet;
  if (typeof length !== "object" || "param" in length) return [plainAmount(path, length, about)];
  if ("uniform" in length) return [rangeText(path, length.uniform[0], length.uniform[1])];
  if ("exponential" in length) return [about(amountText(path, length.exponential))];
  if ("erlang" in length) return [about(amountText(path, length.erlang.mean))];
  if ("gamma" in length) return [about(amountText(path, length.gamma.mean))];
  if ("weibull" in length) return [about(amountText(path, length.weibull.scale))];
  if ("lognormal" in length)
    return [about(amountText(path, "median" in length.lognormal ? length.lognormal.median : length.lognormal.mean))];
  if ("fixed" in length) return [amountText(path, length.fixed)];
  if ("triangular" in length) return [lawText(path, { triangular: length.triangular })];
  if ("pert" in length) return [lawText(path, { pert: length.pert })];
  return [];
}

const daysOfMonth = 365 / 12;

/** An amount as it stands; months, where it is so many days that nobody counts them. */
function plainAmount(path: Subject["path"], amount: Parameters<typeof amountText>[1], about: (time: string) => string): string {
  const [text, days] = [amountText(path, amount), amountDays(path, amount) ?? 0];
  if (days < 100 || text !== path.speech.quantity(days, "d")) return text;
  return about(path.speech.quantity(Math.round(days / daysOfMonth), "mo"));
}
