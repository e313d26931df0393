import type { Distribution } from "#pathway";
import { parseQuantity, type QuantityUnit } from "#units";

const designators: Partial<Record<QuantityUnit, { time: boolean; letter: string; times: number }>> = {
  min: { time: true, letter: "M", times: 1 },
  h: { time: true, letter: "H", times: 1 },
  d: { time: false, letter: "D", times: 1 },
  wk: { time: false, letter: "D", times: 7 },
  mo: { time: false, letter: "M", times: 1 },
  y: { time: false, letter: "Y", times: 1 },
};

/**
 * A fixed length of time as ISO 8601 writes it ("P14D"), of a document whose parameters are resolved; null where it varies or is counted in
 * open days. Fractions of a day become hours and minutes, of a month or year days.
 */
export function isoDuration(distribution: Distribution): string | null {
  const fixed = typeof distribution !== "object" ? distribution : "fixed" in distribution && !distribution.by ? distribution.fixed : null;
  if (fixed === null || typeof fixed === "object") return null;
  const quantity = parseQuantity(fixed);
  const designator = quantity === null ? undefined : designators[quantity.unit];
  if (quantity === null || designator === undefined) return null;
  const { time, letter, times } = designator;
  const value = quantity.value * times;
  if (Number.isInteger(value)) return `P${time ? "T" : ""}${value}${letter}`;
  const minutes = Math.round(quantity.days * 1440);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const clock = `${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  return `P${days > 0 ? `${days}D` : ""}${clock === "" ? "" : `T${clock}`}${days === 0 && clock === "" ? "T0M" : ""}`;
}
