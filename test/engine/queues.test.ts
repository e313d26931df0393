import { expect, test } from "vitest";
import { type DocumentParts, prepareDocument, runDocument, runProgram } from "./run-document.ts";

const out = { type: "final" } as const;

/** Clients of two groups come by two events to two kinds of service at one desk, a day of service each. */
function desk(queue: string | undefined, more: Partial<DocumentParts> = {}): DocumentParts {
  return {
    resources: { desk: { capacity: 1, ...(queue ? { queue } : {}) } },
    groups: { plain: {}, urgent: { priority: 2 }, low: { priority: -1 } },
    activities: { first: { needs: { desk: 1 }, duration: "1 d" }, second: { needs: { desk: 1 }, duration: "1 d", priority: 1 } },
    states: {
      outside: { on: { come: "one", pass: "two" } },
      one: { invoke: { src: "first", onDone: "out" } },
      two: { invoke: { src: "second", onDone: "out" } },
      out,
    },
    ...more,
  };
}

function served(parts: DocumentParts, demand: NonNullable<Parameters<typeof runDocument>[1]>["demand"] = []): string[] {
  return runDocument(parts, { demand: demand! })
    .log.filter((line) => line.includes("served"))
    .map((line) => line.split(" ").slice(0, 2).join(" "));
}

const mixed = [
  { id: "p", event: "come", group: "plain", backlog: 2 },
  { id: "l", event: "come", group: "low", backlog: 1 },
  { id: "u", event: "come", group: "urgent", backlog: 1 },
  { id: "s", event: "pass", group: "low", backlog: 1 },
  { id: "t", event: "come", group: "urgent", backlog: 1, from: "2024-01-10" },
];

test("a queue goes by the activity's priority, then the group's, then first come first served", () => {
  expect(served(desk(undefined), mixed)).toEqual(["0 s1", "1 u1", "2 t1", "3 p1", "4 p2", "5 l1"]);
  expect(served(desk("priority"), mixed)).toEqual(["0 s1", "1 u1", "2 t1", "3 p1", "4 p2", "5 l1"]);
});

test("fifo: first come first served, whatever the priority", () => {
  expect(served(desk("fifo"), mixed)).toEqual(["0 p1", "1 p2", "2 l1", "3 u1", "4 s1", "5 t1"]);
});

test("lifo: last come first served", () => {
  expect(served(desk("lifo"), mixed)).toEqual(["0 s1", "1 u1", "2 t1", "3 l1", "4 p2", "5 p1"]);
});

test("a queue for slots goes by the group's priority too, and so does one that is first come first served not", () => {
  const parts = (queue: string): DocumentParts => ({
    resources: { slot: { capacity: 1, queue } },
    groups: { plain: {}, urgent: { priority: 2 } },
    activities: { stay: { duration: "1 d" } },
    states: { outside: { on: { come: "inside" } }, inside: { meta: { holds: { slot: 1 } }, invoke: { src: "stay", onDone: "out" } }, out },
  });
  const demand = [
    { id: "p", event: "come", group: "plain", backlog: 2 },
    { id: "u", event: "come", group: "urgent", backlog: 1 },
  ];
  const held = (queue: string) =>
    runDocument(parts(queue), { demand })
      .log.filter((line) => line.includes("holds"))
      .map((line) => line.split(" ")[1]);
  expect(held("priority")).toEqual(["u1", "p1", "p2"]);
  expect(held("fifo")).toEqual(["p1", "p2", "u1"]);
  expect(held("lifo")).toEqual(["u1", "p2", "p1"]);
});

test("a fifo queue stays first come first served where another queue goes by priority, also for requests that need both", () => {
  const parts: DocumentParts = {
    resources: { room: { capacity: 1, queue: "fifo" }, desk: { capacity: 9 } },
    groups: { plain: {}, urgent: { priority: 2 } },
    activities: { alone: { needs: { room: 1 }, duration: "1 d" }, both: { needs: { room: 1, desk: 1 }, duration: "1 d", priority: 5 } },
    states: {
      outside: { on: { come: "one", pass: "two" } },
      one: { invoke: { src: "alone", onDone: "out" } },
      two: { invoke: { src: "both", onDone: "out" } },
      out,
    },
  };
  const demand = [
    { id: "p", event: "come", group: "plain", backlog: 2 },
    { id: "u", event: "pass", group: "urgent", backlog: 1 },
  ];
  expect(served(parts, demand)).toEqual(["0 p1", "1 p2", "2 u1"]);
});

test("siro: of those who wait each is as likely to be next", () => {
  const counts = new Array(6).fill(0);
  const { program, labels } = prepareDocument(desk("siro"), {
    demand: [{ id: "p", event: "come", group: "plain", backlog: 6 }],
    days: 1.5,
  });
  const runs = 600;
  for (let replication = 0; replication < runs; replication++) {
    const run = runProgram(program!, labels, { seed: 3, replication });
    const second = run.log.filter((line) => line.includes("served"))[1]!;
    counts[Number(second.split(" ")[1]!.slice(1)) - 1]++;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - runs / 6) ** 2 / (runs / 6), 0);
  // 99.9 % point of chi-square with 5 degrees of freedom.
  expect(chiSquare).toBeLessThan(20.52);
});

test("nobody holds one unit while waiting for the other of the same request", () => {
  const parts: DocumentParts = {
    resources: { nurse: { capacity: 1 }, doctor: { capacity: 1 } },
    activities: {
      both: { needs: { nurse: 1, doctor: 1 }, duration: "1 d" },
      nurse: { needs: { nurse: 1 }, duration: "2 d" },
      doctor: { needs: { doctor: 1 }, duration: "3 d" },
    },
    states: {
      outside: { on: { "come.both": "both", "come.nurse": "nurse", "come.doctor": "doctor" } },
      both: { invoke: { src: "both", onDone: "out" } },
      nurse: { invoke: { src: "nurse", onDone: "out" } },
      doctor: { invoke: { src: "doctor", onDone: "out" } },
      out,
    },
  };
  const demand = [
    { id: "d", event: "come.doctor", backlog: 1 },
    { id: "b", event: "come.both", backlog: 1 },
    { id: "n", event: "come.nurse", backlog: 2 },
  ];
  // The nurse is never kept idle for b1, who needs the doctor too; both are free at 4 only.
  expect(served(parts, demand)).toEqual(["0 d1", "0 n1", "2 n2", "4 b1"]);
});

test("the first request in the order of a queue whose units are all free is served, also where two units come free at once", () => {
  const parts: DocumentParts = {
    resources: { nurse: { capacity: 1 }, doctor: { capacity: 1 } },
    activities: {
      both: { needs: { nurse: 1, doctor: 1 }, duration: "1 d" },
      nurse: { needs: { nurse: 1 }, duration: "2 d" },
      doctor: { needs: { doctor: 1 }, duration: "2 d" },
    },
    states: {
      outside: { on: { "come.both": "both", "come.nurse": "nurse", "come.doctor": "doctor" } },
      both: { invoke: { src: "both", onDone: "out" } },
      nurse: { invoke: { src: "nurse", onDone: "out" } },
      doctor: { invoke: { src: "doctor", onDone: "out" } },
      out,
    },
  };
  const first = [
    { id: "n", event: "come.nurse", backlog: 1 },
    { id: "d", event: "come.doctor", backlog: 1 },
  ];
  const doctorFirst = [...first, { id: "e", event: "come.doctor", backlog: 1 }, { id: "b", event: "come.both", backlog: 1 }];
  expect(served(parts, doctorFirst)).toEqual(["0 n1", "0 d1", "2 e1", "4 b1"]);
  const bothFirst = [...first, { id: "b", event: "come.both", backlog: 1 }, { id: "e", event: "come.doctor", backlog: 1 }];
  expect(served(parts, bothFirst)).toEqual(["0 n1", "0 d1", "2 b1", "3 e1"]);
  const nurseFirst = [
    ...first,
    { id: "m", event: "come.nurse", backlog: 1 },
    { id: "b", event: "come.both", backlog: 1 },
    { id: "e", event: "come.doctor", backlog: 1 },
  ];
  expect(served(parts, nurseFirst)).toEqual(["0 n1", "0 d1", "2 m1", "2 e1", "4 b1"]);
});

test("a request for several units waits until so many are free, and lets smaller ones past", () => {
  const parts: DocumentParts = {
    resources: { room: { capacity: 3 } },
    activities: { large: { needs: { room: 2 }, duration: "2 d" }, small: { needs: { room: { units: 1 } }, duration: "3 d" } },
    states: {
      outside: { on: { big: "large", little: "small" } },
      large: { invoke: { src: "large", onDone: "out" } },
      small: { invoke: { src: "small", onDone: "out" } },
      out,
    },
  };
  const demand = [
    { id: "x", event: "big", backlog: 2 },
    { id: "y", event: "little", backlog: 2 },
  ];
  expect(served(parts, demand)).toEqual(["0 x1", "0 y1", "2 x2", "3 y2"]);
});
