import { readdirSync, readFileSync } from "node:fs";
import { type Pathway, readPathway } from "#pathway";
import { smallPathway } from "../pathway/small-pathway.ts";

const folder = new URL("../../models/", import.meta.url);

/** The pathways that real documents hold, by file name. */
export const models: ReadonlyArray<{ name: string; pathway: Pathway }> = readdirSync(folder)
  .filter((name) => name.endsWith(".pathway.json"))
  .map((name) => ({ name, pathway: valid(JSON.parse(readFileSync(new URL(name, folder), "utf8"))) }));

/** The small pathway that uses most of the format. */
export function small(): Pathway {
  return valid(smallPathway());
}

/** A document that reads without errors; throws where it does not. */
export function valid(json: unknown): Pathway {
  const { pathway, diagnostics } = readPathway(json);
  if (pathway === null) throw new Error(JSON.stringify(diagnostics, null, 1));
  return pathway;
}
