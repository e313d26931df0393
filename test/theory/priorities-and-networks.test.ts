import { describe, test } from "vitest";
import type { Distribution, MachineNode, Pathway, Transitions } from "#pathway";
import { openNetwork, priorityWaits, sharedPriorityWaits } from "#statistics";
import { eachSeed, expectMean, inThisMode, isLong, patience } from "./judge.ts";
import { exponentialRate, networkDocument, pathwayOf, perDay, type Station } from "./queue-document.ts";
import { enough, type Measure, meanNumber, meanWait, measure, sojournQuantileOf, steady } from "./replicate.ts";

const names = ["first", "second", "third"];

/** Classes before the same servers, each in a state of its own; the first goes first by its group or by its activity. */
function classes(services: readonly Distribution[], servers: number, by: "group" | "activity"): Pathway {
  const stations: Record<string, Station> = {};
  services.forEach((service, k) => {
    const activity = by === "activity" ? { priority: 10 - k } : {};
    stations[names[k]!] = { service, servedBy: "server", activity, ...(k === 0 ? { servers } : {}) };
  });
  const groups = Object.fromEntries(services.map((_, k) => [names[k]!, by === "group" ? { priority: 10 - k } : {}]));
  return networkDocument({ stations, groups });
}

describe("priorities without interruption", () => {
  const cases = [
    { rates: [0.2, 0.3], servers: 1, by: "group" as const, clients: 1.8e6, long: true },
    { rates: [0.3, 0.5], servers: 1, by: "group" as const, clients: 5e6, long: true },
    { rates: [0.3, 0.5], servers: 1, by: "activity" as const, clients: 5e6, long: true },
    { rates: [1, 1.4], servers: 3, by: "group" as const, clients: 7e6, long: true },
    { rates: [0.2, 0.3, 0.4], servers: 1, by: "group" as const, clients: 23e6, long: true },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "M/M/$servers with classes $rates by $by (seed $seed)",
    ({ rates, servers, by, clients, seed }) => {
      const total = rates.reduce((a, b) => a + b, 0);
      const demand = rates.map((rate, k) => perDay(rate, { event: `to.${names[k]}`, group: names[k]! }));
      const pathway = classes(
        rates.map(() => ({ exponential: 1 })),
        servers,
        by,
      );
      const waits: Record<string, number[]> = measure(
        { pathway, demand, ...steady(clients, total), seed },
        {
          ...(Object.fromEntries(rates.map((_, k) => [names[k]!, meanWait(names[k]!)])) as Record<string, Measure>),
          all: (o) => o.resource("server", "waitSum") / o.resource("server", "grants"),
        },
      );
      const exact = sharedPriorityWaits(rates, 1, servers);
      exact.forEach((wait, k) => {
        expectMean(waits[names[k]!]!, wait, `Wq ${names[k]}`);
      });
      // Whoever goes first, the mean over all is that of first come first served.
      expectMean(waits.all!, exact.reduce((sum, wait, k) => sum + wait * rates[k]!, 0) / total, "Wq all");
    },
    patience,
  );

  const ofTheirOwn = [
    {
      rates: [0.2, 0.3],
      laws: [1, 1],
      moments: [
        { mean: 1, second: 1 },
        { mean: 1, second: 1 },
      ],
      clients: 0.9e6,
    },
    {
      rates: [0.3, 0.2],
      laws: [1, { exponential: 2 }],
      moments: [
        { mean: 1, second: 1 },
        { mean: 2, second: 8 },
      ],
      clients: 3.5e6,
      long: true,
    },
  ];
  test.each(eachSeed(inThisMode(ofTheirOwn)))(
    "M/G/1 with classes of their own service, $rates a day (seed $seed)",
    ({ clients, rates, laws, moments, seed }) => {
      const demand = rates.map((rate, k) => perDay(rate, { event: `to.${names[k]}`, group: names[k]! }));
      const exact = priorityWaits(rates.map((arrivalRate, k) => ({ arrivalRate, ...moments[k]! })));
      const found = measure(
        { pathway: classes(laws, 1, "group"), demand, ...steady(clients, rates[0]! + rates[1]!), seed },
        { first: meanWait("first"), second: meanWait("second") },
      );
      expectMean(found.first, exact[0]!, "Wq first");
      expectMean(found.second, exact[1]!, "Wq second");
    },
    patience,
  );
});

describe("networks (Jackson)", () => {
  test.each(eachSeed([{ clients: isLong ? 5e6 : 0.25e6 }]))(
    "H1: three stations with branches (seed $seed)",
    ({ clients, seed }) => {
      const stations: Record<string, Station> = {
        one: { servers: 1, service: exponentialRate(1), next: { two: 0.3, three: 0.7 } },
        two: { servers: 2, service: exponentialRate(0.4), next: { three: 1 } },
        three: { servers: 2, service: exponentialRate(0.5) },
      };
      const demand = [perDay(0.3, { event: "to.one" }), perDay(0.2, { event: "to.two" })];
      const exact = openNetwork({
        arrivals: [0.3, 0.2, 0],
        routing: [
          [0, 0.3, 0.7],
          [0, 0, 1],
          [0, 0, 0],
        ],
        serviceRates: [1, 0.4, 0.5],
        servers: [1, 2, 2],
      });
      const found = measure(
        { pathway: networkDocument({ stations }), demand, ...steady(clients, 0.5), seed },
        {
          number: (o) => (o.state("one", "areaNumber") + o.state("two", "areaNumber") + o.state("three", "areaNumber")) / o.days,
          sojourn: (o) => o.path("timeSum") / o.path("timeCount"),
          flow: (o) => o.state("two", "arrivals") / o.days,
          one: meanWait("one"),
          two: meanWait("two"),
          three: meanWait("three"),
        },
      );
      expectMean(found.number, exact.meanInSystem, "L");
      expectMean(found.sojourn, 5.193175, "W");
      expectMean(found.flow, 0.29, "flow through two");
      if (!isLong) return;
      expectMean(found.one, 0.428571, "Wq one");
      expectMean(found.two, 0.378216, "Wq two");
      expectMean(found.three, 0.666667, "Wq three");
    },
    patience,
  );

  const loops = [
    { rate: 0.3, clients: 0.5e6 },
    { rate: 0.6, clients: 3.2e6, long: true },
  ];
  test.each(eachSeed(inThisMode(loops)))(
    "H2: a quarter comes back, at $rate a day (seed $seed)",
    ({ rate, clients, seed }) => {
      const pathway = networkDocument({ stations: { serve: { servers: 1, service: { exponential: 1 }, next: { serve: 0.25 } } } });
      const flow = rate / 0.75;
      const number = flow / (1 - flow);
      const found = measure(
        { pathway: again(pathway), demand: [perDay(rate)], ...steady(clients, rate), seed },
        {
          number: meanNumber(),
          sojourn: (o) => o.path("timeSum") / o.path("timeCount"),
          visits: (o) => o.state("serve", "arrivals") / o.path("arrivals"),
          visit: (o) => o.state("serve", "timeSum") / o.state("serve", "timeCount"),
        },
      );
      expectMean(found.number, number, "L");
      expectMean(found.sojourn, number / rate, "W of a client, all visits");
      expectMean(found.visits, 4 / 3, "visits");
      expectMean(found.visit, number / flow, "W of a visit");
    },
    patience,
  );

  test.each(eachSeed([{ clients: isLong ? 2e6 : 0.55e6 }]))(
    "H4: two stations in a row, mean and 95 % quantile of the time in system (seed $seed)",
    ({ clients, seed }) => {
      const pathway = networkDocument({
        stations: {
          one: { servers: 1, service: exponentialRate(1), next: { two: 1 } },
          two: { servers: 1, service: exponentialRate(1.25) },
        },
      });
      const found = measure(
        { pathway, demand: [perDay(0.5, { event: "to.one" })], ...steady(clients, 0.5), seed },
        { sojourn: (o) => o.path("timeSum") / o.path("timeCount"), p95: sojournQuantileOf(0.95) },
      );
      expectMean(found.sojourn, 3.333333, "W");
      expectMean(found.p95, 7.999554, "p95");
    },
    patience,
  );
});

/** A state that leads to itself is left and entered again only when it says so. */
function again(pathway: Pathway): Pathway {
  const { serve } = pathway.machine.states;
  const [loop, out] = serve!.invoke!.onDone as [Exclude<Transitions, string | unknown[]>, Transitions];
  serve!.invoke!.onDone = [{ ...loop, reenter: true }, out as { target: string }];
  return pathway;
}

describe("lines where a full next station blocks the one before, whose supply never ends", () => {
  const cases = [
    { rates: [1, 1], buffer: 0, throughput: 0.666667 },
    { rates: [1, 1], buffer: 1, throughput: 0.75, long: true },
    { rates: [1, 1], buffer: 3, throughput: 0.833333, long: true },
    { rates: [1, 1, 1], buffer: 0, throughput: 0.564103, long: true },
    { rates: [1, 1, 1], buffer: 1, throughput: 0.670466 },
    { rates: [1, 1, 1, 1], buffer: 0, throughput: 0.514775 },
    { rates: [1, 2], buffer: 0, throughput: 0.857143, long: true },
    { rates: [2, 1], buffer: 2, throughput: 0.967742 },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "rates $rates, room for $buffer between (seed $seed)",
    ({ rates, buffer, throughput, seed }) => {
      const days = 1200;
      const supply = { id: "supply", event: "to.line", backlog: Math.ceil(1.3 * Math.max(...rates) * days) };
      const found = measure(
        { pathway: blockingLine(rates, buffer), demand: [supply], days, warmUp: 100, replications: enough(45), seed },
        { throughput: (o) => o.path("completions") / o.days },
      );
      expectMean(found.throughput, throughput, "throughput");
    },
    patience,
  );
});

/** Stations in a row: a client holds its machine until it has a place at the next station, then gives up both machine and place behind it. */
function blockingLine(rates: readonly number[], buffer: number): Pathway {
  const station = (k: number): MachineNode => {
    const behind = k === 0 ? {} : { releases: { [`machine${k - 1}`]: true, ...(k === 1 ? {} : { [`place${k - 1}`]: true }) } };
    const isLast = k === rates.length - 1;
    const machine: MachineNode = {
      meta: { holds: { [`machine${k}`]: 1 }, ...behind },
      initial: "work",
      states: {
        work: { invoke: { src: `work${k}`, onDone: isLast ? "#theory.done" : "next" } },
        ...(isLast ? {} : { next: station(k + 1) }),
      },
    };
    if (k === 0) return machine;
    return {
      meta: { holds: { [`place${k}`]: 1 } },
      initial: "enter",
      states: { enter: { invoke: { src: "enter", onDone: "machine" } }, machine },
    };
  };
  const each = <T>(prefix: string, make: (rate: number) => T) => Object.fromEntries(rates.map((rate, k) => [`${prefix}${k}`, make(rate)]));
  return pathwayOf(
    { line: station(0) },
    { "to.line": "line" },
    {
      resources: { ...each("machine", () => ({ capacity: 1 })), ...each("place", () => ({ capacity: buffer + 1 })) },
      activities: { enter: {}, ...each("work", (rate) => ({ duration: exponentialRate(rate) })) },
    },
  );
}
