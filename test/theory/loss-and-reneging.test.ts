import { describe, test } from "vitest";
import type { Distribution, MachineNode, Pathway } from "#pathway";
import { erlangB, fixedPatience, impatientQueue, limitedQueue } from "#statistics";
import { eachSeed, expectMean, inThisMode, patience } from "./judge.ts";
import { exponentialRate, grain, ifWaiting, pathwayOf, perDay, stationDocument } from "./queue-document.ts";
import { type Measure, meanNumber, meanQueue, measure, steady, utilization, waitTailFrom } from "./replicate.ts";

const edge = 2 ** -10;

/** M/M/c/K: a place inside is a unit that is held, and whoever does not get one at once leaves; the server is needed within it. */
function limitedRoom(servers: number, room: number, service: Distribution): Pathway {
  const inside: MachineNode = {
    meta: { holds: { place: 1 } },
    initial: "door",
    states: {
      door: { invoke: { src: "enter", onDone: "serve" }, after: { atOnce: ifWaiting("#theory.left") } },
      serve: { invoke: { src: "serve", onDone: "#theory.done" } },
    },
  };
  return pathwayOf(
    { inside },
    { "to.serve": "inside" },
    {
      resources: { place: { capacity: room }, server: { capacity: servers } },
      activities: { enter: {}, serve: { needs: { server: 1 }, duration: service } },
      delays: { atOnce: grain },
    },
  );
}

describe("M/M/c/K", () => {
  const cases = [
    {
      id: "B1",
      arrivalRate: 3,
      serviceRate: 4,
      servers: 2,
      room: 3,
      clients: 1.75e6,
      p0: 0.468007,
      pK: 0.0493601,
      number: 0.76234,
      sojourn: 0.267308,
      long: true,
    },
    {
      id: "B2",
      arrivalRate: 40,
      serviceRate: 30,
      servers: 3,
      room: 7,
      clients: 23e6,
      p0: 0.255037,
      pK: 0.00393132,
      number: 1.45494,
      sojourn: 0.036517,
      long: true,
    },
    {
      id: "B3",
      arrivalRate: 50,
      serviceRate: 10,
      servers: 4,
      room: 6,
      clients: 0.36e6,
      p0: 0.00721411,
      pK: 0.293543,
      number: 4.35421,
      sojourn: 0.123269,
    },
    {
      id: "B4",
      arrivalRate: 3,
      serviceRate: 2,
      servers: 2,
      room: 5,
      clients: 2.1e6,
      p0: 0.179335,
      pK: 0.0851138,
      number: 2.00595,
      sojourn: 0.730858,
      long: true,
    },
    {
      id: "B5",
      arrivalRate: 1,
      serviceRate: 1,
      servers: 1,
      room: 10,
      clients: 3e6,
      p0: 0.0909091,
      pK: 0.0909091,
      number: 5,
      sojourn: 5.5,
      long: true,
    },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "$id turns away and lets wait as many as it should (seed $seed)",
    ({ servers, room, serviceRate, arrivalRate, clients, seed, ...exact }) => {
      const pathway = limitedRoom(servers, room, exponentialRate(serviceRate));
      const found = measure(
        { pathway, demand: [perDay(arrivalRate)], ...steady(clients, arrivalRate), seed },
        {
          blocked: (o) => o.outcome("left") / o.path("departures"),
          number: (o) => o.resource("place", "areaBusy") / o.days,
          sojourn: (o) => o.resource("place", "areaBusy") / o.outcome("done"),
          wait: (o) => o.state("inside.serve", "waitSum") / o.state("inside.serve", "waitCount"),
          busy: utilization("server"),
        },
      );
      const limited = limitedQueue({ arrivalRate, serviceRate, servers }, room);
      expectMean(found.blocked, exact.pK, "blocked");
      expectMean(found.number, exact.number, "L");
      expectMean(found.sojourn, exact.sojourn, "W");
      expectMean(found.wait, limited.meanWait, "Wq");
      expectMean(found.busy, (arrivalRate * (1 - exact.pK)) / (serviceRate * servers), "load");
    },
    patience,
  );
});

describe("Erlang's loss formula, whatever the law of service", () => {
  const laws: Record<string, Distribution> = {
    exponential: { exponential: 1 },
    lognormal: { lognormal: { mean: 1, sd: 2 } },
    constant: { fixed: 1 },
  };
  const cases = [
    { law: "lognormal", servers: 2, load: 2, clients: 0.3e6 },
    { law: "exponential", servers: 5, load: 3, clients: 1.6e6, long: true },
    { law: "lognormal", servers: 5, load: 3, clients: 1.6e6, long: true },
    { law: "constant", servers: 5, load: 3, clients: 1.6e6, long: true },
    { law: "exponential", servers: 10, load: 7, clients: 1.6e6, long: true },
    { law: "lognormal", servers: 10, load: 7, clients: 2.4e6, long: true },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "$servers servers, load $load, $law (seed $seed)",
    ({ law, servers, load, clients, seed }) => {
      const pathway = stationDocument({ servers, service: laws[law]!, patience: grain });
      const found = measure(
        { pathway, demand: [perDay(load)], ...steady(clients, load), seed },
        { blocked: (o) => o.state("serve", "reneged") / o.state("serve", "arrivals"), busy: meanNumber() },
      );
      expectMean(found.blocked, erlangB(servers, load), "blocked");
      expectMean(found.busy, load * (1 - erlangB(servers, load)), "carried load");
    },
    patience,
  );

  // So few are turned away (3 in 100 000, and 1 in 1000) that their share within 1 % would take hundreds of millions of clients.
  const rare = [
    { servers: 35, load: 16.62, long: true },
    { servers: 75, load: 54.2, long: true },
  ];
  test.each(eachSeed(inThisMode(rare)))(
    "$servers servers carry all of $load (seed $seed)",
    ({ servers, load, seed }) => {
      const pathway = stationDocument({ servers, service: laws.lognormal!, patience: grain });
      const found = measure({ pathway, demand: [perDay(load)], ...steady(2e6, load), seed }, { busy: meanNumber() });
      expectMean(found.busy, load * (1 - erlangB(servers, load)), "carried load");
    },
    patience,
  );
});

describe("reneging", () => {
  const reneged: Measure = (o) => o.state("serve", "reneged") / o.state("serve", "timeCount");
  // Rates are divided so that the share of those who wait can be read off the bins of waits, which begin at 2⁻¹⁰ days.
  const slow = 20;
  const waited: Measure = (o) => {
    const { reneged: gaveUp, served } = { reneged: o.state("serve", "reneged"), served: o.state("serve", "waitCount") };
    return (gaveUp + waitTailFrom(edge)(o) * served) / (gaveUp + served);
  };
  const cases = [
    { arrivalRate: 1, serviceRate: 1, servers: 1, patienceRate: 0.5, clients: 0.4e6 },
    { arrivalRate: 100, serviceRate: 1, servers: 100, patienceRate: 1, clients: 12e6, long: true },
    { arrivalRate: 48, serviceRate: 12, servers: 4, patienceRate: 6, clients: 1.2e6, long: true },
    { arrivalRate: 5, serviceRate: 2, servers: 1, patienceRate: 0.25, clients: 0.4e6, long: true },
    { arrivalRate: 10, serviceRate: 1, servers: 10, patienceRate: 0.1, clients: 6.5e6, long: true },
    { arrivalRate: 12, serviceRate: 1, servers: 10, patienceRate: 0.5, clients: 1.2e6, long: true },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "Erlang A: $arrivalRate a day, $servers servers of $serviceRate, patience $patienceRate (seed $seed)",
    ({ arrivalRate, serviceRate, servers, patienceRate, clients, seed }) => {
      const pathway = stationDocument({
        servers,
        service: { exponential: slow / serviceRate },
        patience: { exponential: slow / patienceRate },
      });
      const exact = impatientQueue({ arrivalRate, serviceRate, servers }, patienceRate);
      const rate = arrivalRate / slow;
      const found = measure(
        { pathway, demand: [perDay(rate)], ...steady(clients, rate), seed },
        {
          reneged,
          waited,
          queue: meanQueue(),
          wait: (o) => o.state("serve", "areaQueue") / o.state("serve", "arrivals") / slow,
          busy: utilization(),
        },
      );
      expectMean(found.reneged, exact.abandonProbability, "P(abandon)");
      expectMean(found.waited, exact.waitProbability, "P(wait)");
      expectMean(found.queue, exact.meanQueue, "Lq");
      expectMean(found.wait, exact.meanWait, "Wq of all");
      expectMean(found.busy, exact.utilization, "load");
    },
    patience,
  );

  const fixed = [
    { arrivalRate: 5, serviceRate: 2, limit: 6, clients: 0.06e6, reneging: 0.6 },
    { arrivalRate: 0.9, serviceRate: 1, limit: 2, clients: 0.33e6, reneging: 0.218764 },
  ];
  test.each(eachSeed(inThisMode(fixed)))(
    "patience of exactly $limit days (seed $seed)",
    ({ arrivalRate, serviceRate, limit, clients, reneging, seed }) => {
      const pathway = stationDocument({ servers: 1, service: exponentialRate(serviceRate), patience: limit });
      const found = measure(
        { pathway, demand: [perDay(arrivalRate)], ...steady(clients, arrivalRate), seed },
        { reneged, busy: utilization() },
      );
      expectMean(found.reneged, reneging, "P(abandon)");
      // At the larger load the server is idle for 4 days in a million years: nothing to hold against a mean.
      if (arrivalRate < serviceRate) expectMean(found.busy, 1 - fixedPatience(arrivalRate, serviceRate, limit).idle, "load");
    },
    patience,
  );
});
