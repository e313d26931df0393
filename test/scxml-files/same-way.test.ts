import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readChart } from "#chart";
import { drawAttributes } from "#interpret";
import { readPathway, resolveParameters } from "#pathway";
import { toScxml } from "#scxml";
import { forClient } from "./for-client.ts";
import { expectSameWay } from "./same-way.ts";
import { runInScion } from "./scion.ts";

const models = join(import.meta.dirname, "..", "..", "models");
const files = readdirSync(models).filter((file) => file.endsWith(".pathway.json"));

/** Choices from a tape that begins again when it is over. */
function chooser(tape: readonly number[]): (n: number) => number {
  let at = 0;
  return (n) => tape[at++ % tape.length]! % Math.max(1, n);
}

test.each(files)("SCION takes %s in SCXML the way that XState takes", (file) => {
  const { pathway } = readPathway(JSON.parse(readFileSync(join(models, file), "utf8")));
  const chart = readChart(resolveParameters(pathway!, {})).chart!;
  const xml = toScxml({ pathway: pathway!, chart: readChart(pathway!).chart!, language: "fi" }).files[0]!.content as string;
  const doors = chart.nodes[chart.nodes[0]!.initial]!.lists.flatMap(({ trigger }) => (trigger.kind === "on" ? trigger.event : []));
  const groups = Object.keys(pathway!.groups ?? { "": {} });
  const seen = new Set<string>();
  const journey = fc.record({
    number: fc.nat(500),
    group: fc.constantFrom(...groups),
    event: fc.constantFrom(...doors),
    seed: fc.nat(1e6),
    tape: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  });
  fc.assert(
    fc.property(journey, ({ number, group, event, seed, tape }) => {
      const client = { number, demand: "any" };
      const facts = { ...client, group, attributes: drawAttributes(chart, client, { seed, replication: 0 }), arrivedAt: 0 };
      const scion = runInScion(forClient(xml, { seed, ...facts }));
      for (const step of expectSameWay(chart, { facts, event, seed, choose: chooser(tape), steps: 40 }, scion)) seen.add(step);
      expect(scion.errors).toEqual([]);
    }),
    { seed: 4, numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(Math.min(10, chart.transitions.length / 2));
});
