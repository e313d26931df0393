import { repositoryJson } from "../state/document-files.ts";
import { importFile } from "../state/import-file.ts";
import { readPathwayWithChart, readSimulationFor } from "../state/read-documents.ts";
import type { FromRead, Source, ToRead } from "./read-api.ts";
import { workerScope } from "./worker-scope.ts";

// Loads documents, reads them and holds them against each other; a pathway and its simulation are loaded side by side. Makes pathways of
// files of other kinds.

const scope = workerScope<ToRead>();

scope.onmessage = ({ data }) => void answer(data);

async function answer(wanted: ToRead): Promise<void> {
  if (wanted.kind === "import") {
    await tell(wanted.id, "import", () => importFile(wanted.name, wanted.text));
    return;
  }
  const { id, simulation } = wanted;
  const json = simulation === null ? null : jsonOf("simulation", simulation);
  // A file that cannot be had is told of below, once the pathway is read.
  json?.catch(() => {});
  const held =
    wanted.kind === "simulation"
      ? wanted
      : await tell(id, "pathway", async () => readPathwayWithChart(await jsonOf("pathway", wanted.pathway)));
  const { pathway = null, chart = null } = held ?? {};
  if (json !== null && pathway !== null) await tell(id, "simulation", async () => readSimulationFor(await json, pathway, chart));
}

async function tell<T>(id: number, kind: FromRead["kind"], read: () => Promise<T>): Promise<T | null> {
  try {
    const loaded = await read();
    scope.postMessage({ id, kind, loaded });
    return loaded;
  } catch (error) {
    scope.postMessage({ id, kind, error: error instanceof Error ? error.message : String(error) } satisfies FromRead);
    return null;
  }
}

async function jsonOf(kind: "pathway" | "simulation", source: Source): Promise<unknown> {
  return "json" in source ? source.json : repositoryJson(kind, source.file);
}
