import { beforeAll, describe, expect, test } from "vitest";
import { demandOf, moment } from "#engine";
import type { Change, Simulation } from "#pathway";
import type { Observation } from "../theory/replicate.ts";
import { type Outcome, ready, run, simulationNamed, simulationNames } from "./native.ts";

const outcomes = new Map<string, Outcome>();

/** Two replications of a simulation as it stands; those that differ in their `vary` and words alone are run once. */
function outcomeOf(simulation: Simulation): Outcome {
  const { id, title, question, vary, replications, ...asked } = simulation;
  const key = JSON.stringify(asked);
  if (!outcomes.has(key)) outcomes.set(key, run(ready(simulation), 2));
  return outcomes.get(key)!;
}

const startMatters = "the question is how a service fills up and works off its backlog, so the start is part of the answer";

/** Lines of the audit that may fail in a published simulation, and why. */
const known: Record<string, string> = { "start-weight": startMatters };
const knownOf: Record<string, Record<string, string>> = {
  "ttk-phases": { "whole-cycles": "the project ended in the middle of a year" },
};

describe.each(simulationNames)("two replications of %s", (name) => {
  const simulation = simulationNamed(name);
  let outcome: Outcome;
  beforeAll(() => {
    outcome = outcomeOf(simulation);
  });

  test("lose no client and no day: Little's law is exact in every state, and clients in = clients out + clients inside", () => {
    expect(outcome.broken).toEqual([]);
    for (const { path } of outcome.observations) expect(path("arrivals") + path("insideAtStart")).toBeGreaterThan(300);
  });

  test("pass their audit, but for what is known", () => {
    const { audit } = outcome.summary;
    const failed = audit.filter(({ passes }) => !passes).map(({ code }) => code);
    expect(failed.filter((code) => known[code] === undefined && knownOf[name]?.[code] === undefined)).toEqual([]);
    expect(audit.length).toBeGreaterThan(3);
  });

  test("reach a value for every target", () => {
    const { targets } = outcome.summary;
    expect(targets).toHaveLength(simulation.targets?.length ?? 0);
    for (const { value } of targets) expect(value?.mean).toBeTypeOf("number");
  });
});

/** Mean wait for a responsible worker (days, those still waiting included), starts of a process and its length (days), in one replication at a point. */
function atPoint(change: Change): { wait: number; starts: number; active: number } {
  const { path, state } = run(ready(simulationNamed("ttk-baseline", { horizon: "3 y", targets: [] }), change), 1).observations[0]!;
  const queue = "ttk.prosessi.jono";
  const waits = state(queue, "waitSum") + state(queue, "waitOpenSum");
  return {
    wait: waits / (state(queue, "waitCount") + state(queue, "waitOpenCount")),
    starts: path("starts"),
    active: path("activeSum") / path("activeCount"),
  };
}

test("what a planner turns moves the answer the right way", () => {
  const plan = atPoint({});
  const [moreWorkers, fewerCases, lessPhysician, july, early, moreNeed] = [
    { workers: 6 },
    { caseload: 20 },
    { physicianFte: 0.2 },
    { "/calendars/office/closed": ["07-05/08-01"], "/calendars/meeting/closed": ["07-05/08-01"] },
    { releaseEarly: true },
    { inflow: 500 },
  ].map(atPoint) as [typeof plan, typeof plan, typeof plan, typeof plan, typeof plan, typeof plan];
  for (const better of [moreWorkers, early]) {
    expect(better.wait).toBeLessThan(0.7 * plan.wait);
    expect(better.starts).toBeGreaterThan(1.05 * plan.starts);
  }
  for (const worse of [lessPhysician, july]) {
    expect(worse.active).toBeGreaterThan(plan.active + 5);
    expect(worse.starts).toBeLessThan(plan.starts);
    expect(worse.wait).toBeGreaterThan(plan.wait);
  }
  expect(fewerCases.starts).toBeLessThan(0.6 * plan.starts);
  expect(fewerCases.wait).toBeGreaterThan(1.5 * plan.wait);
  expect(moreNeed.wait).toBeGreaterThan(1.2 * plan.wait);
});

test("the pilot group comes from April 2021, the other groups from January 2022", () => {
  const firstDay = new Map<string, number>();
  const scenario = ready(simulationNamed("ttk-phases"));
  run(scenario, 1, (world, _, client) => {
    const id = scenario.labels.demand[demandOf(world, client)]!;
    if (!firstDay.has(id)) firstDay.set(id, moment(world));
  });
  expect(firstDay.size).toBe(11);
  const januaryOf2022 = 306;
  for (const [id, day] of firstDay) {
    const isPilot = id === "new" || id.endsWith("LongTerm");
    expect(day, id).toBeGreaterThanOrEqual(isPilot ? 31 : januaryOf2022);
    expect(day, id).toBeLessThan((isPilot ? 31 : januaryOf2022) + 25);
  }
});

test("to be, the same clients are through sooner than as is, and fewer are still inside", () => {
  const [asIs, toBe] = ["compare-as-is", "compare-to-be"].map((name) => outcomeOf(simulationNamed(name)).observations[0]!) as [
    Observation,
    Observation,
  ];
  const inside = ({ path }: Observation) => path("arrivals") - path("departures");
  const length = ({ path }: Observation) => path("timeSum") / path("timeCount");
  expect(toBe.path("arrivals")).toBe(asIs.path("arrivals"));
  expect(length(toBe)).toBeLessThan(0.7 * length(asIs));
  expect(inside(toBe)).toBeLessThan(0.7 * inside(asIs));
});

/** A simulation in which nobody comes after the first day, for so long that everyone has had time to leave. */
function lastClients(name: string, horizon: string): Simulation {
  const simulation = simulationNamed(name);
  const demand = simulation.demand.map(({ id, event, group }) => ({ id, event, ...(group === undefined ? {} : { group }), backlog: 15 }));
  return { ...simulation, demand, horizon, targets: [] };
}

test.each([
  ["ttk-plan", "2 y"],
  ["ttk-baseline", "40 y"],
  ["as-is-baseline", "60 y"],
  ["keusote-2025", "40 y"],
  ["social-care-path", "120 y"],
  ["supported-employment", "120 y"],
  ["savings", "1 y"],
])("nobody is stuck in %s: after %s without new clients everyone has left", (name, horizon) => {
  const { path } = run(ready(lastClients(name, horizon)), 1).observations[0]!;
  expect(path("arrivals")).toBeGreaterThanOrEqual(15);
  expect(path("departures")).toBe(path("arrivals") + path("insideAtStart"));
});
