import { type Project, type Session, type Step, startSession } from "#edit";
import type { Simulation } from "#pathway";
import { library, saved } from "../../state/library.ts";
import { keptBesideNotice } from "../../state/notice.ts";
import { putOwn } from "../../state/open-files.ts";
import type { Store } from "../../state/store.ts";
import { textOfPathway } from "./own-version.ts";

/** What a step was, in words, and what was selected before it and after. */
export interface Label {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the browser keeps of the steps of a document: they fit the text that stands with them, and no other. */
interface KeptSteps {
  readonly text: string;
  readonly history: Session["history"];
  readonly past: readonly (Label | null)[];
  readonly future: readonly (Label | null)[];
}

/** The work on a document as it was left, with all that can be undone; null where there is none, or the document has changed otherwise since. */
export async function keptSession(key: string, project: Project): Promise<{ session: Session; labels: Map<Step, Label> } | null> {
  const kept = (await saved?.steps(key).catch(() => null)) as KeptSteps | null | undefined;
  if (!kept || kept.text !== textOfPathway(project.pathway)) return null;
  const labels = new Map<Step, Label>();
  for (const of of ["past", "future"] as const) {
    for (const [i, step] of kept.history[of].entries()) {
      const label = kept[of][i];
      if (label) labels.set(step, label);
    }
  }
  return { session: { ...startSession(project), history: kept.history }, labels };
}

/** Keeps the open document, its steps, and simulations where commands have changed them since the project that was begun with. Tells under which key, and whether the browser keeps anything. */
export async function keepWork(
  store: Store,
  session: Session,
  { labels, begun }: { labels: ReadonlyMap<Step, Label>; begun: Project },
): Promise<{ key: string; isKept: boolean }> {
  const { pathwayId } = store.state;
  const own = library.find(pathwayId);
  if (!own) return { key: pathwayId, isKept: false };
  const document = { ...own, text: textOfPathway(session.project.pathway) };
  const kept = await library.put(document);
  const key = kept.outcome === "newer" ? await keepBeside(store, document) : pathwayId;
  const { past, future } = session.history;
  const labelsOf = (steps: readonly Step[]) => steps.map((step) => labels.get(step) ?? null);
  const steps: KeptSteps = { text: document.text, history: { past, future }, past: labelsOf(past), future: labelsOf(future) };
  await saved?.writeSteps(key, steps).catch(() => {});
  for (const [id, simulation] of Object.entries(session.project.simulations))
    if (simulation !== begun.simulations[id]) await keepSimulation(store, simulation);
  return { key, isKept: kept.outcome !== "not-kept" };
}

/** Another tab has changed the document: its version stays, and this one goes on as a document of its own. */
async function keepBeside(store: Store, document: Parameters<typeof putOwn>[0]): Promise<string> {
  const { handle: _handle, ...rest } = document;
  const newer = library.find(document.key);
  const id = newer?.id ?? store.state.pathway!.id;
  const { key } = await putOwn({ ...rest, key: library.freeKey(id), disk: null }, keptBesideNotice(newer?.title ?? { fi: document.file }));
  const { pathway, chart, simulation, simulationId, selected, collapsed } = store.state;
  store.set({ pathwayId: key, notice: keptBesideNotice(newer?.title ?? { fi: document.file }) });
  store.set({ pathway, chart, simulation, simulationId, selected, collapsed, isLoading: false });
  return key;
}

/** A simulation of the repository stays as it is: where a command had to change it, there is an own version from then on. */
async function keepSimulation(store: Store, simulation: Simulation): Promise<void> {
  const text = `${JSON.stringify(simulation, null, 2)}\n`;
  const { state } = store;
  const isOpen = state.simulation?.id === simulation.id;
  const own = isOpen
    ? library.find(state.simulationId ?? "")
    : library.entries.find(({ kind, id }) => kind === "simulation" && id === simulation.id);
  if (own) {
    if (own.text !== text) await library.put({ ...own, text });
    return;
  }
  const key = library.freeKey(simulation.id);
  await library.put({ key, kind: "simulation", text, disk: null, file: `${simulation.id}.simulation.json` });
  if (isOpen) store.set({ simulationId: key });
}
