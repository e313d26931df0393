import { type Chart, readChart } from "#chart";
import { type ClientFacts, type RunOptions, runClient } from "#interpret";
import { readPathway } from "#pathway";

/** A chart written by hand: the states below the root, and what else the document needs. Throws on a document that is not valid. */
export function handMade(states: object, parts: object = {}, root: object = {}): Chart {
  const document = {
    format: "polku/pathway@1",
    id: "hand-made",
    title: { fi: "Käsin tehty" },
    stage: "as-is",
    ...parts,
    machine: { id: "m", initial: "outside", states: { outside: { on: { come: "first" } }, ...states, end: { type: "final" } }, ...root },
  };
  const { pathway, diagnostics } = readPathway(document);
  if (!pathway) throw new Error(JSON.stringify(diagnostics));
  const { chart, diagnostics: found } = readChart(pathway);
  if (!chart) throw new Error(JSON.stringify(found));
  return chart;
}

/** The first client of a demand. */
export const somebody: ClientFacts = { number: 0, demand: "new", group: "", attributes: {}, arrivedAt: 0 };

/** It comes, and is followed for a hundred days. */
export const coming: RunOptions = { seed: 1, replication: 0, event: "come", horizon: 100 };

/** Steps as "time trigger name → leaves". */
export function told(chart: Chart, options = {}, facts = somebody): string[] {
  const { steps } = runClient(chart, facts, { ...coming, ...options });
  return steps.map(({ time, trigger, name, configuration }) => `${time} ${trigger} ${name} → ${configuration.join(" ")}`);
}
