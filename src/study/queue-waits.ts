import { lawMean, lawVariance } from "#random";
import { exponentialQueue, variableWait } from "#statistics";
import type { NoFormula } from "./approximations.ts";
import type { Scenario } from "./scenario.ts";
import type { Traffic } from "./traffic.ts";

/** The mean wait for a resource by a formula, or the reason why none applies. */
export interface QueueWait {
  readonly id: string;
  readonly code: "erlang-c" | "allen-cunneen";
  /** What the wait is worked out from; null with a reason. */
  readonly queue: Queue | null;
  /** Mean wait in days; null with a reason. */
  readonly wait: number | null;
  readonly reason: NoFormula | null;
}

/** Clients per day, mean service in days, its squared coefficient of variation, servers. */
interface Queue {
  readonly arrivalRate: number;
  readonly meanService: number;
  readonly variation: number;
  readonly servers: number;
}

type Service = { rate: number; mean: number; second: number; isExponential: boolean };

const daysPerYear = 365.25;

/** Waits for resources: M/M/c (Erlang 1917) where all service is exponential with one mean, else the approximation of Allen and Cunneen; for slots, of the hold. */
export function queueWaits(scenario: Scenario, traffic: Traffic): QueueWait[] {
  return scenario.labels.resources.map((id, r) => {
    const reason = reasonAgainst(scenario, traffic, r);
    return reason === null ? waitFor(scenario, traffic, r) : noFormula(id, reason);
  });
}

function noFormula(id: string, reason: NoFormula): QueueWait {
  return { id, code: "erlang-c", queue: null, wait: null, reason };
}

function waitFor(scenario: Scenario, traffic: Traffic, r: number): QueueWait {
  const id = scenario.labels.resources[r]!;
  const services = servicesOf(scenario, traffic, r);
  const arrivalRate = services.reduce((sum, service) => sum + service.rate, 0);
  if (arrivalRate <= 0) return noFormula(id, "nobody-comes");
  const meanService = services.reduce((sum, service) => sum + service.rate * service.mean, 0) / arrivalRate;
  const second = services.reduce((sum, service) => sum + service.rate * service.second, 0) / arrivalRate;
  const variation = Math.max(0, second / (meanService * meanService) - 1);
  const { capacityStart, capacityValue, caseload } = scenario.program.resources;
  const servers = capacityValue[capacityStart[r]!]! * Math.max(1, caseload[r]!);
  if (arrivalRate * meanService >= servers) return noFormula(id, "overloaded");
  const queue = { arrivalRate, meanService, variation, servers };
  const known = { arrivalRate, serviceRate: 1 / meanService, servers };
  const isExponential = services.every((service) => service.isExponential && Math.abs(service.mean - meanService) < 1e-9);
  if (isExponential) return { id, code: "erlang-c", queue, wait: exponentialQueue(known).meanWait, reason: null };
  return { id, code: "allen-cunneen", queue, wait: variableWait(known, 1, variation), reason: null };
}

function reasonAgainst(scenario: Scenario, traffic: Traffic, r: number): NoFormula | null {
  const { program, setting, chart } = scenario;
  const { resources, activities } = program;
  const hasSlots = resources.caseload[r]! > 0;
  const requests = requestsFor(scenario, r);
  if (requests.some((request) => activities.itemCount[request]! > 1)) return "several-resources-at-once";
  if (requests.some((request) => activities.itemUnits[activities.itemStart[request]!]! !== 1)) return "several-units-at-once";
  if (resources.capacityCount[r]! > 1) return "capacity-changes";
  if (resources.sharing === 1) return "shared-people";
  if (hasSlots && requests.some((request) => activities.requestHold[request] === 0)) return "slots-and-hours";
  if (!hasSlots && resources.memberCount[r]! > 0) return "own-workers";
  if (!hasSlots && resources.calendar[r]! >= 0) return "not-always-open";
  if (setting.initial.length > 0) return "starts-with-clients";
  if (setting.demand.some(({ backlog, monthly, from }) => backlog !== undefined || monthly !== undefined || from !== undefined))
    return "demand-not-even";
  const places = requests.map((request) => activities.requestState[request]!);
  if (hasSlots && places.some((state) => chart.nodes[state]!.kind !== "atomic" || activityOf(traffic, state) === null))
    return "hold-of-several-states";
  if (hasSlots && places.some((state) => activities.request[program.states.activity[state]!]! >= 0)) return "hold-waits-for-others";
  return places.some((state) => canBeLeft(scenario, state)) ? "may-leave-queue" : null;
}

function requestsFor({ program: { activities } }: Scenario, r: number): number[] {
  const requests: number[] = [];
  for (let request = 0; request < activities.itemCount.length; request++) {
    const start = activities.itemStart[request]!;
    for (let k = start; k < start + activities.itemCount[request]!; k++) if (activities.itemResource[k] === r) requests.push(request);
  }
  return [...new Set(requests)];
}

/** Whether a timer or a hazard can end the wait at a state. */
function canBeLeft({ chart }: Scenario, state: number): boolean {
  for (let at = state; at >= 0; at = chart.nodes[at]!.parent) {
    const { lists } = chart.nodes[at]!;
    if (
      lists.some(
        ({ trigger }) => trigger.kind === "after" || (trigger.kind === "on" && chart.pathway.hazards?.[trigger.event] !== undefined),
      )
    )
      return true;
  }
  return false;
}

function activityOf(traffic: Traffic, state: number) {
  const segment = traffic.segments.of(traffic.entries[0]?.group ?? "")[0]?.segment;
  return segment === undefined ? null : traffic.stays.activity(state, segment);
}

/** Kinds of service by state, entry and group (the mean over attributes): rate per day, first two moments. */
function servicesOf(scenario: Scenario, traffic: Traffic, r: number): Service[] {
  const { activities, states, resources } = scenario.program;
  const hasSlots = resources.caseload[r]! > 0;
  return requestsFor(scenario, r).flatMap((request) => {
    const state = activities.requestState[request]!;
    if (states.activity[state]! < 0) return [];
    return traffic.entries.flatMap(({ perYear, group, perClient }) =>
      traffic.segments.of(group).flatMap(({ segment, share }) => {
        const rate = (perYear * share * (hasSlots ? perClient.visits[state]! : perClient.served[state]!)) / daysPerYear;
        const stay = traffic.stays.activity(state, segment);
        if (rate === 0 || stay === null) return [];
        if (hasSlots) return [{ rate, mean: stay.span.mean, second: stay.span.variance + stay.span.mean ** 2, isExponential: false }];
        if (stay.service === null) return [{ rate, mean: stay.work, second: stay.work ** 2, isExponential: false }];
        const mean = lawMean(stay.service.law);
        return [
          { rate, mean, second: lawVariance(stay.service.law) + mean * mean, isExponential: stay.service.law.kind === "exponential" },
        ];
      }),
    );
  });
}
