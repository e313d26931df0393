/** What a measure is of: the whole pathway, a state, a resource, a group, an outcome. */
export type MeasureOf = "pathway" | "state" | "resource" | "group" | "outcome";

/** The measures that a target may name: what they may be `of`, and whether clients have one each, so that quantiles make sense. */
export const measures: Record<string, { of: readonly MeasureOf[]; perClient: boolean }> = {
  throughput: { of: ["pathway", "group"], perClient: false },
  outcomes: { of: ["outcome"], perClient: false },
  timeInSystem: { of: ["pathway", "group"], perClient: true },
  activeTime: { of: ["pathway", "group"], perClient: true },
  numberInSystem: { of: ["pathway"], perClient: false },
  handovers: { of: ["pathway"], perClient: true },
  cost: { of: ["pathway"], perClient: false },
  benefit: { of: ["pathway"], perClient: false },
  backlog: { of: ["pathway"], perClient: false },
  arrivals: { of: ["state"], perClient: false },
  completions: { of: ["state"], perClient: false },
  reneged: { of: ["state"], perClient: false },
  queue: { of: ["state"], perClient: false },
  wait: { of: ["state", "group"], perClient: true },
  service: { of: ["state"], perClient: true },
  time: { of: ["state"], perClient: true },
  breaches: { of: ["state"], perClient: false },
  utilisation: { of: ["resource"], perClient: false },
  saturated: { of: ["resource"], perClient: false },
  occupancy: { of: ["resource"], perClient: false },
  workerChanges: { of: ["resource"], perClient: false },
  limitBreaches: { of: ["resource"], perClient: false },
};
