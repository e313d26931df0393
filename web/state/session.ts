import { errorAt } from "#pathway";
import { say } from "#units";
import { shellWords } from "../i18n/words.ts";
import { isKnownPathway, loadPathway, loadSimulation, pathwayOf, simulationsOf } from "./documents.ts";
import { type AppState, initialState, type Store } from "./store.ts";
import { fromHash, toHash } from "./url.ts";

/** Binds the store to the address, the documents, and the look of the page. Call once. */
export function startSession(store: Store): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const readAddress = () => store.set(coherent(fromHash(location.hash)));
  readAddress();
  store.subscribe((state, before) => {
    writeAddress(state, before);
    if (state.language !== before.language || state.theme !== before.theme || state.pathway !== before.pathway) dress(state, dark.matches);
    if (state.pathwayId !== before.pathwayId) void openPathway(store);
    else if (state.simulationId !== before.simulationId) void openSimulation(store);
  });
  addEventListener("hashchange", readAddress);
  dark.addEventListener("change", () => dress(store.state, dark.matches));
  dress(store.state, dark.matches);
  writeAddress(store.state, store.state);
  void openPathway(store);
}

/** Another pathway is opened with its first simulation; what was selected or turned in the one before is gone. */
export function pathwayPatch(pathwayId: string): Partial<AppState> {
  const own = simulationsOf(pathwayId);
  const simulationId = own.includes(initialState.simulationId!) ? initialState.simulationId : (own[0] ?? null);
  return { pathwayId, simulationId, selected: null, collapsed: null, change: {} };
}

function coherent<T extends Pick<AppState, "pathwayId" | "simulationId">>(shared: T): T {
  const pathwayId = isKnownPathway(shared.pathwayId) ? shared.pathwayId : initialState.pathwayId;
  const fits = shared.simulationId !== null && pathwayOf(shared.simulationId) === pathwayId;
  return { ...shared, pathwayId, simulationId: fits ? shared.simulationId : (pathwayPatch(pathwayId).simulationId ?? null) };
}

async function openPathway(store: Store): Promise<void> {
  const { pathwayId } = store.state;
  store.set({ pathway: null, chart: null, simulation: null, isLoading: true, diagnostics: [] });
  const loaded = await loadPathway(pathwayId).catch(unloaded);
  if (store.state.pathwayId !== pathwayId) return;
  store.set(loaded);
  await openSimulation(store);
}

async function openSimulation(store: Store): Promise<void> {
  const { simulationId, pathway } = store.state;
  const isCurrent = () => store.state.simulationId === simulationId && store.state.pathway === pathway;
  if (simulationId === null || pathway === null) return store.set({ simulation: null, isLoading: false });
  const loaded = await loadSimulation(simulationId, pathway).catch(unloaded);
  if (!isCurrent()) return;
  const diagnostics = [...store.state.diagnostics, ...loaded.diagnostics];
  store.set({ simulation: loaded.simulation, diagnostics, isLoading: false });
}

/** What stands in place of a file that could not be had, such as one that is not kept for use without a network. */
function unloaded(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return { pathway: null, chart: null, simulation: null, diagnostics: [errorAt<string>([], "not-loaded", message)] };
}

/** Another view or document is a step back to which one may go; everything else replaces the address. */
function writeAddress(state: AppState, before: AppState): void {
  const hash = toHash(state);
  if (hash === location.hash) return;
  const isStep = state.view !== before.view || state.pathwayId !== before.pathwayId;
  history[isStep ? "pushState" : "replaceState"](null, "", hash);
}

function dress({ language, theme, pathway }: AppState, isSystemDark: boolean): void {
  const isDark = theme === "dark" || (theme === "system" && isSystemDark);
  const root = document.documentElement;
  root.lang = language;
  root.classList.toggle("dark", isDark);
  document.title = pathway === null ? shellWords[language].appName : `${say(pathway.title, language)} – ${shellWords[language].appName}`;
}
