import type { Simulation } from "#pathway";
import type { Case } from "./worker-api.ts";

/** The simulation document of a case: what is turned is part of its change, and `vary` is left out, as `polku simulate` does. */
export function documentOf({ simulation: { vary: _vary, ...simulation }, change = {} }: Omit<Case, "pathway">): Simulation {
  return Object.keys(change).length === 0 ? simulation : { ...simulation, change: { ...simulation.change, ...change } };
}
