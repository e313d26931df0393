/** The units of time a document may use, shortest first; `wd` is an open day of the default calendar. */
export const quantityUnits = ["min", "h", "d", "wk", "mo", "y", "wd"] as const;

/** A unit of time. */
export type QuantityUnit = (typeof quantityUnits)[number];

/** What a unit measures: time worked by those who serve, time that passes, or open days. */
export type QuantityKind = "working" | "elapsed" | "openDays";

/**
 * A length of time. `days`: of 24 h for working and elapsed time (so 12 h of work are 0.5), a count of open days for `openDays`.
 */
export type Quantity = { value: number; unit: QuantityUnit; kind: QuantityKind; days: number };

/** How a quantity is written: digits, a decimal point if need be, at most one space, a unit. */
export const quantityPattern = /^(\d+(?:\.\d+)?) ?(min|h|d|wk|mo|y|wd)$/;

const kinds = {
  min: "working",
  h: "working",
  d: "elapsed",
  wk: "elapsed",
  mo: "elapsed",
  y: "elapsed",
  wd: "openDays",
} as const satisfies Record<QuantityUnit, QuantityKind>;

const daysPer = { min: 1 / 1440, h: 1 / 24, d: 1, wk: 7, mo: 30.4375, y: 365.25, wd: 1 } as const satisfies Record<QuantityUnit, number>;

/** Whether a word is a unit of time. */
export function isQuantityUnit(word: string): word is QuantityUnit {
  return Object.hasOwn(kinds, word);
}

/** What a unit measures. */
export function kindOfUnit(unit: QuantityUnit): QuantityKind {
  return kinds[unit];
}

/** Reads a quantity such as "5 wd" or "2.5 h"; a bare number is elapsed days. Null for anything else. */
export function parseQuantity(q: number | string): Quantity | null {
  if (typeof q === "number") return Number.isFinite(q) ? { value: q, unit: "d", kind: "elapsed", days: q } : null;
  const match = quantityPattern.exec(q);
  if (!match) return null;
  const value = Number(match[1]);
  const unit = match[2]!;
  // Minutes and hours divide instead of multiplying by a rounded reciprocal: 24 h is exactly one day.
  if (unit === "min") return { value, unit, kind: "working", days: value / 1440 };
  if (unit === "h") return { value, unit, kind: "working", days: value / 24 };
  if (!isQuantityUnit(unit)) return null;
  return { value, unit, kind: kinds[unit], days: value * daysPer[unit] };
}

/** Writes a value in a unit as `parseQuantity` reads it. */
export function formatQuantity(value: number, unit: QuantityUnit): string {
  return `${value} ${unit}`;
}
