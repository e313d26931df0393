import { type Distribution, isParameterReference, type Num, type Pathway } from "#pathway";
import type { Basis, Evidence } from "#units";
import type { Chart } from "./chart.ts";
import { readChart } from "./read-chart.ts";
import { guardParts } from "./walk-guard.ts";

/** What a number of a pathway is. */
export type NumberKind = "parameter" | "resource" | "attribute" | "lead" | "duration" | "delay" | "hazard" | "share";

/** One number, or one distribution with its variants, and what it rests on; `basis` null: the document does not say. */
export type EvidenceItem = { kind: NumberKind; at: string; basis: Basis | null; source: string | null };

/** How much of a pathway rests on what. `total` is the sum of the four. */
export type EvidenceCount = {
  total: number;
  source: number;
  derived: number;
  assumption: number;
  none: number;
  items: EvidenceItem[];
};

/**
 * Counts what the numbers of a pathway rest on: parameters, resources, attributes, leads and durations of activities, delays, hazards and
 * shares. A number that a parameter gives counts once, as the parameter; a length of 0 and "until it opens" are no numbers about the
 * world. A distribution takes the basis of what it belongs to unless it has its own; a source without a basis is a source.
 */
export function evidence(of: Chart | Pathway): EvidenceCount {
  const pathway = "pathway" in of ? of.pathway : of;
  const chart = "pathway" in of ? of : readChart(of).chart;
  const items = [...itemsOf(pathway), ...(chart ? shareItems(chart) : [])];
  const count = (basis: Basis | null) => items.filter((item) => item.basis === basis).length;
  return {
    total: items.length,
    source: count("source"),
    derived: count("derived"),
    assumption: count("assumption"),
    none: count(null),
    items,
  };
}

function itemsOf({
  parameters = {},
  resources = {},
  attributes = {},
  activities = {},
  delays = {},
  hazards = {},
}: Pathway): EvidenceItem[] {
  const items: EvidenceItem[] = [];
  const add = (kind: NumberKind, at: string, ...owners: Evidence[]) => items.push({ kind, at, ...strongest(owners) });
  const addLength = (kind: NumberKind, at: string, length: Distribution | undefined, owner: Evidence) => {
    if (length === undefined || !saysNumber(length)) return;
    add(kind, at, typeof length === "object" && !isParameterReference(length) ? (length as Evidence) : {}, owner);
  };
  for (const [id, parameter] of Object.entries(parameters)) add("parameter", `parameters.${id}`, parameter);
  for (const [id, resource] of Object.entries(resources)) {
    const { capacity, caseload, fte } = resource;
    const steps = Array.isArray(capacity) ? capacity.map(({ value }) => value) : [capacity];
    if ([...steps, caseload, fte].some((value) => typeof value === "number")) add("resource", `resources.${id}`, resource);
  }
  for (const [id, attribute] of Object.entries(attributes)) {
    const at = `attributes.${id}`;
    if ("values" in attribute) add("attribute", at, attribute);
    else addLength("attribute", at, "number" in attribute ? attribute.number : attribute.duration, attribute);
  }
  for (const [id, activity] of Object.entries(activities)) {
    addLength("lead", `activities.${id}.lead`, activity.lead, activity);
    addLength("duration", `activities.${id}.duration`, activity.duration, activity);
  }
  for (const [id, delay] of Object.entries(delays)) addLength("delay", `delays.${id}`, delay, {});
  for (const [id, hazard] of Object.entries(hazards)) addLength("hazard", `hazards[${JSON.stringify(id)}]`, hazard.every, hazard);
  return items.map((item) => ({ ...item, at: item.at.replace(/^hazards\["([$A-Za-z_][$\w]*)"\]$/, "hazards.$1") }));
}

function shareItems(chart: Chart): EvidenceItem[] {
  return chart.transitions.flatMap(({ guard, at, meta }) =>
    guardParts(guard).flatMap((part): EvidenceItem[] => {
      if (part.type !== "share") return [];
      const values: Num[] = [part.params.p, ...Object.values(part.params.by ?? {}).flatMap((by) => Object.values(by))];
      if (!values.some((value) => typeof value === "number" && value > 0)) return [];
      return [{ kind: "share", at: `${at}.guard`, ...strongest([part.params, meta]) }];
    }),
  );
}

function strongest(owners: readonly Evidence[]): Pick<EvidenceItem, "basis" | "source"> {
  const owner = owners.find(({ basis, source }) => basis !== undefined || source !== undefined) ?? {};
  return { basis: owner.basis ?? (owner.source === undefined ? null : "source"), source: owner.source ?? null };
}

/** Whether some number above 0 is written in a distribution, rather than left to a parameter or a calendar. */
function saysNumber(part: unknown): boolean {
  if (typeof part === "number") return part > 0;
  if (typeof part === "string") return Number.parseFloat(part) > 0;
  if (typeof part !== "object" || part === null || isParameterReference(part)) return false;
  return Object.entries(part).some(([key, value]) => key !== "basis" && key !== "source" && key !== "until" && saysNumber(value));
}
