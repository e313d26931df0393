import { expect, test } from "vitest";
import type { Scenario } from "../../src/study/scenario.ts";
import { trafficOf } from "../../src/study/traffic.ts";
import { smallScenario } from "./closed-form-scenarios.ts";

const share = (p: number) => ({ type: "share", params: { p } });
const outside = { on: { come: "work" } };

function at(scenario: Scenario, path: string): { visits: number; days: number } {
  const state = scenario.labels.states.indexOf(path);
  const { perClient } = trafficOf(scenario);
  return { visits: perClient.visits[state]!, days: perClient.days[state]! };
}

test("a loop is entered as often as a geometric law says", () => {
  const scenario = smallScenario({ activities: { work: { lead: "10 d" } } } as never, {
    outside,
    work: { invoke: { src: "work", onDone: [{ target: "work", reenter: true, guard: share(0.75) }, { target: "gone" }] } },
    gone: { type: "final" },
  });
  expect(at(scenario, "work")).toEqual({ visits: expect.closeTo(4, 9), days: expect.closeTo(40, 9) });
});

test("a counted loop ends at its count, and counts anew since the state named", () => {
  const again = { type: "all", params: { of: [share(0.5), { type: "visits", params: { of: "work.try", below: 3, since: "work" } }] } };
  const scenario = smallScenario({ activities: { work: { lead: "10 d" }, rest: { lead: "1 d" } } } as never, {
    outside,
    work: {
      initial: "try",
      onDone: "rest",
      states: {
        try: { invoke: { src: "work", onDone: [{ target: "try", reenter: true, guard: again }, { target: "end" }] } },
        end: { type: "final" },
      },
    },
    rest: { invoke: { src: "rest", onDone: [{ target: "work", guard: share(0.5) }, { target: "gone" }] } },
    gone: { type: "final" },
  });
  // 1 + 1/2 + 1/4 tries per visit of work, 2 visits of work.
  expect(at(scenario, "work.try").visits).toBeCloseTo(3.5, 9);
  expect(at(scenario, "work").days).toBeCloseTo(35, 9);
});

test("groups and attributes choose exactly, also where two guards ask for the same attribute", () => {
  const old = { type: "attribute", params: { name: "age", atLeast: 50 } };
  const scenario = smallScenario(
    {
      groups: { a: { name: { fi: "a" } }, b: { name: { fi: "b" } } },
      attributes: { age: { number: { uniform: [20, 60] } }, town: { values: { north: 0.3, south: 0.7 } } },
      activities: { work: { lead: { fixed: "10 d", by: { town: { north: { fixed: "20 d" } } } } } },
    } as never,
    {
      outside,
      work: {
        invoke: {
          src: "work",
          onDone: [{ target: "old", guard: old }, { target: "forA", guard: { type: "group", params: { in: ["a"] } } }, { target: "gone" }],
        },
      },
      old: { invoke: { src: "work", onDone: [{ target: "forA", guard: { type: "not", params: { of: old } } }, { target: "gone" }] } },
      forA: { invoke: { src: "work", onDone: "gone" } },
      gone: { type: "final" },
    },
    {
      demand: [
        { id: "a", event: "come", group: "a", perYear: 30 },
        { id: "b", event: "come", group: "b", perYear: 70 },
      ],
    },
  );
  expect(at(scenario, "old").visits).toBeCloseTo(0.25, 9);
  expect(at(scenario, "forA").visits).toBeCloseTo(0.75 * 0.3, 9);
  expect(at(scenario, "work").days).toBeCloseTo(13, 9);
});

test("groups and towns share what they have in common, and each has the traffic that it has alone", () => {
  const byGroup = (p: number, other: number) => ({ type: "share", params: { p, by: { group: { b: other } } } });
  const of = (groups: readonly string[]) =>
    smallScenario(
      {
        groups: { a: { name: { fi: "a" } }, b: { name: { fi: "b" } } },
        attributes: { town: { values: { north: 0.3, south: 0.7 } } },
        activities: {
          common: { lead: { exponential: "5 d" } },
          far: { lead: { fixed: "3 d", by: { town: { north: { fixed: "9 d" } } } } },
          own: { lead: { fixed: "10 d", by: { group: { b: { fixed: "30 d" } } } } },
        },
        hazards: { ill: { every: { exponential: "90 d" } } },
        resources: { worker: { capacity: 1, caseload: 5 } },
      } as never,
      {
        outside,
        work: {
          invoke: {
            src: "common",
            onDone: [
              { target: "both", guard: byGroup(0.4, 0.7) },
              { target: "work", reenter: true, guard: share(0.2) },
              { target: "gone" },
            ],
          },
        },
        both: {
          type: "parallel",
          meta: { holds: { worker: 1 } },
          onDone: "work",
          on: { ill: "away" },
          states: {
            left: { initial: "do", states: { do: { invoke: { src: "own", onDone: "end" } }, end: { type: "final" } } },
            right: { initial: "do", states: { do: { invoke: { src: "common", onDone: "end" } }, end: { type: "final" } } },
            back: { type: "history", history: "deep" },
          },
        },
        away: { invoke: { src: "far", onDone: [{ target: "both.back", guard: byGroup(0.9, 0.5) }, { target: "gone" }] } },
        gone: { type: "final" },
      },
      { demand: groups.map((group) => ({ id: group, event: "come", group, perYear: 50 })) },
    );
  const { entries } = trafficOf(of(["a", "b"]));
  for (const [i, group] of ["a", "b"].entries()) {
    const [alone] = trafficOf(of([group])).entries;
    expect(entries[i]!.perClient).toEqual(alone!.perClient);
  }
  expect(entries[0]!.perClient.days).not.toEqual(entries[1]!.perClient.days);
});

test("an attribute that grows has its value at the mean time of the guard", () => {
  const scenario = smallScenario(
    { attributes: { out: { duration: { uniform: ["0 d", "100 d"] }, grows: true } }, activities: { work: { lead: "40 d" } } } as never,
    {
      outside,
      work: {
        invoke: {
          src: "work",
          onDone: [{ target: "long", guard: { type: "attribute", params: { name: "out", atLeast: "90 d" } } }, { target: "gone" }],
        },
      },
      long: { type: "final" },
      gone: { type: "final" },
    },
  );
  expect(at(scenario, "long").visits).toBeCloseTo(0.5, 6);
});

test("a timer races an activity", () => {
  const race = (work: unknown, patience: unknown, guard?: unknown) =>
    smallScenario({ activities: { work: { lead: work } }, delays: { patience } } as never, {
      outside,
      work: { invoke: { src: "work", onDone: "gone" }, after: { patience: guard ? { target: "left", guard } : "left" } },
      left: { type: "final" },
      gone: { type: "final" },
    });
  expect(at(race({ uniform: ["10 d", "30 d"] }, "15 d"), "left").visits).toBeCloseTo(0.75, 6);
  expect(at(race({ exponential: "20 d" }, { exponential: "60 d" }), "left").visits).toBeCloseTo(0.25, 2);
  expect(at(race("20 d", { exponential: "60 d" }), "work").days).toBeCloseTo(60 * (1 - Math.exp(-1 / 3)), 1);
  // Nobody waits where nobody queues.
  expect(at(race("20 d", "10 d", { type: "waiting" }), "left").visits).toBe(0);
});

test("a hazard ends a stay at its rate, whatever the law of the stay", () => {
  const scenario = smallScenario(
    { activities: { work: { lead: "300 d" } }, hazards: { job: { every: { exponential: "200 d" } } } } as never,
    {
      outside,
      work: { invoke: { src: "work", onDone: "gone" }, on: { job: "employed" } },
      employed: { type: "final" },
      gone: { type: "final" },
    },
  );
  expect(at(scenario, "employed").visits).toBeCloseTo(1 - Math.exp(-1.5), 9);
  expect(at(scenario, "work").days).toBeCloseTo(200 * (1 - Math.exp(-1.5)), 9);
});

test("a parallel state lasts as long as the region with the longest mean, and says so", () => {
  const region = (src: string) => ({ initial: "do", states: { do: { invoke: { src, onDone: "end" } }, end: { type: "final" } } });
  const scenario = smallScenario({ activities: { short: { lead: "10 d" }, long: { lead: "25 d" } } } as never, {
    outside,
    work: { type: "parallel", onDone: "gone", states: { a: region("short"), b: region("long") } },
    gone: { type: "final" },
  });
  expect(at(scenario, "work")).toEqual({ visits: expect.closeTo(1, 9), days: expect.closeTo(25, 9) });
  expect(at(scenario, "work.a.do").days).toBeCloseTo(10, 9);
  expect(at(scenario, "work.a.end").days).toBeCloseTo(15, 9);
  expect(trafficOf(scenario).approximations).toContain("parallel-longest-mean");
});

test("history leads back to where the client was", () => {
  const scenario = smallScenario(
    {
      activities: { one: { lead: "100 d" }, two: { lead: "100 d" }, away: { lead: "1 d" } },
      hazards: { ill: { every: { exponential: "1000 d" } } },
    } as never,
    {
      outside,
      work: {
        initial: "one",
        on: { ill: "away" },
        states: {
          one: { invoke: { src: "one", onDone: "two" } },
          two: { invoke: { src: "two", onDone: "#small.gone" } },
          back: { type: "history", history: "shallow" },
        },
      },
      away: { invoke: { src: "away", onDone: "work.back" } },
      gone: { type: "final" },
    },
  );
  // Each is begun anew until it is through: exp(0.1) times.
  expect(at(scenario, "work.one").visits).toBeCloseTo(Math.exp(0.1), 6);
  expect(at(scenario, "work.two").visits).toBeCloseTo(Math.exp(0.1), 6);
  expect(at(scenario, "away").visits).toBeCloseTo(2 * (Math.exp(0.1) - 1), 6);
});

test("units held by a state are started once and kept over a move to another that holds them", () => {
  const scenario = smallScenario({ activities: { work: { lead: "30 d" } }, resources: { worker: { capacity: 1, caseload: 5 } } } as never, {
    outside,
    work: { meta: { holds: { worker: 1 } }, invoke: { src: "work", onDone: "more" } },
    more: {
      meta: { holds: { worker: 1 } },
      initial: "first",
      states: {
        first: { invoke: { src: "work", onDone: "last" } },
        last: { meta: { releases: { worker: 1 } }, invoke: { src: "work", onDone: "#small.gone" } },
      },
    },
    gone: { type: "final" },
  });
  const { perClient } = trafficOf(scenario);
  expect(perClient.starts[0]).toBeCloseTo(1, 9);
  expect(perClient.held[0]).toBeCloseTo(60, 9);
});

test("a client whom nothing ends is said to stay for ever", () => {
  const scenario = smallScenario({}, { outside, work: {}, gone: { type: "final" } });
  expect(trafficOf(scenario).approximations).toContain("stays-for-ever");
});
