import { expect, test } from "vitest";
import type { Scenario } from "../../src/study/scenario.ts";
import { trafficOf } from "../../src/study/traffic.ts";
import { repositoryScenario, simulatedTraffic } from "./closed-form-scenarios.ts";

/** States with at least 2 % of visits whose expected and simulated entries per client differ by more than a share. */
function apart(scenario: Scenario, replications: number, allowed: number): string[] {
  const { perClient } = trafficOf(scenario);
  const simulated = simulatedTraffic(scenario, replications);
  return scenario.labels.states.flatMap((path, state) => {
    const [expected, found] = [perClient.visits[state]!, simulated.visits[state]!];
    if (Math.max(expected, found) < 0.02 || Math.abs(expected / found - 1) <= allowed) return [];
    return [`${path}: ${expected.toFixed(4)} expected, ${found.toFixed(4)} simulated`];
  });
}

// Clients of two groups, whose arrival does not change, and room for all of them: what is compared does not depend on queues.
const even = [
  { id: "longTerm", event: "referral.any", group: "longTerm", perYear: 350 },
  { id: "disabled", event: "referral.any", group: "disabled", perYear: 150 },
];

test("the traffic of the service as planned is that of the simulation where nobody queues", () => {
  const scenario = repositoryScenario("ttk-baseline", { demand: even, horizon: "22 y", warmUp: "6 y", change: { workers: 12, physicianFte: 1 } });
  expect(apart(scenario, 2, 0.1)).toEqual([]);
});

test("the traffic of the pathway as it is, with its loops and growing attributes, is that of the simulation", () => {
  const scenario = repositoryScenario("as-is-baseline", { demand: even, horizon: "25 y", warmUp: "15 y" });
  expect(apart(scenario, 2, 0.1)).toEqual([]);
});

test("the traffic of supported employment, with work that is resumed after breaks, is that of the simulation", () => {
  // Supported work is left out: stays there last for years, longer than the simulation is warmed up for.
  const demand = [{ id: "new", event: "referral.supportedEmployment", group: "disabled", perYear: 60 }];
  const scenario = repositoryScenario("supported-employment", { demand, initial: [], horizon: "30 y", warmUp: "8 y", change: { coaches: 12, caseload: 25 } });
  expect(apart(scenario, 4, 0.1)).toEqual([]);
});

test("the traffic of the social-care path, with counted loops, is that of the simulation", () => {
  const scenario = repositoryScenario("social-care-path", { initial: [], horizon: "20 y", warmUp: "6 y", change: { ownWorkers: 20, caseload: 50, ownWorkerFte: 1 } });
  expect(apart(scenario, 4, 0.1)).toEqual([]);
});

test("hours of work per client are those of the simulation", () => {
  const scenario = repositoryScenario("ttk-baseline", { demand: even, horizon: "14 y", warmUp: "6 y", change: { workers: 12, physicianFte: 1 } });
  const { perClient } = trafficOf(scenario);
  const { work } = simulatedTraffic(scenario, 1);
  for (const id of ["coordinator", "responsibleWorker", "nurse", "physician", "kelaSpecialist"]) {
    const r = scenario.labels.resources.indexOf(id);
    expect(Math.abs(perClient.work[r]! / work[r]! - 1), id).toBeLessThan(0.05);
  }
});
