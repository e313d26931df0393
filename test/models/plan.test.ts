import { expect, test } from "vitest";
import { moment, resourceNow } from "#engine";
import type { Change, MachineNode, Pathway, Simulation } from "#pathway";
import { timeToClear } from "#statistics";
import { expectMean } from "../theory/judge.ts";
import { pathwayOf as documentOf, type Parts } from "../theory/queue-document.ts";
import type { Observation } from "../theory/replicate.ts";
import { ready, run, simulationNamed } from "./native.ts";

const year = 365.25;
const month = year / 12;

/** The plan's own arithmetic for so many clients: four workers, an active process of 4.5 months (3–6), nothing else. */
function plan(backlog: number, horizon: string, fields: Partial<Simulation> = {}): Simulation {
  return simulationNamed("ttk-plan", {
    horizon,
    targets: [],
    demand: [{ id: "backlog", event: "referral", group: "longTerm", backlog }],
    ...fields,
  });
}

/** What each replication says, by a reader. */
function each(simulation: Simulation, change: Change, replications: number, read: (seen: Observation) => number): number[] {
  return run(ready(simulation, change), replications).observations.map(read);
}

/** Processes that end in a year, between two times in months. */
function endsPerYear(from: number, to: number): (seen: Observation) => number {
  return ({ monthly }) => {
    const months = monthly("completions").slice(from, to);
    return (12 / months.length) * months.reduce((sum, count) => sum + count, 0);
  };
}

/** Half of 1 − cv² of the triangle 3, 4.5, 6 months: by how many ends per place a start on one day lags behind t / mean (Cox, Renewal Theory, 1962). */
const halfLost = (1 - 1.5 ** 2 / 6 / 4.5 ** 2) / 2;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Fails unless a value is so near (relative) to the one expected. */
function expectNear(value: number, expected: number, within: number): void {
  expect(Math.abs(value / expected - 1), `${value}, expected ${expected}`).toBeLessThanOrEqual(within);
}

test("four responsible workers with 38 open cases each serve about 400 a year, in 3–6 months each", () => {
  const { observations, summary } = run(ready(plan(1600, "4 y")), 20);
  const early = mean(observations.map(endsPerYear(6, 36)));
  expectNear(early, 400, 0.02);
  // All places fill on one day, and half a process is lost to that (renewal theory): 36 months see 36 / 4.5 − ½ (1 − cv²) ends per place, the first six one.
  expectNear(early, ((36 / 4.5 - halfLost - 1) * 4 * 38 * 12) / 30, 0.005);
  // From the fourth to the eighth process of a place the common start has worn off.
  const perYear = observations.map(endsPerYear(18, 36));
  expectNear(mean(perYear), (4 * 38 * 12) / 4.5, 0.01);
  // L = λW: 150 open at once are 37.5 for each of four.
  const stay = mean(observations.map(({ path }) => path("activeSum") / path("activeCount")));
  expectNear(stay, 4.5 * month, 0.01);
  expectNear((mean(perYear) / year) * stay, 4 * 38, 0.01);
  expectNear((400 / 12) * 4.5, 4 * 37.5, 1e-12);
  expect(summary.activeTime!.withinBand.mean).toBe(1);
});

test.each([
  [20, 213],
  [25, 267],
  [30, 320],
  [38, 405],
  [50, 533],
])("with %i open cases per worker the team serves %i a year", (caseload, perYear) => {
  expectNear(mean(each(plan(3000, "5 y"), { caseload }, 8, endsPerYear(12, 60))), perYear, 0.02);
});

test("with 20 open cases per worker 400 a year are out of reach, unless the active process takes at most 2.4 months", () => {
  const lead = "/activities/activeProcess/lead";
  const withLead = (length: number) => ({
    caseload: 20,
    [lead]: { triangular: [`${length - 0.6} mo`, `${length} mo`, `${length + 0.6} mo`] },
  });
  const perYear = (length: number) => each(plan(3000, "5 y"), withLead(length), 8, endsPerYear(12, 60));
  expect(Math.max(...each(plan(3000, "5 y"), { caseload: 20 }, 8, endsPerYear(12, 60)))).toBeLessThan(240);
  expect(Math.max(...perYear(2.5))).toBeLessThan(400);
  expectNear(mean(perYear(2.4)), 400, 0.01);
});

test("without new need the last of 1600 starts after 3.76 years: as a flow of 400 a year it is 4, and the first filling of the places saves the rest", () => {
  expect(timeToClear(1600, 0, 400)).toBe(4);
  const { summary, observations } = run(ready(plan(1600, "5 y")), 20);
  // All 152 places are taken at once; by t each has then been free again t / 4.5 months − `halfLost` times.
  const expected = ((1600 - 152) / 152 + halfLost) * 4.5 * month;
  expectNear(summary.backlog!.clearedAt!.mean, expected, 0.005);
  expectNear(summary.backlog!.clearedAt!.mean / year, 3.76, 0.01);
  // After the four years of the flow all but the last few processes have ended; after five all have.
  expectNear(
    mean(
      observations.map(({ monthly }) =>
        monthly("completions")
          .slice(0, 48)
          .reduce((sum, n) => sum + n, 0),
      ),
    ),
    1600,
    0.05,
  );
  for (const { path } of observations) expect(path("completions")).toBe(1600);
});

/** When nobody waits any more (days), for 1600 who wait while 150 are in the middle of their process and so many a year come. */
function drained(inflow: number, horizon: string, replications: number): number[] {
  const simulation = plan(1600, horizon);
  const full: Simulation = {
    ...simulation,
    demand: [...simulation.demand, { id: "new", event: "referral", group: "longTerm", perYear: inflow }],
    initial: [{ in: ["ttk"], group: "longTerm", count: 150, elapsed: { uniform: ["0 mo", "4.5 mo"] } }],
  };
  const at: number[] = [];
  run(ready(full, { workers: 5, caseload: 30 }), replications, (world, replication) => {
    if (moment(world) > 1 && resourceNow(world, 0).holdQueue === 0) at[replication] ??= moment(world);
  });
  return at;
}

test("with new need of 100 or 200 a year the queue of 1600 is gone after 5.3 or 8 years, with 300 after 16, with 400 never", () => {
  expectNear(timeToClear(1600, 100, 400), 5.33, 0.001);
  expect(timeToClear(1600, 200, 400)).toBe(8);
  expect(timeToClear(1600, 300, 400)).toBe(16);
  expect(timeToClear(1600, 400, 400)).toBe(Number.POSITIVE_INFINITY);
  for (const inflow of [100, 200]) {
    const at = drained(inflow, "14 y", 10);
    expect(at.filter((time) => time > 0)).toHaveLength(10);
    expectNear(mean(at) / year, timeToClear(1600, inflow, 400), 0.05);
  }
  expect(drained(450, "8 y", 2)).toEqual([]);
});

/** A run of a small document of one's own: a backlog that comes by the door `come`. */
function small(
  states: Record<string, MachineNode>,
  parts: Parts,
  backlog: number,
  horizon: string,
): { pathway: Pathway; simulation: Simulation } {
  const pathway = documentOf(states, { come: Object.keys(states)[0]! }, parts);
  const { id, title, format, start } = plan(0, "1 y");
  const demand = [{ id: "all", event: "come", backlog }];
  return { pathway, simulation: { format, id, title, pathway: "", start, seed: 1, replications: 1, horizon, demand } };
}

test("one appointment in ten missed is seven clients in ten who miss at least one of eleven", () => {
  const meeting: MachineNode = {
    invoke: {
      src: "meeting",
      onDone: [
        {
          target: "meeting",
          reenter: true,
          guard: {
            type: "all",
            params: {
              of: [
                { type: "share", params: { p: 0.1 } },
                { type: "visits", params: { of: "meeting", below: 11 } },
              ],
            },
          },
          actions: { type: "set", params: { flag: "missed", to: true } },
        },
        { target: "meeting", reenter: true, guard: { type: "visits", params: { of: "meeting", below: 11 } } },
        { target: "last", guard: { type: "share", params: { p: 0.1 } }, actions: { type: "set", params: { flag: "missed", to: true } } },
        { target: "last" },
      ],
    },
  };
  const last: MachineNode = { always: [{ target: "left", guard: { type: "flag", params: { is: "missed" } } }, { target: "done" }] };
  const { pathway, simulation } = small({ meeting, last }, { activities: { meeting: { duration: "30 d" } } }, 4000, "2 y");
  const { observations } = run(ready(simulation, {}, pathway), 12);
  const missed = observations.map(({ outcome }) => outcome("left") / 4000);
  for (const { outcome } of observations) expect(outcome("left") + outcome("done")).toBe(4000);
  expectMean(missed, 1 - 0.9 ** 11, "clients who missed a meeting");
  expectNear(mean(missed), 0.69, 0.01);
});

test("with the settings of a pension-oriented assessment 36 % get a pension, 18 % are rejected and 47 % get no decision", () => {
  const change = {
    outWork: 0.08,
    outSupported: 0.05,
    outEducation: 0.05,
    outRehab: 0.1,
    outSocial: 0.1,
    outLost: 0.05,
    outPension: (223 + 111) / 625,
    pensionRejected: 111 / (223 + 111),
    workers: 12,
    caseload: 60,
    physicianFte: 1,
    // Each is decided once: nobody applies anew.
    "/machine/states/kela/states/hylatty/invoke/onDone/0/guard/params/p": 0,
  };
  const demand = [{ id: "all", event: "referral.oma", group: "longTerm", backlog: 2500 }];
  const simulation = simulationNamed("ttk-baseline", { horizon: "8 y", targets: [], demand });
  const { observations } = run(ready(simulation, change), 3);
  const share = (path: string) => observations.map((o) => o.state(path, "arrivals") / o.state("ttk.prosessi.saatto", "completions"));
  const [granted, rejected] = [mean(share("elake")), mean(share("kela.hylatty"))];
  expect(Math.abs(granted - 0.36)).toBeLessThan(0.015);
  expect(Math.abs(rejected - 0.18)).toBeLessThan(0.015);
  expect(Math.abs(1 - granted - rejected - 0.47)).toBeLessThan(0.015);
  expectNear(granted / (granted + rejected), 0.67, 0.03);
});

test("the outcomes of the team are those that the model states, and all shares together are one", () => {
  const stated = { tyo: 0.08, tuettu: 0.1, koulutus: 0.07, kuntoutus: 0.25, sosiaali: 0.18, te: 0.09 };
  const { observations, summary } = run(ready(simulationNamed("ttk-baseline")), 3);
  const handed = observations.reduce((sum, o) => sum + o.state("ttk.prosessi.saatto", "completions"), 0);
  const arrived = (path: string) => observations.reduce((sum, o) => sum + o.state(path, "arrivals"), 0);
  expect(handed).toBeGreaterThan(3500);
  for (const [end, p] of Object.entries(stated)) {
    const found = arrived(`ttk.seuranta.${end}`) / handed;
    expect(Math.abs(found - p), end).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / handed));
  }
  const outcomes = Object.values(summary.outcomes).reduce((sum, { mean }) => sum + mean, 0);
  const departures = mean(observations.map(({ path, days }) => (path("departures") * year) / days));
  expect(outcomes).toBeCloseTo(departures, 6);
});

/** Case managers: a client keeps one's manager, is seen for `work` days, is ready with chance `p`, and else comes back after ten days. */
function managed(p: number, work: number): number[] {
  const states: Record<string, MachineNode> = {
    cared: {
      meta: { holds: { manager: 1 } },
      initial: "seen",
      states: {
        seen: {
          invoke: { src: "seen", onDone: [{ target: "#theory.done", guard: { type: "share", params: { p } } }, { target: "away" }] },
        },
        away: { invoke: { src: "away", onDone: "seen" } },
      },
    },
  };
  const activities = {
    seen: { needs: { manager: 1 }, duration: { exponential: work } },
    away: { duration: { exponential: 10 } },
  };
  const { pathway, simulation } = small(states, { activities, resources: { manager: { capacity: 2, caseload: 8 } } }, 4000, "6 y");
  return run(ready(simulation, {}, pathway), 6).observations.map(endsPerYear(12, 72));
}

test("being ready more often serves more clients than being seen faster, by the same fifth (Campello, Ingolfsson & Shumsky)", () => {
  for (const work of [0.2, 1]) {
    const today = managed(0.25, work);
    const faster = managed(0.25, work / 1.2);
    const surer = managed(0.25 * 1.2, work);
    // Client by client the same draws: the difference shows in every replication.
    for (const [r, perYear] of surer.entries()) expect(perYear).toBeGreaterThan(faster[r]! * 1.01);
    expect(mean(faster)).toBeGreaterThan(mean(today));
    // Fewer rounds save a fifth of the work, and more of the time away: 3 times 10 days become 2 ⅓ times.
    expect(mean(surer) / mean(today)).toBeGreaterThan(1.2);
    expect(mean(surer) / mean(today)).toBeLessThan(1.3);
  }
});

test("ten per cent of 2200 in work save the municipalities about 1.23 million euros a year", () => {
  const simulation = simulationNamed("savings");
  const { observations, summary } = run(ready(simulation), 200);
  expectMean(
    observations.map(({ outcome }) => outcome("work") * 5593),
    2200 * 0.1 * (4506 + 1087),
    "saving",
  );
  expectNear(summary.benefit.mean, 1.23e6, 0.02);
});
