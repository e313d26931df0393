import fc from "fast-check";
import { type Chart, readChart } from "#chart";
import { drawAttributes } from "#interpret";
import { resolveParameters } from "#pathway";
import { toScxml } from "#scxml";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import type { Journey } from "./same-way.ts";

/** A model of this repository as a chart without parameters, and as SCXML. */
export function modelOf(name: string): { chart: Chart; xml: string } {
  const input = inputOf(documentOf(name));
  return { chart: readChart(resolveParameters(input.pathway, {})).chart!, xml: toScxml(input).files[0]!.content as string };
}

/** Choices from a tape that begins again when it is over: mostly the first, which is what would happen next, so that walks go far. */
export function chooser(tape: readonly number[]): (n: number) => number {
  let at = 0;
  return (n) => {
    const choice = tape[at++ % tape.length]!;
    return choice % 4 > 0 ? 0 : Math.floor(choice / 4) % Math.max(1, n);
  };
}

/** Walks of different clients of a model through different doors. */
export function journeysIn(chart: Chart, steps: number): fc.Arbitrary<Journey> {
  const doors = chart.nodes[chart.nodes[0]!.initial]!.lists.flatMap(({ trigger }) => (trigger.kind === "on" ? trigger.event : []));
  const groups = Object.keys(chart.pathway.groups ?? { "": {} });
  return fc
    .record({
      number: fc.nat(500),
      group: fc.constantFrom(...groups),
      event: fc.constantFrom(...doors),
      seed: fc.nat(1e6),
      tape: fc.array(fc.nat(1000), { minLength: steps, maxLength: steps }),
    })
    .map(({ number, group, event, seed, tape }) => {
      const client = { number, demand: "any" };
      const attributes = drawAttributes(chart, client, { seed, replication: 0 });
      return { facts: { ...client, group, attributes, arrivedAt: 0 }, event, seed, choose: chooser(tape), steps };
    });
}
