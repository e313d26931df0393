import type { Chart } from "#chart";
import { importFormatOf } from "#export";
import {
  checkSimulation,
  type Diagnostic,
  didYouMean,
  hasErrors,
  type Pathway,
  parseJson,
  readSimulation,
  type Simulation,
} from "#pathway";
import { reader } from "../workers/reader.ts";
import { tellOfDocument } from "./document-messages.ts";
import { loadPathway, namesOf, pathwayEntries } from "./documents.ts";
import { type Kept, library } from "./library.ts";
import { importedNotice, keptBesideNotice, type Notice, notKeptNotice, openedNotice, refusedNotice } from "./notice.ts";
import { baseName, type DiskFile, type OwnDocument } from "./own-document.ts";
import { readPathwayWithChart, readSimulationFor } from "./read-documents.ts";
import { openAgain } from "./session.ts";
import type { AppState, FileFindings, Store } from "./store.ts";

/** A file as it was read from disk. */
export interface FileText {
  readonly name: string;
  readonly text: string;
  readonly handle?: DiskFile;
}

/** `source`: of what was made of a file of another kind, the name of that file. */
type Parsed = FileText & { readonly json: unknown; readonly diagnostics: readonly Diagnostic[]; readonly source: string | null };
type Judged = { readonly diagnostics: readonly Diagnostic[]; readonly pathwayId?: string };

/** What a document was put down as. */
export interface Opened {
  readonly key: string;
  readonly notice: Notice;
}

/**
 * Opens pathways and simulations from disk as own documents, pathways first, so that a simulation may come with its own; of a file of another
 * kind a pathway is made, and what of it was not understood is told. What cannot be opened is told with all that is wrong in it, and whatever
 * was open stays open.
 */
export async function openFiles(store: Store, files: readonly FileText[]): Promise<void> {
  const parsed = await Promise.all(files.map(parse));
  const isSimulation = (file: Parsed) => formatOf(file.json).startsWith("polku/simulation@");
  const refused: FileFindings[] = [];
  const imported: FileFindings[] = [];
  let target: { pathwayId: string; simulationId?: string } | null = null;
  let notice: Notice | null = null;
  for (const file of [...parsed.filter((one) => !isSimulation(one)), ...parsed.filter(isSimulation)]) {
    const kind = isSimulation(file) ? "simulation" : "pathway";
    const judged: Judged = hasErrors(file.diagnostics)
      ? file
      : file.source !== null
        ? { diagnostics: [] }
        : kind === "pathway"
          ? judgePathway(file)
          : await judgeSimulation(file, store.state);
    if (hasErrors(judged.diagnostics)) {
      refused.push({ file: file.source ?? file.name, diagnostics: judged.diagnostics });
      continue;
    }
    const put = file.source === null ? await takeIn(file, kind) : await takeInImported(file, file.source);
    if (file.source !== null && file.diagnostics.length > 0) imported.push({ file: file.source, diagnostics: file.diagnostics });
    target = kind === "pathway" ? { pathwayId: put.key } : { pathwayId: judged.pathwayId!, simulationId: put.key };
    notice = put.notice;
  }
  const names = new Set(files.map(({ name }) => name));
  const earlier = (known: readonly FileFindings[]) => known.filter(({ file }) => !names.has(file));
  store.set({ refused: [...refused, ...earlier(store.state.refused)], imported: [...imported, ...earlier(store.state.imported)] });
  if (target !== null) await openAgain(store, target.pathwayId, target.simulationId);
  const open = pathwayEntries().find(({ id }) => id === store.state.pathwayId)?.title ?? "–";
  if (refused.length > 0) store.set({ view: "files", notice: refusedNotice(refused.length, open) });
  else if (notice !== null) store.set({ notice, ...(imported.length > 0 ? { view: "files" } : {}) });
}

/** What stands in a file: JSON, or a pathway that is made of a file of another kind. */
async function parse(file: FileText): Promise<Parsed> {
  if (importFormatOf(file.name, file.text) === undefined) return { ...file, ...parseJson(file.text), source: null };
  const failed = (error: unknown) => ({ pathway: null, diagnostics: [tellOfDocument("error", "", "not-loaded", String(error))] });
  const made = await reader.imported(file.name, file.text).catch(failed);
  if (made?.pathway == null) return { ...file, json: null, diagnostics: made?.diagnostics ?? [], source: file.name };
  const { pathway, diagnostics } = made;
  const text = `${JSON.stringify(pathway, null, 2)}\n`;
  return { name: `${pathway.id}.pathway.json`, text, json: pathway, diagnostics, source: file.name };
}

/** Puts a pathway that was made of a file of another kind in the library, which no file of its own holds yet; once only, if it is opened again. */
async function takeInImported({ name, text, json, diagnostics }: Parsed, source: string): Promise<Opened> {
  const { id, title } = json as Pathway;
  const notice = importedNotice(title, source, diagnostics.length);
  const known = library.entries.find((entry) => entry.kind === "pathway" && entry.text === text);
  if (known !== undefined) return { key: known.key, notice };
  return putOwn({ key: library.freeKey(id), kind: "pathway", text, disk: null, file: name }, notice);
}

/** Puts a document that is new in the library; where it cannot be kept, or another tab is ahead, the notice tells. */
export async function putOwn(document: Omit<OwnDocument, "revision" | "changedAt">, done: Notice): Promise<Opened> {
  const kept: Kept = await library.put(document);
  const { title } = library.find(document.key) ?? { title: { fi: document.file } };
  if (kept.outcome === "kept") return { key: document.key, notice: done };
  if (kept.outcome === "not-kept") return { key: document.key, notice: notKeptNotice(title) };
  const { handle: _handle, ...rest } = document;
  const key = library.freeKey(kept.newer.id);
  await library.put({ ...rest, key, disk: null });
  return { key, notice: keptBesideNotice(kept.newer.title) };
}

async function takeIn({ name, text, handle, json }: Parsed, kind: "pathway" | "simulation"): Promise<Opened> {
  const { id, title } = json as Pathway | Simulation;
  const key = (await earlierKey({ kind, id, name, text, handle })) ?? library.freeKey(id);
  return putOwn({ key, kind, text, disk: text, file: name, ...(handle === undefined ? {} : { handle }) }, openedNotice(title));
}

/** The document that is the same file, opened before, unless something was done to it here since. */
async function earlierKey(file: {
  kind: string;
  id: string;
  name: string;
  text: string;
  handle: DiskFile | undefined;
}): Promise<string | null> {
  for (const entry of library.entries) {
    if (entry.kind !== file.kind || entry.id !== file.id || entry.file !== file.name) continue;
    if (entry.text === file.text) return entry.key;
    if (entry.text !== entry.disk) continue;
    const isSame = entry.handle === undefined || file.handle === undefined || (await entry.handle.isSameEntry(file.handle));
    if (isSame) return entry.key;
  }
  return null;
}

function judgePathway({ json }: Parsed): Judged {
  const { diagnostics } = readPathwayWithChart(json);
  return { diagnostics };
}

async function judgeSimulation({ json }: Parsed, state: AppState): Promise<Judged> {
  const { simulation, diagnostics } = readSimulation(json);
  if (simulation === null) return { diagnostics };
  const found = await pathwayFor(simulation, state);
  if (found === null) return { diagnostics: [...diagnostics, await missingPathway(simulation)] };
  return { diagnostics: readSimulationFor(json, found.pathway, found.chart).diagnostics, pathwayId: found.id };
}

/** The pathway that a simulation names: the open one if it is that, else an own version before the repository's. */
async function pathwayFor(simulation: Simulation, { pathwayId }: AppState): Promise<{ id: string; pathway: Pathway; chart: Chart } | null> {
  const wanted = baseName(simulation.pathway);
  const fitting = pathwayEntries().filter(({ id }) => namesOf(id).includes(wanted));
  const order = fitting.sort((a, b) => Number(b.id === pathwayId) - Number(a.id === pathwayId) || Number(b.isOwn) - Number(a.isOwn));
  for (const { id } of order) {
    const { pathway, chart } = await loadPathway(id);
    if (pathway !== null && chart !== null) return { id, pathway, chart };
  }
  return null;
}

/** That the pathway a simulation names is not here, and which it could be: one with a similar name, else those that it would fit. */
async function missingPathway(simulation: Simulation): Promise<Diagnostic> {
  const wanted = baseName(simulation.pathway);
  const entries = pathwayEntries();
  const near = didYouMean(
    wanted,
    entries.flatMap(({ id }) => namesOf(id)),
  );
  const fitting: string[] = [];
  for (const { id } of near === null ? entries : []) {
    const { pathway } = await loadPathway(id);
    if (pathway !== null && !hasErrors(checkSimulation(simulation, pathway))) fitting.push(namesOf(id)[0]!);
  }
  const all = entries.map(({ id }) => namesOf(id)[0]!);
  return tellOfDocument("error", ["pathway"], "missing-pathway", simulation.pathway, near, fitting, all);
}

function formatOf(json: unknown): string {
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : "";
  return typeof format === "string" ? format : "";
}
