import { expect, test } from "vitest";
import { runDocument } from "./run-document.ts";

const two = { demand: [{ id: "a", event: "come", backlog: 2 }] };
const outside = { on: { come: "work" } };
const out = { type: "final" } as const;

test("an activity has its lead, then waits, then is served, all in one state", () => {
  const run = runDocument(
    {
      resources: { desk: { capacity: 1 } },
      activities: { serve: { lead: "2 d", needs: { desk: 1 }, duration: "3 d" } },
      states: { outside, work: { invoke: { src: "serve", onDone: "out" } }, out },
    },
    two,
  );
  expect(run.log).toEqual([
    "0 a1 arrives come > work",
    "0 a2 arrives come > work",
    "2 a1 served work > work",
    "5 a1 done work > out",
    "5 a2 served work > work",
    "8 a2 done work > out",
  ]);
  expect([run.state("work", "waitCount"), run.state("work", "waitSum")]).toEqual([2, 3]);
  expect([run.state("work", "serviceCount"), run.state("work", "serviceSum")]).toEqual([2, 6]);
  expect(run.state("work", "timeSum")).toBe(13);
});

test("an activity without needs is an external delay: lead and duration pass for everybody at once", () => {
  const run = runDocument(
    { activities: { post: { lead: "2 d", duration: "3 d" } }, states: { outside, work: { invoke: { src: "post", onDone: "out" } }, out } },
    two,
  );
  expect(run.log.slice(2)).toEqual(["5 a1 done work > out", "5 a2 done work > out"]);
  expect([run.state("work", "waitCount"), run.state("work", "serviceSum")]).toEqual([0, 6]);
});

test("an activity without lead, needs and duration is done at once, after the macrostep of the entry", () => {
  const run = runDocument({
    activities: { nothing: {} },
    states: {
      outside: { on: { come: "both" } },
      both: {
        type: "parallel",
        states: {
          one: { initial: "work", states: { work: { invoke: { src: "nothing", onDone: "rest" } }, rest: {} } },
          two: { initial: "wait", states: { wait: {} } },
        },
      },
    },
  });
  expect(run.log).toEqual(["0 a1 arrives come > both.one.work both.two.wait", "0 a1 done both.one.work > both.one.rest both.two.wait"]);
});

test("service of length 0 waits for the grant and gives the unit back at the same time", () => {
  const run = runDocument(
    {
      resources: { desk: { capacity: 1 } },
      activities: { sign: { needs: { desk: 1 } } },
      states: { outside, work: { invoke: { src: "sign", onDone: "out" } }, out },
    },
    two,
  );
  expect(run.log.slice(2)).toEqual(["0 a1 served work > work", "0 a1 done work > out", "0 a2 served work > work", "0 a2 done work > out"]);
  expect(run.resource("desk", "areaBusy")).toBe(0);
});

test("the lead starts only when every hold on the state and above it is granted", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 }, desk: { capacity: 5 } },
      activities: { serve: { lead: "2 d", needs: { desk: 1 }, duration: "3 d" } },
      states: {
        outside,
        work: { meta: { holds: { slot: 1 } }, initial: "inner", states: { inner: { invoke: { src: "serve", onDone: "#test.out" } } } },
        out,
      },
    },
    two,
  );
  expect(run.log).toEqual([
    "0 a1 arrives come > work.inner",
    "0 a2 arrives come > work.inner",
    "0 a1 holds work > work.inner",
    "2 a1 served work.inner > work.inner",
    "5 a1 done work.inner > out",
    "5 a2 holds work > work.inner",
    "7 a2 served work.inner > work.inner",
    "10 a2 done work.inner > out",
  ]);
  expect([run.state("work", "waitCount"), run.state("work", "waitSum")]).toEqual([2, 5]);
  // The place where one waits for a hold of a state above is a queue too.
  expect([run.state("work.inner", "waitCount"), run.state("work.inner", "waitSum")]).toEqual([2, 5]);
});

test("a state that holds and needs has one wait, from entry to service less the lead", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 }, desk: { capacity: 1 } },
      activities: { serve: { lead: "2 d", needs: { desk: 1 }, duration: "3 d" }, other: { needs: { desk: 1 }, duration: "6 d" } },
      states: {
        outside: { on: { come: "work", pass: "past" } },
        work: { meta: { holds: { slot: 1 } }, invoke: { src: "serve", onDone: "out" } },
        past: { invoke: { src: "other", onDone: "out" } },
        out,
      },
    },
    { demand: [{ id: "b", event: "pass", backlog: 1 }, ...two.demand] },
  );
  expect(run.of("a1")).toEqual(["0 arrives come > work", "0 holds work > work", "6 served work > work", "9 done work > out"]);
  expect(run.of("a2")).toEqual(["0 arrives come > work", "9 holds work > work", "11 served work > work", "14 done work > out"]);
  expect([run.state("work", "waitCount"), run.state("work", "waitSum")]).toEqual([2, 4 + 9]);
  expect(run.state("work", "areaQueue")).toBe(13);
});

test("an activity of length 0 in the first child of a holding state is done at the grant", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 } },
      activities: { granted: {}, stay: { duration: "3 d" } },
      states: {
        outside,
        work: {
          meta: { holds: { slot: 1 } },
          initial: "queue",
          states: { queue: { invoke: { src: "granted", onDone: "inside" } }, inside: { invoke: { src: "stay", onDone: "#test.out" } } },
        },
        out,
      },
    },
    two,
  );
  expect(run.of("a2")).toEqual([
    "0 arrives come > work.queue",
    "3 holds work > work.queue",
    "3 done work.queue > work.inside",
    "6 done work.inside > out",
  ]);
  expect(run.state("work.queue", "timeSum")).toBe(3);
});

test("an activity that was entered and left within one macrostep does not run; the one entered last does", () => {
  const run = runDocument({
    activities: { first: { duration: "1 d" }, second: { duration: "5 d" } },
    states: {
      outside,
      work: { invoke: { src: "first", onDone: "wrong" }, always: "next" },
      next: { invoke: { src: "second", onDone: "out" } },
      wrong: {},
      out,
    },
  });
  expect(run.log).toEqual(["0 a1 arrives come > next", "5 a1 done next > out"]);
});

test("a hold that was asked for and left within one macrostep is not asked for; the one entered last is", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 }, other: { capacity: 1 } },
      activities: { stay: { duration: "1 d" } },
      states: {
        outside,
        work: { meta: { holds: { slot: 1 } }, always: "next" },
        next: { meta: { holds: { other: 1 } }, invoke: { src: "stay", onDone: "out" } },
        out,
      },
    },
    two,
  );
  expect(run.log.slice(2)).toEqual(["0 a1 holds next > next", "1 a1 done next > out", "1 a2 holds next > next", "2 a2 done next > out"]);
  expect(run.resource("slot", "grants")).toBe(0);
});

test("leaving a state frees the server of a client in service, and takes a waiting client out of the queue", () => {
  const run = runDocument(
    {
      resources: { desk: { capacity: 1 } },
      activities: { serve: { needs: { desk: 1 }, duration: "4 d" } },
      delays: { patience: { fixed: "3 d", by: { group: { hasty: "2 d" } } } },
      groups: { hasty: {}, calm: {} },
      states: { outside, work: { invoke: { src: "serve", onDone: "out" }, after: { patience: "gone" } }, gone: { type: "final" }, out },
    },
    {
      demand: [
        { id: "a", event: "come", group: "calm", backlog: 1 },
        { id: "b", event: "come", group: "hasty", backlog: 1 },
        { id: "c", event: "come", group: "calm", backlog: 1, from: "2024-01-10" },
      ],
    },
  );
  expect(run.log).toEqual([
    "0 a1 arrives come > work",
    "0 b1 arrives come > work",
    "0 a1 served work > work",
    "2 b1 after work:patience > gone",
    "2 c1 arrives come > work",
    "3 a1 after work:patience > gone",
    "3 c1 served work > work",
    "5 c1 after work:patience > gone",
  ]);
  expect(run.state("work", "reneged")).toBe(1);
  expect(run.resource("desk", "areaBusy")).toBe(5);
  expect(run.state("work", "completions")).toBe(0);
});
