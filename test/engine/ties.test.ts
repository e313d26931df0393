import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const out = { type: "final" } as const;

test("at one time: completions, timers, hazards, capacity changes, arrivals, then grants", () => {
  const run = runDocument(
    {
      calendars: { default: "always", always: { weekly: { "mon-sun": ["00:00-24:00"] } } },
      resources: {
        desk: {
          capacity: [
            { from: "2024-01-08", value: 0 },
            { from: "2024-01-10", value: 1 },
          ],
        },
      },
      activities: { two: { duration: "2 d" }, serve: { needs: { desk: 1 }, duration: "1 d" } },
      delays: { two: "2 d" },
      hazards: { "life.hit": { every: "2 d" } },
      states: {
        outside: { on: { hit: "hit", timer: "timer", done: "done", queue: "queue", come: "come" } },
        hit: { on: { "life.hit": "out" } },
        timer: { after: { two: "out" } },
        done: { invoke: { src: "two", onDone: "out" } },
        queue: { invoke: { src: "serve", onDone: "out" } },
        come: { invoke: { src: "serve", onDone: "out" } },
        out,
      },
    },
    {
      demand: [
        { id: "c", event: "come", backlog: 1, from: "2024-01-10" },
        { id: "q", event: "queue", backlog: 1 },
        { id: "h", event: "hit", backlog: 1 },
        { id: "t", event: "timer", backlog: 1 },
        { id: "d", event: "done", backlog: 1 },
      ],
    },
  );
  expect(run.log.slice(4)).toEqual([
    "2 d1 done done > out",
    "2 t1 after timer:two > out",
    "2 h1 hazard life.hit > out",
    "2 c1 arrives come > come",
    "2 q1 served queue > queue",
    "3 q1 done queue > out",
    "3 c1 served come > come",
    "4 c1 done come > out",
  ]);
});

test("a client who arrives when a unit comes free stands behind those who wait, and may be served at that very time", () => {
  const parts: DocumentParts = {
    resources: { desk: { capacity: 1 } },
    activities: { serve: { needs: { desk: 1 }, duration: "2 d" } },
    states: { outside: { on: { come: "work" } }, work: { invoke: { src: "serve", onDone: "out" } }, out },
  };
  const demand = [
    { id: "a", event: "come", backlog: 1 },
    { id: "b", event: "come", backlog: 1, from: "2024-01-10" },
  ];
  expect(runDocument(parts, { demand }).log.slice(2)).toEqual([
    "2 a1 done work > out",
    "2 b1 arrives come > work",
    "2 b1 served work > work",
    "4 b1 done work > out",
  ]);
});

test("among equals document order decides, then the order of scheduling", () => {
  const run = runDocument(
    {
      activities: { two: { duration: "2 d" }, one: { duration: "1 d" } },
      states: {
        outside: { on: { late: "late", early: "wait", same: "early" } },
        wait: { invoke: { src: "one", onDone: "early" } },
        early: { invoke: { src: "two", onDone: "out" } },
        late: { invoke: { src: "two", onDone: "out" } },
        out,
      },
    },
    {
      demand: [
        { id: "l", event: "late", backlog: 2 },
        { id: "e", event: "early", backlog: 1 },
        { id: "s", event: "same", backlog: 1, from: "2024-01-09" },
        { id: "r", event: "late", backlog: 1, from: "2024-01-09" },
      ],
    },
  );
  expect(run.log.slice(-5)).toEqual([
    "2 l1 done late > out",
    "2 l2 done late > out",
    "3 e1 done early > out",
    "3 s1 done early > out",
    "3 r1 done late > out",
  ]);
});

test("times after an opening tie exactly: three days in one piece end when one and two days in a row do", () => {
  for (let week = 0; week < 12; week++) {
    const run = runDocument(
      {
        calendars: { default: "office", office: { weekly: { mon: ["08:00-16:00"] } } },
        activities: { open: { duration: { until: "office" } }, one: { duration: "1.3 d" }, two: { duration: "2.7 d" } },
        delays: { four: "4 d" },
        states: {
          outside: { on: { come: "way" } },
          way: { invoke: { src: "open", onDone: "work" } },
          work: {
            initial: "one",
            after: { four: "late" },
            states: { one: { invoke: { src: "one", onDone: "two" } }, two: { invoke: { src: "two", onDone: "#test.out" } } },
          },
          late: {},
          out,
        },
      },
      { demand: [{ id: "a", event: "come", backlog: 1, from: new Date(Date.UTC(2024, 0, 9 + 7 * week)).toISOString().slice(0, 10) }] },
    );
    expect(run.log.at(-1)).toContain("done work.two > out");
  }
});

test("two timers of one state that end at one time fire in document order", () => {
  const run = runDocument({
    delays: { second: "2 d", first: "2 d" },
    states: {
      outside: { on: { come: "work" } },
      work: {
        after: {
          first: { actions: { type: "set", params: { flag: "seen", to: true } } },
          second: { target: "out", guard: { type: "flag", params: { is: "seen" } } },
        },
      },
      out,
    },
  });
  expect(run.log.slice(1)).toEqual(["2 a1 after work:first > work", "2 a1 after work:second > out"]);
});

test("an endless round of events at one time is an error that names the state, not an endless run", () => {
  const parts: DocumentParts = {
    activities: { nothing: {} },
    states: {
      outside: { on: { come: "ping" } },
      ping: { invoke: { src: "nothing", onDone: "pong" } },
      pong: { invoke: { src: "nothing", onDone: "ping" } },
    },
  };
  expect(() => runDocument(parts)).toThrow(expect.objectContaining({ kind: "events", state: 3 }));
});

test("an endless macrostep is an error", () => {
  const parts: DocumentParts = {
    states: {
      outside: { on: { come: "ping" } },
      ping: { always: { target: "pong", guard: { type: "visits", params: { of: "ping", atLeast: 1 } } } },
      pong: { always: { target: "ping", guard: { type: "visits", params: { of: "ping", atLeast: 1 } } } },
    },
  };
  expect(() => runDocument(parts)).toThrow(expect.objectContaining({ kind: "steps" }));
});
