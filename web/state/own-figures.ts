import type { Simulation } from "#pathway";
import type { Case } from "../workers/worker-api.ts";
import type { AppState } from "./store.ts";

/** The planner's own figures for one simulation: all of its demand and of who is inside on the first day. */
export interface OwnFigures {
  /** Id of the simulation; for another one they do not hold. */
  readonly of: string;
  readonly demand: Simulation["demand"];
  readonly initial: NonNullable<Simulation["initial"]>;
}

/** The simulation that is open, with the planner's own figures in it; null where there is none. */
export function ownSimulation({ simulation, own }: Pick<AppState, "simulation" | "own">): Simulation | null {
  if (simulation === null || own?.of !== simulation.id) return simulation;
  const { initial: _initial, ...rest } = simulation;
  return { ...rest, demand: own.demand, ...(own.initial.length > 0 ? { initial: own.initial } : {}) };
}

/** What is open and turned, as the simulation is asked about it; null while nothing is open. */
export function caseOf(state: Pick<AppState, "pathway" | "simulation" | "own" | "change">): Case | null {
  const simulation = ownSimulation(state);
  return state.pathway === null || simulation === null ? null : { pathway: state.pathway, simulation, change: state.change };
}
