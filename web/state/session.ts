import { didYouMean } from "#pathway";
import { say, type Text } from "#units";
import { shellWords } from "../i18n/words.ts";
import { reader } from "../workers/reader.ts";
import { tellOfDocument } from "./document-messages.ts";
import {
  isKnownPathway,
  type Loading,
  loadDocuments,
  loadSimulation,
  pathwayEntries,
  simulationEntries,
  simulationsOf,
} from "./documents.ts";
import { keepLastWork, lastWork } from "./last-work.ts";
import { library } from "./library.ts";
import { deletedElsewhereNotice, missingPathwayNotice, missingSimulationNotice, newerNotice } from "./notice.ts";
import type { LibraryEntry } from "./own-document.ts";
import { type AppState, initialState, store as pageStore, type Store } from "./store.ts";
import { fromHash, type SharedState, toHash } from "./url.ts";

/** Binds the store to the address, the documents, what the browser has kept, and the look of the page. Call once. */
export async function startSession(store: Store): Promise<void> {
  reader.start();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const { language, theme, view } = fromHash(location.hash);
  store.set({ language, theme, view });
  dress(store.state, dark.matches);
  library.listen((entries) => store.set({ ownDocuments: entries }));
  const last = await lastWork();
  const hash = location.hash.length > 1 ? location.hash : (last?.hash ?? "");
  // Figures of one's own are no part of an address, and nothing of somebody else's.
  store.set({ ...coherent(fromHash(hash)), own: last?.hash === hash ? last.own : null });
  store.subscribe((state, before) => {
    writeAddress(state, before);
    if (state.language !== before.language || state.theme !== before.theme || state.pathway !== before.pathway) dress(state, dark.matches);
    if (state.pathwayId !== before.pathwayId) void openPathway(store);
    else if (state.simulationId !== before.simulationId) void openSimulation(store);
  });
  addEventListener("hashchange", () => store.set(coherent(fromHash(location.hash))));
  dark.addEventListener("change", () => dress(store.state, dark.matches));
  dress(store.state, dark.matches);
  writeAddress(store.state, store.state);
  library.onElsewhere = (key, entry) => tellOfOtherTab(store, key, entry);
  keepLastWork(store);
  await openPathway(store);
}

/** Another pathway is opened with its first simulation; what was selected or turned in the one before is gone. */
export function pathwayPatch(pathwayId: string): Partial<AppState> {
  const own = simulationsOf(pathwayId);
  const simulationId = own.includes(initialState.simulationId!) ? initialState.simulationId : (own[0] ?? null);
  return { pathwayId, simulationId, selected: null, collapsed: null, change: {}, compared: null, heatMonth: null, walk: null };
}

/** Opens a pathway and a simulation of it (the first where none is named). What is open already is read again: it may have another content. */
export async function openAgain(store: Store, pathwayId: string, simulationId?: string | null): Promise<void> {
  const patch = { ...pathwayPatch(pathwayId), ...(simulationId === undefined ? {} : { simulationId }) };
  if (pathwayId !== store.state.pathwayId) {
    store.set(patch);
    return;
  }
  store.set({ simulationId: patch.simulationId ?? null });
  await openPathway(store, true);
}

/** What the address asks for, as far as it is there; what is not is told. */
function coherent(shared: SharedState): Partial<AppState> {
  if (!isKnownPathway(shared.pathwayId)) {
    const { pathwayId } = initialState;
    const near = didYouMean(
      shared.pathwayId,
      pathwayEntries().map(({ id }) => id),
    );
    const notice = missingPathwayNotice(shared.pathwayId, titleOf(pathwayEntries(), pathwayId), near);
    return { ...shared, ...pathwayPatch(pathwayId), notice };
  }
  const { pathwayId, simulationId } = shared;
  if (simulationId !== null && simulationsOf(pathwayId).includes(simulationId)) return shared;
  const found = pathwayPatch(pathwayId).simulationId ?? null;
  const isAsked = simulationId !== null && simulationId !== initialState.simulationId;
  const notice = isAsked ? missingSimulationNotice(simulationId, titleOf(simulationEntries(), found)) : null;
  return { ...shared, simulationId: found, ...(notice === null ? {} : { notice }) };
}

function titleOf(entries: readonly { id: string; title: Text }[], id: string | null): Text | string {
  return entries.find((entry) => entry.id === id)?.title ?? "–";
}

/** Another tab has changed or deleted (null) a document: where it is open here, that is told, and nothing is replaced. */
function tellOfOtherTab(store: Store, key: string, entry: LibraryEntry | null): void {
  const { pathwayId, simulationId, pathway, simulation } = store.state;
  const open = key === pathwayId ? pathway : key === simulationId ? simulation : null;
  if (open === null) return;
  if (entry !== null) {
    store.set({ notice: newerNotice(entry.title, () => void openAgain(store, pathwayId, simulationId)) });
    return;
  }
  const document = { key, kind: key === pathwayId ? "pathway" : "simulation", text: `${JSON.stringify(open, null, 2)}\n` } as const;
  const keep = () => void library.put({ ...document, disk: null, file: `${open.id}.${document.kind}.json` });
  store.set({ notice: deletedElsewhereNotice(open.title, keep) });
}

async function openPathway(store: Store, isSame = false): Promise<void> {
  const { pathwayId, simulationId } = store.state;
  store.set(isSame ? { isLoading: true } : { pathway: null, chart: null, simulation: null, isLoading: true, diagnostics: [] });
  const loading = loadDocuments(pathwayId, simulationId);
  const loaded = await loading.pathway.catch(unloaded);
  // To take a document in and to show it are two tasks, so that neither is long.
  await new Promise((resolve) => setTimeout(resolve));
  if (store.state.pathwayId !== pathwayId) return;
  store.set(loaded);
  await openSimulation(store, simulationId === store.state.simulationId ? loading.simulation : null);
}

/** `loading`: the simulation, where it is under way already. */
async function openSimulation(store: Store, loading: Loading["simulation"] = null): Promise<void> {
  const { simulationId, pathway, chart } = store.state;
  const isCurrent = () => store.state.simulationId === simulationId && store.state.pathway === pathway;
  if (simulationId === null || pathway === null) return store.set({ simulation: null, isLoading: false });
  const loaded = await (loading ?? loadSimulation(simulationId, pathway, chart)).catch(unloaded);
  if (!isCurrent()) return;
  const diagnostics = [...store.state.diagnostics, ...loaded.diagnostics];
  store.set({ simulation: loaded.simulation, diagnostics, isLoading: false });
}

/** What stands in place of a file that could not be had, such as one that is not kept for use without a network. */
function unloaded(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return { pathway: null, chart: null, simulation: null, diagnostics: [tellOfDocument("error", "", "not-loaded", message)] };
}

/** Milliseconds after which an address is written that the browser did not take. */
const patience = 5000;
let late: ReturnType<typeof setTimeout> | undefined;

/** Another view or document is a step back to which one may go; everything else replaces the address. */
function writeAddress(state: AppState, before: AppState): void {
  const hash = toHash(state);
  if (hash === location.hash) return;
  const isStep = state.view !== before.view || state.pathwayId !== before.pathwayId;
  clearTimeout(late);
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", hash);
  } catch {
    // Safari takes a hundred changes in half a minute and no more.
    late = setTimeout(() => writeAddress(pageStore.state, pageStore.state), patience);
  }
}

function dress({ language, theme, pathway }: AppState, isSystemDark: boolean): void {
  const isDark = theme === "dark" || (theme === "system" && isSystemDark);
  const root = document.documentElement;
  root.lang = language;
  root.classList.toggle("dark", isDark);
  document.title = pathway === null ? shellWords[language].appName : `${say(pathway.title, language)} – ${shellWords[language].appName}`;
}
