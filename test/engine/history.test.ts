import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const outside = { on: { come: "inside" } };
const out = { type: "final" } as const;

/** A client is called away from the inside for a day on day `away`, once, and comes back by way of history. */
function calledAway(activity: Record<string, unknown>, away: string, history: "shallow" | "deep" = "shallow"): DocumentParts {
  return {
    resources: { desk: { capacity: 1 } },
    activities: { work: activity, pause: { duration: "10 d" }, block: { needs: { desk: 1 }, duration: "4 d" } },
    delays: { away },
    states: {
      outside: { on: { come: "inside", block: "block" } },
      inside: {
        initial: "first",
        after: { away: { target: "away", guard: { type: "visits", params: { of: "inside", below: 2 } } } },
        states: {
          first: { always: "second" },
          second: { invoke: { src: "work", onDone: "#test.out" } },
          back: { type: "history", history },
        },
      },
      away: { invoke: { src: "pause", onDone: "inside.back" } },
      block: { invoke: { src: "block", onDone: "out" } },
      out,
    },
  };
}

const one = { demand: [{ id: "a", event: "come", backlog: 1 }] };

test("history restarts an activity that does not resume", () => {
  const run = runDocument(calledAway({ lead: "3 d", duration: "4 d" }, "5 d"), one);
  expect(run.log).toEqual([
    "0 a1 arrives come > inside.second",
    "5 a1 after inside:away > away",
    "15 a1 done away > inside.second",
    "20 a1 after inside:away > inside.second",
    "22 a1 done inside.second > out",
  ]);
});

test("history resumes what was left of a lead, of a delay and of a service", () => {
  const resume = (activity: Record<string, unknown>, away: string) =>
    runDocument(calledAway({ ...activity, onReturn: "resume" }, away), one)
      .of("a1")
      .at(-1);
  // Away on day 1 of a lead of 3 and a delay of 4: back at 11, two days of lead and four of delay to go.
  expect(resume({ lead: "3 d", duration: "4 d" }, "1 d")).toBe("17 done inside.second > out");
  // Away on day 5, two days into the delay: back at 15, two days to go.
  expect(resume({ lead: "3 d", duration: "4 d" }, "5 d")).toBe("17 done inside.second > out");
  expect(resume({ lead: "3 d", needs: { desk: 1 }, duration: "4 d" }, "5 d")).toBe("17 done inside.second > out");
});

test("a client who was called away while waiting asks again at once, without the lead", () => {
  const parts = calledAway({ lead: "1 d", needs: { desk: 1 }, duration: "4 d", onReturn: "resume" }, "2 d");
  const run = runDocument(parts, { demand: [{ id: "b", event: "block", backlog: 1 }, ...one.demand] });
  expect(run.of("a1")).toEqual([
    "0 arrives come > inside.second",
    "2 after inside:away > away",
    "12 done away > inside.second",
    "12 served inside.second > inside.second",
    "14 after inside:away > inside.second",
    "16 done inside.second > out",
  ]);
});

test("history that remembers nothing leads to its default, where an activity that would resume begins whole", () => {
  for (let row = 0; row < 2; row++) {
    const run = runDocument(
      {
        activities: { work: { lead: "3 d", duration: "4 d", onReturn: "resume" } },
        states: {
          outside: { on: { come: "inside.back" } },
          inside: {
            initial: "first",
            states: {
              first: {},
              second: { invoke: { src: "work", onDone: "#test.out" } },
              back: { type: "history", history: "shallow", target: "second" },
            },
          },
          out,
        },
      },
      {
        demand: [
          { id: "a", event: "come", backlog: 1 },
          { id: "b", event: "come", backlog: 1, from: "2024-01-20" },
        ],
      },
    );
    expect(run.log).toEqual([
      "0 a1 arrives come > inside.second",
      "7 a1 done inside.second > out",
      "12 b1 arrives come > inside.second",
      "19 b1 done inside.second > out",
    ]);
  }
});

test("an activity that was finished, or that is entered without history, begins anew", () => {
  const run = runDocument(
    {
      activities: { work: { duration: "4 d", onReturn: "resume" }, pause: { duration: "1 d" } },
      delays: { away: "1 d" },
      states: {
        outside,
        inside: {
          invoke: { src: "work", onDone: "out" },
          after: { away: { target: "away", guard: { type: "visits", params: { of: "inside", below: 2 } } } },
        },
        away: { invoke: { src: "pause", onDone: "inside" } },
        out,
      },
    },
    one,
  );
  expect(run.log.at(-1)).toBe("6 a1 done inside > out");
});

test("history into a state that holds asks anew, behind those who wait", () => {
  const run = runDocument(
    {
      resources: { slot: { capacity: 1 } },
      activities: { work: { duration: "4 d", onReturn: "resume" }, pause: { duration: "1 d" } },
      delays: { away: "1 d" },
      groups: { restless: {}, calm: {} },
      states: {
        outside,
        inside: {
          initial: "room",
          states: {
            room: {
              meta: { holds: { slot: 1 } },
              invoke: { src: "work", onDone: "#test.out" },
              after: {
                away: {
                  target: "#test.away",
                  guard: {
                    type: "all",
                    params: {
                      of: [
                        { type: "group", params: { in: ["restless"] } },
                        { type: "visits", params: { of: "inside", below: 2 } },
                      ],
                    },
                  },
                },
              },
            },
            back: { type: "history", history: "shallow" },
          },
        },
        away: { invoke: { src: "pause", onDone: "inside.back" } },
        out,
      },
    },
    {
      demand: [
        { id: "a", event: "come", group: "restless", backlog: 1 },
        { id: "b", event: "come", group: "calm", backlog: 1 },
      ],
    },
  );
  expect(run.log.slice(2)).toEqual([
    "0 a1 holds inside.room > inside.room",
    "1 a1 after inside.room:away > away",
    "1 b1 after inside.room:away > inside.room",
    "1 b1 holds inside.room > inside.room",
    "2 a1 done away > inside.room",
    "3 a1 after inside.room:away > inside.room",
    "5 b1 done inside.room > out",
    "5 a1 holds inside.room > inside.room",
    "8 a1 done inside.room > out",
  ]);
});

test("deep history goes back to the innermost state, shallow history only to the child, which begins as usual", () => {
  const parts = (history: "shallow" | "deep"): DocumentParts => ({
    activities: { step: { duration: "2 d" }, pause: { duration: "1 d" } },
    delays: { away: "3 d" },
    states: {
      outside,
      inside: {
        initial: "outer",
        after: { away: { target: "away", guard: { type: "visits", params: { of: "inside", below: 2 } } } },
        states: {
          outer: {
            initial: "one",
            states: { one: { invoke: { src: "step", onDone: "two" } }, two: { invoke: { src: "step", onDone: "#test.out" } } },
          },
          back: { type: "history", history },
        },
      },
      away: { invoke: { src: "pause", onDone: "inside.back" } },
      out,
    },
  });
  expect(runDocument(parts("deep"), one).log.slice(2)).toEqual([
    "3 a1 after inside:away > away",
    "4 a1 done away > inside.outer.two",
    "6 a1 done inside.outer.two > out",
  ]);
  expect(runDocument(parts("shallow"), one).log.slice(3)).toEqual([
    "4 a1 done away > inside.outer.one",
    "6 a1 done inside.outer.one > inside.outer.two",
    "7 a1 after inside:away > inside.outer.two",
    "8 a1 done inside.outer.two > out",
  ]);
});

test("what is left of a service that stands still while closed is the work not yet done", () => {
  const run = runDocument(
    {
      calendars: { default: "office", office: { weekly: { "mon-fri": ["08:00-16:00"] } } },
      resources: { desk: { capacity: 1, calendar: "office", atClose: "resume" } },
      activities: { work: { needs: { desk: 1 }, duration: "10 h", onReturn: "resume" }, pause: { duration: { until: "office" } } },
      delays: { away: "1.5 d" },
      states: {
        outside,
        inside: {
          initial: "room",
          after: { away: { target: "away", guard: { type: "visits", params: { of: "inside", below: 2 } } } },
          states: { room: { invoke: { src: "work", onDone: "#test.out" } }, back: { type: "history", history: "shallow" } },
        },
        away: { invoke: { src: "pause", onDone: "inside.back" } },
        out,
      },
    },
    { ...one, start: "2024-01-08" },
  );
  // Monday 8 to 16, and Tuesday 8 to 10 would do; called away on Tuesday at 12 there is nothing left to call away from.
  expect(run.of("a1").map((line) => line.slice(line.indexOf(" ") + 1))).toEqual([
    "arrives come > inside.room",
    "served inside.room > inside.room",
    "done inside.room > out",
  ]);
});
