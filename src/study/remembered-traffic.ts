import type { Pathway } from "#pathway";
import type { Scenario } from "./scenario.ts";
import { type Traffic, trafficOf } from "./traffic.ts";

const memory = new Map<string, Traffic>();
const memoryRoom = 4;

/**
 * The traffic of a scenario, which takes most of the time of closed forms: where clients would fare as in one of the last few scenarios,
 * it is known. Nobody queues in it, so that it does not hang on how much of a resource there is, which is what planners turn most.
 */
export function rememberedTraffic(scenario: Scenario): Traffic {
  const { chart, setting, labels } = scenario;
  const key = JSON.stringify([withoutRoom(chart.pathway), setting, labels.calendars]);
  const traffic = memory.get(key) ?? trafficOf(scenario);
  memory.delete(key);
  memory.set(key, traffic);
  const [oldest] = memory.keys();
  if (memory.size > memoryRoom) memory.delete(oldest!);
  return traffic;
}

/** A pathway whose parameters are in their places, without how many there are of each resource and how many clients each of those may have. */
function withoutRoom({ resources = {}, parameters: _parameters, ...rest }: Pathway): unknown {
  const others = Object.entries(resources).map(([id, { capacity: _capacity, caseload, ...resource }]) => [
    id,
    caseload === undefined,
    resource,
  ]);
  return [rest, others];
}
