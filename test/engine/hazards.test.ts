import { expect, test } from "vitest";
import { type DocumentParts, runDocument } from "./run-document.ts";

const one = { demand: [{ id: "a", event: "come", backlog: 1 }] };
const out = { type: "final" } as const;

function parts(states: DocumentParts["states"], more: Partial<DocumentParts> = {}): DocumentParts {
  return {
    activities: { step: { duration: "2 d" } },
    hazards: { "life.job": { every: "3 d" } },
    states: { outside: { on: { come: "work" } }, ...states, out },
    ...more,
  };
}

test("a hazard's clock starts when a state that lists its event is entered, and ends when that is left", () => {
  const run = runDocument(
    parts({
      work: { invoke: { src: "step", onDone: "listens" } },
      listens: { invoke: { src: "step", onDone: "deaf" }, on: { "life.job": "out" } },
      deaf: { invoke: { src: "step", onDone: "again" } },
      again: { on: { "life.job": "out" } },
    }),
    one,
  );
  expect(run.log.slice(1)).toEqual([
    "2 a1 done work > listens",
    "4 a1 done listens > deaf",
    "6 a1 done deaf > again",
    "9 a1 hazard life.job > out",
  ]);
});

test("the clock runs on while one state after another accepts the event", () => {
  const run = runDocument(
    parts({
      work: { invoke: { src: "step", onDone: "next" }, on: { "life.job": "out" } },
      next: { invoke: { src: "step", onDone: "out" }, on: { "life.job": "out" } },
    }),
    one,
  );
  expect(run.log.slice(1)).toEqual(["2 a1 done work > next", "3 a1 hazard life.job > out"]);
});

test("guards are ignored by the clock: an event that nothing takes is over, and the clock is drawn again", () => {
  const run = runDocument(
    parts(
      {
        work: {
          on: { "life.job": { target: "out", guard: { type: "visits", params: { of: "outside", atLeast: 2 } } } },
          after: { end: "out" },
        },
      },
      { delays: { end: "10 d" } },
    ),
    one,
  );
  expect(run.log.slice(1)).toEqual([
    "3 a1 hazard life.job > work",
    "6 a1 hazard life.job > work",
    "9 a1 hazard life.job > work",
    "10 a1 after work:end > out",
  ]);
});

test("firing without leaving starts the clock again; the root accepts for all states", () => {
  const run = runDocument(
    {
      activities: { step: { duration: "5 d" } },
      hazards: { "life.ill": { every: "2 d" } },
      on: { "life.ill": { actions: { type: "set", params: { flag: "ill", to: true } } } },
      states: { outside: { on: { come: "work" } }, work: { invoke: { src: "step", onDone: "out" } }, out },
    },
    one,
  );
  expect(run.log.slice(1)).toEqual(["2 a1 hazard life.ill > work", "4 a1 hazard life.ill > work", "5 a1 done work > out"]);
});

test("two regions that accept the event share one clock, which ends with the last of them", () => {
  const run = runDocument(
    parts({
      work: {
        type: "parallel",
        on: {},
        states: {
          left: { initial: "on", states: { on: { on: { "life.job": "off" }, invoke: { src: "step", onDone: "off" } }, off: {} } },
          right: { initial: "on", states: { on: { on: { "life.job": "off" } }, off: {} } },
        },
      },
    }),
    one,
  );
  expect(run.log.slice(1)).toEqual([
    "2 a1 done work.left.on > work.left.off work.right.on",
    "3 a1 hazard life.job > work.left.off work.right.off",
  ]);
});
