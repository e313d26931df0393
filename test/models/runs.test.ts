import { beforeAll, describe, expect, test } from "vitest";
import type { Simulation } from "#pathway";
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
