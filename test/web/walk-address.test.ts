import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPathway } from "#pathway";
import { goWay, readWalk, type SharedWalk, writeWalk } from "../../web/views/walk/walk-address.ts";
import { walkChart } from "../../web/views/walk/walk-chart.ts";
import { WalkSession } from "../../web/views/walk/walk-session.ts";

const file = join(import.meta.dirname, "..", "..", "models", "keusote-ttk.pathway.json");
const chart = walkChart(readPathway(JSON.parse(readFileSync(file, "utf8"))).pathway!, {})!;
const groups = Object.keys(chart.pathway.groups!);
const personas = chart.pathway.personas!.map(({ id }) => id);
const attributes = { municipality: "hyvinkaa", age: 56, unemployed: 2922 };

const walks: fc.Arbitrary<SharedWalk> = fc.record({
  persona: fc.option(fc.constantFrom(...personas)),
  isRandom: fc.boolean(),
  facts: fc.record({
    number: fc.nat(),
    demand: fc.constant("walk"),
    group: fc.constantFrom(...groups),
    attributes: fc.record({ municipality: fc.string(), age: fc.nat() }),
    arrivedAt: fc.constant(0),
  }),
  way: fc.array(fc.option(fc.nat(40))),
});

function sessionOf(facts: SharedWalk["facts"]): WalkSession {
  return new WalkSession({ chart, facts, title: null, seed: 3, arrivals: [] }, () => {});
}

describe("a walk in the address", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        expect(readWalk(writeWalk(walk), chart)).toEqual(walk);
      }),
      { seed: 11 },
    );
  });

  test("is none where it is cut off, or tells of somebody who is not in the model", () => {
    const facts = { number: 1, demand: "walk", group: groups[0]!, attributes, arrivedAt: 0 };
    const text = writeWalk({ persona: null, isRandom: false, facts, way: [0] });
    expect(readWalk(text, chart)).not.toBeNull();
    expect(readWalk(text.slice(0, -3), chart)).toBeNull();
    expect(readWalk(text.replace(groups[0]!, "nobody"), chart)).toBeNull();
    expect(readWalk(text.replace('"steps":"0"', '"steps":"x"'), chart)).toBeNull();
    expect(readWalk(writeWalk({ persona: "nobody", isRandom: false, facts, way: [] }), chart)).toBeNull();
  });

  test("comes to the same place, whether pressed, left to chance or taken back", () => {
    const facts = { number: 4, demand: "walk", group: groups[0]!, attributes, arrivedAt: 0 };
    const walked = sessionOf(facts);
    for (const step of [0, null, 1, null, null, 0]) walked.go(step);
    walked.undo();
    walked.go(null);
    const again = sessionOf(facts);
    goWay(again, walked.way);
    expect(walked.steps.length).toBeGreaterThan(4);
    expect(again.steps).toEqual(walked.steps);
    walked.stop();
    again.stop();
  });

  test("is gone as far as it may be", () => {
    const facts = { number: 4, demand: "walk", group: groups[0]!, attributes, arrivedAt: 0 };
    const session = sessionOf(facts);
    goWay(session, [0, 999, 0]);
    expect(session.way).toEqual([0]);
    session.stop();
  });
});
