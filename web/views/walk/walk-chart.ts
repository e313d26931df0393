import { type Chart, readChart } from "#chart";
import { applyChange, type Change, type Pathway, resolveParameters } from "#pathway";

const made = new WeakMap<Pathway, Map<string, Chart | null>>();

/** The chart of a pathway with changes made and every parameter in its place; null where they leave none that can be walked. */
export function walkChart(pathway: Pathway, change: Change): Chart | null {
  const key = JSON.stringify(change);
  if (!made.has(pathway)) made.set(pathway, new Map());
  const charts = made.get(pathway)!;
  if (!charts.has(key)) {
    const changed = applyChange(pathway, change).pathway;
    charts.set(key, changed === null ? null : readChart(resolveParameters(changed, {})).chart);
  }
  return charts.get(key)!;
}
