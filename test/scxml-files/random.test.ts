import fc from "fast-check";
import { expect, test } from "vitest";
import { drawAttributes } from "#interpret";
import { toScxml } from "#scxml";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
import { forClient } from "./for-client.ts";
import { expectSameWay } from "./same-way.ts";
import { runInScion } from "./scion.ts";

test("SCION takes random charts the way that XState takes", () => {
  let steps = 0;
  let ends = 0;
  fc.assert(
    fc.property(tapes, fc.nat(1e6), fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }), (tape, seed, choices) => {
      const chart = chartOf(tape);
      const { files } = toScxml({ pathway: chart.pathway, chart, language: "fi" });
      const client = { number: seed % 7, demand: "any" };
      const group = seed % 2 === 0 ? "a" : "b";
      const facts = { ...client, group, attributes: drawAttributes(chart, client, { seed, replication: 0 }), arrivedAt: 0 };
      const scion = runInScion(forClient(files[0]!.content as string, { seed, ...facts }));
      let at = 0;
      const journey = { facts, event: "go", seed, choose: (n: number) => choices[at++ % choices.length]! % Math.max(1, n), steps: 30 };
      steps += expectSameWay(chart, journey, scion).length;
      ends++;
      expect(scion.errors).toEqual([]);
    }),
    { seed: 7, numRuns: Number(process.env.RUNS ?? 100) },
  );
  console.log(steps, ends);
});
