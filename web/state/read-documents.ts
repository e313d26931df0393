import { type Chart, checkDoors, readChart } from "#chart";
import { checkSimulation, type Diagnostic, hasErrors, type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";

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

/** Reads a pathway and its chart. Takes long: what the page opens is read in a worker (`workers/reader.ts`). */
export function readPathwayWithChart(json: unknown): LoadedPathway {
  const read = readPathway(json);
  if (read.pathway === null) return { ...read, chart: null };
  const { chart, diagnostics } = readChart(read.pathway);
  return { pathway: read.pathway, chart, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** Reads a simulation and holds it against a pathway. */
export function readSimulationFor(json: unknown, pathway: Pathway, chart: Chart | null): LoadedSimulation {
  const read = readSimulation(json);
  if (read.simulation === null) return read;
  const doors = chart === null ? [] : checkDoors(chart, read.simulation);
  const found = [...read.diagnostics, ...checkSimulation(read.simulation, pathway), ...doors];
  return { simulation: hasErrors(found) ? null : read.simulation, diagnostics: found };
}
