import { CannotExport, type PictureChoice } from "#artifact";
import { type Chart, nodeAt } from "#chart";
import type { Language } from "#units";
import { type ChartPart, partOfChart } from "./part-of-chart.ts";
import { textOf } from "./words.ts";

/** The lane of one actor, or one state with what lies in it, and signs of what is next to it; null: the whole chart. Throws `CannotExport` where there is no such actor or state. */
export function chosenPart(chart: Chart, only: PictureChoice["only"], language: Language): ChartPart | null {
  if (only === null || only === undefined) return null;
  const states = "actor" in only ? statesOfActor(chart, only.actor) : statesWithin(chart, only.state);
  return partOfChart(chart, { states, sourceFor: (index) => index, language });
}

/** States without others inside that are in the hands of an actor, and frames of which all is. */
function statesOfActor(chart: Chart, actor: string): Set<number> {
  const own = new Set<number>();
  for (const { index, children, actor: whose, kind, parent } of [...chart.nodes].reverse()) {
    if (index === 0 || (kind === "final" && parent === 0)) continue;
    if (whose === actor && children.every((child) => own.has(child))) own.add(index);
  }
  if (own.size === 0) throw new CannotExport(textOf((words) => words.noActor(actor)));
  return own;
}

function statesWithin(chart: Chart, path: string): Set<number> {
  const node = nodeAt(chart, path);
  if (node === undefined || node.index === 0) throw new CannotExport(textOf((words) => words.noState(path)));
  return new Set(chart.nodes.slice(node.index, node.end).map(({ index }) => index));
}
