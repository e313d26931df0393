import { describe, test } from "vitest";
import type { Distribution } from "#pathway";
import { exponentialQueue, generalServiceWait, waitQuantile, waitTail } from "#statistics";
import { eachSeed, expectMean, inThisMode, patience } from "./judge.ts";
import { exponentialRate, perDay, stationDocument } from "./queue-document.ts";
import {
  meanNumber,
  meanQueue,
  meanWait,
  measure,
  steady,
  utilization,
  waitQuantileOf,
  waitTailFrom,
  waitVarianceAbout,
} from "./replicate.ts";

const edge = 2 ** -10;

describe("M/M/c, first come first served", () => {
  const cases = [
    { id: "A1", arrivalRate: 0.5, serviceRate: 1, servers: 1, clients: 1.15e6, meanWait: 1 },
    { id: "A2", arrivalRate: 0.8, serviceRate: 1, servers: 1, clients: 6.5e6, meanWait: 4, long: true },
    { id: "A3", arrivalRate: 0.9, serviceRate: 1, servers: 1, clients: 22e6, meanWait: 9, long: true },
    { id: "A4", arrivalRate: 0.2, serviceRate: 0.1, servers: 3, clients: 4e6, meanWait: 4.44444, long: true },
    { id: "A5", arrivalRate: 0.2, serviceRate: 0.1, servers: 4, clients: 5e6, meanWait: 0.869565, long: true },
    { id: "A6", arrivalRate: 5, serviceRate: 8, servers: 1, clients: 2e6, meanWait: 0.208333, long: true },
    { id: "A9", arrivalRate: 0.1, serviceRate: 1 / 3, servers: 2, clients: 5.2e6, meanWait: 0.0690537, long: true },
    { id: "A10", arrivalRate: 1 / 6, serviceRate: 1 / 4, servers: 2, clients: 3.5e6, meanWait: 0.5, long: true },
    { id: "A11", arrivalRate: 0.25, serviceRate: 1 / 3, servers: 1, clients: 6.4e6, meanWait: 9, long: true },
    { id: "A14", arrivalRate: 0.25, serviceRate: 0.1, servers: 4, clients: 3.7e6, meanWait: 2.13238, long: true },
    { id: "A18", arrivalRate: 10 / 3, serviceRate: 1 / 3, servers: 14, clients: 30e6, meanWait: 7.83594 / 60, long: true },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "$id gives waits, queue, load and quantiles (seed $seed)",
    ({ seed, clients, ...queue }) => {
      const run = {
        pathway: stationDocument({ servers: queue.servers, service: exponentialRate(queue.serviceRate) }),
        demand: [perDay(queue.arrivalRate)],
      };
      const exact = exponentialQueue(queue);
      const found = measure(
        { ...run, ...steady(clients, queue.arrivalRate), seed },
        {
          wait: meanWait(),
          queue: meanQueue(),
          number: meanNumber(),
          busy: utilization(),
          delayed: waitTailFrom(edge),
          sojourn: (o) => o.path("timeSum") / o.path("timeCount"),
          p90: waitQuantileOf(0.9),
          p95: waitQuantileOf(0.95),
        },
      );
      expectMean(found.wait, queue.meanWait, "Wq");
      expectMean(found.queue, exact.meanQueue, "Lq");
      expectMean(found.number, exact.meanInSystem, "L");
      expectMean(found.busy, exact.utilization, "load");
      expectMean(found.delayed, waitTail(queue, edge), "P(wait)");
      expectMean(found.sojourn, exact.meanSojourn, "W");
      if (waitQuantile(queue, 0.9) > 0) expectMean(found.p90, waitQuantile(queue, 0.9), "p90");
      if (waitQuantile(queue, 0.95) > 0) expectMean(found.p95, waitQuantile(queue, 0.95), "p95");
    },
    patience,
  );

  // E[W²] by order of service (Kingman 1962): in random order that of first come first served over 1 − ρ/2, last come first served over 1 − ρ.
  const load = 0.5;
  const second = (2 * load) / (1 - load) ** 2;
  const orders = [
    { queue: "siro" as const, square: second / (1 - load / 2), clients: 5.8e6, long: true },
    { queue: "lifo" as const, square: second / (1 - load), clients: 7.2e6, long: true },
    { queue: "fifo" as const, square: second, clients: 3.8e6, long: true },
  ];
  test.each(eachSeed(inThisMode(orders)))(
    "M/M/1 served $queue has the same mean wait and its own spread (seed $seed)",
    ({ queue, square, clients, seed }) => {
      const pathway = stationDocument({ servers: 1, service: { exponential: 1 }, resource: { queue } });
      const found = measure(
        { pathway, demand: [perDay(load)], ...steady(clients, load), seed },
        { wait: meanWait(), square: waitVarianceAbout(0) },
      );
      expectMean(found.wait, 1, "Wq");
      expectMean(found.square, square, "E[Wq²]");
    },
    patience,
  );
});

describe("Poisson arrivals, other laws of service", () => {
  const laws: Record<string, { service: Distribution; moments: [number, number, number] }> = {
    constant: { service: { fixed: 1 }, moments: [1, 1, 1] },
    "gamma of cv² 1/4": { service: { gamma: { mean: 1, cv: 0.5 } }, moments: [1, 1.25, 1.25 * 1.5] },
    "Erlang of 2 phases": { service: { erlang: { k: 2, mean: 1 } }, moments: [1, 1.5, 3] },
    "uniform on 0 to 2": { service: { uniform: [0, 2] }, moments: [1, 4 / 3, 2] },
    "triangular on 0, 0.5, 2.5": { service: { triangular: [0, 0.5, 2.5] }, moments: triangularMoments(0, 0.5, 2.5) },
    "Weibull of shape 2": {
      service: { weibull: { shape: 2, scale: 1 / 0.886226925452758 } },
      moments: [1, 1.27323954473516, 1.909859317102744],
    },
    "lognormal of cv² 9/4": { service: { lognormal: { mean: 1, sd: 1.5 } }, moments: [1, 3.25, 3.25 ** 3] },
    "two values": {
      service: {
        discrete: [
          [0.5, 0.75],
          [2.5, 0.25],
        ],
      },
      moments: [1, 1.75, 4],
    },
  };
  const cases = [
    { law: "constant", load: 0.5, clients: 0.6e6 },
    { law: "lognormal of cv² 9/4", load: 0.4, clients: 4e6, long: true },
    { law: "uniform on 0 to 2", load: 0.5, clients: 0.6e6, long: true },
    { law: "triangular on 0, 0.5, 2.5", load: 0.5, clients: 0.7e6, long: true },
    { law: "Weibull of shape 2", load: 0.5, clients: 0.6e6, long: true },
    { law: "two values", load: 0.5, clients: 1e6, long: true },
    { law: "constant", load: 0.8, clients: 4e6, long: true },
    { law: "gamma of cv² 1/4", load: 0.8, clients: 5e6, long: true },
    { law: "Erlang of 2 phases", load: 0.8, clients: 6e6, long: true },
    { law: "lognormal of cv² 9/4", load: 0.8, clients: 13e6, long: true },
  ];
  test.each(eachSeed(inThisMode(cases)))(
    "M/G/1 (Pollaczek and Khinchine): service $law at load $load (seed $seed)",
    ({ law, load, clients, seed }) => {
      const { service, moments } = laws[law]!;
      const exact = generalServiceWait(load, moments);
      const found = measure(
        { pathway: stationDocument({ servers: 1, service }), demand: [perDay(load)], ...steady(clients, load), seed },
        {
          wait: meanWait(),
          number: meanNumber(),
          delayed: waitTailFrom(edge),
          service: (o) => o.state("serve", "serviceSum") / o.state("serve", "serviceCount"),
        },
      );
      expectMean(found.wait, exact.meanWait, "Wq");
      expectMean(found.number, load * (exact.meanWait + 1), "L");
      if (law !== "constant") expectMean(found.service, 1, "E[S]");
    },
    patience,
  );

  const spreads = [
    { law: "constant", load: 0.5, clients: 2.9e6, long: true },
    { law: "constant", load: 0.8, clients: 12e6, long: true },
  ];
  test.each(eachSeed(inThisMode(spreads)))(
    "the variance of the wait, service $law at load $load (seed $seed)",
    ({ law, load, clients, seed }) => {
      const { service, moments } = laws[law]!;
      const { meanWait: mean, variance } = generalServiceWait(load, moments);
      const found = measure(
        { pathway: stationDocument({ servers: 1, service }), demand: [perDay(load)], ...steady(clients, load), seed },
        { variance: waitVarianceAbout(mean) },
      );
      expectMean(found.variance, variance, "Var(Wq)");
    },
    patience,
  );

  const mixtures = [
    {
      name: "cv² 4",
      load: 0.8,
      values: { short: 0.887298334620742, long: 0.112701665379258 },
      means: { short: 0.563508326896291, long: 4.436491673103708 },
      wait: 10,
      clients: 18e6,
      long: true,
    },
    {
      name: "Ciw tutorial IV",
      load: 3,
      values: { short: 1 / 3, long: 2 / 3 },
      means: { short: 1 / 4, long: 1 / 6 },
      wait: 0.283333,
      clients: 1.5e6,
      long: true,
    },
    {
      name: "cv² 4",
      load: 0.3,
      values: { short: 0.887298334620742, long: 0.112701665379258 },
      means: { short: 0.563508326896291, long: 4.436491673103708 },
      wait: (0.3 * 5) / 1.4,
      clients: 4.4e6,
      long: true,
    },
  ];
  test.each(eachSeed(inThisMode(mixtures)))(
    "service a mixture of exponentials by attribute: $name at $load a day (seed $seed)",
    ({ values, means, load, wait, clients, seed }) => {
      const service: Distribution = { exponential: means.short, by: { kind: { long: { exponential: means.long } } } };
      const pathway = stationDocument({ servers: 1, service }, { attributes: { kind: { values } } });
      const found = measure({ pathway, demand: [perDay(load)], ...steady(clients, load), seed }, { wait: meanWait() });
      expectMean(found.wait, wait, "Wq");
    },
    patience,
  );

  const table = [
    { servers: 1, waits: [0.5, 1.16667, 2, 4.5, 9.5] },
    { servers: 2, waits: [0.176741, 0.49361, 0.903284, 2.14692, 4.64395] },
    { servers: 3, waits: [0.0872017, 0.286247, 0.5539, 1.37791, 3.04019] },
    { servers: 5, waits: [0.0306532, 0.135517, 0.28906, 0.776695, 1.77079] },
  ];
  const clients = [2.9e6, 2.1e6, 4e6, 13.5e6, 47e6];
  const crommelin = table.flatMap(({ servers, waits }) =>
    [0.5, 0.7, 0.8, 0.9, 0.95].map((load, i) => ({ servers, load, wait: waits[i]!, clients: clients[i]!, long: true })),
  );
  test.each(eachSeed(inThisMode(crommelin)))(
    "M/D/$servers (Crommelin) at load $load (seed $seed)",
    ({ servers, load, wait, clients: count, seed }) => {
      const pathway = stationDocument({ servers, service: { fixed: 1 } });
      const found = measure({ pathway, demand: [perDay(load * servers)], ...steady(count, load * servers), seed }, { wait: meanWait() });
      expectMean(found.wait, wait, "Wq");
    },
    patience,
  );
});

/** Mean, second and third moment of a triangular law. */
function triangularMoments(a: number, c: number, b: number): [number, number, number] {
  const moment = (n: number) => {
    const part = (low: number, high: number) => (high - low === 0 ? 0 : 2 / ((b - a) * (high - low)));
    const integral = (x: number, shift: number) => x ** (n + 2) / (n + 2) - (shift * x ** (n + 1)) / (n + 1);
    const rising = part(a, c) * (integral(c, a) - integral(a, a));
    const falling = -part(c, b) * (integral(b, b) - integral(c, b));
    return rising + falling;
  };
  return [moment(1), moment(2), moment(3)];
}
