import { expect, test } from "vitest";
import { replayTrace, runClient } from "#interpret";
import { coming, handMade, somebody } from "./hand-made.ts";

const luck = { seed: 1, replication: 0 };
const states = {
  first: { invoke: { src: "talk", onDone: "second" }, after: { patience: { target: "end", guard: { type: "waiting" } } } },
  second: { invoke: { src: "talk", onDone: "end" } },
};
const parts = {
  resources: { desk: { capacity: 1 } },
  activities: { talk: { lead: "1 d", needs: { desk: 1 }, duration: "2 d" } },
  delays: { patience: "5 d" },
};
const chart = handMade(states, parts);
const step = (time: number, trigger: "arrival" | "grant" | "done" | "after", name: string, at: string) => ({
  time,
  trigger,
  name,
  configuration: [at],
});

test("replayTrace finds nothing in a trace of the client alone", () => {
  const trace = runClient(chart, somebody, coming);
  expect(trace.steps).toHaveLength(3);
  expect(replayTrace(chart, somebody, trace, luck)).toBeNull();
});

test("replayTrace follows a client who waited, by the grants of the trace", () => {
  const waited = [
    step(0, "arrival", "come", "first"),
    step(4, "grant", "first:need", "first"),
    step(5, "after", "first:patience", "first"),
    step(6, "done", "first", "second"),
  ];
  expect(replayTrace(chart, somebody, { steps: waited, outcome: null }, luck)).toBeNull();
  const gaveUp = [step(0, "arrival", "come", "first"), step(5, "after", "first:patience", "end")];
  expect(replayTrace(chart, somebody, { steps: gaveUp, outcome: "end" }, luck)).toBeNull();
});

test("replayTrace tells the first step where the ways part", () => {
  const { steps, outcome } = runClient(chart, somebody, coming);
  const wrong = steps.map((each, i) => (i === 1 ? { ...each, configuration: ["end"] } : each));
  expect(replayTrace(chart, somebody, { steps: wrong, outcome }, luck)).toEqual({ index: 1, step: wrong[1], configuration: ["second"] });
});

test("replayTrace tells of an event that cannot come, and of another outcome", () => {
  const { steps, outcome } = runClient(chart, somebody, coming);
  const stray = [steps[0]!, step(1, "done", "second", "end")];
  expect(replayTrace(chart, somebody, { steps: stray, outcome }, luck)).toMatchObject({ index: 1, configuration: null });
  expect(replayTrace(chart, somebody, { steps, outcome: null }, luck)).toMatchObject({ index: 3 });
});
