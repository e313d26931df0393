import type { Chart } from "#chart";
import { hasErrors } from "#pathway";
import type { Language, Text } from "#units";
import { loadPathway, loadSimulation, pathwayOf, simulationEntries, simulationsOf } from "../../state/documents.ts";
import { caseOf } from "../../state/own-figures.ts";
import type { AppState } from "../../state/store.ts";
import type { Case } from "../../workers/worker-api.ts";
import { walkChart } from "../walk/walk-chart.ts";
import { compareWords } from "./words.ts";

/** Stands for what is open, as it is turned. */
export const turnedId = "*";
/** Scenarios that may be compared at once. */
export const mostCompared = 4;
/** Two simulations that were written to be compared, where one of their pathways is open. */
const written = ["compare-as-is", "compare-to-be"];

/** A scenario that is compared. */
export interface Compared {
  readonly id: string;
  readonly case: Case;
  /** The chart of its pathway, as it is changed; null where that is none. */
  readonly chart: Chart | null;
}

/** Whether something is turned in what is open. */
export function isTurned({ change, own, simulation }: AppState): boolean {
  return Object.keys(change).length > 0 || (own !== null && own.of === simulation?.id);
}

/** Ids of what is compared: as chosen, else own settings with the document's, else two that were written for it, else the first two of the pathway. */
export function comparedIds(state: AppState): readonly string[] {
  const { compared, simulationId, pathwayId } = state;
  const isThere = (id: string) => (id === turnedId ? isTurned(state) : simulationEntries().some((entry) => entry.id === id));
  if (compared !== null) return compared.filter(isThere).slice(0, mostCompared);
  if (isTurned(state) && simulationId !== null) return [simulationId, turnedId];
  if (written.every(isThere) && written.some((id) => pathwayOf(id) === pathwayId)) return written;
  const own = simulationsOf(pathwayId);
  const rest = own.filter((id) => id !== simulationId);
  return [...(simulationId === null ? [] : [simulationId]), ...rest].slice(0, 2);
}

/** Loads scenarios; or the id of one that cannot be opened. */
export async function loadCompared(ids: readonly string[], state: AppState): Promise<readonly Compared[] | { readonly refused: string }> {
  const all: Compared[] = [];
  for (const id of ids) {
    const found = await loadCase(id, state).catch(() => null);
    if (found === null) return { refused: id };
    const { pathway, simulation, change } = found;
    all.push({ id, case: found, chart: walkChart(pathway, { ...simulation.change, ...change }) });
  }
  return titled(all);
}

const loaded = new Map<string, Promise<Case | null>>();

async function loadCase(id: string, state: AppState): Promise<Case | null> {
  if (id === turnedId) return caseOf(state);
  if (id === state.simulationId && state.pathway && state.simulation) return { pathway: state.pathway, simulation: state.simulation };
  const isOwn = id.includes("~");
  const known = loaded.get(id);
  if (known && !isOwn) return known;
  const work = load(id);
  loaded.set(id, work);
  return work;
}

async function load(id: string): Promise<Case | null> {
  const pathwayId = pathwayOf(id);
  if (pathwayId === null) return null;
  const { pathway, chart } = await loadPathway(pathwayId);
  if (pathway === null) return null;
  const { simulation, diagnostics } = await loadSimulation(id, pathway, chart);
  return simulation === null || hasErrors(diagnostics) ? null : { pathway, simulation };
}

/** Own settings and the document that they are of have one title: they are told apart. */
function titled(all: readonly Compared[]): readonly Compared[] {
  const turned = all.find(({ id }) => id === turnedId);
  if (!turned) return all;
  const withTitle = (one: Compared, title: Text): Compared => ({ ...one, case: { ...one.case, title } });
  return all.map((one) => {
    if (one === turned)
      return withTitle(
        one,
        inAll((language) => compareWords[language].turned),
      );
    const isSame = one.case.simulation.id === turned.case.simulation.id;
    return isSame
      ? withTitle(
          one,
          inAll((language) => compareWords[language].document),
        )
      : one;
  });
}

function inAll(write: (language: Language) => string): Text {
  return { fi: write("fi"), sv: write("sv"), en: write("en") };
}
