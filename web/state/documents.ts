import { pathways, simulations } from "virtual:catalog";
import type { Chart } from "#chart";
import type { Pathway } from "#pathway";
import type { Text } from "#units";
import type { Source } from "../workers/read-api.ts";
import { reader } from "../workers/reader.ts";
import { repositoryJson } from "./document-files.ts";
import { library } from "./library.ts";
import { baseName } from "./own-document.ts";
import type { LoadedPathway, LoadedSimulation } from "./read-documents.ts";

/** A document that can be opened; those of the repository come first, own ones have a key with "~" for an id. */
export interface DocumentEntry {
  readonly id: string;
  readonly title: Text;
  readonly isOwn: boolean;
  /** Of a simulation: the name of its pathway's file without folder and ending. */
  readonly pathway: string | null;
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

/** A pathway that is loading, and a simulation of it; null where none was asked for. */
export interface Loading {
  readonly pathway: Promise<LoadedPathway>;
  readonly simulation: Promise<LoadedSimulation> | null;
}

/** Loads a pathway and, where one is named, a simulation of it, side by side. Throws on an id that there is not; rejects where a file cannot be had. */
export function loadDocuments(pathwayId: string, simulationId: string | null): Loading {
  return reader.pathway(sourceOf("pathway", pathwayId), simulationId === null ? null : sourceOf("simulation", simulationId));
}

/** Holds a pathway that is being changed against the format, and a simulation of it against the pathway. */
export function checkDocuments(pathway: Pathway, simulationId: string | null): Loading {
  return reader.pathway({ json: pathway }, simulationId === null ? null : sourceOf("simulation", simulationId));
}

/** Loads a pathway. Rejects on an id that there is not, and where the file cannot be had. */
export async function loadPathway(id: string): Promise<LoadedPathway> {
  return loadDocuments(id, null).pathway;
}

/** Loads a simulation and holds it against its pathway. Rejects as `loadPathway` does. */
export async function loadSimulation(id: string, pathway: Pathway, chart: Chart | null = null): Promise<LoadedSimulation> {
  return reader.simulation(sourceOf("simulation", id), pathway, chart);
}

/** The JSON of a document, unread. Rejects as `loadPathway` does. */
export async function documentJson(kind: "pathway" | "simulation", id: string): Promise<unknown> {
  const source = sourceOf(kind, id);
  return "json" in source ? source.json : repositoryJson(kind, source.file);
}

function sourceOf(kind: "pathway" | "simulation", id: string): Source {
  const own = library.find(id);
  if (own !== null) return { json: own.json };
  const entry = { pathway: pathways, simulation: simulations }[kind].find((one) => one.id === id);
  if (!entry) throw new Error(`unknown ${kind}: ${id}`);
  return { file: entry.file };
}
