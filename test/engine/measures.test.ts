import { expect, test } from "vitest";
import { monthsOf, valuesOf } from "#engine";
import { type DocumentParts, type Run, runDocument } from "./run-document.ts";

const out = { type: "final" } as const;

/** Three clients at one desk, four days each: served at 0, 4 and 8. Day 0 is 29 January 2024. */
const desk: DocumentParts = {
  resources: { desk: { capacity: 1 } },
  groups: { one: {}, two: {} },
  attributes: { town: { values: { here: 1, there: 0 } } },
  activities: { serve: { needs: { desk: 1 }, duration: "4 d", cost: { perUse: 10, perHour: 1 } } },
  states: {
    outside: { on: { come: "work" } },
    work: { meta: { deadline: { within: "5 d" } }, invoke: { src: "serve", onDone: "out" } },
    out,
  },
};
const demand = [
  { id: "a", event: "come", group: "one", backlog: 2 },
  { id: "b", event: "come", group: "two", backlog: 1 },
];

function months(run: Run, offset: number): number[] {
  const row = [...run.world.layout.series].indexOf(offset);
  const { monthCount } = run.world.layout;
  return [...monthsOf(run.world).subarray(row * monthCount, (row + 1) * monthCount)];
}

test("a state's arrivals, completions, waits, services, times and areas are those of the schedule", () => {
  const run = runDocument(desk, { demand, start: "2024-01-29", days: 10 });
  const of = (...facts: Parameters<Run["state"]>[1][]) => facts.map((fact) => run.state("work", fact));
  expect(of("arrivals", "completions", "reneged")).toEqual([3, 2, 0]);
  expect(of("waitCount", "waitSum", "serviceCount", "serviceSum", "timeCount", "timeSum")).toEqual([3, 12, 2, 8, 2, 12]);
  expect(of("openCount", "openSum", "waitOpenCount", "breaches")).toEqual([1, 10, 0, 2]);
  expect(of("areaNumber", "areaQueue", "windowSum")).toEqual([22, 12, 12]);
  expect([
    run.resource("desk", "areaBusy"),
    run.resource("desk", "areaOpen"),
    run.resource("desk", "areaSaturated"),
    run.resource("desk", "areaQueue"),
  ]).toEqual([10, 10, 8, 12]);
  expect([run.resource("desk", "grants"), run.resource("desk", "waitSum")]).toEqual([3, 12]);
  expect(run.path("cost")).toBe(2 * (10 + 96));
});

test("a wait that goes on at the horizon is counted as open", () => {
  const run = runDocument(desk, { demand, days: 6 });
  expect(
    ["waitCount", "waitSum", "waitOpenCount", "waitOpenSum", "openCount", "openSum"].map((fact) => run.state("work", fact as "waitCount")),
  ).toEqual([2, 4, 1, 6, 2, 12]);
});

test("the longest wait is that of a client who was served, or of one who waits still, of one resource or of several at once", () => {
  const both: DocumentParts = {
    ...desk,
    resources: { desk: { capacity: 1 }, room: { capacity: 2 } },
    activities: { serve: { needs: { desk: 1, room: 2 }, duration: "4 d" } },
  };
  for (const parts of [desk, both])
    for (const [days, longest] of [
      [3, 3],
      [6, 6],
      [10, 8],
      [20, 8],
    ])
      expect(runDocument(parts, { demand, days: days! }).state("work", "waitMax"), `${days} days`).toBe(longest);
});

test("areas and counts are kept by calendar month", () => {
  const run = runDocument(desk, { demand, start: "2024-01-29", days: 10 });
  const { layout } = run.world;
  const state = run.labels.states.indexOf("work");
  expect(run.labels.months).toEqual(["2024-01", "2024-02"]);
  expect(months(run, layout.state.areaNumber + state)).toEqual([9, 13]);
  expect(months(run, layout.state.areaQueue + state)).toEqual([6, 6]);
  expect(months(run, layout.resource.areaBusy)).toEqual([3, 7]);
  expect(months(run, layout.path.completions)).toEqual([0, 2]);
  expect(months(run, layout.path.arrivals)).toEqual([3, 0]);
});

test("groups and values of attributes have their own counts and times", () => {
  const run = runDocument(desk, { demand, days: 20 });
  const { layout } = run.world;
  const values = valuesOf(run.world);
  const of = (offset: number) => run.labels.categories.map(({ value }, c) => [value, values[offset + c]]);
  expect(of(layout.category.completions)).toEqual([
    ["one", 2],
    ["two", 1],
    ["here", 3],
    ["there", 0],
  ]);
  expect(of(layout.category.timeSum)).toEqual([
    ["one", 12],
    ["two", 12],
    ["here", 24],
    ["there", 0],
  ]);
});

test("after the warm-up all is counted anew, but stays and waits keep their length", () => {
  const run = runDocument(desk, { demand, start: "2024-01-29", days: 10, warmUp: 5 });
  const of = (...facts: Parameters<Run["state"]>[1][]) => facts.map((fact) => run.state("work", fact));
  expect(of("arrivals", "completions", "waitCount", "waitSum", "serviceCount", "serviceSum")).toEqual([0, 1, 1, 8, 1, 4]);
  expect(of("timeCount", "timeSum", "windowSum", "openCount", "openSum")).toEqual([1, 8, 3, 1, 5]);
  expect(of("areaNumber", "areaQueue")).toEqual([8, 3]);
  expect([run.resource("desk", "areaBusy"), run.resource("desk", "areaOpen"), run.resource("desk", "areaSaturated")]).toEqual([5, 5, 3]);
  expect([run.path("insideAtStart"), run.path("arrivals"), run.path("departures"), run.path("timeSum"), run.path("cost")]).toEqual([
    2, 0, 1, 8, 106,
  ]);
});

test("a warm-up that ends at the turn of a month clears once, after the month is closed", () => {
  const run = runDocument(desk, { demand, start: "2024-01-29", days: 10, warmUp: 3 });
  const state = run.labels.states.indexOf("work");
  expect(months(run, run.world.layout.state.areaNumber + state)).toEqual([9, 13]);
  expect(run.state("work", "areaNumber")).toBe(13);
});

test("a deadline in open days is broken when more of them have passed", () => {
  const office = { default: "office", office: { weekly: { "mon-fri": ["08:00-16:00"] } } };
  const parts = (within: string): DocumentParts => ({
    calendars: office,
    activities: { stay: { duration: "5 d" } },
    states: { outside: { on: { come: "work" } }, work: { meta: { deadline: { within } }, invoke: { src: "stay", onDone: "out" } }, out },
  });
  // From Friday 00:00 to Wednesday 00:00 three open days pass: Friday, Monday and Tuesday.
  const breaches = (within: string) => runDocument(parts(within), { start: "2024-01-12" }).state("work", "breaches");
  expect([breaches("3 wd"), breaches("2 wd"), breaches("5 d"), breaches("4 d")]).toEqual([0, 1, 0, 1]);
});

test("a stay of just the length of its deadline is no breach, in hours either", () => {
  const breaches = (duration: string, within: string) =>
    runDocument({
      activities: { stay: { duration } },
      states: { outside: { on: { come: "work" } }, work: { meta: { deadline: { within } }, invoke: { src: "stay", onDone: "out" } }, out },
    }).state("work", "breaches");
  for (const time of ["1 h", "4 h", "20 min", "7 d", "1 mo", "5 wd"]) expect(breaches(time, time), time).toBe(0);
  expect([breaches("61 min", "1 h"), breaches("31 d", "1 mo")]).toEqual([1, 1]);
});

test("outcomes are counted by name, and those that do not count are no completions", () => {
  const run = runDocument(
    {
      states: {
        outside: { on: { come: "good", pass: "gone", leave: "better" } },
        good: { type: "final", meta: { outcome: "helped" } },
        better: { type: "final", meta: { outcome: "helped" } },
        gone: { type: "final", meta: { counts: false } },
      },
    },
    {
      demand: [
        { id: "a", event: "come", backlog: 2 },
        { id: "b", event: "pass", backlog: 3 },
        { id: "c", event: "leave", backlog: 4 },
      ],
    },
  );
  expect([run.outcome("helped"), run.outcome("gone"), run.path("completions"), run.path("departures")]).toEqual([6, 3, 6, 9]);
});

test("a hand-over is a transition whose innermost actor changes; reaching an outcome is none", () => {
  const run = runDocument({
    actors: { te: {}, kela: {} },
    activities: { step: { duration: "1 d" } },
    states: {
      outside: { on: { come: "work" } },
      work: {
        meta: { actor: "te" },
        initial: "one",
        states: {
          one: { invoke: { src: "step", onDone: "two" } },
          two: { invoke: { src: "step", onDone: "three" } },
          three: { meta: { actor: "kela" }, invoke: { src: "step", onDone: "four" } },
          four: { invoke: { src: "step", onDone: "#test.out" } },
        },
      },
      out,
    },
  });
  expect([run.path("handovers"), run.path("handoverCount")]).toEqual([2, 1]);
});

test("the active process: starts, waits, spells within the band, time and completions while there is a queue", () => {
  const parts: DocumentParts = {
    resources: { slot: { capacity: 1 } },
    activities: { stay: { duration: { fixed: "4 d", by: { group: { two: "9 d" } } } } },
    groups: { one: {}, two: {} },
    active: { resource: "slot", band: ["3 d", "5 d"] },
    states: { outside: { on: { come: "inside" } }, inside: { meta: { holds: { slot: 1 } }, invoke: { src: "stay", onDone: "out" } }, out },
  };
  const run = runDocument(parts, { demand, days: 30 });
  expect(["starts", "waitCount", "waitSum", "startCount", "startSum"].map((fact) => run.path(fact as "starts"))).toEqual([3, 3, 12, 3, 12]);
  expect(["activeCount", "activeSum", "activeInBand"].map((fact) => run.path(fact as "starts"))).toEqual([3, 17, 2]);
  // Somebody waits until 8; a2's completion at 8 leaves b1 waiting still, as grants come last.
  expect([run.path("queueDays"), run.path("queueCompletions"), run.path("backlogCleared"), run.path("backlogLeft")]).toEqual([8, 2, 8, 0]);
  const cut = runDocument(parts, { demand, days: 7 });
  expect([cut.path("backlogLeft"), cut.path("waitOpenCount"), cut.path("activeOpenCount")]).toEqual([1, 1, 1]);
  expect(cut.path("backlogCleared")).toBeNaN();
});

test("who leaves without ever having started is no longer part of the backlog", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 } },
      activities: { stay: { duration: "9 d" } },
      delays: { patience: "3 d" },
      active: { resource: "slot" },
      states: {
        outside: { on: { come: "inside" } },
        inside: {
          meta: { holds: { slot: 1 } },
          invoke: { src: "stay", onDone: "out" },
          after: { patience: { target: "gone", guard: { type: "waiting" } } },
        },
        gone: { type: "final", meta: { counts: false } },
        out,
      },
    },
    { demand: [{ id: "a", event: "come", backlog: 2 }] },
  );
  expect([run.path("backlogCleared"), run.state("inside", "reneged"), run.path("completions")]).toEqual([3, 1, 1]);
});

test("a person who is busy elsewhere is not free: the resource is saturated while somebody waits for it", () => {
  const run = runDocument(
    {
      resources: { nurse: {}, midwife: {} },
      people: [{ id: "anna", roles: ["nurse", "midwife"] }],
      activities: { shot: { needs: { nurse: 1 }, duration: "2 d" }, birth: { needs: { midwife: 1 }, duration: "3 d" } },
      states: {
        outside: { on: { ill: "shot", born: "birth" } },
        shot: { invoke: { src: "shot", onDone: "out" } },
        birth: { invoke: { src: "birth", onDone: "out" } },
        out,
      },
    },
    {
      demand: [
        { id: "n", event: "ill", backlog: 1 },
        { id: "b", event: "born", backlog: 1 },
      ],
      days: 10,
    },
  );
  expect([run.resource("midwife", "areaSaturated"), run.resource("midwife", "areaBusy"), run.resource("nurse", "areaBusy")]).toEqual([
    2, 3, 2,
  ]);
});
