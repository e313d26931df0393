import { parseQuantity } from "#units";
import type { Amount, Num } from "./number-schema.ts";

/** A number of a document whose parameters are resolved; `otherwise` where it stands nowhere. Throws on a reference. */
export function plainNumber(value: Num | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== "number") throw new Error(`unresolved parameter: ${value.param}`);
  return value;
}

/** Days of an amount of a document whose parameters are resolved, as `Quantity.days` counts them. Throws on a reference and on what is no quantity. */
export function daysOf(amount: Amount): number {
  const quantity = typeof amount === "object" ? null : parseQuantity(amount);
  if (!quantity) throw new Error(`unresolved or invalid quantity: ${JSON.stringify(amount)}`);
  return quantity.days;
}
