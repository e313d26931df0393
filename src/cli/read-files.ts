import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Chart, checkDoors, readChart } from "#chart";
import {
  checkSimulation,
  type Diagnostic,
  hasErrors,
  type Pathway,
  parseJson,
  readPathway,
  readSimulation,
  type Simulation,
} from "#pathway";
import { type FullText, inEachLanguage } from "#units";

/** A file that is not there or cannot be read; `text` says which and why, for people. */
export class UnreadableFile extends Error {
  readonly text: FullText;
  constructor(text: FullText) {
    super(text.en);
    this.text = text;
  }
}

/** A pathway file as read. Both are null where the document has errors; `chart` alone where a target is unknown. */
export type PathwayFile = { file: string; pathway: Pathway | null; chart: Chart | null; diagnostics: Diagnostic[] };

/** A simulation file as read, with its pathway; the diagnostics are the simulation's own, the pathway's stand with it. */
export type SimulationFile = { file: string; simulation: Simulation | null; pathway: PathwayFile | null; diagnostics: Diagnostic[] };

/** Reads a file as JSON; what is wrong in it is a diagnostic. Throws `UnreadableFile`. */
export function loadJson(file: string): { json: unknown; diagnostics: Diagnostic[] } {
  return parseJson(readText(file), file);
}

/** Reads a pathway file and its chart. Throws `UnreadableFile`. */
export function loadPathway(file: string): PathwayFile {
  const { json, diagnostics } = loadJson(file);
  return hasErrors(diagnostics) ? { file, pathway: null, chart: null, diagnostics } : pathwayOf(json, file);
}

/** Reads a simulation file and the pathway file that it names, relative to itself. Throws `UnreadableFile` for either. */
export function loadSimulation(file: string): SimulationFile {
  const { json, diagnostics } = loadJson(file);
  return hasErrors(diagnostics) ? { file, simulation: null, pathway: null, diagnostics } : simulationOf(json, file);
}

/** A pathway file whose JSON has been read. */
export function pathwayOf(json: unknown, file: string): PathwayFile {
  const { pathway, diagnostics } = readPathway(json, file);
  if (pathway === null) return { file, pathway, chart: null, diagnostics };
  const read = readChart(pathway);
  return { file, pathway, chart: read.chart, diagnostics: [...diagnostics, ...inFile(read.diagnostics, file)] };
}

/** A simulation file whose JSON has been read; its pathway is read here. Throws `UnreadableFile` for that. */
export function simulationOf(json: unknown, file: string): SimulationFile {
  const { simulation, diagnostics } = readSimulation(json, file);
  if (simulation === null) return { file, simulation, pathway: null, diagnostics };
  const pathway = loadPathway(pathwayPath(file, simulation));
  const held = pathway.pathway === null ? [] : checkSimulation(simulation, pathway.pathway);
  const doors = pathway.chart === null ? [] : checkDoors(pathway.chart, simulation);
  return { file, simulation, pathway, diagnostics: [...diagnostics, ...inFile([...held, ...doors], file)] };
}

/** Names the file in diagnostics that do not. */
export function inFile(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, file }));
}

/** The file of a simulation's pathway; a path given relative to the working directory stays so. */
function pathwayPath(file: string, { pathway }: Simulation): string {
  const full = resolve(dirname(file), pathway);
  const here = `${resolve(".")}/`;
  return full.startsWith(here) ? full.slice(here.length) : full;
}

const reasons: Readonly<Record<string, FullText>> = {
  ENOENT: { fi: "sellaista tiedostoa ei ole", sv: "det finns ingen sådan fil", en: "there is no such file" },
  EISDIR: { fi: "se on kansio", sv: "det är en mapp", en: "it is a folder" },
  EACCES: { fi: "sen lukemiseen ei ole lupaa", sv: "den får inte läsas", en: "reading it is not allowed" },
};

/** The text of a file. Throws `UnreadableFile`. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const why = reasons[String(code)];
    const cannot = { fi: `tiedostoa ${file} ei voi lukea`, sv: `filen ${file} kan inte läsas`, en: `cannot read ${file}` };
    throw new UnreadableFile(inEachLanguage((language) => `${cannot[language]}: ${why?.[language] ?? String(error)}`));
  }
}
