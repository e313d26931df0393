import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Chart } from "#chart";
import { chartOf as chartOfDocument } from "../chart/chart-of.ts";
import { chartOf, tapes } from "../equivalence/random-chart.ts";

const models = join(import.meta.dirname, "..", "..", "models");
const files = readdirSync(models).filter((file) => file.endsWith(".pathway.json"));

/** The chart of every published model by its name. */
export const modelCharts: ReadonlyArray<readonly [string, Chart]> = files.map((file) => [
  file.slice(0, -".pathway.json".length),
  chartOfDocument(JSON.parse(readFileSync(join(models, file), "utf8"))),
]);

const actors = ["a", "b", "c"];

/** Charts that use all that a machine may be made of, with states in the hands of up to three actors and of nobody. */
export const randomCharts: fc.Arbitrary<Chart> = fc
  .tuple(tapes, fc.array(fc.nat(actors.length), { minLength: 1, maxLength: 40 }))
  .map(([tape, choices]) => {
    const chart = chartOf(tape);
    const nodes = chart.nodes.map((node) => ({ ...node, actor: actors[choices[node.index % choices.length]!] ?? null }));
    return { ...chart, nodes, pathway: { ...chart.pathway, actors: Object.fromEntries(actors.map((id) => [id, {}])) } };
  });

/** Paths of the states of a chart that have others inside, chosen by bits. */
export function someFrames(chart: Chart, bits: number): string[] {
  const frames = chart.nodes.filter(({ index, children }) => index > 0 && children.length > 0);
  return frames.filter((_, i) => (bits >> (i % 30)) & 1).map(({ path }) => path);
}

/** A chart whose states and transitions have these names in turn. */
export function withNames(chart: Chart, names: readonly string[]): Chart {
  const nameOf = (i: number) => ({ fi: names[i % names.length]! });
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, name: nameOf(node.index) })) };
}
