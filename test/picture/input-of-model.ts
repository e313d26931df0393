import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportInput, PictureChoice } from "#artifact";
import { readChart } from "#chart";
import { readPathway } from "#pathway";
import type { Language } from "#units";
import { nodeHost } from "../../src/cli/node-host.ts";

const models = join(import.meta.dirname, "..", "..", "models");

/** The names of the published models. */
export const modelNames = [
  "keusote-2025",
  "keusote-as-is",
  "keusote-ttk",
  "savings",
  "social-care-path",
  "supported-employment",
  "ttk-plan",
] as const;

/** The document of a published model. */
export function documentOf(name: string): unknown {
  return JSON.parse(readFileSync(join(models, `${name}.pathway.json`), "utf8"));
}

/** What an export is made from, of a document. */
export function inputOf(document: unknown, language: Language = "fi", picture: PictureChoice = {}): ExportInput {
  const { pathway } = readPathway(document);
  const { chart } = readChart(pathway!);
  return { pathway: pathway!, chart: chart!, language, results: null, picture, host };
}

/** One for all tests: it keeps what it has read. */
export const host = nodeHost();
