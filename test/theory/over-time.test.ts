import { describe, expect, test } from "vitest";
import type { Distribution } from "#pathway";
import { exponentialQueue, moments, waitQuantile, waitTail } from "#statistics";
import { eachSeed, expectMean, inThisMode, isLong, patience } from "./judge.ts";
import { pathwayOf, perDay, stationDocument } from "./queue-document.ts";
import { type Experiment, enough, meanNumber, meanWait, measure, steady, waitQuantileOf, waitTailFrom } from "./replicate.ts";

/** Variance over mean of counts is 1 for a Poisson law: within 4 standard errors of it. */
function expectPoisson(counts: readonly number[], what: string): void {
  const { count, mean, variance } = moments(counts);
  expect(Math.abs(variance / mean - 1), `${what}: variance ${variance}, mean ${mean}`).toBeLessThan(
    4 * Math.sqrt((2 + 1 / mean) / (count - 1)),
  );
}

const inside = (experiment: Omit<Experiment, "replications">, replications: number) =>
  measure({ ...experiment, replications: enough(replications) }, { inside: (o) => o.state("serve", "openCount") }).inside;

describe("M/G/∞ from empty", () => {
  const cases = [
    { after: 1, law: "exponential", exact: 8.847969, replications: 4600 },
    { after: 4, law: "exponential", exact: 25.284822, replications: 1700 },
    { after: 12, law: "exponential", exact: 38.008517, replications: 1150 },
    { after: 3, law: "constant", exact: 30, replications: 1400 },
    { after: 6, law: "constant", exact: 40, replications: 1100 },
    { after: 6, law: "uniform", exact: 10 * (6 - 36 / 16), replications: 1100 },
  ];
  const laws: Record<string, Distribution> = { exponential: { exponential: 4 }, constant: { fixed: 4 }, uniform: { uniform: [0, 8] } };
  test.each(eachSeed(cases))(
    "stays of 4 days, $law, after $after days (seed $seed)",
    ({ after, law, exact, replications, seed }) => {
      const counts = inside({ pathway: stationDocument({ service: laws[law]! }), demand: [perDay(10)], days: after, seed }, replications);
      expectMean(counts, exact, "inside");
      expectPoisson(counts, "inside");
    },
    patience,
  );

  test.each(eachSeed([{ after: 4, exact: 25.284822 }]))(
    "as many servers as ever come are as good as no servers (seed $seed)",
    ({ after, exact, seed }) => {
      const counts = inside(
        { pathway: stationDocument({ servers: 1000, service: { exponential: 4 } }), demand: [perDay(10)], days: after, seed },
        1700,
      );
      expectMean(counts, exact, "inside");
    },
    patience,
  );
});

describe("demand by month", () => {
  const monthly = [1, 1, 1, 1, 1, 0.7, 0.6, 0.8, 1.2, 1.1, 1, 0.9];
  const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const mean = monthly.reduce((a, b) => a + b, 0) / 12;
  const rates = monthly.map((weight) => (10 * weight) / mean);
  const demand = [perDay(10, { monthly })];

  /** Expected number inside some months after the first of June, when stays are exponential: month by month the solution of m′ = λ − m / mean stay. */
  function insideAfter(months: number, stay: number): number {
    let number = 0;
    for (let m = 5; m < 5 + months; m++) {
      const level = rates[m % 12]! * stay;
      number = level + (number - level) * Math.exp(-daysOf[m % 12]! / stay);
    }
    return number;
  }

  const stays = [
    { months: 1, replications: 620 },
    { months: 2, replications: 700 },
    { months: 14, replications: 580, long: true },
  ];
  test.each(eachSeed(inThisMode(stays)))(
    "Mₜ/M/∞ $months months after the first of June (seed $seed)",
    ({ months, replications, seed }) => {
      const days = Array.from({ length: months }, (_, m) => daysOf[(5 + m) % 12]!).reduce((a, b) => a + b, 0);
      const counts = inside(
        { pathway: stationDocument({ service: { exponential: 10 } }), demand, days, start: "2001-06-01", seed },
        replications,
      );
      expectMean(counts, insideAfter(months, 10), "inside");
    },
    patience,
  );

  test.each(eachSeed([{ inJuly: 4 }, { inJuly: 25 }]))(
    "Mₜ/D/∞ after $inJuly days of July: the law of the stay matters (seed $seed)",
    ({ inJuly, seed }) => {
      const stay = 10;
      const counts = inside(
        { pathway: stationDocument({ service: { fixed: stay } }), demand, days: 30 + inJuly, start: "2001-06-01", seed },
        730,
      );
      const ofJuly = Math.min(stay, inJuly);
      expectMean(counts, rates[6]! * ofJuly + rates[5]! * (stay - ofJuly), "inside");
    },
    patience,
  );

  test.each(eachSeed([{ replications: 230 }]))(
    "counts by month are Poisson with the month's own mean (seed $seed)",
    ({ replications, seed }) => {
      const experiment = { pathway: pathwayOf({}, { "to.serve": "done" }), demand, days: 365, replications: enough(replications), seed };
      const byMonth = Array.from({ length: 12 }, () => [] as number[]);
      const measures = Object.fromEntries(
        byMonth.map((_, m) => [m, (o: { monthly(fact: "arrivals"): number[] }) => o.monthly("arrivals")[m]!]),
      );
      const found = measure(experiment, measures);
      for (let m = 0; m < 12; m++) {
        expectMean(found[m]!, rates[m]! * daysOf[m]!, `arrivals of month ${m + 1}`);
        expectPoisson(found[m]!, `arrivals of month ${m + 1}`);
      }
    },
    patience,
  );

  // A rate looked up at the last arrival would let the quiet month run on into the busy one: 26 arrivals in place of 60.
  test.each(
    eachSeed(
      inThisMode([
        { quiet: 1, busy: 10, replications: 1350 },
        { quiet: 0.04, busy: 2, replications: 34_000, long: true },
      ]),
    ),
  )(
    "a month of $quiet a day before one of $busy a day (seed $seed)",
    ({ quiet, busy, replications, seed }) => {
      const weights = [quiet, busy, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
      const perYear = ((quiet + busy) / 12) * 365.25;
      const found = measure(
        {
          pathway: pathwayOf({}, { "to.serve": "done" }),
          demand: [{ id: "new", event: "to.serve", perYear, monthly: weights }],
          days: 80,
          replications: enough(replications),
          seed,
        },
        { quiet: (o) => o.monthly("arrivals")[0]!, busy: (o) => o.monthly("arrivals")[1]!, none: (o) => o.monthly("arrivals")[2]! },
      );
      expectMean(found.quiet, quiet * 31, "quiet month");
      expectMean(found.busy, busy * 28, "busy month");
      expect(Math.max(...found.none)).toBe(0);
    },
    patience,
  );

  test("nobody comes before the day from which they may", () => {
    const found = measure(
      { pathway: stationDocument({ service: 1 }), demand: [perDay(10, { from: "2001-02-11" })], days: 59, replications: enough(250) },
      { january: (o) => o.monthly("arrivals")[0]!, february: (o) => o.monthly("arrivals")[1]! },
    );
    expect(Math.max(...found.january)).toBe(0);
    expectMean(found.february, 180, "February");
  });
});

describe("a caseload is M/M/(workers × caseload)", () => {
  // So heavy a load takes a quarter of an hour for a mean wait within 1 %: one seed must do, and no quantile.
  const cases = [
    { workers: 2, caseload: 3, rate: 0.6, stay: 6, clients: isLong ? 12e6 : 0.25e6 },
    { workers: 3, caseload: 25, rate: 1.2, stay: 60, clients: 220e6, long: true },
  ].flatMap((entry) => eachSeed([entry]).slice(0, entry.clients > 1e8 ? 1 : undefined));
  const caseloadDocument = (workers: number, caseload: number, stay: number) =>
    pathwayOf(
      { open: { meta: { holds: { worker: 1 } }, invoke: { src: "stay", onDone: "done" } } },
      { "to.serve": "open" },
      { resources: { worker: { capacity: workers, caseload } }, activities: { stay: { duration: { exponential: stay } } } },
    );
  test.each(inThisMode(cases))(
    "$workers workers × $caseload, $rate a day for $stay days (seed $seed)",
    ({ workers, caseload, rate, stay, clients, seed }) => {
      const queue = { arrivalRate: rate, serviceRate: 1 / stay, servers: workers * caseload };
      const exact = exponentialQueue(queue);
      const edge = 2 ** -10;
      const found = measure(
        { pathway: caseloadDocument(workers, caseload, stay), demand: [perDay(rate)], ...steady(clients, rate), seed },
        {
          wait: meanWait("open"),
          delayed: waitTailFrom(edge, "open"),
          p95: waitQuantileOf(0.95, "open"),
          number: meanNumber("open"),
          occupancy: (o) => o.resource("worker", "areaHeld") / o.resource("worker", "areaSlots"),
        },
      );
      expectMean(found.number, exact.meanInSystem, "L");
      expectMean(found.occupancy, exact.utilization, "occupancy");
      if (!isLong) return;
      expectMean(found.wait, exact.meanWait, "Wq");
      expectMean(found.delayed, waitTail(queue, edge), "P(wait)");
      if (clients < 1e8) expectMean(found.p95, waitQuantile(queue, 0.95), "p95");
    },
    patience,
  );
});
