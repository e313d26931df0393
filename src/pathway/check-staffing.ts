import { applyChange } from "./apply-change.ts";
import type { Names } from "./check-names.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import type { Pathway } from "./pathway-schema.ts";
import type { Simulation } from "./simulation-schema.ts";
import { unitValues } from "./staffing-designs.ts";

const place: Path = ["staffing", "units"];

/** Holds a simulation's `staffing` against its changed pathway: units that are not there, values that they cannot have, sources that are not listed. */
export function checkStaffing({ staffing }: Simulation, pathway: Pathway, names: Names): Diagnostic[] {
  return Object.entries(staffing?.units ?? {}).flatMap(([key, range]) => {
    names.need("source", range.source, [...place, key, "source"]);
    const values = unitValues(range);
    // Whatever is whole or not shows in the second of them.
    for (const [end, value] of Object.entries({ from: values[0], step: values[1], to: values.at(-1) })) {
      if (value === undefined) continue;
      const { diagnostics } = applyChange(pathway, { [key]: value }, place);
      const isOfValue = diagnostics.some(({ code }) => code === "parameter-value");
      if (diagnostics.length > 0) return diagnostics.map((found) => (isOfValue ? { ...found, at: `${found.at}.${end}` } : found));
    }
    return [];
  });
}
