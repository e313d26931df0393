import type { Chart } from "./chart.ts";

/** The interface between two actors: how many transitions of the chart hand a client over from one to the other, and which. */
export type Handover = { from: string; to: string; count: number; transitions: number[] };

/** The hand-overs of a chart by pair of actors, in order of first appearance: transitions whose actor changes, ends apart. */
export function handovers(chart: Chart): Handover[] {
  const found = new Map<string, Handover>();
  for (const { isHandover, fromActor, toActor, index } of chart.transitions) {
    if (!isHandover || fromActor === null || toActor === null) continue;
    const pair = `${fromActor} ${toActor}`;
    if (!found.has(pair)) found.set(pair, { from: fromActor, to: toActor, count: 0, transitions: [] });
    const handover = found.get(pair)!;
    handover.count++;
    handover.transitions.push(index);
  }
  return [...found.values()];
}
