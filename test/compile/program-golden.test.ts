import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { listProgram } from "#compile";
import { readPathway, readSimulation } from "#pathway";
import { prepare } from "#study";

const root = join(import.meta.dirname, "..", "..");
const jsonOf = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), "utf8")) as { pathway: string };
const simulations = readdirSync(join(root, "simulations")).filter((file) => file.endsWith(".simulation.json"));
const modelOf = (file: string) => basename(jsonOf("simulations", file).pathway, ".pathway.json");

/** The simulation in whose setting each model is compiled. */
const settings: Record<string, string> = {
  "keusote-2025": "keusote-2025",
  "keusote-as-is": "as-is-baseline",
  "keusote-ttk": "ttk-baseline",
  savings: "savings",
  "social-care-path": "social-care-path",
  "supported-employment": "supported-employment",
  "ttk-plan": "ttk-plan",
};

test("every model that has a simulation is compiled in the setting of one of them", () => {
  expect(Object.keys(settings).sort()).toEqual([...new Set(simulations.map(modelOf))].sort());
  for (const [model, simulation] of Object.entries(settings)) expect(modelOf(`${simulation}.simulation.json`)).toBe(model);
});

test.each(Object.entries(settings))("the program of %s, compiled for %s, is what it was", async (model, name) => {
  const { simulation } = readSimulation(jsonOf("simulations", `${name}.simulation.json`));
  const { pathway } = readPathway(jsonOf("models", `${model}.pathway.json`));
  const { scenario, diagnostics } = prepare(pathway!, simulation!);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  await expect(listProgram(scenario!)).toMatchFileSnapshot(join(root, "test", "golden", model, "program.txt"));
});
