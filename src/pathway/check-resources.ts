import { parseDate, parseQuantity } from "#units";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { amountsOf } from "./distributions-of.ts";
import type { Pathway } from "./pathway-schema.ts";
import type { Resource } from "./resource-schema.ts";
import { errorAt, warningAt } from "./tell.ts";

/** Reports capacities, caseloads and needs that cannot be, in a pathway without references to parameters. */
export function checkResources(pathway: Pathway): Diagnostic[] {
  return [
    ...Object.entries(pathway.resources ?? {}).flatMap(([id, resource]) => checkResource(resource, ["resources", id])),
    ...(pathway.people ?? []).flatMap(({ fte }, i) => checkFte(fte, ["people", i, "fte"])),
    ...checkNeeds(pathway),
    ...checkHours(pathway),
  ];
}

function checkResource({ capacity, caseload, fte, limit }: Resource, path: Path): Diagnostic[] {
  const found = checkFte(fte, [...path, "fte"]);
  const steps = Array.isArray(capacity) ? capacity.map(({ value }, i) => ({ value, at: [...path, "capacity", i, "value"] })) : [];
  if (typeof capacity === "number") steps.push({ value: capacity, at: [...path, "capacity"] });
  for (const { value, at } of steps) {
    if (typeof value === "number") found.push(...checkCapacity(value, caseload, at));
  }
  if (typeof caseload === "number" && caseload <= 0)
    found.push(errorAt([...path, "caseload"], "out-of-range.positive", "caseload", caseload));
  if (limit && typeof limit.clients === "number" && limit.clients <= 0)
    found.push(errorAt([...path, "limit", "clients"], "out-of-range.positive", "limit", limit.clients));
  if (Array.isArray(capacity)) found.push(...checkSteps(capacity, [...path, "capacity"]));
  return found;
}

function checkCapacity(value: number, caseload: Resource["caseload"], at: Path): Diagnostic[] {
  if (value < 0) return [errorAt(at, "out-of-range.not-negative", "capacity", value)];
  if (!Number.isInteger(value)) {
    const people = Math.max(1, Math.ceil(value));
    const fte = Math.round((value / people) * 1000) / 1000;
    return [errorAt(at, "fraction-capacity", value, people, fte)];
  }
  if (typeof caseload !== "number" || Number.isInteger(value * caseload)) return [];
  return [errorAt(at, "fraction-slots", value, caseload)];
}

function checkSteps(steps: ReadonlyArray<{ from: string }>, path: Path): Diagnostic[] {
  return steps.flatMap(({ from }, i) => {
    const before = steps[i - 1];
    const [day, last] = [parseDate(from), before ? parseDate(before.from) : null];
    return day !== null && last !== null && day <= last ? [errorAt([...path, i, "from"], "bad-order", from, before!.from)] : [];
  });
}

function checkFte(fte: Resource["fte"], path: Path): Diagnostic[] {
  if (typeof fte !== "number" || (fte > 0 && fte <= 1)) return [];
  return [errorAt(path, "out-of-range.fte", fte)];
}

function checkNeeds({ activities = {} }: Pathway): Diagnostic[] {
  return Object.entries(activities).flatMap(([id, { needs = {}, cost }]) => {
    const path = ["activities", id, "needs"];
    const found = Object.entries(needs).flatMap(([resource, need]) => {
      const units = typeof need === "object" && "units" in need ? need.units : need;
      if (typeof units !== "number" || (Number.isInteger(units) && units >= 1)) return [];
      const at = typeof need === "object" ? [...path, resource, "units"] : [...path, resource];
      return [errorAt(at, "not-whole.units", units)];
    });
    for (const key of ["perHour", "perUse"] as const) {
      const price = cost?.[key];
      if (typeof price === "number" && price < 0)
        found.push(errorAt(["activities", id, "cost", key], "out-of-range.not-negative", "cost", price));
    }
    return found;
  });
}

/** Hours of work by somebody who is always there are mostly an oversight: 8 h would pass overnight. */
function checkHours({ activities = {}, resources = {}, people = [] }: Pathway): Diagnostic[] {
  return Object.entries(activities).flatMap(([id, { needs = {}, duration }]) => {
    if (duration === undefined || !amountsOf(duration, []).some(({ amount }) => parseQuantity(amount)?.kind === "working")) return [];
    return Object.keys(needs)
      .filter((resource) => resources[resource]?.actor !== undefined && resources[resource].calendar === undefined)
      .filter((resource) => !people.some(({ roles, calendar }) => calendar !== undefined && roles.includes(resource)))
      .map((resource) => warningAt(["activities", id, "needs", resource], "always-open", resource));
  });
}
