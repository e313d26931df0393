import { describe, expect, test } from "vitest";
import { createWorld, runReplication, valuesOf } from "#engine";
import type { MachineNode, Pathway } from "#pathway";
import { estimate } from "#statistics";
import { eachSeed, expectMean, isLong, patience, seeds } from "./judge.ts";
import { networkDocument, pathwayOf, perDay, stationDocument } from "./queue-document.ts";
import {
  compileExperiment,
  type Experiment,
  enough,
  meanNumber,
  meanQueue,
  meanWait,
  measure,
  type Observation,
  passages,
  replicate,
  steady,
  utilization,
} from "./replicate.ts";

// Little's law with open clients, flow conservation and times in states are held against every replication of every test here: see identities.ts.

const network = networkDocument({
  stations: {
    one: { servers: 1, service: { exponential: 1 }, next: { two: 0.3, three: 0.7 } },
    two: { servers: 2, service: { lognormal: { mean: 2.5, sd: 2 } }, next: { three: 1 }, patience: { exponential: 4 } },
    three: { servers: 2, service: { exponential: 2 }, next: { one: 0.1 } },
  },
});
const demand = [perDay(0.3, { event: "to.one" }), perDay(0.2, { event: "to.two" })];
const baseline: Experiment = { pathway: network, demand, days: 500, warmUp: 100, replications: 20 };

function valuesOfAll(experiment: Experiment, order: (replications: number[]) => number[] = (all) => all): number[][] {
  const all: number[][] = [];
  const { program } = compileExperiment(experiment);
  const world = createWorld(program);
  for (const r of order(Array.from({ length: experiment.replications }, (_, i) => i))) {
    runReplication(world, experiment.seed ?? 1, r);
    all[r] = Array.from(valuesOf(world));
  }
  return all;
}

/** Facts of every state and resource by name, whatever their order. */
function named(o: Observation): Record<string, number> {
  const found: Record<string, number> = {};
  for (const path of o.labels.states)
    for (const fact of ["arrivals", "completions", "reneged", "areaNumber", "areaQueue", "waitSum", "timeSum"] as const)
      found[`${path} ${fact}`] = o.state(path, fact);
  for (const id of o.labels.resources)
    for (const fact of ["areaBusy", "grants", "waitSum"] as const) found[`${id} ${fact}`] = o.resource(id, fact);
  for (const fact of ["arrivals", "departures", "completions", "timeSum", "events"] as const) found[fact] = o.path(fact);
  return found;
}

function reversed(pathway: Pathway): Pathway {
  const turn = <T>(object: Record<string, T>) => Object.fromEntries(Object.entries(object).reverse());
  return {
    ...pathway,
    resources: turn(pathway.resources!),
    activities: turn(pathway.activities!),
    delays: turn(pathway.delays!),
    machine: { ...pathway.machine, states: turn(pathway.machine.states) },
  };
}

describe("common random numbers", () => {
  test("a scenario that equals the baseline differs by exactly nothing", () => {
    expect(valuesOfAll(baseline)).toEqual(valuesOfAll({ ...baseline, pathway: structuredClone(network) }));
  });

  test("the order of the replications changes nothing", () => {
    expect(valuesOfAll(baseline, (all) => all.toReversed())).toEqual(valuesOfAll(baseline));
  });

  test("the order of states, resources, activities and delays in the document changes nothing", () => {
    const facts: Record<string, number>[][] = [network, reversed(network)].map((pathway) => {
      const all: Record<string, number>[] = [];
      replicate({ ...baseline, pathway }, (o) => all.push(named(o)));
      return all;
    });
    expect(facts[1]).toEqual(facts[0]);
  });

  test("one station's servers leave the arrivals and the services of another as they were", () => {
    const more = structuredClone(network);
    more.resources!.threeServer!.capacity = 5;
    const read = (pathway: Pathway) =>
      measure(
        { ...baseline, pathway: withoutReturn(pathway) },
        { arrivals: (o) => o.path("arrivals"), busy: (o) => o.resource("oneServer", "areaBusy"), waits: (o) => o.state("two", "waitSum") },
      );
    expect(read(more)).toEqual(read(network));
  });

  test("replications of one seed are all different, and so are seeds", () => {
    const run = {
      pathway: stationDocument({ servers: 1, service: { exponential: 1 } }),
      demand: [perDay(0.8)],
      days: 100,
      replications: 100,
    };
    const waits = [1, 2].flatMap((seed) => measure({ ...run, seed }, { area: (o) => o.state("serve", "areaNumber") }).area);
    expect(new Set(waits).size).toBe(200);
  });

  test("a longer run begins as a shorter one", () => {
    const monthly = [1, 1.3, 0.9, 1, 1, 0.6, 0.4, 0.8, 1.2, 1.1, 1, 0.9];
    for (const entry of [perDay(0.5, { event: "to.one" }), perDay(0.5, { event: "to.one", monthly })]) {
      const [short, long] = [300, 905].map((days) => passages({ pathway: network, demand: [entry], days }));
      expect(short!.length).toBeGreaterThan(100);
      expect(
        long!.slice(0, short!.length).map((passage) => (passage.left < 300 ? passage : { ...passage, left: Number.NaN, outcome: null })),
      ).toEqual(short);
    }
  });

  test("a seed gives the same again", () => {
    expect(valuesOfAll({ ...baseline, seed: 7 })).toEqual(valuesOfAll({ ...baseline, seed: 7 }));
    expect(valuesOfAll({ ...baseline, seed: 7 })).not.toEqual(valuesOfAll({ ...baseline, seed: 8 }));
  });
});

function withoutReturn(pathway: Pathway): Pathway {
  const copy = structuredClone(pathway);
  copy.machine.states.three!.invoke!.onDone = "done";
  return copy;
}

describe("the order of service moves waits from one client to another and makes none", () => {
  const queues = ["fifo", "lifo", "siro", "priority"] as const;
  const groups = { late: { priority: 1 }, early: { priority: 2 } };
  const run = (queue: (typeof queues)[number], service: 1 | { exponential: 1 }): Experiment => ({
    pathway: stationDocument({ servers: 1, service, resource: { queue } }, { groups }),
    demand: [perDay(0.5, { id: "late", group: "late" }), perDay(0.4, { id: "early", group: "early" })],
    days: 2000,
    replications: 5,
  });

  test.each(queues.slice(1))("%s keeps the server as busy as first come first served", (queue) => {
    const busy = (rule: (typeof queues)[number]) =>
      measure(run(rule, { exponential: 1 }), { busy: (o) => o.resource("serveServer", "areaBusy") }).busy;
    expect(busy(queue)).toEqual(busy("fifo").map((value) => expect.closeTo(value, 6)));
  });

  test.each(queues.slice(1))("%s has the same queue at every moment, where all services are equally long", (queue) => {
    const waits = (rule: (typeof queues)[number]) =>
      measure(run(rule, 1), { queue: (o) => o.state("serve", "areaQueue"), done: (o) => o.path("completions") });
    const { queue: area, done } = waits(queue);
    const fifo = waits("fifo");
    expect(done).toEqual(fifo.done);
    expect(area).toEqual(fifo.queue.map((value) => expect.closeTo(value, 6)));
  });
});

describe("what simulators of care pathways have got wrong", () => {
  test.each(eachSeed([{ clients: isLong ? 1e6 : 0.095e6 }]))(
    "a state that clients come back to has the service time of its law (seed $seed)",
    ({ clients, seed }) => {
      const pathway = networkDocument({
        stations: {
          exam: { servers: 3, service: { lognormal: { mean: 1, sd: 0.75 } }, next: { rest: 0.6 } },
          rest: { service: { exponential: 2 }, next: { exam: 1 } },
        },
      });
      const found = measure(
        { pathway, demand: [perDay(0.6, { event: "to.exam" })], ...steady(clients, 0.6), seed },
        {
          service: (o) => o.state("exam", "serviceSum") / o.state("exam", "serviceCount"),
          visits: (o) => o.state("exam", "arrivals") / o.path("arrivals"),
          active: (o) => o.state("exam", "serviceSum") / o.path("departures"),
          busy: utilization("examServer"),
        },
      );
      expectMean(found.service, 1, "E[S] of a visit");
      expectMean(found.visits, 2.5, "visits");
      expectMean(found.active, 2.5, "service of a client");
      expectMean(found.busy, 0.5, "load");
    },
    patience,
  );

  test.each(eachSeed([{ rate: 0.564, stay: 96.15 }]))(
    "stays that outlast the run are not left out (seed $seed)",
    ({ rate, stay, seed }) => {
      const run = { pathway: stationDocument({ service: { exponential: stay } }), demand: [perDay(rate)], seed };
      const days = 60;
      const early = measure(
        { ...run, days, replications: enough(1700) },
        {
          completed: (o) => o.state("serve", "timeSum") / o.state("serve", "timeCount"),
          occupancy: meanNumber(),
          // For an exponential law all time spent, open stays counted, is expected to be the mean stay times the number of stays ended.
          stay: (o) =>
            stay + (o.state("serve", "timeSum") + o.state("serve", "openSum") - stay * o.state("serve", "timeCount")) / (rate * days),
        },
      );
      const grown = 1 - (stay / days) * (1 - Math.exp(-days / stay));
      expectMean(early.occupancy, rate * stay * grown, "occupancy of the first 60 days");
      expect(Math.max(...early.completed.filter((value) => !Number.isNaN(value)))).toBeLessThan(stay);
      expectMean(early.stay, stay, "mean stay");
      const steadyState = measure(
        { ...run, days: 3700, warmUp: 1000, replications: enough(50) },
        { occupancy: meanNumber(), stay: (o) => o.state("serve", "timeSum") / o.state("serve", "timeCount") },
      );
      expectMean(steadyState.occupancy, rate * stay, "occupancy in the long run");
      expectMean(steadyState.stay, stay, "stay in the long run");
    },
    patience,
  );

  test.each(eachSeed([{ years: 4 }]))(
    "a window of whole years has the load of the year, one of half years has not (seed $seed)",
    ({ years, seed }) => {
      const monthly = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
      const run = {
        pathway: stationDocument({ service: { exponential: 2 } }),
        demand: [perDay(5, { monthly })],
        warmUp: 365,
        replications: 20,
        seed,
      };
      const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      const perYear = daysOf.reduce((sum, days, m) => sum + days * 5 * monthly[m]!, 0);
      // Four years in a row hold one leap day, in a busy month.
      const whole = measure({ ...run, days: 365 + (years / 4) * 1461 }, { occupancy: meanNumber() });
      expectMean(whole.occupancy, (2 * (4 * perYear + 7.5)) / 1461, "whole years");
      const half = measure({ ...run, days: 365 + 181 }, { occupancy: meanNumber() });
      expect(half.occupancy.reduce((a, b) => a + b, 0) / 20).toBeGreaterThan(1.3 * ((2 * perYear) / 365));
    },
    patience,
  );

  test.each(eachSeed([{ sets: 400, size: 20 }]))(
    "the 95 % interval of $size replications holds the exact value in 95 % of $sets sets (seed $seed)",
    ({ sets, size, seed }) => {
      const { queue } = measure(
        {
          pathway: stationDocument({ servers: 1, service: { exponential: 1 } }),
          demand: [perDay(0.4)],
          days: 160,
          warmUp: 30,
          replications: sets * size,
          seed,
        },
        { queue: meanQueue() },
      );
      const exact = 0.16 / 0.6;
      let covered = 0;
      for (let set = 0; set < sets; set++) {
        const { low, high } = estimate(queue.slice(set * size, (set + 1) * size))!;
        if (low <= exact && exact <= high) covered++;
      }
      const share = covered / sets;
      expect(Math.abs(share - 0.95), `covered ${share}`).toBeLessThanOrEqual(4 * Math.sqrt((0.95 * 0.05) / sets));
    },
    patience,
  );
});

describe("times add up for nested and parallel states too", () => {
  const regions: MachineNode = {
    type: "parallel",
    onDone: "done",
    states: {
      care: {
        initial: "visit",
        states: {
          visit: { invoke: { src: "visit", onDone: "rest" } },
          rest: { invoke: { src: "rest", onDone: "over" } },
          over: { type: "final" },
        },
      },
      money: { initial: "apply", states: { apply: { invoke: { src: "apply", onDone: "over" } }, over: { type: "final" } } },
    },
  };
  const pathway = pathwayOf(
    { served: regions },
    { "to.serve": "served" },
    {
      resources: { doctor: { capacity: 1 }, clerk: { capacity: 1 } },
      activities: {
        visit: { needs: { doctor: 1 }, duration: { exponential: 1 } },
        rest: { duration: { exponential: 3 } },
        apply: { lead: { uniform: [0, 4] }, needs: { clerk: 1 }, duration: { exponential: 1 } },
      },
    },
  );

  test.each(seeds)("Little's law holds in every state, from empty and after a warm-up (seed %i)", (seed) => {
    for (const warmUp of [0, 50]) {
      let inside = 0;
      replicate({ pathway, demand: [perDay(0.7)], days: 300, warmUp, replications: 20, seed }, (o) => {
        inside += o.state("served", "openCount");
        const care = o.state("served.care", "areaNumber");
        expect(care).toBeCloseTo(o.state("served.money", "areaNumber"), 6);
        expect(care).toBeCloseTo(o.state("served", "areaNumber"), 6);
      });
      expect(inside).toBeGreaterThan(0);
    }
  });

  test("the document compiles to a program without strings", () => {
    const { program } = compileExperiment({ pathway, demand: [perDay(0.7)], days: 300, replications: 1 });
    expect(structuredClone(program)).toEqual(program);
  });
});

test("waits are those of clients granted within the window, and none is lost", () => {
  const found = measure(
    { pathway: stationDocument({ servers: 1, service: 1 }), demand: [perDay(0.9)], days: 400, replications: 10 },
    { wait: meanWait(), count: (o) => o.state("serve", "waitCount") + o.state("serve", "waitOpenCount") - o.state("serve", "arrivals") },
  );
  expect(found.count.every((difference) => difference === 0)).toBe(true);
  expect(found.wait.every((wait) => wait > 0)).toBe(true);
});
