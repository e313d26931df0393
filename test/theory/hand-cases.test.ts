import { describe, expect, test } from "vitest";
import { valuesOf } from "#engine";
import type { Demand, Distribution, MachineNode, Pathway, Resource } from "#pathway";
import { ifWaiting, pathwayOf, perDay, stationDocument } from "./queue-document.ts";
import { measure, passages, replicate } from "./replicate.ts";

const hour = 1 / 24;

/** One client at the start of a day of 2001; the k-th of January is day k − 1. */
function onDay(day: number, more: Partial<Demand> = {}): Demand {
  return { id: `on${day}`, event: "to.serve", backlog: 1, from: `2001-01-${String(day + 1).padStart(2, "0")}`, ...more };
}

/** When each client leaves; in order of arrival. */
function leave(pathway: Pathway, demand: readonly Demand[], days = 60): number[] {
  return passages({ pathway, demand, days }).map(({ left }) => left);
}

describe("a shift from 9 to 17, and a client who comes at half past four for an hour", () => {
  const office = { weekly: { "mon-fri": ["09:00-17:00"] } };
  const arriving = (resource: Partial<Resource>, duration: Distribution): Pathway => ({
    ...pathwayOf(
      { coming: { invoke: { src: "come", onDone: "serve" } }, serve: { invoke: { src: "serve", onDone: "done" } } },
      { "to.serve": "coming" },
      {
        calendars: { office },
        resources: { server: { capacity: 1, calendar: "office", ...resource } },
        activities: { come: { duration: 16.5 * hour }, serve: { needs: { server: 1 }, duration } },
      },
    ),
  });
  const cases = [
    { atClose: "finish" as const, end: 17.5 * hour },
    { atClose: "resume" as const, end: 1 + 9.5 * hour },
    { atClose: "restart" as const, end: 1 + 10 * hour },
    { atClose: "fit" as const, end: 1 + 10 * hour },
  ];
  test.each(cases)("$atClose", ({ atClose, end }) => {
    expect(leave(arriving({ atClose }, "1 h"), [onDay(0)])[0]).toBeCloseTo(end, 8);
  });

  test("what is begun on a Friday is resumed on Monday", () => {
    expect(leave(arriving({ atClose: "resume" }, "1 h"), [onDay(4)])[0]).toBeCloseTo(7 + 9.5 * hour, 8);
  });

  test("work longer than a day is resumed where it does not fit at all", () => {
    expect(leave(arriving({ atClose: "fit" }, "20 h"), [onDay(0)])[0]).toBeCloseTo(3 + 12.5 * hour, 8);
  });

  test("work that ends exactly at closing is finished", () => {
    for (const { atClose } of cases) expect(leave(arriving({ atClose }, "30 min"), [onDay(0)])[0]).toBeCloseTo(17 * hour, 8);
  });

  test("whoever comes after an interrupted one waits for it", () => {
    const times = leave(arriving({ atClose: "resume" }, "1 h"), [onDay(0), onDay(0, { id: "next" })]);
    expect(times[0]).toBeCloseTo(1 + 9.5 * hour, 8);
    expect(times[1]).toBeCloseTo(1 + 10.5 * hour, 8);
  });

  test("a shorter job of one who came later fits before closing", () => {
    const pathway = arriving({ atClose: "fit" }, { fixed: "1 h", by: { group: { short: "15 min" } } });
    const demand = ["long", "short"].map((group) => onDay(0, { id: group, group }));
    const times = Object.fromEntries(
      passages({ pathway: { ...pathway, groups: { long: {}, short: {} } }, demand, days: 10 }).map((p) => [p.demand, p.left]),
    );
    expect(times.long).toBeCloseTo(1 + 10 * hour, 8);
    expect(times.short).toBeCloseTo(16.75 * hour, 8);
  });

  test("time open and time busy are those of the shift; overtime stands apart", () => {
    const found = (atClose: "finish" | "resume") =>
      measure(
        { pathway: arriving({ atClose }, "1 h"), demand: [onDay(0)], days: 7, replications: 1 },
        {
          busy: (o) => o.resource("server", "areaBusy"),
          open: (o) => o.resource("server", "areaOpen"),
          over: (o) => o.resource("server", "areaOvertime"),
        },
      );
    expect(found("finish").open[0]).toBeCloseTo(40 * hour, 8);
    expect(found("finish").busy[0]).toBeCloseTo(0.5 * hour, 8);
    expect(found("finish").over[0]).toBeCloseTo(0.5 * hour, 8);
    expect(found("resume").busy[0]).toBeCloseTo(1 * hour, 8);
    expect(found("resume").over[0]).toBe(0);
  });
});

describe("openings", () => {
  const within = (weekly: Record<string, string[]>, duration: Distribution = "1 h") =>
    stationDocument({ servers: 1, service: duration, resource: { calendar: "hours" } }, { calendars: { hours: { weekly } } });

  test("a calendar that opens at the very start serves at once", () => {
    expect(leave(within({ mon: ["00:00-24:00"] }), [onDay(0)])[0]).toBeCloseTo(hour, 8);
  });

  test("a start outside the opening hours waits for them", () => {
    const found = passages({
      pathway: within({ "mon-fri": ["09:00-17:00"] }),
      demand: [perDay(0, { backlog: 1 })].map(({ perYear: _, ...entry }) => entry),
      days: 10,
      start: "2001-01-06",
    });
    expect(found[0]!.left).toBeCloseTo(2 + 10 * hour, 8);
  });

  test("days that are open around midnight are one opening", () => {
    expect(leave(within({ mon: ["20:00-24:00"], tue: ["00:00-04:00"] }, "8 h"), [onDay(0)])[0]).toBeCloseTo(1 + 4 * hour, 8);
  });

  test("eight jobs of an hour fit into eight hours, and one of an hour into a meeting of an hour", () => {
    const pathway = within({ mon: ["09:00-17:00"], tue: ["10:00-11:00"] });
    const times = leave(pathway, [onDay(0, { backlog: 9 })]);
    expect(times).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 24 + 11].map((end) => expect.closeTo(end * hour, 8)));
  });

  test("clients queue for the opening in the order in which they came", () => {
    expect(leave(within({ wed: ["10:00-12:00"] }), [onDay(0), onDay(1), onDay(2)])).toEqual(
      [2 + 11 * hour, 2 + 12 * hour, 9 + 11 * hour].map((t) => expect.closeTo(t, 8)),
    );
  });
});

describe("servers who come and go", () => {
  const capacity = [
    { from: "2001-01-01", value: 1 },
    { from: "2001-01-05", value: 0 },
    { from: "2001-01-09", value: 1 },
  ];
  const daily = { id: "daily", event: "to.serve", backlog: 10, release: { perMonth: 30.4375 } };

  test("nobody is served while there is none, and all who waited are served in turn", () => {
    const pathway = stationDocument({ servers: 1, service: 0.5, resource: { capacity } });
    expect(leave(pathway, [daily])).toEqual([0.5, 1.5, 2.5, 3.5, 8.5, 9, 9.5, 10, 10.5, 11]);
  });

  test("whoever is being served when the server leaves is served to the end", () => {
    const pathway = stationDocument({ servers: 1, service: 6, resource: { capacity } });
    expect(leave(pathway, [onDay(0), onDay(1)])).toEqual([6, 14]);
  });

  test("where there never is any, clients wait on, and their waits are not lost", () => {
    const found = measure(
      { pathway: stationDocument({ servers: 0, service: 1 }), demand: [daily], days: 20, replications: 1 },
      {
        open: (o) => o.state("serve", "waitOpenCount"),
        waits: (o) => o.state("serve", "waitOpenSum"),
        granted: (o) => o.state("serve", "waitCount"),
        queue: (o) => o.state("serve", "areaQueue"),
      },
    );
    expect(found).toEqual({ open: [10], waits: [155], granted: [0], queue: [155] });
  });
});

describe("reneging by hand (the test of KSL)", () => {
  test("clients of days 1 to 4, service of 10, patience of 3: three leave, mean time in system 19/4", () => {
    const pathway = stationDocument({ servers: 1, service: 10, patience: 3 });
    const demand = [1, 2, 3, 4].map((day) => onDay(day));
    expect(leave(pathway, demand)).toEqual([11, 5, 6, 7]);
    const found = measure(
      { pathway, demand, days: 30, replications: 1 },
      { reneged: (o) => o.state("serve", "reneged"), mean: (o) => o.path("timeSum") / o.path("timeCount") },
    );
    expect(found).toEqual({ reneged: [3], mean: [19 / 4] });
  });
});

describe("what happens first at one time", () => {
  test("an end of service comes before the arrival of the same moment: it finds the server free", () => {
    const pathway = stationDocument({ servers: 1, service: 2 });
    const found = measure(
      { pathway, demand: [onDay(0), onDay(2), onDay(4)], days: 20, replications: 1 },
      { waits: (o) => o.state("serve", "waitSum") },
    );
    expect(found.waits).toEqual([0]);
  });

  test("whoever has waited goes before one who comes when the server is freed", () => {
    expect(leave(stationDocument({ servers: 1, service: 2 }), [onDay(0), onDay(1), onDay(2)])).toEqual([2, 4, 6]);
  });

  test("patience that ends when the server is freed has ended: timers come before grants", () => {
    const pathway = stationDocument({ servers: 1, service: 3, patience: 2 });
    expect(passages({ pathway, demand: [onDay(0), onDay(1)], days: 20 }).map(({ outcome }) => outcome)).toEqual(["done", "left"]);
  });

  test("so patience of no time at all leaves a free server alone", () => {
    const pathway = stationDocument({ servers: 1, service: 3, patience: 0 });
    expect(passages({ pathway, demand: [onDay(0)], days: 20 }).map(({ outcome, left }) => ({ outcome, left }))).toEqual([
      { outcome: "left", left: 0 },
    ]);
  });

  test("a timer comes before life's event of the same moment", () => {
    const waiting: MachineNode = { after: { limit: "left" }, on: { found: "done" } };
    const pathway = pathwayOf({ waiting }, { "to.serve": "waiting" }, { delays: { limit: 3 }, hazards: { found: { every: 3 } } });
    expect(passages({ pathway, demand: [onDay(0)], days: 20 }).map(({ outcome }) => outcome)).toEqual(["left"]);
  });

  test("a server who comes serves the client who comes at the same moment", () => {
    const capacity = [
      { from: "2001-01-01", value: 0 },
      { from: "2001-01-06", value: 1 },
    ];
    expect(leave(stationDocument({ servers: 1, service: 1, resource: { capacity } }), [onDay(5)])).toEqual([6]);
  });

  test("two ends at one moment go in the order of the states in the document", () => {
    const states = (names: string[]): Record<string, MachineNode> =>
      Object.fromEntries(names.map((name) => [name, { invoke: { src: "wait", onDone: "serve" } }]));
    const build = (names: string[]) =>
      pathwayOf(
        { ...states(names), serve: { invoke: { src: "serve", onDone: "done" } } },
        { "to.a": "a", "to.b": "b" },
        { resources: { server: { capacity: 1 } }, activities: { wait: { duration: 2 }, serve: { needs: { server: 1 }, duration: 1 } } },
      );
    const demand = [onDay(0, { id: "first", event: "to.b" }), onDay(0, { id: "second", event: "to.a" })];
    const order = (names: string[]) =>
      Object.fromEntries(passages({ pathway: build(names), demand, days: 20 }).map(({ demand: id, left }) => [id, left]));
    expect(order(["a", "b"])).toEqual({ first: 4, second: 3 });
    expect(order(["b", "a"])).toEqual({ first: 3, second: 4 });
  });

  test("several who come at one moment are served in the order in which they came in", () => {
    expect(leave(stationDocument({ servers: 1, service: 1 }), [onDay(0, { backlog: 4 })])).toEqual([1, 2, 3, 4]);
  });
});

test("a run that somebody listens to is the same run", () => {
  const pathway = stationDocument({ servers: 1, service: { exponential: 1 }, patience: { exponential: 3 } });
  const experiment = { pathway, demand: [perDay(0.9)], days: 400, replications: 3 };
  const values: Float64Array[] = [];
  replicate(experiment, ({ world }) => values.push(valuesOf(world).slice()));
  const listened: Float64Array[] = [];
  let told = 0;
  replicate(
    experiment,
    ({ world }) => listened.push(valuesOf(world).slice()),
    (world) => {
      world.listener = () => {
        told++;
      };
    },
  );
  expect(told).toBeGreaterThan(1000);
  expect(listened).toEqual(values);
});

test("mean service counts what is finished, time in state also what is not (the case of an average over completed claims)", () => {
  // Three clients who take 1, 2 and 30 days; on day 12 the long one is still there.
  const pathway = stationDocument(
    { service: { fixed: 1, by: { group: { two: 2, long: 30 } } } },
    { groups: { one: {}, two: {}, long: {} } },
  );
  const demand = ["one", "two", "long"].map((group) => onDay(0, { id: group, group }));
  const found = measure(
    { pathway, demand, days: 12, replications: 1 },
    {
      completed: (o) => o.state("serve", "timeSum") / o.state("serve", "timeCount"),
      open: (o) => o.state("serve", "openCount"),
      all: (o) => (o.state("serve", "timeSum") + o.state("serve", "openSum")) / o.state("serve", "arrivals"),
      area: (o) => o.state("serve", "areaNumber"),
    },
  );
  expect(found).toEqual({ completed: [1.5], open: [1], all: [5], area: [15] });
});

test("patience runs while one waits, not while one is served", () => {
  const state: MachineNode = { invoke: { src: "serve", onDone: "done" }, after: { limit: ifWaiting("left") } };
  const pathway = pathwayOf(
    { serve: state },
    { "to.serve": "serve" },
    { resources: { server: { capacity: 1 } }, activities: { serve: { needs: { server: 1 }, duration: 5 } }, delays: { limit: 2 } },
  );
  expect(passages({ pathway, demand: [onDay(0)], days: 20 }).map(({ outcome, left }) => [outcome, left])).toEqual([["done", 5]]);
});
