import { expect, test } from "vitest";
import { readPathway, readSimulation } from "#pathway";
import { hashName } from "#random";
import { prepare } from "#study";

const text = { fi: "x" };
const pathway = readPathway({
  format: "polku/pathway@1",
  id: "two",
  title: text,
  groups: { young: {}, old: {} },
  activities: { wait: { duration: "9 d" } },
  machine: {
    id: "two",
    initial: "outside",
    states: {
      outside: { on: { come: "inside" } },
      inside: {
        type: "parallel",
        onDone: "gone",
        states: {
          left: { initial: "here", states: { here: { invoke: { src: "wait", onDone: "end" } }, end: { type: "final" } } },
          right: { initial: "here", states: { here: { invoke: { src: "wait", onDone: "end" } }, end: { type: "final" } } },
        },
      },
      gone: { type: "final" },
    },
  },
}).pathway!;

type Entry = { in: string[]; group: string; count: number; elapsed?: unknown };

/** Streams, and the sources of what has elapsed, by the size of the entry. */
function addressesOf(initial: Entry[]): Record<number, { name: string; stream: number; elapsed: number | undefined }> {
  const document = {
    format: "polku/simulation@1",
    id: "two",
    title: text,
    pathway: "two.pathway.json",
    start: "2024-01-01",
    horizon: "1 y",
    seed: 1,
    replications: 1,
    demand: [{ id: "new", event: "come", group: "young", perYear: 10 }],
    initial,
  };
  const { scenario } = prepare(pathway, readSimulation(document).simulation!);
  const { demand, laws } = scenario!.program;
  const rows = initial.map(({ count }, i) => {
    const elapsed = laws.source[demand.elapsedDraw[i + 1]!];
    return [count, { name: scenario!.labels.streams[i + 1]!, stream: demand.stream[i + 1]!, elapsed }] as const;
  });
  return Object.fromEntries(rows);
}

const elapsed = { uniform: ["0 d", "9 d"] };
const left = { in: ["inside.left.here"], group: "young", count: 10, elapsed };
const right = { in: ["inside.right.here"], group: "young", count: 11, elapsed };
const old = { in: ["inside.left.here"], group: "old", count: 12, elapsed };

test("streams of clients inside at the start are named by where they are and their group", () => {
  const found = addressesOf([left, right, old]);
  expect(Object.values(found).map(({ name }) => name)).toEqual([
    "initial:inside.left.here:young",
    "initial:inside.right.here:young",
    "initial:inside.left.here:old",
  ]);
  for (const { name, stream, elapsed: source } of Object.values(found))
    expect([stream, source]).toEqual([hashName(name), hashName(`elapsed:${name}`)]);
});

test("another entry, or another order of entries, leaves those inside at the start the clients they were", () => {
  const { 10: first, 11: second } = addressesOf([left, right]);
  expect(addressesOf([old, right, left])).toMatchObject({ 10: first, 11: second });
});

test("entries alike are numbered, so that each has clients of its own", () => {
  const found = addressesOf([left, { ...left, count: 20 }, right, { ...left, count: 30 }]);
  expect([10, 20, 30, 11].map((count) => found[count]!.name)).toEqual([
    "initial:inside.left.here:young",
    "initial:inside.left.here:young:2",
    "initial:inside.left.here:young:3",
    "initial:inside.right.here:young",
  ]);
  expect(new Set(Object.values(found).map(({ stream }) => stream)).size).toBe(4);
});

test("leaves of regions may be given in any order", () => {
  const both = { in: ["inside.left.here", "inside.right.here"], group: "old", count: 5 };
  expect(addressesOf([both])).toEqual(addressesOf([{ ...both, in: both.in.toReversed() }]));
});
