import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const two = { demand: [{ id: "a", event: "come", backlog: 2 }] };
const outside = { on: { come: "inside" } };
const out = { type: "final" } as const;
const base = { resources: { slot: { capacity: 1 } }, activities: { a: { duration: "2 d" }, b: { duration: "3 d" } } };

function later(work: DocumentParts["states"][string], more: Partial<DocumentParts> = {}): DocumentParts {
  return { ...base, ...more, states: { outside, inside: work, out } };
}

test("units are kept until the state is left, over all that happens inside it", () => {
  const run = runDocument(
    later({
      meta: { holds: { slot: 1 } },
      initial: "one",
      states: { one: { invoke: { src: "a", onDone: "two" } }, two: { invoke: { src: "b", onDone: "#test.out" } } },
    }),
    two,
  );
  expect(run.of("a2")).toEqual([
    "0 arrives come > inside.one",
    "5 holds inside > inside.one",
    "7 done inside.one > inside.two",
    "10 done inside.two > out",
  ]);
});

test("a substate that releases gives the units up on its entry, where its releases is true", () => {
  const parts = (value: boolean) =>
    later(
      {
        meta: { holds: { slot: 1 } },
        initial: "one",
        states: {
          one: { invoke: { src: "a", onDone: "two" } },
          two: { meta: { releases: { slot: { param: "early" } } }, invoke: { src: "b", onDone: "#test.out" } },
        },
      },
      { parameters: { early: { name: { fi: "aikaisin" }, value } } },
    );
  expect(runDocument(parts(true), two).of("a2")).toEqual([
    "0 arrives come > inside.one",
    "2 holds inside > inside.one",
    "4 done inside.one > inside.two",
    "7 done inside.two > out",
  ]);
  expect(runDocument(parts(false), two).of("a2")[1]).toBe("5 holds inside > inside.one");
});

test("what was released stays released: going back inside neither asks nor waits again", () => {
  const run = runDocument(
    later({
      meta: { holds: { slot: 1 } },
      initial: "one",
      states: {
        one: {
          invoke: { src: "a", onDone: [{ target: "two", guard: { type: "visits", params: { of: "inside.one", below: 2 } } }, "#test.out"] },
        },
        two: { meta: { releases: { slot: true } }, invoke: { src: "b", onDone: "one" } },
      },
    }),
    { demand: [{ id: "a", event: "come", backlog: 1 }] },
  );
  expect(run.log).toEqual([
    "0 a1 arrives come > inside.one",
    "0 a1 holds inside > inside.one",
    "2 a1 done inside.one > inside.two",
    "5 a1 done inside.two > inside.one",
    "7 a1 done inside.one > out",
  ]);
  expect(run.resource("slot", "areaBusy")).toBe(2);
});

test("units given up in a macrostep are granted to others only after it, so an activity begun in it does not lose its turn", () => {
  const run = runDocument(
    {
      ...base,
      states: {
        outside: { on: { come: "inside" } },
        inside: { meta: { holds: { slot: 1 } }, invoke: { src: "a", onDone: "between" } },
        between: { always: "again" },
        again: { meta: { holds: { slot: 1 } }, invoke: { src: "b", onDone: "out" } },
        out,
      },
    },
    two,
  );
  expect(run.of("a1")).toEqual(["0 arrives come > inside", "0 holds inside > inside", "2 done inside > again", "5 done again > out"]);
  expect(run.of("a2").slice(0, 2)).toEqual(["0 arrives come > inside", "5 holds inside > inside"]);
  expect(run.resource("slot", "grants")).toBe(2);
});

test("units asked for again by a sibling that holds the same are kept with the worker, and do not queue anew", () => {
  const run = runDocument(
    {
      resources: { worker: { capacity: 2, caseload: 2 } },
      activities: { meet: { needs: { worker: 1 }, duration: "2 d" } },
      states: {
        outside,
        inside: { meta: { holds: { worker: 1 } }, invoke: { src: "meet", onDone: "next" } },
        next: { meta: { holds: { worker: 1 } }, invoke: { src: "meet", onDone: "out" } },
        out,
      },
    },
    { demand: [{ id: "a", event: "come", backlog: 5 }] },
  );
  // a1 and a3 go to the first worker, a2 and a4 to the second; a5 waits until a slot is given up at 6, when a1 leaves.
  expect(run.of("a1").slice(1)).toEqual([
    "0 holds inside > inside",
    "0 served inside > inside",
    "2 done inside > next",
    "4 served next > next",
    "6 done next > out",
  ]);
  expect(run.of("a3").slice(1)).toEqual([
    "0 holds inside > inside",
    "2 served inside > inside",
    "4 done inside > next",
    "6 served next > next",
    "8 done next > out",
  ]);
  expect(run.of("a5")[1]).toBe("6 holds inside > inside");
  expect(run.resource("worker", "workerChanges")).toBe(0);
});

test("a self target with reenter keeps the units; without reenter the state is not left at all", () => {
  const parts = (reenter: boolean): DocumentParts => ({
    ...base,
    delays: { week: "1 d" },
    states: {
      outside,
      inside: {
        meta: { holds: { slot: 1 } },
        invoke: { src: "b", onDone: "out" },
        after: { week: { target: "inside", reenter, guard: { type: "visits", params: { of: "inside", below: 3 } } } },
      },
      out,
    },
  });
  const again = runDocument(parts(true), two);
  expect(again.of("a1").slice(1)).toEqual([
    "0 holds inside > inside",
    "1 after inside:week > inside",
    "2 after inside:week > inside",
    "3 after inside:week > inside",
    "5 done inside > out",
  ]);
  expect(again.of("a2").filter((line) => line.includes("holds"))).toEqual(["5 holds inside > inside"]);
  const same = runDocument(parts(false), two);
  expect(same.of("a1").slice(1)).toEqual(["0 holds inside > inside", "1 after inside:week > inside", "3 done inside > out"]);
});

test("different units are given up and asked for anew, behind those who wait", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 2 } },
      activities: { a: { duration: "2 d" }, b: { duration: "3 d" } },
      states: {
        outside,
        inside: { meta: { holds: { slot: 2 } }, invoke: { src: "a", onDone: "less" } },
        less: { meta: { holds: { slot: 1 } }, invoke: { src: "b", onDone: "out" } },
        out,
      },
    },
    two,
  );
  expect(run.log.slice(2)).toEqual([
    "0 a1 holds inside > inside",
    "2 a1 done inside > less",
    "2 a2 holds inside > inside",
    "4 a2 done inside > less",
    "4 a1 holds less > less",
    "4 a2 holds less > less",
    "7 a1 done less > out",
    "7 a2 done less > out",
  ]);
});

test("a state that holds of two resources gets both at once, or neither", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 }, room: { capacity: 1 } },
      activities: { a: { duration: "2 d" }, b: { duration: "3 d" } },
      states: {
        outside: { on: { come: "both", pass: "one" } },
        both: { meta: { holds: { room: 1, slot: 1 } }, invoke: { src: "a", onDone: "out" } },
        one: { meta: { holds: { slot: 1 } }, invoke: { src: "b", onDone: "out" } },
        out,
      },
    },
    {
      demand: [
        { id: "b", event: "pass", backlog: 1 },
        { id: "a", event: "come", backlog: 1 },
      ],
    },
  );
  expect(run.log.slice(2)).toEqual(["0 b1 holds one > one", "3 b1 done one > out", "3 a1 holds both > both", "5 a1 done both > out"]);
  expect([run.resource("room", "areaBusy"), run.resource("slot", "areaBusy")]).toEqual([2, 5]);
});

test("a substate that releases all of several resources its parent holds gives all of them up", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 }, room: { capacity: 1 } },
      activities: { a: { duration: "2 d" }, b: { duration: "3 d" } },
      states: {
        outside,
        inside: {
          meta: { holds: { slot: 1, room: 1 } },
          initial: "first",
          states: {
            first: { invoke: { src: "a", onDone: "second" } },
            second: { meta: { releases: { room: true, slot: true } }, invoke: { src: "b", onDone: "#test.out" } },
          },
        },
        out,
      },
    },
    two,
  );
  expect(run.of("a2")[1]).toBe("2 holds inside > inside.first");
  expect([run.resource("room", "areaBusy"), run.resource("slot", "areaBusy")]).toEqual([4, 4]);
});

test("the active process is measured from grant to release wherever its resource stands among the holds", () => {
  for (const holds of [
    { slot: 1, room: 1 },
    { room: 1, slot: 1 },
  ]) {
    const run = runDocument(
      {
        resources: { slot: { capacity: 1 }, room: { capacity: 9 } },
        activities: { a: { duration: "2 d" } },
        active: { resource: "slot" },
        states: { outside, inside: { meta: { holds }, invoke: { src: "a", onDone: "out" } }, out },
      },
      two,
    );
    expect([run.path("starts"), run.path("activeCount"), run.path("activeSum"), run.path("waitSum"), run.path("startSum")]).toEqual([
      2, 2, 4, 2, 2,
    ]);
  }
});
