import { expect, test } from "vitest";
import type { GuardConfig } from "#pathway";
import { atClock, type DocumentParts, runDocument } from "./run-document.ts";

const outside = { on: { come: "work" } };
const out = { type: "final" } as const;
const two = { demand: [{ id: "a", event: "come", backlog: 2 }] };

/** One desk, three days of service, and patience of some days in the guard given. */
function patience(delay: string, guard?: GuardConfig): DocumentParts {
  return {
    resources: { desk: { capacity: 1 } },
    activities: { serve: { needs: { desk: 1 }, duration: "3 d" } },
    delays: { patience: delay },
    states: {
      outside,
      work: { invoke: { src: "serve", onDone: "out" }, after: { patience: { target: "gone", ...(guard ? { guard } : {}) } } },
      gone: { type: "final" },
      out,
    },
  };
}

test("a timer runs from entry, waiting included, and goes on in service", () => {
  expect(runDocument(patience("4 d"), two).log.slice(2)).toEqual([
    "0 a1 served work > work",
    "3 a1 done work > out",
    "3 a2 served work > work",
    "4 a2 after work:patience > gone",
  ]);
});

test("a timer with the guard waiting fires in the queue; once served it is spent", () => {
  const waiting = { type: "waiting" as const };
  expect(runDocument(patience("4 d", waiting), two).log.slice(3)).toEqual([
    "3 a1 done work > out",
    "3 a2 served work > work",
    "4 a2 after work:patience > work",
    "6 a2 done work > out",
  ]);
  expect(runDocument(patience("2 d", waiting), two).log.slice(3)).toEqual([
    "2 a1 after work:patience > work",
    "2 a2 after work:patience > gone",
    "3 a1 done work > out",
  ]);
});

test("a timer of the time at which the grant comes fires before it", () => {
  expect(runDocument(patience("3 d", { type: "waiting" }), two).log.slice(3)).toEqual([
    "3 a1 done work > out",
    "3 a2 after work:patience > gone",
  ]);
});

test("a client waits while a hold above is awaited, and while the state's own hold is", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 } },
      activities: { granted: {}, stay: { duration: "3 d" } },
      delays: { patience: "2 d" },
      states: {
        outside,
        work: {
          meta: { holds: { slot: 1 } },
          initial: "queue",
          after: { patience: { target: "gone", guard: { type: "waiting" } } },
          states: {
            queue: {
              invoke: { src: "granted", onDone: "inside" },
              after: { patience: { target: "inside", guard: { type: "not", params: { of: { type: "waiting" } } } } },
            },
            inside: { invoke: { src: "stay", onDone: "#test.out" } },
          },
        },
        gone: { type: "final" },
        out,
      },
    },
    two,
  );
  expect(run.log.slice(2)).toEqual([
    "0 a1 holds work > work.inside".replace("inside", "queue"),
    "0 a1 done work.queue > work.inside",
    "2 a1 after work:patience > work.inside",
    "2 a2 after work:patience > gone",
    "3 a1 done work.inside > out",
  ]);
  expect([run.state("work", "reneged"), run.state("work", "waitCount")]).toEqual([1, 1]);
});

test("a timer whose guard is false when it fires is spent until the state is entered anew", () => {
  const run = runDocument(
    {
      activities: { stay: { duration: "5 d" } },
      delays: { soon: "1 d", later: "2 d" },
      states: {
        outside,
        work: {
          invoke: { src: "stay", onDone: "out" },
          after: {
            soon: { target: "gone", guard: { type: "flag", params: { is: "late" } } },
            later: {
              target: "work",
              reenter: true,
              actions: { type: "set", params: { flag: "late", to: true } },
              guard: { type: "visits", params: { of: "work", below: 2 } },
            },
          },
        },
        gone: { type: "final" },
        out,
      },
    },
    { demand: [{ id: "a", event: "come", backlog: 1 }] },
  );
  expect(run.log.slice(1)).toEqual(["1 a1 after work:soon > work", "2 a1 after work:later > work", "3 a1 after work:soon > gone"]);
});

test("timers of several states run side by side, and leaving a state takes its own back", () => {
  const run = runDocument(
    {
      activities: { stay: { duration: "3 d" } },
      delays: { outer: "7 d", inner: "2 d" },
      states: {
        outside,
        work: {
          initial: "one",
          after: { outer: "out" },
          states: {
            one: { after: { inner: "two" } },
            two: { invoke: { src: "stay", onDone: "three" }, after: { inner: { actions: [] } } },
            three: { after: { inner: "one" } },
          },
        },
        out,
      },
    },
    { demand: [{ id: "a", event: "come", backlog: 1 }] },
  );
  expect(run.log.slice(1)).toEqual([
    "2 a1 after work.one:inner > work.two",
    "4 a1 after work.two:inner > work.two",
    "5 a1 done work.two > work.three",
    "7 a1 after work:outer > out",
  ]);
});

test("a delay in open days and one until a calendar opens follow the calendar", () => {
  const parts = (delay: unknown): DocumentParts => ({
    calendars: { default: "office", office: { weekly: { "mon-fri": ["06:00-18:00"] }, holidays: "FI" } },
    activities: { come: { duration: "0.25 d" } },
    delays: { wait: delay },
    states: { outside: { on: { come: "way" } }, way: { invoke: { src: "come", onDone: "work" } }, work: { after: { wait: "out" } }, out },
  });
  const end = (delay: unknown, start: string) =>
    atClock(runDocument(parts(delay), { demand: [{ id: "a", event: "come", backlog: 1 }], start }).log.at(-1)!).split(" a1")[0];
  // Thursday 28 March 2024, 6:00; Good Friday, the weekend and Easter Monday are closed: open days are Thursday, Tuesday, Wednesday.
  expect(end("1 wd", "2024-03-28")).toBe("5 06:00");
  expect(end("2 wd", "2024-03-28")).toBe("6 06:00");
  // From Saturday the first open day is Tuesday; it has passed at its end.
  expect(end("1 wd", "2024-03-30")).toBe("4 00:00");
  // At the moment of opening the next opening is meant.
  expect(end({ until: "office" }, "2024-03-28")).toBe("5 06:00");
  expect(end({ until: "office" }, "2024-03-30")).toBe("3 06:00");
});
