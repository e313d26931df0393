import { type Amount, type Distribution, lawOf, type Pathway, resolveParameters } from "#pathway";
import { lawQuantile } from "#random";
import { formatQuantity, parseQuantity, type QuantityKind, type QuantityUnit } from "#units";

/** How long something takes as a workshop says it: usually, at quickest, at slowest. */
export type ThreeAnswers = { usually: Amount; atQuickest: Amount; atSlowest: Amount; shape: "pert" | "triangular" };

/** The three answers that a distribution was made of; null where it was made otherwise. */
export function answersOf(distribution: Distribution): ThreeAnswers | null {
  if (typeof distribution !== "object") return null;
  const shape = "pert" in distribution ? "pert" : "triangular";
  const three = "pert" in distribution ? distribution.pert : "triangular" in distribution ? distribution.triangular : null;
  return three && { atQuickest: three[0], usually: three[1], atSlowest: three[2], shape };
}

/**
 * The length of time that a share of the clients (0..1) exceeds: "what 10 of 100 clients exceed" is `share` 0.1. `days` as quantities count
 * them; `text` in the distribution's own unit, to a tenth. Parameters have their own values. Null for the opening of a calendar.
 */
export function exceededBy(
  { parameters = {} }: Pathway,
  distribution: Distribution,
  share: number,
): { days: number; kind: QuantityKind; text: string } | null {
  const only = { parameters, delays: { asked: distribution } } as unknown as Pathway;
  const resolved = Object.values(resolveParameters(only, {}).delays!)[0]!;
  const ready = lawOf(resolved);
  if ("until" in ready) return null;
  const days = lawQuantile(ready.law, 1 - share);
  const unit = unitOf(resolved);
  const value = Math.round((days / parseQuantity(`1 ${unit}`)!.days) * 10) / 10;
  return { days, kind: ready.kind, text: formatQuantity(value, unit) };
}

/** The unit of the last amount of a distribution; days where it is a plain number. */
function unitOf(distribution: unknown): QuantityUnit {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) for (const [key, entry] of Object.entries(value)) if (key !== "by") visit(entry);
  };
  visit(distribution);
  const units = texts.flatMap((text) => parseQuantity(text)?.unit ?? []);
  return units.at(-1) ?? "d";
}
