import type { Pathway, Simulation } from "#pathway";

const text = (fi: string) => ({ fi, sv: fi, en: fi });

/** A desk with one server: λ 200 and μ 365.25 / 1.2 a year; small enough for many replications. */
export const desk: Pathway = {
  format: "polku/pathway@1",
  id: "desk",
  title: text("Tiski"),
  actors: { desk: { name: text("tiski") } },
  parameters: { clerks: { name: text("virkailijoita"), value: 1, min: 1, max: 5, basis: "assumption" } },
  resources: { clerk: { name: text("virkailija"), actor: "desk", capacity: { param: "clerks" } } },
  activities: { serve: { name: text("palvelu"), needs: { clerk: 1 }, duration: { exponential: "1.2 d" }, basis: "assumption" } },
  machine: {
    id: "desk",
    initial: "outside",
    states: {
      outside: { on: { arrive: "service" } },
      service: { meta: { name: text("palvelussa"), actor: "desk" }, invoke: { src: "serve", onDone: "done" } },
      done: { type: "final", meta: { name: text("valmis"), outcome: "served" } },
    },
  },
};

/** Two years at the desk. */
export const twoYears: Simulation = {
  format: "polku/simulation@1",
  id: "two-years",
  title: text("Kaksi vuotta"),
  pathway: "desk.pathway.json",
  start: "2021-01-01",
  horizon: "2 y",
  seed: 5,
  replications: 60,
  demand: [{ id: "all", event: "arrive", perYear: 250 }],
};
