import { type Chart, readChart } from "#chart";
import { readPathway } from "#pathway";

/** The chart of a document; throws where the document or a target has errors. */
export function chartOf(document: unknown): Chart {
  const { pathway, diagnostics } = readPathway(document);
  const read = pathway === null ? { chart: null, diagnostics } : readChart(pathway);
  if (read.chart === null) throw new Error(`no chart: ${JSON.stringify(read.diagnostics)}`);
  return read.chart;
}

/** The chart of a machine with what it names: actors, activities and delays without numbers of their own. */
export function chartOfStates(states: object, more: object = {}): Chart {
  return chartOf({
    format: "polku/pathway@1",
    id: "test",
    title: { fi: "Testi" },
    actors: { a: {}, b: {}, c: {} },
    groups: { young: {} },
    activities: { work: { duration: "1 d" }, wait: { lead: "1 d" } },
    delays: { soon: "1 d" },
    machine: { id: "test", initial: Object.keys(states)[0], states },
    ...more,
  });
}
