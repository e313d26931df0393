import { closingRules, type Program } from "#engine";
import { type Estimate, estimate } from "./estimate.ts";
import { type Facts, perReplication, ratePerYear, ratios, timeAverage, windowDays } from "./facts.ts";
import { openDays } from "./open-days.ts";
import type { ResourceSummary } from "./summary.ts";

const finish = closingRules.indexOf("finish");

/** What the replications say of each resource, by its id. */
export function summarizeResources(input: Facts): Record<string, ResourceSummary> {
  const { resource: at } = input.layout;
  const count = input.program.resources.count;
  const allWaits = new Float64Array(input.recordings.length);
  for (let r = 0; r < count; r++) {
    const waits = input.columns.value(at.waitSum + r);
    for (let i = 0; i < allWaits.length; i++) allWaits[i]! += waits[i]!;
  }
  return Object.fromEntries(input.names.resources.map((id, r) => [id, summarizeResource(input, r, allWaits)]));
}

function summarizeResource(input: Facts, resource: number, allWaits: Float64Array): ResourceSummary {
  const { layout, program } = input;
  const { resource: at } = layout;
  const { resources } = program;
  const worksFor = isAskedFor(program, resource, false);
  const hasCaseload = resources.caseload[resource]! > 0;
  const waits = input.columns.value(at.waitSum + resource);
  const shares = allWaits.map((all, i) => (all > 0 ? waits[i]! / all : Number.NaN));
  return {
    utilisation: worksFor ? estimate(ratios(input, at.areaBusy + resource, at.areaOpen + resource)) : null,
    saturated: worksFor || hasCaseload ? saturation(input, resource) : null,
    occupancy: hasCaseload ? estimate(ratios(input, at.areaHeld + resource, at.areaSlots + resource)) : null,
    queue: timeAverage(input, at.areaQueue + resource),
    wait: estimate(ratios(input, at.waitSum + resource, at.grants + resource)),
    shareOfWaiting: estimate(shares),
    overtime: resources.closing[resource] === finish && worksFor ? ratePerYear(input, at.areaOvertime + resource) : null,
    workerChanges: resources.memberCount[resource]! > 0 ? ratePerYear(input, at.workerChanges + resource) : null,
    limitBreaches: resources.limit[resource]! < Number.POSITIVE_INFINITY ? ratePerYear(input, at.limitBreaches + resource) : null,
  };
}

/** Share of time when none is free and someone waits: of all time for slots, of open time for units. */
function saturation(input: Facts, resource: number): Estimate | null {
  const days = saturableDays(input.program, resource, input.program.warmUp);
  const offset = input.layout.resource.areaSaturated + resource;
  return days > 0 && windowDays(input.program) > 0 ? estimate(perReplication(input, ({ values }) => values[offset]! / days)) : null;
}

/** Days from `from` to the horizon in which a resource can be saturated. */
export function saturableDays(program: Program, resource: number, from: number): number {
  return program.resources.caseload[resource]! > 0 ? program.horizon - from : openDays(program, resource, from, program.horizon);
}

/** True where some request asks for slots of a resource with a caseload (`slots`), or for its working time or units. */
export function isAskedFor({ activities, resources }: Program, resource: number, slots: boolean): boolean {
  return activities.requestState.some((_, request) => {
    const isForSlots = activities.requestHold[request] === 1 && resources.caseload[resource]! > 0;
    const first = activities.itemStart[request]!;
    const items = activities.itemResource.subarray(first, first + activities.itemCount[request]!);
    return isForSlots === slots && items.includes(resource);
  });
}
