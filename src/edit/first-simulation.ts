import type { Pathway, Simulation } from "#pathway";
import type { Text } from "#units";

/** How many come, as far as a working group knows to begin with. */
export interface Comers {
  readonly perYear: number;
  /** Who waits on day one already. */
  readonly backlog: number;
  /** The first day, as 2021-03-01. */
  readonly start: string;
}

const title: Text = { fi: "Ensimmäinen simulointi", sv: "Den första simuleringen", en: "The first simulation" };

/** A simulation of a pathway that was made of steps: two years in which so many come, an assumption until somebody knows better. */
export function firstSimulation({ id }: Pathway, { perYear, backlog, start }: Comers): Simulation {
  const waiting = { id: "waiting", event: "arrive", backlog, basis: "assumption" as const };
  return {
    format: "polku/simulation@1",
    id: `${id}-first`,
    title,
    pathway: `../models/${id}.pathway.json`,
    start,
    horizon: "2 y",
    seed: 1,
    replications: 200,
    demand: [{ id: "new", event: "arrive", perYear, basis: "assumption" }, ...(backlog > 0 ? [waiting] : [])],
  };
}
