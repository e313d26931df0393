import { pathways, simulations } from "virtual:catalog";
import { type Chart, readChart } from "#chart";
import { checkSimulation, type Diagnostic, hasErrors, type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";

const pathwayFiles = import.meta.glob<unknown>("../../models/*.pathway.json", { import: "default" });
const simulationFiles = import.meta.glob<unknown>("../../simulations/*.simulation.json", { import: "default" });

/** A pathway that has been read; null where it cannot be, and why. */
export interface LoadedPathway {
  readonly pathway: Pathway | null;
  readonly chart: Chart | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A simulation that has been read against its pathway. */
export interface LoadedSimulation {
  readonly simulation: Simulation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ids of the simulations of a pathway. */
export function simulationsOf(pathwayId: string): string[] {
  return simulations.filter(({ pathway }) => pathway === pathwayId).map(({ id }) => id);
}

/** The pathway that a simulation of the repository is about; null where there is no such simulation. */
export function pathwayOf(simulationId: string): string | null {
  return simulations.find(({ id }) => id === simulationId)?.pathway ?? null;
}

/** Whether the repository has a pathway of this id. */
export function isKnownPathway(id: string): boolean {
  return pathways.some((entry) => entry.id === id);
}

/** Loads a pathway of the repository. Throws on an id that it does not have, and where the file cannot be had. */
export async function loadPathway(id: string): Promise<LoadedPathway> {
  const entry = pathways.find((one) => one.id === id);
  if (!entry) throw new Error(`unknown pathway: ${id}`);
  const read = readPathway(await pathwayFiles[`../../models/${entry.file}`]!());
  if (read.pathway === null) return { ...read, chart: null };
  const { chart, diagnostics } = readChart(read.pathway);
  return { pathway: read.pathway, chart, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** Loads a simulation of the repository and holds it against its pathway. Throws as `loadPathway` does. */
export async function loadSimulation(id: string, pathway: Pathway): Promise<LoadedSimulation> {
  const entry = simulations.find((one) => one.id === id);
  if (!entry) throw new Error(`unknown simulation: ${id}`);
  const read = readSimulation(await simulationFiles[`../../simulations/${entry.file}`]!());
  if (read.simulation === null) return read;
  const found = [...read.diagnostics, ...checkSimulation(read.simulation, pathway)];
  return { simulation: hasErrors(found) ? null : read.simulation, diagnostics: found };
}
