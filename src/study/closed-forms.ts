import type { Estimate, Summary } from "#statistics";
import type { Approximation, NoFormula } from "./approximations.ts";
import { offeredLoads, type ResourceLoad } from "./offered-load.ts";
import { type QueueWait, queueWaits } from "./queue-waits.ts";
import { rememberedTraffic } from "./remembered-traffic.ts";
import type { Scenario } from "./scenario.ts";
import type { Traffic } from "./traffic.ts";

/** A figure that can be worked out without simulating, beside what the simulation gave; plain data, whose texts others make. */
export interface ClosedForm {
  readonly code: "traffic" | "offered-load" | "stability" | "slots" | "backlog-time" | "erlang-c" | "allen-cunneen" | "little";
  /** Path of a state, id of a resource, or "" for the pathway. */
  readonly at: string;
  /** The numbers it is worked out from, by name; rates per year, times in days, hours per year. Yes is 1, no is 0. */
  readonly inputs: Readonly<Record<string, number>>;
  /** Null: never, or no formula applies (`approximations` says why). */
  readonly value: number | null;
  readonly unit: "perYear" | "days" | "share" | "persons";
  readonly simulated: number | null;
  /** What is approximated, or why there is no value. */
  readonly approximations: readonly (Approximation | NoFormula)[];
}

/** What is known of a scenario without simulating it. */
export interface Analysis {
  readonly traffic: Traffic;
  readonly resources: readonly ResourceLoad[];
  readonly waits: readonly QueueWait[];
}

const daysPerYear = 365.25;

/** Works out traffic, loads, slots, backlogs and waits of a scenario, without simulating. */
export function analyse(scenario: Scenario): Analysis {
  const traffic = rememberedTraffic(scenario);
  return { traffic, resources: offeredLoads(scenario, traffic), waits: queueWaits(scenario, traffic) };
}

/** The closed forms of a scenario, beside the figures of a summary where one is given: states first, then resources, then the pathway. */
export function closedForms(scenario: Scenario, summary: Summary | null = null): ClosedForm[] {
  const { traffic, resources, waits } = analyse(scenario);
  return [
    ...trafficForms(scenario, traffic, summary),
    ...resources.flatMap((load, r) => [
      ...loadForms(load, summary),
      ...slotForms(load, r === scenario.program.measures.activeResource ? summary : null),
      ...backlogForms(scenario, load, { r, summary }),
      waitForm(waits[r]!, traffic, summary),
    ]),
    ...littleForms(scenario, summary),
  ];
}

function mean(estimate: Estimate | null | undefined): number | null {
  return estimate?.mean ?? null;
}

function trafficForms(
  { labels }: Scenario,
  { perClient, arrivalsPerYear, approximations }: Traffic,
  summary: Summary | null,
): ClosedForm[] {
  return labels.states.flatMap((path, state) => {
    const visits = perClient.visits[state]!;
    if (path === "" || visits === 0) return [];
    const inputs = { arrivals: arrivalsPerYear, visits, days: perClient.days[state]! / visits };
    const simulated = mean(summary?.states[path]?.arrivals);
    return [{ code: "traffic", at: path, inputs, value: arrivalsPerYear * visits, unit: "perYear", simulated, approximations }];
  });
}

function loadForms({ id, hours, hoursPerClient, openHours, approximations }: ResourceLoad, summary: Summary | null): ClosedForm[] {
  const asked = hours.fresh + hours.released;
  if (asked === 0) return [];
  const busy = mean(summary?.resources[id]?.utilisation);
  const inputs = { newHours: hours.fresh, releasedHours: hours.released, hoursPerClient, openHours };
  const load = asked / openHours;
  const stability = { load, newLoad: hours.fresh / openHours, isStable: load < 1 ? 1 : 0, missingHours: Math.max(0, asked - openHours) };
  return [
    {
      code: "offered-load",
      at: id,
      inputs,
      value: asked,
      unit: "perYear",
      simulated: busy === null ? null : busy * openHours,
      approximations,
    },
    { code: "stability", at: id, inputs: { ...inputs, ...stability }, value: load, unit: "share", simulated: busy, approximations },
  ];
}

function slotForms({ id, slots, approximations }: ResourceLoad, summary: Summary | null): ClosedForm[] {
  if (slots?.holdDays == null || slots.maxStarts === null) return [];
  const { holdDays, workers, caseload, starts, inUse, limit, breachesLimit } = slots;
  const asked = starts.fresh + starts.released;
  const inputs = {
    slots: slots.slots,
    workers,
    caseload,
    holdDays,
    newStarts: starts.fresh,
    releasedStarts: starts.released,
    inUse,
    perWorker: slots.maxStarts / workers,
    isStable: asked < slots.maxStarts ? 1 : 0,
    missingStarts: Math.max(0, asked - slots.maxStarts),
    breachesLimit: breachesLimit ? 1 : 0,
    ...(limit === null ? {} : { limit }),
  };
  const simulated = mean(summary?.starts);
  return [{ code: "slots", at: id, inputs, value: slots.maxStarts, unit: "perYear", simulated, approximations }];
}

function backlogForms(
  { setting, program }: Scenario,
  { id, backlog, approximations }: ResourceLoad,
  at: { r: number; summary: Summary | null },
): ClosedForm[] {
  if (backlog === null) return [];
  const { size, most, inflow, by, releasedBy, days } = backlog;
  const inputs = {
    size,
    most,
    inflow,
    releasedBy,
    bySlots: by === "slots" ? 1 : 0,
    missing: Math.max(0, inflow - most),
    ...(days === null ? {} : { date: Math.ceil(setting.start + days) }),
  };
  // What is simulated is when the last of the backlog has started the active process.
  const simulated = at.r === program.measures.activeResource ? mean(at.summary?.backlog?.clearedAt) : null;
  const codes: Approximation[] = [...approximations, "fluid", "slots-full-from-the-start"];
  if (days === null) codes.push("never");
  return [{ code: "backlog-time", at: id, inputs, value: days, unit: "days", simulated, approximations: codes }];
}

function waitForm({ id, code, queue, wait, reason }: QueueWait, traffic: Traffic, summary: Summary | null): ClosedForm {
  const inputs: ClosedForm["inputs"] =
    queue === null
      ? {}
      : {
          arrivals: queue.arrivalRate * daysPerYear,
          service: queue.meanService,
          variation: queue.variation,
          servers: queue.servers,
        };
  const own: Approximation[] = code === "erlang-c" ? [] : ["arrivals-at-random", "two-moments"];
  const approximations = reason === null ? [...traffic.approximations.filter((one) => one !== "no-queue"), ...own] : [reason];
  return { code, at: id, inputs, value: wait, unit: "days", simulated: mean(summary?.resources[id]?.wait), approximations };
}

/** Little's law on the simulation's own figures: what is inside = how many come × how long they stay. */
function littleForms({ labels, program }: Scenario, summary: Summary | null): ClosedForm[] {
  if (summary === null) return [];
  const forms: ClosedForm[] = [];
  const add = (at: string, perYear: number, days: number, simulated: number | null) =>
    forms.push({
      code: "little",
      at,
      inputs: { perYear, days },
      value: (perYear * days) / daysPerYear,
      unit: "persons",
      simulated,
      approximations: ["finite-run"],
    });
  if (summary.timeInSystem) add("", summary.arrivals.mean, summary.timeInSystem.mean, summary.numberInSystem.mean);
  const active = program.measures.activeResource;
  const id = labels.resources[active];
  const occupancy = id === undefined ? null : mean(summary.resources[id]?.occupancy);
  if (id === undefined || occupancy === null || !summary.starts || !summary.activeTime) return forms;
  const { capacityStart, capacityValue, caseload } = program.resources;
  const slots = capacityValue[capacityStart[active]!]! * caseload[active]!;
  add(id, summary.starts.mean, summary.activeTime.mean, occupancy * slots);
  return forms;
}
