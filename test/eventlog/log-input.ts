import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportInput } from "#artifact";
import { readChart } from "#chart";
import { type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";
import { inputOf } from "#report";
import { type Answer, answer, inlineCrew } from "#study";
import type { Language } from "#units";
import { host } from "../picture/input-of-model.ts";

const root = join(import.meta.dirname, "..", "..");
const jsonOf = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** A published simulation and its pathway, with parts of the simulation replaced. */
export function documentsOf(simulation: string, part: Partial<Simulation> = {}): { pathway: Pathway; simulation: Simulation } {
  const read = readSimulation(jsonOf(`simulations/${simulation}.simulation.json`)).simulation!;
  const { vary: _, ...once } = read;
  const { pathway } = readPathway(jsonOf(join("simulations", read.pathway)));
  return { pathway: pathway!, simulation: { ...once, ...part } };
}

/** What an export is made from, with the answer to its simulation. */
export async function simulatedInput(
  { pathway, simulation }: { pathway: Pathway; simulation: Simulation },
  {
    language = "fi",
    replications = 2,
    withBottleneck = false,
  }: { language?: Language; replications?: number; withBottleneck?: boolean } = {},
): Promise<{ input: ExportInput; answered: Answer }> {
  const { answer: answered, diagnostics } = await answer(pathway, simulation, { crew: inlineCrew(), withBottleneck, replications });
  if (!answered) throw new Error(diagnostics.map(({ message }) => message.en).join("; "));
  const input = { pathway, chart: readChart(pathway).chart!, language, results: inputOf(answered, "0.0.0"), picture: {}, host };
  return { input, answered };
}

/** The text of a file that an export gives. */
export function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder("utf-8", { fatal: true }).decode(content);
}
