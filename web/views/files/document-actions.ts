import { hasErrors, type Simulation } from "#pathway";
import { type Language, languages, type Text } from "#units";
import { saveFile } from "../../parts/save-file.ts";
import { documentJson, namesOf, pathwayEntries, simulationEntries } from "../../state/documents.ts";
import { library } from "../../state/library.ts";
import {
  copiedNotice,
  deletedNotice,
  downloadedNotice,
  type Notice,
  notWrittenNotice,
  renamedNotice,
  writtenNotice,
} from "../../state/notice.ts";
import { putOwn } from "../../state/open-files.ts";
import { baseName, type DiskFile } from "../../state/own-document.ts";
import { ownSimulation } from "../../state/own-figures.ts";
import { readSimulationFor } from "../../state/read-documents.ts";
import { openAgain } from "../../state/session.ts";
import { type AppState, initialState, type Store } from "../../state/store.ts";
import { filesWords } from "./words.ts";

/** Which document: its kind, and its id in the lists of the page. */
export interface DocumentName {
  readonly kind: "pathway" | "simulation";
  readonly id: string;
}

/** What is known of every document. */
type Json = Record<string, unknown> & { readonly id: string; readonly title: Text };

/** Asks the planner whether to go on. */
export type Confirm = (question: string, yes: string) => Promise<boolean>;

type Picker = (options: object) => Promise<DiskFile>;

/** Whether files can be written in place. */
export function canWriteFiles(): boolean {
  return "showSaveFilePicker" in globalThis;
}

/** A document as the page writes it: in the author's order of keys, two spaces deep, which `polku check` and people read alike. */
function textOfJson(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Gives the file to the browser's downloads: what was opened byte for byte, unless it has been changed here. */
export async function download(store: Store, name: DocumentName): Promise<void> {
  const { text, file } = await fileOf(name);
  saveFile(file, text, "application/json");
  const own = library.find(name.id);
  if (own !== null) await library.put({ ...own, disk: text });
  store.set({ notice: downloadedNotice(file) });
}

/** Writes the file in its place; one that has none is asked for, as it is with `isNew`. A file that was changed meanwhile is asked about. */
export async function write(store: Store, name: DocumentName, confirm: Confirm, isNew = false): Promise<void> {
  const { text, file } = await fileOf(name);
  const own = library.find(name.id);
  const known = isNew ? undefined : own?.handle;
  const handle = known ?? (await pick(file));
  if (handle === null) return;
  try {
    if ((await handle.requestPermission?.({ mode: "readwrite" })) === "denied") throw new Error("denied");
    const words = filesWords[store.state.language];
    if (known !== undefined && own !== null && (await textOnDisk(known)) !== own.disk) {
      if (!(await confirm(words.askOverwrite(file), words.overwrite))) return;
    }
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    if (own !== null) await library.put({ ...own, disk: text, handle, file: handle.name });
    store.set({ notice: writtenNotice(handle.name) });
  } catch {
    store.set({ notice: notWrittenNotice(file) });
  }
}

/** Makes an own document of another and opens it. A simulation's copy is about the pathway that is open; where it cannot be, that is told. */
export async function copy(store: Store, name: DocumentName): Promise<void> {
  const json = await jsonOf(name);
  const { pathwayId } = store.state;
  const isOther = name.kind === "simulation" && !namesOf(pathwayId).includes(baseName(String(json.pathway)));
  const target = isOther ? { pathway: `../models/${namesOf(pathwayId).at(-1)}.pathway.json` } : {};
  await putCopy(store, name.kind, { ...json, ...target, title: titled(json.title, "copySuffix") });
}

/** Makes an own simulation of the one that is open with what the planner has turned and pasted, and opens it. */
export async function keepTurned(store: Store): Promise<void> {
  const simulation = ownSimulation(store.state);
  if (simulation === null) return;
  const change = { ...simulation.change, ...store.state.change };
  const all = { ...simulation, title: titled(simulation.title, "turnedSuffix"), ...(Object.keys(change).length > 0 ? { change } : {}) };
  await putCopy(store, "simulation", all, { change: {}, own: null });
}

/** Gives an own document another title in the language of the page. */
export async function rename(store: Store, key: string, title: string): Promise<void> {
  const own = library.find(key);
  if (own === null || title.trim() === "") return;
  const renamed: Text = { ...own.title, [store.state.language]: title.trim() };
  const put = await putOwn({ ...own, text: textOfJson({ ...(own.json as object), title: renamed }) }, renamedNotice(renamed));
  await openLikewise(store, own.kind, own.key, put.key);
  store.set({ notice: put.notice });
}

/** Deletes an own document once the planner has said so. Where it was open, one of the repository's is opened. */
export async function remove(store: Store, key: string, confirm: Confirm): Promise<boolean> {
  const own = library.find(key);
  if (own === null) return false;
  const { state } = store;
  const words = filesWords[state.language];
  const title = own.title[state.language] ?? own.title.fi;
  const question = own.text === own.disk ? words.askRemove(title) : words.askRemoveUnsaved(title);
  if (!(await confirm(question, words.action.remove))) return false;
  await library.remove(key);
  if (key === state.pathwayId) await openAgain(store, inPlaceOf(own.id));
  else if (key === state.simulationId) await openAgain(store, state.pathwayId);
  store.set({ notice: deletedNotice(own.title) });
  return true;
}

/** The repository's pathway of the same id, else the usual one. */
function inPlaceOf(id: string): string {
  return pathwayEntries().some((entry) => entry.id === id) ? id : initialState.pathwayId;
}

/** `patch`: what is other once the copy is there and before it is open. */
async function putCopy(store: Store, kind: DocumentName["kind"], json: Json, patch: Partial<AppState> = {}): Promise<void> {
  const id = freeId(json.id);
  const document = { ...json, id };
  const file = `${id}.${kind}.json`;
  const { pathway, chart } = store.state;
  if (kind === "simulation" && pathway !== null) {
    const { diagnostics } = readSimulationFor(document, pathway, chart);
    if (hasErrors(diagnostics)) {
      store.set({ refused: [{ file, diagnostics }, ...store.state.refused.filter((one) => one.file !== file)] });
      return;
    }
  }
  const put = await putOwn({ key: library.freeKey(id), kind, text: textOfJson(document), disk: null, file }, copiedNotice(json.title));
  store.set(patch);
  await openAgain(store, ...openWith(store.state, kind, put.key));
  store.set({ notice: put.notice as Notice });
}

function openWith({ pathwayId }: AppState, kind: DocumentName["kind"], key: string): [string, string | undefined] {
  return kind === "pathway" ? [key, undefined] : [pathwayId, key];
}

async function openLikewise(store: Store, kind: DocumentName["kind"], before: string, key: string): Promise<void> {
  const { pathwayId, simulationId } = store.state;
  if (kind === "pathway" && pathwayId === before) await openAgain(store, key, key === before ? simulationId : undefined);
  if (kind === "simulation" && simulationId === before) await openAgain(store, pathwayId, key);
}

async function jsonOf({ kind, id }: DocumentName): Promise<Json> {
  return (await documentJson(kind, id)) as Json;
}

async function fileOf(name: DocumentName): Promise<{ text: string; file: string }> {
  const own = library.find(name.id);
  if (own !== null) return own;
  return { text: textOfJson(await jsonOf(name)), file: `${name.id}.${name.kind}.json` };
}

async function pick(suggestedName: string): Promise<DiskFile | null> {
  const picker = (globalThis as unknown as { showSaveFilePicker: Picker }).showSaveFilePicker;
  const types = [{ accept: { "application/json": [".json"] } }];
  // The planner may close the dialog.
  return picker.call(globalThis, { suggestedName, types }).catch(() => null);
}

async function textOnDisk(handle: DiskFile): Promise<string> {
  return (await handle.getFile()).text();
}

/** An id that no document has: the same, or with the next number behind it. */
function freeId(id: string): string {
  const taken = new Set([...pathwayEntries(), ...simulationEntries()].map((entry) => library.find(entry.id)?.id ?? entry.id));
  const stem = id.replace(/-[2-9]$/, "");
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${stem}-${i}`;
  return free;
}

/** A title with a word behind it that says what it is, in each language that it has. */
function titled(title: Text, suffix: "copySuffix" | "turnedSuffix"): Text {
  const spoken = languages.filter((language: Language) => title[language] !== undefined);
  return Object.fromEntries(spoken.map((language) => [language, `${title[language]} (${filesWords[language][suffix]})`])) as Text;
}

/** How many values the planner has turned in the simulation that is open. */
export function turnedCount({ change }: Pick<AppState, "change">): number {
  return Object.keys(change).length;
}

/** Whether the planner has pasted own figures for a simulation. */
export function hasOwnFigures({ own }: Pick<AppState, "own">, simulation: Simulation | null): boolean {
  return own !== null && own.of === simulation?.id;
}
