import { describe, expect, test } from "vitest";
import type { Distribution, Pathway } from "#pathway";
import { seeds } from "./judge.ts";
import { networkDocument, pathwayOf, perDay, type Station, stationDocument } from "./queue-document.ts";
import { byRank, type Customer, departures, firstCome, lastCome } from "./reference-queue.ts";
import { type Experiment, type Passage, passages } from "./replicate.ts";

const days = 1500;
const laws: Record<string, Distribution> = {
  exponential: { exponential: 1 },
  constant: 1,
  lognormal: { lognormal: { mean: 1, sd: 2 } },
};

type Run = Omit<Experiment, "replications">;

/** Clients of a run with servers enough for all, which goes on until those of the first `days` have left: draws are those of the client, whoever serves. */
function freePassages(run: Run, free: Pathway): Passage[] {
  const found = passages({ ...run, pathway: free, days: days + 3000 }).filter(({ arrived }) => arrived < days);
  if (found.some(({ left }) => Number.isNaN(left))) throw new Error("the run without queues is too short");
  return found;
}

/** Arrivals and lengths of service of a run. */
function customersOf(run: Run, free: Pathway): Customer[] {
  return freePassages(run, free).map(({ arrived, left }) => ({ arrived, service: left - arrived }));
}

/** The same to the last bit: times are multiples of 2⁻³⁰ days, whose sums are exact. Only clients who left before the horizon are compared. */
function expectSame(found: readonly Passage[], exact: readonly number[]): void {
  const wrong = found.filter(({ left }, i) => (Number.isNaN(left) ? exact[i]! < days : left !== exact[i]));
  expect(found.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
}

describe("client by client, the engine serves as the reference does", () => {
  const cases = seeds.flatMap((seed) =>
    Object.keys(laws).flatMap((law) => [1, 2, 3, 5].map((servers) => ({ law, servers, load: 0.95, seed }))),
  );
  test.each(cases)("first come first served: $law, $servers servers (seed $seed)", ({ law, servers, load, seed }) => {
    const run = { pathway: stationDocument({ servers, service: laws[law]! }), demand: [perDay(load * servers)], days, seed };
    const customers = customersOf(run, stationDocument({ service: laws[law]! }));
    expectSame(passages(run), departures(customers, servers, firstCome));
  });

  test.each(seeds)("last come first served (seed %i)", (seed) => {
    const run = {
      pathway: stationDocument({ servers: 2, service: { exponential: 1 }, resource: { queue: "lifo" } }),
      demand: [perDay(1.8)],
      days,
      seed,
    };
    const customers = customersOf(run, stationDocument({ service: { exponential: 1 } }));
    expectSame(passages(run), departures(customers, 2, lastCome));
  });

  test.each(seeds)("three groups in order of priority, first come first served within each (seed %i)", (seed) => {
    const groups = { low: { priority: 1 }, high: { priority: 3 }, middle: { priority: 2 } };
    const demand = Object.keys(groups).map((group) => perDay(0.6, { id: group, group }));
    const ranks: Record<string, number> = { high: 0, middle: 1, low: 2 };
    const run = { pathway: stationDocument({ servers: 2, service: { exponential: 1 } }, { groups }), demand, days, seed };
    const free = freePassages(run, stationDocument({ service: { exponential: 1 } }, { groups }));
    const customers = free.map(({ arrived, left, demand: id }) => ({ arrived, service: left - arrived, rank: ranks[id]! }));
    expectSame(passages(run), departures(customers, 2, byRank));
  });

  test.each(seeds)("the activity's priority comes before the group's (seed %i)", (seed) => {
    const groups = { low: { priority: 1 }, high: { priority: 3 } };
    const stations = (servers: number | undefined): Record<string, Station> => {
      const served = servers === undefined ? {} : { servedBy: "server" };
      return {
        usual: { service: { exponential: 1 }, ...served, ...(servers === undefined ? {} : { servers }) },
        urgent: { service: { exponential: 1 }, ...served, activity: { priority: 5 } },
      };
    };
    const demand = ["usual", "urgent"].flatMap((state) =>
      ["low", "high"].map((group) => perDay(0.45, { id: `${state}${group}`, event: `to.${state}`, group })),
    );
    const rankOf = ({ demand: id }: Passage) => (id.startsWith("urgent") ? 0 : 2) + (id.endsWith("high") ? 0 : 1);
    const run = { pathway: networkDocument({ stations: stations(2), groups }), demand, days, seed };
    const free = freePassages(run, networkDocument({ stations: stations(undefined), groups }));
    const customers = free.map((passage) => ({ arrived: passage.arrived, service: passage.left - passage.arrived, rank: rankOf(passage) }));
    expectSame(passages(run), departures(customers, 2, byRank));
  });

  test.each(seeds)("whoever has waited for two days leaves (seed %i)", (seed) => {
    const run = { pathway: stationDocument({ servers: 2, service: { exponential: 1 }, patience: 2 }), demand: [perDay(2.4)], days, seed };
    const customers = customersOf(run, stationDocument({ service: { exponential: 1 } })).map((customer) => ({ ...customer, patience: 2 }));
    const found = passages(run);
    expectSame(found, departures(customers, 2, firstCome));
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(["done", "left", null]));
  });

  test.each(seeds)("a caseload is as many servers as it has slots (seed %i)", (seed) => {
    const caseload = (resources: Pathway["resources"] & object, holds: Record<string, number>) =>
      pathwayOf(
        { open: { meta: { holds }, invoke: { src: "stay", onDone: "done" } } },
        { "to.serve": "open" },
        { resources, activities: { stay: { duration: { exponential: 60 } } } },
      );
    const run = { pathway: caseload({ worker: { capacity: 3, caseload: 25 } }, { worker: 1 }), demand: [perDay(1.2)], days, seed };
    const customers = customersOf(run, caseload({}, {}));
    expectSame(passages(run), departures(customers, 75, firstCome));
  });

  test.each(seeds)("two stations in a row: the second serves in the order in which the first lets go (seed %i)", (seed) => {
    const line = (one: number | undefined, two: number | undefined) => {
      const station = (servers: number | undefined): Station => ({
        service: { exponential: 1 },
        ...(servers === undefined ? {} : { servers }),
      });
      return networkDocument({ stations: { one: { ...station(one), next: { two: 1 } }, two: station(two) } });
    };
    const run = (pathway: Pathway) => ({ pathway, demand: [perDay(1.8, { event: "to.one" })], days, seed });
    const free = freePassages(run(line(undefined, undefined)), line(undefined, undefined));
    const firstOnly = passages(run(line(2, undefined)));
    const both = passages(run(line(2, 2)));
    // The first station's service is the same in every run, so the second's is the rest of the time without queues.
    const alone = freePassages(run(line(undefined, undefined)), stationDocumentOf("one"));
    const atOne = departures(
      alone.map(({ arrived, left }) => ({ arrived, service: left - arrived })),
      2,
      firstCome,
    );
    const second = free.map(({ left }, i) => left - alone[i]!.left);
    expect(firstOnly.filter(({ left }, i) => left < days && left !== atOne[i]! + second[i]!)).toEqual([]);
    const order = both.map((_, i) => i).sort((a, b) => atOne[a]! - atOne[b]!);
    const atTwo = departures(
      order.map((i) => ({ arrived: atOne[i]!, service: second[i]! })),
      2,
      firstCome,
    );
    expect(order.filter((i, k) => both[i]!.left < days && both[i]!.left !== atTwo[k])).toEqual([]);
    expect(both.filter(({ left }) => left < days).length).toBeGreaterThan(1500);
  });
});

function stationDocumentOf(key: string): Pathway {
  return networkDocument({ stations: { [key]: { service: { exponential: 1 } } } });
}

describe("one more server, the same clients", () => {
  const cases = seeds.flatMap((seed) => Object.keys(laws).flatMap((law) => [1, 2, 4].map((servers) => ({ law, servers, seed }))));
  test.each(cases)("nobody leaves later: $law, $servers servers (seed $seed)", ({ law, servers, seed }) => {
    const run = (capacity: number) =>
      passages({ pathway: stationDocument({ servers: capacity, service: laws[law]! }), demand: [perDay(0.98 * servers)], days, seed });
    const few = run(servers);
    const more = run(servers + 1);
    expect(more.map(({ arrived }) => arrived)).toEqual(few.map(({ arrived }) => arrived));
    expect(few.filter(({ left }, i) => left < more[i]!.left || (!Number.isNaN(left) && Number.isNaN(more[i]!.left)))).toEqual([]);
    expect(few.some(({ left }, i) => left > more[i]!.left)).toBe(true);
  });
});
