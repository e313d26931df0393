import type { Amount, Pathway } from "#pathway";
import { parseQuantity } from "#units";
import type { PathwayContext } from "./context.ts";

/** The value that a parameter has at the point of a report: as changed, else the pathway's own; null for one that is drawn. */
export function parameterValue({ input, point }: PathwayContext, id: string): number | boolean | null {
  const changed = point.change[id];
  if (typeof changed === "number" || typeof changed === "boolean") return changed;
  const own = input.pathway.parameters?.[id]?.value;
  return typeof own === "number" || typeof own === "boolean" ? own : null;
}

/** An amount with a parameter replaced by its value in the parameter's unit; null where that is drawn. */
export function plainAmount(context: PathwayContext, amount: Amount): number | string | null {
  if (typeof amount !== "object") return amount;
  const value = parameterValue(context, amount.param);
  if (typeof value !== "number") return null;
  const unit = context.input.pathway.parameters?.[amount.param]?.unit;
  return unit !== undefined && parseQuantity(`1 ${unit}`) ? `${value} ${unit}` : value;
}

/** An amount in days; null where it is drawn. */
export function amountDays(context: PathwayContext, amount: Amount): number | null {
  const plain = plainAmount(context, amount);
  return plain === null ? null : (parseQuantity(plain)?.days ?? null);
}

/** An amount as a language says it: "5 months"; the parameter's name where it is drawn. */
export function amountText(context: PathwayContext, amount: Amount): string {
  const plain = plainAmount(context, amount);
  const quantity = plain === null ? null : parseQuantity(plain);
  if (quantity) return context.speech.quantity(quantity.value, quantity.unit);
  return typeof amount === "object" ? context.names.parameter(amount.param) : String(amount);
}

/** The band within which the active process should end, in days and in words; null where the pathway gives none. */
export function activeBand(context: PathwayContext): { low: number; high: number; text: string } | null {
  const band: NonNullable<Pathway["active"]>["band"] = context.input.pathway.active?.band;
  if (!band) return null;
  const [low, high] = [amountDays(context, band[0]), amountDays(context, band[1])];
  if (low === null || high === null) return null;
  return { low, high, text: rangeText(context, band[0], band[1]) };
}

/** Two amounts as a range: "3–6 months", each with its unit where these differ. */
export function rangeText(context: PathwayContext, low: Amount, high: Amount): string {
  const [from, to] = [low, high].map((amount) => parseQuantity(plainAmount(context, amount) ?? ""));
  const { speech } = context;
  if (from && to && from.unit === to.unit) return `${speech.plain(from.value, 2)}–${speech.quantity(to.value, to.unit)}`;
  return `${amountText(context, low)} – ${amountText(context, high)}`;
}
