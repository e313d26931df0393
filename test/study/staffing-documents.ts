import type { Pathway, Simulation, Staffing } from "#pathway";
import { desk, twoYears } from "./small-document.ts";

/** The desk with more work: λ 1500 and μ 365.25 / 1.2 a year, 4.93 clerks' worth of it; up to twelve clerks. */
export const busyDesk: Pathway = {
  ...desk,
  parameters: {
    clerks: { name: { fi: "Virkailijoita", sv: "Handläggare", en: "Clerks" }, value: 5, min: 1, max: 12, basis: "assumption" },
  },
};

/** Arrivals a day and services of one clerk a day at the busy desk. */
export const busyRates = { arrivalRate: 1500 / 365.25, serviceRate: 1 / 1.2 };

/** Some years at the busy desk, of which the first is left out, with a target for the mean wait and a staffing that is sought. */
export function busyYears(atMost: number, staffing: Staffing = { units: { clerks: { from: 5, to: 12 } } }): Simulation {
  return {
    ...twoYears,
    id: "busy-years",
    horizon: "6 y",
    warmUp: "1 y",
    replications: 200,
    demand: [{ id: "all", event: "arrive", perYear: 1500 }],
    targets: [{ measure: "wait", of: "service", atMost, name: { fi: "Odotus on lyhyt", sv: "Väntan är kort", en: "The wait is short" } }],
    staffing,
  };
}

/** Two windows that a client passes one after the other; the slower second one is a queue for whoever the first lets through. */
export const twoWindows: Pathway = {
  ...desk,
  id: "two-windows",
  parameters: { first: { value: 1, min: 1, max: 6 }, second: { value: 1, min: 1, max: 6 } },
  resources: {
    first: { name: { fi: "ensimmäinen" }, actor: "desk", capacity: { param: "first" } },
    second: { name: { fi: "toinen" }, actor: "desk", capacity: { param: "second" } },
  },
  activities: {
    begin: { name: { fi: "alku" }, needs: { first: 1 }, duration: { exponential: "1 d" } },
    finish: { name: { fi: "loppu" }, needs: { second: 1 }, duration: { exponential: "1.5 d" } },
  },
  machine: {
    id: "twoWindows",
    initial: "outside",
    states: {
      outside: { on: { arrive: "begin" } },
      begin: { meta: { name: { fi: "alussa" }, actor: "desk" }, invoke: { src: "begin", onDone: "finish" } },
      finish: { meta: { name: { fi: "lopussa" }, actor: "desk" }, invoke: { src: "finish", onDone: "done" } },
      done: { type: "final", meta: { name: { fi: "valmis" }, outcome: "served" } },
    },
  },
};

/** A queue of 300 that is let in at once, and some new clients, at the two windows. */
export const queueAtWindows: Simulation = {
  ...twoYears,
  id: "queue-at-windows",
  horizon: "1 y",
  replications: 60,
  demand: [
    { id: "queue", event: "arrive", backlog: 300 },
    { id: "new", event: "arrive", perYear: 50 },
  ],
};
