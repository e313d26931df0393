import { expect, test } from "vitest";
import { resourceNow } from "#engine";
import { type DocumentParts, prepareDocument, runDocument } from "./run-document.ts";

const out = { type: "final" } as const;

/** Clients get a slot of a worker and meet as often as `visits` says. */
function casework(worker: Record<string, unknown>, need: unknown = 1, more: Partial<DocumentParts> = {}): DocumentParts {
  return {
    resources: { worker },
    activities: { meet: { needs: { worker: need }, duration: "2 d" }, pause: { duration: "1 d" } },
    states: {
      outside: { on: { come: "inside" } },
      inside: {
        meta: { holds: { worker: 1 } },
        initial: "meeting",
        states: {
          meeting: {
            invoke: {
              src: "meet",
              onDone: [{ target: "pause", guard: { type: "visits", params: { of: "inside.meeting", below: 2 } } }, "#test.out"],
            },
          },
          pause: { invoke: { src: "pause", onDone: "meeting" } },
        },
      },
      out,
    },
    ...more,
  };
}

function backlog(count: number) {
  return { demand: [{ id: "a", event: "come", backlog: count }] };
}

test("a new client goes to the worker with most free slots, ties by order, and is served by its own", () => {
  const run = runDocument(casework({ capacity: 2, caseload: 2 }), backlog(4));
  // a1 and a3 with the first worker, a2 and a4 with the second: each serves one at a time.
  expect(run.log.filter((line) => line.includes("served"))).toEqual([
    "0 a1 served inside.meeting > inside.meeting",
    "0 a2 served inside.meeting > inside.meeting",
    "2 a3 served inside.meeting > inside.meeting",
    "2 a4 served inside.meeting > inside.meeting",
    "4 a1 served inside.meeting > inside.meeting",
    "4 a2 served inside.meeting > inside.meeting",
    "6 a3 served inside.meeting > inside.meeting",
    "6 a4 served inside.meeting > inside.meeting",
  ]);
});

test("a client waits for its own worker although another is free, unless who says any", () => {
  // Both come to the first worker: the second one's only slot is taken by b1, who meets nobody.
  const parts = (need: unknown): DocumentParts => ({
    resources: { worker: { capacity: 2, caseload: 2 } },
    activities: { meet: { needs: { worker: need }, duration: "2 d" } },
    states: {
      outside: { on: { come: "inside", sit: "sitting" } },
      sitting: { meta: { holds: { worker: 1 } } },
      inside: { meta: { holds: { worker: 1 } }, invoke: { src: "meet", onDone: "out" } },
      out,
    },
  });
  const demand = [
    { id: "x", event: "come", backlog: 1 },
    { id: "b", event: "sit", backlog: 1 },
    { id: "y", event: "come", backlog: 1 },
  ];
  const served = (need: unknown) =>
    runDocument(parts(need), { demand })
      .log.filter((line) => line.includes("served"))
      .map((line) => line.split(" inside")[0]);
  expect(served(1)).toEqual(["0 x1 served", "2 y1 served"]);
  expect(served({ who: "own" })).toEqual(["0 x1 served", "2 y1 served"]);
  expect(served({ who: "any" })).toEqual(["0 x1 served", "0 y1 served"]);
  // Nobody may serve its own: x1 and y1 both go to the second worker.
  expect(served({ who: "other" })).toEqual(["0 x1 served", "2 y1 served"]);
});

test("who needs a caseload resource without holding it is served by anybody", () => {
  const run = runDocument(
    {
      resources: { worker: { capacity: 2, caseload: 1 } },
      activities: { meet: { needs: { worker: 1 }, duration: "2 d" } },
      states: { outside: { on: { come: "work" } }, work: { invoke: { src: "meet", onDone: "out" } }, out },
    },
    backlog(3),
  );
  expect(run.log.filter((line) => line.includes("served")).map((line) => line.split(" work")[0])).toEqual([
    "0 a1 served",
    "0 a2 served",
    "2 a3 served",
  ]);
});

test("slots are granted while the office is closed; working time is not", () => {
  const run = runDocument(
    casework({ capacity: 1, caseload: 2, calendar: "noon" }, 1, { calendars: { noon: { weekly: { "mon-sun": ["12:00-18:00"] } } } }),
    backlog(1),
  );
  expect(run.log.slice(1, 3)).toEqual(["0 a1 holds inside > inside.meeting", "0.5 a1 served inside.meeting > inside.meeting"]);
});

test("a worker who leaves takes no new clients, finishes a meeting, and its clients move at their next need", () => {
  const steps = [
    { from: "2024-01-08", value: 2 },
    { from: "2024-01-09", value: 1 },
  ];
  const run = runDocument(casework({ capacity: steps, caseload: 3, limit: { clients: 2 } }), {
    demand: [
      { id: "a", event: "come", backlog: 2 },
      { id: "b", event: "come", backlog: 2, from: "2024-01-10" },
    ],
  });
  // a2 is with the second worker, who leaves on day 1; b1 and b2 take the other slots of the first, who then meets b1, b2, a1, a2.
  expect(run.of("a2")).toEqual([
    "0 arrives come > inside.meeting",
    "0 holds inside > inside.meeting",
    "0 served inside.meeting > inside.meeting",
    "2 done inside.meeting > inside.pause",
    "3 done inside.pause > inside.meeting",
    "8 served inside.meeting > inside.meeting",
    "10 done inside.meeting > out",
  ]);
  expect(run.of("b2").slice(1, 3)).toEqual(["2 holds inside > inside.meeting", "4 served inside.meeting > inside.meeting"]);
  expect(run.resource("worker", "workerChanges")).toBe(1);
});

test("breaches of the limit per worker are counted when passed, and for how long", () => {
  const run = runDocument(casework({ capacity: 1, caseload: 3, limit: { clients: 2 } }), { ...backlog(3), days: 20 });
  // The third client is one too many from 0 until a1 leaves; meetings of 2 days go round: a1 a2 a3 a1 a2 a3.
  expect(run.log.filter((line) => line.endsWith("> out")).map((line) => line.split(" ")[0])).toEqual(["8", "10", "12"]);
  expect(run.resource("worker", "limitBreaches")).toBe(1);
  expect(run.resource("worker", "areaOverLimit")).toBe(8);
  expect([run.resource("worker", "areaHeld"), run.resource("worker", "areaSlots")]).toEqual([30, 60]);
});

test("a worker who comes back keeps the clients who have not moved", () => {
  const steps = [
    { from: "2024-01-08", value: 2 },
    { from: "2024-01-09", value: 1 },
    { from: "2024-01-10", value: 2 },
  ];
  const run = runDocument(casework({ capacity: steps, caseload: 1 }), backlog(2));
  expect(run.resource("worker", "workerChanges")).toBe(0);
  expect(run.of("a2").at(-1)).toBe("5 done inside.meeting > out");
});

test("a client with two slots takes both along to another worker", () => {
  const steps = [
    { from: "2024-01-08", value: 2 },
    { from: "2024-01-09", value: 1 },
  ];
  const parts = casework({ capacity: steps, caseload: 4 });
  (parts.states.inside as { meta: unknown }).meta = { holds: { worker: 2 } };
  const run = runDocument(parts, { ...backlog(2), days: 30 });
  expect(run.resource("worker", "workerChanges")).toBe(1);
  expect(resourceNow(run.world, 0).slotsUsed).toEqual([0, 0]);
});

test("one person serves two resources, one at a time", () => {
  const run = runDocument(
    {
      resources: { nurse: {}, midwife: {} },
      people: [
        { id: "anna", roles: ["nurse", "midwife"] },
        { id: "berit", roles: ["midwife"] },
      ],
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
        { id: "b", event: "born", backlog: 3 },
        { id: "n", event: "ill", backlog: 1 },
      ],
    },
  );
  // Grants go by the order of resources: the nurse's queue comes first and takes Anna.
  expect(run.log.filter((line) => line.includes("served")).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "0 n1",
    "0 b1",
    "2 b2",
    "3 b3",
  ]);
});

test("several workers for one need are refused, and so is part of what is held", () => {
  const messages = (parts: DocumentParts) => prepareDocument(parts).diagnostics.map(({ message }) => message.en);
  expect(messages(casework({ capacity: 3, caseload: 2 }, 2))).toEqual(['2 workers of "worker" are asked for at once']);
  const parts = casework({ capacity: 3, caseload: 2 });
  const inside = parts.states.inside as { meta: unknown; states: Record<string, { meta?: unknown }> };
  inside.meta = { holds: { worker: 1, room: 1 } };
  inside.states.pause!.meta = { releases: { worker: true } };
  (parts.resources as Record<string, unknown>).room = {};
  expect(messages(parts)).toEqual(['inside holds "room" together with "worker", which alone is given up']);
});
