import type { Diagnostic, Path } from "./diagnostic.ts";
import type { Simulation } from "./simulation-schema.ts";
import { designCount } from "./staffing-designs.ts";
import type { UnitRange } from "./staffing-schema.ts";
import { errorAt } from "./tell.ts";

const place: Path = ["staffing", "units"];

/** More staffings than this are not searched through. */
const mostDesigns = 5000;

/** Reports what is wrong with a simulation's `staffing` by itself. */
export function checkOwnStaffing({ staffing, targets = [] }: Simulation): Diagnostic[] {
  if (staffing === undefined) return [];
  const found: Diagnostic[] = [];
  const entries = Object.entries(staffing.units);
  if (targets.length === 0) found.push(errorAt(["staffing"], "missing-key.targets"));
  if (entries.length === 0) found.push(errorAt(place, "missing-key.units"));
  const isPriced = entries.some(([, { cost }]) => cost !== undefined);
  for (const [key, range] of entries) found.push(...checkRange(key, range, isPriced));
  if (found.length === 0 && designCount(staffing) > mostDesigns)
    found.push(errorAt(place, "out-of-range.designs", designCount(staffing), mostDesigns));
  return found;
}

function checkRange(key: string, { from, to, cost }: UnitRange, isPriced: boolean): Diagnostic[] {
  const path = [...place, key];
  if (from > to) return [errorAt([...path, "from"], "bad-order.staffing", from, to)];
  if (cost === undefined && isPriced) return [errorAt([...path, "cost"], "missing-key.cost", key)];
  if (typeof cost === "number" && cost < 0) return [errorAt([...path, "cost"], "out-of-range.not-negative", "here", cost)];
  return [];
}
