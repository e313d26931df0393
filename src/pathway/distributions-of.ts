import type { Path } from "./diagnostic.ts";
import type { Distribution, Law } from "./distribution-schema.ts";
import type { Amount, By } from "./number-schema.ts";
import { isParameterReference } from "./parameter-reference.ts";
import type { Pathway } from "./pathway-schema.ts";

/** A distribution of a document with its place, and whether it is of times or of plain numbers. */
export type PlacedDistribution = { distribution: Distribution; path: Path; of: "time" | "number" };

/** Every distribution of a pathway in document order; those that differ by group or attribute count once. */
export function distributionsOf(pathway: Pathway): PlacedDistribution[] {
  const found: PlacedDistribution[] = [];
  const add = (distribution: Distribution | undefined, path: Path, of: "time" | "number" = "time") => {
    if (distribution !== undefined) found.push({ distribution, path, of });
  };
  for (const [id, attribute] of Object.entries(pathway.attributes ?? {})) {
    if ("number" in attribute) add(attribute.number, ["attributes", id, "number"], "number");
    if ("duration" in attribute) add(attribute.duration, ["attributes", id, "duration"]);
  }
  for (const [id, { value }] of Object.entries(pathway.parameters ?? {})) {
    if (typeof value === "object") add(value.uncertain, ["parameters", id, "value", "uncertain"], "number");
  }
  for (const [id, { lead, duration }] of Object.entries(pathway.activities ?? {})) {
    add(lead, ["activities", id, "lead"]);
    add(duration, ["activities", id, "duration"]);
  }
  for (const [id, delay] of Object.entries(pathway.delays ?? {})) add(delay, ["delays", id]);
  for (const [id, hazard] of Object.entries(pathway.hazards ?? {})) add(hazard.every, ["hazards", id, "every"]);
  return found;
}

/** The `by` of a distribution, if it has one. */
export function byOf(distribution: Distribution): By<Amount | Law> | undefined {
  return typeof distribution === "object" && "by" in distribution ? distribution.by : undefined;
}

/** A distribution and its variants, each with its place. */
export function lawsOf({ distribution, path }: { distribution: Distribution; path: Path }): Array<{ law: Amount | Law; path: Path }> {
  const laws: Array<{ law: Amount | Law; path: Path }> = [{ law: distribution, path }];
  for (const [name, variants] of Object.entries(byOf(distribution) ?? {})) {
    for (const [value, law] of Object.entries(variants)) laws.push({ law, path: [...path, "by", name, value] });
  }
  return laws;
}

/** The amounts within a law, each with its place, as far as they stand there in numbers and not as parameters. */
export function amountsOf(law: Amount | Law, path: Path): Array<{ amount: number | string; path: Path }> {
  if (typeof law !== "object") return [{ amount: law, path }];
  if (isParameterReference(law)) return [];
  if ("until" in law) return [];
  const [name, value] = Object.entries(law).find(([key]) => key !== "by" && key !== "basis" && key !== "source")!;
  const plainNumbers = new Set(["k", "cv", "shape"]);
  const found: Array<{ amount: number | string; path: Path }> = [];
  const visit = (part: unknown, at: Path) => {
    if (typeof part === "number" || typeof part === "string") found.push({ amount: part, path: at });
    else if (Array.isArray(part))
      (name === "discrete" && at.length === path.length + 2 ? part.slice(0, 1) : part).forEach((entry, i) => {
        visit(entry, [...at, i]);
      });
    else if (typeof part === "object" && part !== null && !isParameterReference(part)) {
      for (const [key, entry] of Object.entries(part)) if (!plainNumbers.has(key)) visit(entry, [...at, key]);
    }
  };
  visit(value, [...path, name]);
  return found;
}
