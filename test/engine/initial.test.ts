import { expect, test } from "vitest";
import { type DocumentParts, prepareDocument, runDocument } from "./run-document.ts";

const out = { type: "final" } as const;
const none = { demand: [{ id: "z", event: "come", backlog: 1, from: "2024-04-01" }], days: 50 };

const ward: DocumentParts = {
  resources: { bed: { capacity: 3 } },
  activities: { stay: { duration: { uniform: ["10 d", "20 d"] } }, rest: { duration: "12 d" } },
  states: {
    outside: { on: { come: "inside" } },
    inside: {
      meta: { holds: { bed: 1 } },
      initial: "ill",
      states: { ill: { invoke: { src: "stay", onDone: "#test.out" } }, better: { invoke: { src: "rest", onDone: "#test.out" } } },
    },
    out,
  },
};

test("clients inside at the start take their slots before the backlog asks, and have been there for a while", () => {
  const run = runDocument(ward, {
    demand: [{ id: "a", event: "come", backlog: 1 }],
    initial: [{ in: ["inside.better"], count: 3, elapsed: "5 d" }],
    days: 50,
  });
  expect(run.log.slice(0, 4)).toEqual([
    "0 initial[0]1 holds inside > inside.better",
    "0 initial[0]2 holds inside > inside.better",
    "0 initial[0]3 holds inside > inside.better",
    "0 a1 arrives come > inside.ill",
  ]);
  expect(run.log.slice(4, 8)).toEqual([
    "7 initial[0]1 done inside.better > out",
    "7 initial[0]2 done inside.better > out",
    "7 initial[0]3 done inside.better > out",
    "7 a1 holds inside > inside.ill",
  ]);
  expect([run.path("insideAtStart"), run.path("arrivals"), run.path("departures")]).toEqual([3, 1, 4]);
  expect(run.state("inside.better", "timeSum")).toBe(36);
  expect(run.state("inside.better", "windowSum")).toBe(21);
  expect(run.state("inside.better", "areaNumber")).toBe(21);
});

test("a duration is drawn given that it is longer than what has elapsed", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const run = runDocument(ward, { ...none, initial: [{ in: ["inside.ill"], count: 3, elapsed: "18 d" }] }, seed);
    const ends = run.log.filter((line) => line.includes("done")).map(Number.parseFloat);
    expect(ends.length).toBe(3);
    for (const end of ends) expect(end > 0 && end <= 2).toBe(true);
  }
});

test("a timer is drawn given what has elapsed, and runs from the entry before the start", () => {
  const parts = (delay: unknown): DocumentParts => ({
    delays: { patience: delay },
    states: { outside: { on: { come: "work" } }, work: { after: { patience: "gone" } }, gone: { type: "final" } },
  });
  const end = (delay: unknown, elapsed: string, seed: number) =>
    runDocument(parts(delay), { ...none, initial: [{ in: ["work"], count: 1, elapsed }] }, seed).log[0];
  expect(end("30 d", "10 d", 1)).toBe("20 initial[0]1 after work:patience > gone");
  for (let seed = 1; seed <= 20; seed++) {
    const at = Number.parseFloat(end({ uniform: ["10 d", "20 d"] }, "18 d", seed)!);
    expect(at > 0 && at <= 2).toBe(true);
  }
});

test("more clients inside than there are slots is an error; a substate that has released holds none", () => {
  const initial = (count: number, at = "inside.better") => prepareDocument(ward, { ...none, initial: [{ in: [at], count }] });
  expect(initial(3).program).not.toBeNull();
  expect(initial(4).diagnostics.map(({ message }) => message.en)).toEqual([
    'clients inside at the start hold 4 of "bed", of which there are 3',
  ]);
  const released = structuredClone(ward);
  const inside = released.states.inside as { states: Record<string, { meta?: unknown }> };
  inside.states.better!.meta = { releases: { bed: true } };
  const run = runDocument(released, { ...none, initial: [{ in: ["inside.better"], count: 9 }] });
  expect(run.resource("bed", "areaBusy")).toBe(0);
});

test("clients inside are in one leaf of each region, and regions that are not given begin as usual", () => {
  const run = runDocument(
    {
      activities: { step: { duration: "2 d" } },
      states: {
        outside: { on: { come: "both" } },
        both: {
          type: "parallel",
          onDone: "out",
          states: {
            left: {
              initial: "one",
              states: {
                one: { invoke: { src: "step", onDone: "two" } },
                two: { invoke: { src: "step", onDone: "end" } },
                end: { type: "final" },
              },
            },
            right: { initial: "one", states: { one: { invoke: { src: "step", onDone: "end" } }, end: { type: "final" } } },
          },
        },
        out,
      },
    },
    { ...none, initial: [{ in: ["both.left.two"], count: 1, elapsed: "1 d" }] },
  );
  expect(run.log[0]).toBe("1 initial[0]1 done both.left.two > both.left.end both.right.one");
});

test("those inside are not newcomers: they neither arrive nor start nor wait", () => {
  const run = runDocument(
    { ...ward, active: { resource: "bed" } },
    { ...none, initial: [{ in: ["inside.better"], count: 2, elapsed: "5 d" }] },
  );
  expect([run.path("arrivals"), run.path("starts"), run.path("waitCount"), run.path("startCount")]).toEqual([0, 0, 0, 0]);
  expect(run.state("inside", "waitCount")).toBe(0);
  // Their spell of the active process is as old as their stay.
  expect([run.path("activeCount"), run.path("activeSum"), run.path("timeSum")]).toEqual([2, 24, 24]);
});
