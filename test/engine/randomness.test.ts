import { expect, test } from "vitest";
import { createWorld, recordingOf, runReplication, valuesOf } from "#engine";
import { type DocumentParts, prepareDocument, runDocument, runProgram } from "./run-document.ts";

const demand = [
  { id: "a", event: "come", perYear: 400 },
  { id: "b", event: "pass", backlog: 30 },
];
const setting = { demand, days: 200, order: "drawn" as const };

const parts: DocumentParts = {
  groups: { only: {} },
  attributes: { age: { number: { uniform: [18, 63] } } },
  resources: { desk: { capacity: 2, queue: "siro" } },
  activities: {
    serve: { needs: { desk: 1 }, duration: { exponential: "1.5 d" } },
    rest: { duration: { triangular: ["1 d", "2 d", "6 d"] } },
  },
  delays: { patience: { exponential: "9 d" } },
  hazards: { "life.job": { every: { exponential: "40 d" } } },
  states: {
    outside: { on: { come: "work", pass: "rest" } },
    work: {
      invoke: { src: "serve", onDone: [{ target: "rest", guard: { type: "share", params: { p: 0.4 } } }, "out"] },
      after: { patience: { target: "gone", guard: { type: "waiting" } } },
    },
    rest: { invoke: { src: "rest", onDone: "work" }, on: { "life.job": "out" } },
    gone: { type: "final" },
    out: { type: "final" },
  },
};

test("the same seed and replication give the same bytes, others do not", () => {
  const run = (seed: number, replication: number) => runDocument(parts, setting, seed, replication);
  const first = run(1, 0);
  expect(first.log.length).toBeGreaterThan(300);
  expect(run(1, 0).log).toEqual(first.log);
  expect(valuesOf(run(1, 0).world)).toEqual(valuesOf(first.world));
  expect(run(1, 1).log).not.toEqual(first.log);
  expect(run(2, 0).log).not.toEqual(first.log);
});

test("a world grows to what a replication needs, and then gives what a new one gives", () => {
  const { program } = prepareDocument(parts, { ...setting, demand: [{ id: "a", event: "come", perYear: 40_000 }] });
  const world = createWorld(program!);
  const before = world.kernel.bytesInUse();
  const first = [0, 1].map((replication) => {
    runReplication(world, 1, replication);
    return recordingOf(world);
  });
  expect(world.kernel.bytesInUse()).toBeGreaterThan(before + 100_000);
  const again = [0, 1].map((replication) => {
    const fresh = createWorld(program!);
    runReplication(fresh, 1, replication);
    return recordingOf(fresh);
  });
  expect(again).toEqual(first);
});

test("a world used again gives what a new one gives", () => {
  const { program, labels } = prepareDocument(parts, setting);
  const world = createWorld(program!);
  const fresh = [3, 0, 7].map((replication) => recordingOf(runProgram(program!, labels, { seed: 1, replication }).world));
  const reused = [3, 0, 7].map((replication) => {
    runReplication(world, 1, replication);
    return recordingOf(world);
  });
  expect(reused).toEqual(fresh);
});

test("a model edit changes only what it touches: a state, an attribute and a resource elsewhere change no draw", () => {
  const edited: DocumentParts = {
    ...parts,
    attributes: { shoe: { number: { uniform: [30, 50] } }, ...(parts.attributes as object) },
    resources: { other: { capacity: 1, queue: "siro" }, ...(parts.resources as object) },
    activities: { ...(parts.activities as object), elsewhere: { needs: { other: 1 }, duration: { exponential: "3 d" } } },
    states: {
      outside: { on: { other: "elsewhere", come: "work", pass: "rest" } },
      elsewhere: { invoke: { src: "elsewhere", onDone: [{ target: "gone", guard: { type: "share", params: { p: 0.5 } } }, "elsewhere2"] } },
      elsewhere2: { invoke: { src: "elsewhere", onDone: "gone" } },
      ...Object.fromEntries(Object.entries(parts.states).slice(1)),
    },
  };
  const before = runDocument(parts, setting);
  const after = runDocument(edited, { ...setting, demand: [{ id: "z", event: "other", backlog: 12 }, ...demand] });
  expect(after.log.some((line) => line.includes("served elsewhere2"))).toBe(true);
  expect(after.log.filter((line) => !line.split(" ")[1]!.startsWith("z"))).toEqual(before.log);
});
