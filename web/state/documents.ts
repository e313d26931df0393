import { pathways, simulations } from "virtual:catalog";
import { type Chart, checkDoors, readChart } from "#chart";
import { checkSimulation, type Diagnostic, hasErrors, type Pathway, readPathway, readSimulation, type Simulation } from "#pathway";
import type { Text } from "#units";
import { library } from "./library.ts";
import { baseName } from "./own-document.ts";

const pathwayFiles = import.meta.glob<unknown>("../../models/*.pathway.json", { import: "default" });
const simulationFiles = import.meta.glob<unknown>("../../simulations/*.simulation.json", { import: "default" });

/** A document that can be opened; those of the repository come first, own ones have a key with "~" for an id. */
export interface DocumentEntry {
  readonly id: string;
  readonly title: Text;
  readonly isOwn: boolean;
  /** Of a simulation: the name of its pathway's file without folder and ending. */
  readonly pathway: string | null;
}

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

/** All pathways that can be opened. */
export function pathwayEntries(): DocumentEntry[] {
  return [...pathways.map(({ id, title }) => ({ id, title, isOwn: false, pathway: null })), ...ownEntries("pathway")];
}

/** All simulations that can be opened, with whichever pathway. */
export function simulationEntries(): DocumentEntry[] {
  return [...simulations.map(({ id, title, pathway }) => ({ id, title, isOwn: false, pathway })), ...ownEntries("simulation")];
}

function ownEntries(kind: "pathway" | "simulation"): DocumentEntry[] {
  return library.entries
    .filter((entry) => entry.kind === kind)
    .map(({ key, title, pathway }) => ({ id: key, title, isOwn: true, pathway }));
}

/** Ids of the simulations of a pathway: those that name its file or its id, be it the repository's or an own version of it. */
export function simulationsOf(pathwayId: string): string[] {
  const names = namesOf(pathwayId);
  return simulationEntries()
    .filter(({ pathway }) => pathway !== null && names.includes(pathway))
    .map(({ id }) => id);
}

/** The pathway that a simulation is about; null where there is no such simulation, or no such pathway. */
export function pathwayOf(simulationId: string): string | null {
  const named = simulationEntries().find(({ id }) => id === simulationId)?.pathway;
  return pathwayEntries().find(({ id }) => named != null && namesOf(id).includes(named))?.id ?? null;
}

/** Whether there is a pathway of this id. */
export function isKnownPathway(id: string): boolean {
  return pathwayEntries().some((entry) => entry.id === id);
}

/** The names by which a simulation may name a pathway. */
export function namesOf(pathwayId: string): string[] {
  const own = library.find(pathwayId);
  if (own !== null) return [own.id, baseName(own.file)];
  const entry = pathways.find(({ id }) => id === pathwayId);
  return entry === undefined ? [] : [entry.id, baseName(entry.file)];
}

/** Loads a pathway. Throws on an id that there is not, and where the file cannot be had. */
export async function loadPathway(id: string): Promise<LoadedPathway> {
  return readPathwayWithChart(await pathwayJson(id));
}

/** The JSON of a pathway, unread. Throws as `loadPathway` does. */
export async function pathwayJson(id: string): Promise<unknown> {
  const own = library.find(id);
  const entry = pathways.find((one) => one.id === id);
  if (own === null && !entry) throw new Error(`unknown pathway: ${id}`);
  return own === null ? pathwayFiles[`../../models/${entry!.file}`]!() : own.json;
}

/** Reads a pathway and its chart. */
export function readPathwayWithChart(json: unknown): LoadedPathway {
  const read = readPathway(json);
  if (read.pathway === null) return { ...read, chart: null };
  const { chart, diagnostics } = readChart(read.pathway);
  return { pathway: read.pathway, chart, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** Loads a simulation and holds it against its pathway. Throws as `loadPathway` does. */
export async function loadSimulation(id: string, pathway: Pathway, chart: Chart | null = null): Promise<LoadedSimulation> {
  return readSimulationFor(await simulationJson(id), pathway, chart);
}

/** The JSON of a simulation, unread. Throws as `loadPathway` does. */
export async function simulationJson(id: string): Promise<unknown> {
  const own = library.find(id);
  const entry = simulations.find((one) => one.id === id);
  if (own === null && !entry) throw new Error(`unknown simulation: ${id}`);
  return own === null ? simulationFiles[`../../simulations/${entry!.file}`]!() : own.json;
}

/** Reads a simulation and holds it against a pathway. */
export function readSimulationFor(json: unknown, pathway: Pathway, chart: Chart | null): LoadedSimulation {
  const read = readSimulation(json);
  if (read.simulation === null) return read;
  const doors = chart === null ? [] : checkDoors(chart, read.simulation);
  const found = [...read.diagnostics, ...checkSimulation(read.simulation, pathway), ...doors];
  return { simulation: hasErrors(found) ? null : read.simulation, diagnostics: found };
}
