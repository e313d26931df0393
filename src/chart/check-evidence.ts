import { type Diagnostic, formatPath, type Path } from "#pathway";
import { type Language, languages } from "#units";
import type { Chart } from "./chart.ts";
import { evidence, type NumberKind } from "./evidence.ts";
import { finding } from "./finding.ts";
import type { Level } from "./levels.ts";

const kinds: readonly NumberKind[] = ["parameter", "resource", "attribute", "lead", "duration", "delay", "hazard", "share"];

/** Reports numbers that rest on nothing, one diagnostic per kind, and those that rest on a source without naming it. */
export function checkEvidence(chart: Chart, level: Level): Diagnostic[] {
  const { items } = evidence(chart);
  const found: Diagnostic[] = [];
  for (const kind of kinds) {
    const bare = items.filter((item) => item.kind === kind && item.basis === null);
    if (bare.length === 0) continue;
    const places = bare.map(({ at }) => at);
    const total = items.filter((item) => item.kind === kind).length;
    found.push(finding(level === "simulate" ? "warning" : "info", places[0]!, "without-basis", kind, places, total));
  }
  for (const { basis, source, at } of items) {
    if (basis === "source" && source === null) found.push(finding("warning", at, "basis-without-source"));
  }
  return found;
}

/** Reports languages in which texts are missing: one diagnostic per language, with their number and the first places. */
export function checkLanguages({ pathway }: Chart): Diagnostic[] {
  const places = new Map<Language, string[]>(languages.map((language) => [language, []]));
  let total = 0;
  const visit = (part: unknown, path: Path): void => {
    if (typeof part !== "object" || part === null) return;
    const keys = Object.keys(part);
    const isText =
      keys.includes("fi") &&
      keys.every((key) => (languages as readonly string[]).includes(key)) &&
      Object.values(part).every((value) => typeof value === "string");
    if (isText) {
      total++;
      for (const [language, found] of places) if (!keys.includes(language)) found.push(formatPath(path));
      return;
    }
    for (const [key, value] of Object.entries(part)) visit(value, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  visit(pathway, []);
  return [...places]
    .filter(([, missing]) => missing.length > 0)
    .map(([language, missing]) => finding("info", missing[0]!, "missing-language", language, missing, total));
}
