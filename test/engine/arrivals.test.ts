import { expect, test } from "vitest";
import { monthsOf, valuesOf } from "#engine";
import { type DocumentParts, prepareDocument, runDocument, runProgram } from "./run-document.ts";

const out = { type: "final" } as const;
const simple: DocumentParts = {
  groups: { plain: {}, urgent: {} },
  states: { outside: { on: { come: "out", pass: "side", later: "side" } }, side: { type: "final" }, out },
};

test("a client starts in the initial configuration, settles there, and then receives its event", () => {
  const run = runDocument({
    states: {
      outside: { always: "hall" },
      hall: { entry: { type: "raise", params: { event: "inner" } }, on: { inner: "room", come: "wrong" } },
      room: { on: { come: "out" } },
      wrong: {},
      out,
    },
  });
  expect(run.log).toEqual(["0 a1 arrives come > out"]);
  expect([run.path("arrivals"), run.path("departures"), run.outcome("out")]).toEqual([1, 1, 1]);
});

test("an event that nothing takes leaves the client where it is", () => {
  const run = runDocument({
    states: { outside: { on: { come: { target: "out", guard: { type: "flag", params: { is: "open" } } } } }, out },
  });
  expect(run.log).toEqual(["0 a1 arrives come > outside"]);
});

test("order given keeps backlog clients in document order", () => {
  const demand = [
    { id: "a", event: "come", backlog: 2 },
    { id: "b", event: "pass", backlog: 2 },
  ];
  expect(runDocument(simple, { demand }).log.map((line) => line.split(" ")[1])).toEqual(["a1", "a2", "b1", "b2"]);
});

test("backlog clients of several entries are interleaved by a draw: every place in the row is as likely to be of either", () => {
  const demand = [
    { id: "a", event: "come", backlog: 3 },
    { id: "b", event: "pass", backlog: 3 },
  ];
  const { program, labels } = prepareDocument(simple, { demand, order: "drawn", days: 1 });
  const runs = 600;
  const ofA = new Array(6).fill(0);
  for (let replication = 0; replication < runs; replication++) {
    const { log } = runProgram(program!, labels, { seed: 4, replication });
    log.forEach((line, i) => {
      if (line.split(" ")[1]!.startsWith("a")) ofA[i]++;
    });
  }
  // Each place is a's with probability 1/2: 5.5 standard errors of a share are 0.113.
  for (const count of ofA) expect(Math.abs(count / runs - 0.5)).toBeLessThan(0.113);
});

test("a backlog that is released comes one by one from the day given; one that comes later comes at once", () => {
  const demand = [
    { id: "a", event: "come", backlog: 3, release: { perMonth: 30.4375 / 2 }, from: "2024-01-09" },
    { id: "b", event: "pass", backlog: 2, from: "2024-01-11" },
  ];
  expect(runDocument(simple, { demand }).log.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "1 a1",
    "3 a2",
    "3 b1",
    "3 b2",
    "5 a3",
  ]);
});

test("arrivals are counted by demand entry, group and month, up to the horizon and not at it", () => {
  const demand = [
    { id: "a", event: "come", group: "urgent", backlog: 2 },
    { id: "b", event: "pass", group: "plain", backlog: 1, from: "2024-02-01" },
    { id: "c", event: "later", group: "plain", backlog: 5, from: "2024-02-07" },
  ];
  const run = runDocument(simple, { demand, days: 30 });
  expect(run.path("arrivals")).toBe(3);
  const { layout } = run.world;
  const values = valuesOf(run.world);
  expect([0, 1, 2].map((d) => values[layout.demand + d])).toEqual([2, 1, 0]);
  expect(run.labels.categories.map(({ value }, c) => [value, values[layout.category.arrivals + c]])).toEqual([
    ["plain", 1],
    ["urgent", 2],
  ]);
  expect(run.labels.months).toEqual(["2024-01", "2024-02"]);
});

test("a stream of so many a year brings that many on average, by months as weighted", () => {
  const monthly = [0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const demand = [{ id: "a", event: "come", perYear: 1200, monthly }];
  const { program, labels } = prepareDocument(simple, { demand, start: "2023-01-01", days: 365 });
  const runs = 30;
  const months = new Array(12).fill(0);
  for (let replication = 0; replication < runs; replication++) {
    const { world } = runProgram(program!, labels, { seed: 5, replication });
    const row = [...world.layout.series].indexOf(world.layout.path.arrivals);
    for (let m = 0; m < 12; m++) months[m] += monthsOf(world)[row * 12 + m]!;
  }
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  lengths.forEach((days, m) => {
    const expected = (runs * 1200 * days * monthly[m]!) / 365.25;
    expect(Math.abs(months[m] - expected), `month ${m}`).toBeLessThanOrEqual(4.5 * Math.sqrt(expected));
  });
  expect(months[0]).toBe(0);
});
