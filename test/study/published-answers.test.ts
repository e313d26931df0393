import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashDocument, type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";
import { createContext, headlineText, type ReportInput } from "#report";
import { answer, inlineCrew } from "#study";

const root = join(import.meta.dirname, "..", "..");

function documents(name: string): { pathway: Pathway; simulation: Simulation } {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as unknown;
  const { simulation } = readSimulation(read(`simulations/${name}.simulation.json`));
  const { pathway } = readPathway(read(join("simulations", simulation!.pathway)));
  return { pathway: pathway!, simulation: simulation! };
}

/** A change of these files means that results change: it belongs in the changelog. */
describe("the headline of a published simulation with a fixed seed and few replications", () => {
  it.each([
    ["ttk-plan", 20],
    ["ttk-baseline", 8],
    ["supported-employment", 8],
  ])("%s is what it was", async (name, replications) => {
    const { pathway, simulation } = documents(name);
    const { answer: given } = await answer(pathway, simulation, { crew: inlineCrew(), replications, withBottleneck: false });
    const { points, seed, assumed } = given!;
    const input: ReportInput = {
      pathway,
      simulation,
      version: "0.0.0",
      seed,
      replications,
      hashes: { simulation: hashDocument(simulation), pathway: hashDocument(pathway) },
      start: simulation.start,
      points: points.map(({ run, summary, closedForms }) => ({ change: run.scenario.change, summary, bottleneck: null, closedForms })),
      assumed,
    };
    await expect(headlineText(createContext(input, "fi"))).toMatchFileSnapshot(join(root, "test", "golden", "answers", `${name}.txt`));
  });
});
