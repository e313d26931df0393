import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "#chart";
import { drawAttributes } from "#interpret";
import { toScxml } from "#scxml";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
import { modelNames } from "../picture/input-of-model.ts";
import { forClient } from "./for-client.ts";
import { chooser, journeysIn, modelOf } from "./journeys.ts";
import { idOf, type Journey, type Stop, wayOf } from "./same-way.ts";
import { runInScion } from "./scion.ts";

/** Sends SCION what XState was sent, and expects it to be in the same states; no timer may run that does not run in XState. */
function expectSameWay(xml: string, { seed, facts }: Journey, way: readonly Stop[]): void {
  const scion = runInScion(forClient(xml, { seed, ...facts }));
  const told: string[] = [];
  for (const { events, day, configuration } of way) {
    scion.now = day * 1000;
    for (const event of events) {
      if (/^(finished|after)\./.test(event)) expect(scion.pending, told.join(" → ")).toContain(event);
      scion.send(event);
      told.push(event);
    }
    expect(scion.configuration(), told.join(" → ")).toEqual(configuration);
  }
  expect(scion.errors).toEqual([]);
}

describe("SCION, an interpreter of SCXML that is not XState, takes the way that XState takes", () => {
  test.each(modelNames)("through %s", (name) => {
    const { chart, xml } = modelOf(name);
    const seen = new Set<string>();
    fc.assert(
      fc.property(journeysIn(chart, 40), (journey) => {
        const way = wayOf(chart, journey);
        for (const { configuration } of way) for (const id of configuration) seen.add(id);
        expectSameWay(xml, journey, way);
      }),
      { seed: 4, numRuns: 16, endOnFailure: true },
    );
    const leaves = chart.nodes.filter(({ children, kind }) => children.length === 0 && kind !== "history");
    expect(seen.size).toBeGreaterThan(0.2 * leaves.length);
  });

  test("through random charts", () => {
    let stops = 0;
    const choices = fc.array(fc.nat(1000), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(tapes, fc.nat(1e6), choices, (tape, seed, chosen) => {
        const chart = chartOf(tape);
        if (remembersEnds(chart)) return;
        const client = { number: seed % 7, demand: "any" };
        const attributes = drawAttributes(chart, client, { seed, replication: 0 });
        const facts = { ...client, group: seed % 2 === 0 ? "a" : "b", attributes, arrivedAt: 0 };
        const journey = { facts, event: "go", seed, choose: chooser(chosen), steps: 25 };
        const way = untilSilent(chart, wayOf(chart, journey));
        stops += way.length;
        expectSameWay(toScxml({ pathway: chart.pathway, chart, language: "fi" }).files[0]!.content as string, journey, way);
      }),
      { seed: 11, numRuns: 20, endOnFailure: true },
    );
    expect(stops).toBeGreaterThan(60);
  });

  test("but not with another seed", () => {
    const { chart, xml } = modelOf("keusote-as-is");
    const journeys = fc.sample(journeysIn(chart, 30), { seed: 1, numRuns: 10 });
    const differing = journeys.filter((journey) => {
      const way = wayOf(chart, journey);
      try {
        expectSameWay(xml, { ...journey, seed: journey.seed + 1 }, way);
        return false;
      } catch {
        return true;
      }
    });
    expect(differing.length).toBeGreaterThan(5);
  });
});

/** SCION takes nothing more when it is in final states alone, even within others, where SCXML goes on (version 2.6.24). */
function untilSilent({ nodes }: Chart, way: readonly Stop[]): readonly Stop[] {
  const finals = new Set(nodes.filter(({ kind }) => kind === "final").map(idOf));
  const last = way.findIndex(({ configuration }) => configuration.every((id) => finals.has(id)));
  return last < 0 ? way : way.slice(0, last + 1);
}

/** SCION's deep history forgets final states, which SCXML remembers (version 2.6.24). */
function remembersEnds({ nodes }: Chart): boolean {
  return nodes.some(({ isDeep, parent }) => isDeep && nodes.slice(parent, nodes[parent]!.end).some(({ kind }) => kind === "final"));
}
