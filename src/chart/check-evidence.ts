import { type Diagnostic, formatPath, listed, type Path } from "#pathway";
import { type Language, languages } from "#units";
import type { Chart } from "./chart.ts";
import { evidence, type NumberKind } from "./evidence.ts";
import { finding } from "./finding.ts";
import type { Level } from "./levels.ts";

const plurals: Record<NumberKind, string> = {
  parameter: "parameters",
  resource: "resources",
  attribute: "attributes",
  lead: "lead times",
  duration: "durations",
  delay: "delays",
  hazard: "hazards",
  share: "shares",
};

/** Reports numbers that rest on nothing, one diagnostic per kind, and those that rest on a source without naming it. */
export function checkEvidence(chart: Chart, level: Level): Diagnostic[] {
  const { items } = evidence(chart);
  const found: Diagnostic[] = [];
  for (const [kind, plural] of Object.entries(plurals)) {
    const bare = items.filter((item) => item.kind === kind && item.basis === null);
    if (bare.length === 0) continue;
    const places = bare.map(({ at }) => at);
    const message = `${bare.length} of ${items.filter((item) => item.kind === kind).length} ${plural} say neither basis nor source: ${listed(places, 5)}.`;
    const hint = 'Write "basis": "source" (with "source"), "derived" or "assumption" beside the number.';
    found.push(finding(level === "simulate" ? "warning" : "info", "without-basis", places[0]!, message, hint));
  }
  for (const { basis, source, at } of items) {
    if (basis === "source" && source === null)
      found.push(
        finding(
          "warning",
          "basis-without-source",
          at,
          "This rests on a source, but does not say on which.",
          'Add "source": the id of one of "sources".',
        ),
      );
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
    .map(([language, missing]) => {
      const message = `${missing.length} of ${total} texts are missing in "${language}": ${listed(missing, 5)}.`;
      return finding("info", "missing-language", missing[0]!, message, "Where a language is missing the Finnish text is shown.");
    });
}
