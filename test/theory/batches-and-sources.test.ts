import { describe, expect, test } from "vitest";
import type { MachineNode, Pathway } from "#pathway";
import { eachSeed, expectMean, inThisMode, isLong, patience } from "./judge.ts";
import { byShares, exponentialRate, grain, ifWaiting, pathwayOf, perDay } from "./queue-document.ts";
import { enough, meanNumber, meanQueue, meanWait, measure, steady, utilization } from "./replicate.ts";

describe("batches", () => {
  const sizes = ["one", "two", "three"];

  /** A batch is one client in parallel regions, each of which needs the server. */
  function batchDocument(shares: Record<string, number>): Pathway {
    const member: MachineNode = {
      initial: "inside",
      states: { inside: { invoke: { src: "serve", onDone: "over" } }, over: { type: "final" } },
    };
    const states = Object.fromEntries(
      sizes.map((name, i): [string, MachineNode] => [
        name,
        { type: "parallel", onDone: "done", states: Object.fromEntries(sizes.slice(0, i + 1).map((key) => [`${key}Member`, member])) },
      ]),
    );
    return pathwayOf(
      states,
      { "to.serve": byShares(shares, "one") },
      { resources: { server: { capacity: 1 } }, activities: { serve: { needs: { server: 1 }, duration: { exponential: 1 } } } },
    );
  }

  const members = sizes.flatMap((name, i) => sizes.slice(0, i + 1).map((key) => `${name}.${key}Member.inside`));
  const cases = [
    { rate: 0.2, shares: { one: 1 / 3, two: 1 / 3, three: 1 / 3 }, number: 1.11111, clients: isLong ? 2e6 : 0.45e6 },
    { rate: 0.25, shares: { two: 1 }, number: 1.5, clients: 1.2e6, long: true },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "Mˣ/M/1 at $rate batches a day (seed $seed)",
    ({ rate, shares, number, clients, seed }) => {
      const found = measure(
        { pathway: batchDocument(shares as Record<string, number>), demand: [perDay(rate)], ...steady(clients, rate), seed },
        { number: (o) => members.reduce((sum, path) => sum + o.state(path, "areaNumber"), 0) / o.days },
      );
      expectMean(found.number, number, "L");
    },
    patience,
  );
});

describe("a finite source", () => {
  test.each(eachSeed([{ sources: 10 }]))(
    "M/M/2//$sources: they think, are served and think again (seed $seed)",
    ({ sources, seed }) => {
      const pathway = pathwayOf(
        { thinking: { invoke: { src: "think", onDone: "serve" } }, serve: { invoke: { src: "serve", onDone: "thinking" } } },
        { "to.serve": "thinking" },
        {
          resources: { server: { capacity: 2 } },
          activities: { think: { duration: exponentialRate(0.1) }, serve: { needs: { server: 1 }, duration: exponentialRate(0.5) } },
        },
      );
      const found = measure(
        { pathway, initial: [{ in: ["thinking"], count: sources }], days: 11_000, warmUp: 500, replications: enough(70), seed },
        { number: meanNumber(), queue: meanQueue(), sojourn: (o) => o.state("serve", "timeSum") / o.state("serve", "timeCount") },
      );
      expectMean(found.number, 2.40372, "L");
      expectMean(found.queue, 0.884466, "Lq");
      expectMean(found.sojourn, 3.16434, "W");
    },
    patience,
  );
});

describe("vacations", () => {
  test.each(eachSeed([{ rate: 0.5, clients: isLong ? 2e6 : 0.27e6 }]))(
    "a server who goes away for 2 days whenever nobody waits (seed $seed)",
    ({ rate, clients, seed }) => {
      // The vacation is a client of lower priority who never has enough of it.
      const pathway = pathwayOf(
        {
          serve: { invoke: { src: "serve", onDone: "done" } },
          vacation: { invoke: { src: "vacation", onDone: { target: "vacation", reenter: true } } },
        },
        { "to.serve": "serve", "to.vacation": "vacation" },
        {
          resources: { server: { capacity: 1 } },
          activities: {
            serve: { needs: { server: 1 }, duration: { exponential: 1 }, priority: 1 },
            vacation: { needs: { server: 1 }, duration: 2 },
          },
        },
      );
      const found = measure(
        { pathway, demand: [perDay(rate), { id: "vacation", event: "to.vacation", backlog: 1 }], ...steady(clients, rate), seed },
        { wait: meanWait(), busy: utilization("server") },
      );
      expectMean(found.wait, 2, "Wq");
      for (const busy of found.busy) expect(busy, "the server is never idle").toBeCloseTo(1, 9);
    },
    patience,
  );
});

describe("a filling station (the vignette of simmer)", () => {
  const groups = { cars: {}, motorcycles: {} };
  const arrivals = (rate: number) => [perDay(0.75 * rate, { event: "to.car" }), perDay(0.25 * rate, { event: "to.motorcycle" })];
  const activities = { fillCar: { duration: { exponential: 8 } }, fillMotorcycle: { duration: { exponential: 3 } }, granted: {} };
  const pumping = (src: string, otherwise: string): MachineNode => ({
    meta: { holds: { pump: 1 } },
    invoke: { src, onDone: "done" },
    after: { atOnce: ifWaiting(otherwise) },
  });
  const doors = { "to.car": "car", "to.motorcycle": "motorcycle" };

  test.each(eachSeed([{ clients: isLong ? 1.6e6 : 0.12e6 }]))(
    "without room to wait (seed $seed)",
    ({ clients, seed }) => {
      const pathway = pathwayOf({ car: pumping("fillCar", "left"), motorcycle: pumping("fillMotorcycle", "left") }, doors, {
        groups,
        activities,
        resources: { pump: { capacity: 1 } },
        delays: { atOnce: grain },
      });
      const found = measure(
        { pathway, demand: arrivals(3 / 20), ...steady(clients, 3 / 20), seed },
        {
          car: meanNumber("car"),
          motorcycle: meanNumber("motorcycle"),
          busy: utilization("pump"),
          free: (o) => 1 - o.resource("pump", "areaBusy") / o.days,
        },
      );
      expectMean(found.car, 0.447205, "a car fills");
      expectMean(found.free, 0.496894, "the pump is free");
      expectMean(found.busy, 0.503106, "N");
      if (isLong) expectMean(found.motorcycle, 0.055901, "a motorcycle fills");
    },
    patience,
  );

  test.each(eachSeed([{ clients: isLong ? 1e6 : 0.12e6 }]))(
    "with room for one motorcycle to wait (seed $seed)",
    ({ clients, seed }) => {
      // The place is given up when the pump is granted, so both are held, one state within the other.
      const lot: MachineNode = {
        meta: { holds: { place: 1 } },
        initial: "asking",
        states: {
          asking: { invoke: { src: "granted", onDone: "waiting" }, after: { atOnce: ifWaiting("#theory.left") } },
          waiting: {
            meta: { holds: { pump: 1 } },
            initial: "queue",
            states: {
              queue: { invoke: { src: "granted", onDone: "filling" } },
              filling: { meta: { releases: { place: true } }, invoke: { src: "fillMotorcycle", onDone: "#theory.done" } },
            },
          },
        },
      };
      const pathway = pathwayOf({ car: pumping("fillCar", "left"), motorcycle: pumping("fillMotorcycle", "lot"), lot }, doors, {
        groups,
        activities,
        resources: { pump: { capacity: 1 }, place: { capacity: 1 } },
        delays: { atOnce: grain },
      });
      const found = measure(
        { pathway, demand: arrivals(3 / 20), ...steady(clients, 3 / 20), seed },
        { number: (o) => (o.resource("pump", "areaBusy") + o.resource("place", "areaBusy")) / o.days },
      );
      expectMean(found.number, 0.634961, "N");
    },
    patience,
  );
});
