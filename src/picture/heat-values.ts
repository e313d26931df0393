import type { Chart, Node } from "#chart";
import { isQueue } from "#chart";
import type { ReportPoint } from "#report";

type Summary = ReportPoint["summary"];

/** What a heat map shows: how many wait (clients), how long (days), or how much of what the state needs is in use (0–1). */
export const heatMeasures = ["queue", "wait", "utilisation"] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

/** Where one level of heat ends and the next begins: six levels, the same for every pathway, so that pictures can be compared. */
export const heatSteps: Readonly<Record<HeatMeasure, readonly number[]>> = {
  queue: [1, 5, 20, 100, 500],
  wait: [1, 7, 30, 91.3125, 365.25],
  utilisation: [0.5, 0.7, 0.8, 0.9, 0.97],
};

/** The level of a value, 0–5. */
export function heatLevel(measure: HeatMeasure, value: number): number {
  return heatSteps[measure].filter((step) => value >= step).length;
}

/** Values of a state: its own, and that of all that lies in it, which stands for it where its inside is not drawn; null where there is none. */
export interface Heat {
  readonly own: number | null;
  readonly inside: number | null;
}

/**
 * The values of all states by path, in one month (its position in the series) or over the whole simulation (null). Waiting inside a state
 * is added up, of the other measures the largest counts. The wait of a month is what Little (1961) makes of its queue: how long it takes
 * to let in as many as wait, at the average pace of the whole simulation.
 */
export function heatValues(chart: Chart, summary: Summary, measure: HeatMeasure, month: number | null): Map<string, Heat> {
  const found = new Map<string, Heat>();
  for (const node of [...chart.nodes].reverse()) {
    const own = finite(ownValue(chart, summary, { measure, month }, node));
    const inner = node.children.flatMap((child) => found.get(chart.nodes[child]!.path)?.inside ?? []);
    const sum = measure === "queue" ? inner.reduce((a, b) => a + b, 0) : Math.max(...inner);
    // Whoever waits for what a state holds waits at a queue inside it too, and is one client.
    const all = [...(own === null ? [] : [own]), ...(inner.length > 0 ? [sum] : [])];
    found.set(node.path, { own, inside: all.length === 0 ? null : Math.max(...all) });
  }
  return found;
}

type Wanted = { measure: HeatMeasure; month: number | null };

function ownValue(chart: Chart, summary: Summary, { measure, month }: Wanted, node: Node): number | null {
  const state = summary.states[node.path];
  if (measure === "utilisation") {
    const used = resourcesOf(chart, node).flatMap(({ id, isHeld }) => finite(usedOf(summary, id, isHeld, month)) ?? []);
    return used.length === 0 ? null : Math.max(...used);
  }
  if (!state?.queue) return null;
  const queue = month === null ? state.queue.mean : summary.overTime.states[node.path]?.queue?.mean[month];
  if (measure === "queue") return queue ?? null;
  if (state.wait === null || state.wait.n === 0) return null;
  if (month === null) return state.wait.mean;
  return queue === undefined ? null : (queue * summary.years * 365.25) / state.wait.n;
}

function usedOf(summary: Summary, id: string, isHeld: boolean, month: number | null): number | null {
  const whole = summary.resources[id];
  const monthly = summary.overTime.resources[id];
  if (!whole || !monthly) return null;
  const of = isHeld ? (["occupancy", "utilisation"] as const) : (["utilisation", "occupancy"] as const);
  const name = of.find((one) => whole[one] !== null);
  if (name === undefined) return null;
  return month === null ? whole[name]!.mean : (monthly[name]?.mean[month] ?? null);
}

/** The resource of a state that is used most: the one whose value is shown. Null where it needs none. */
export function mostUsed(chart: Chart, summary: Summary, node: Node, month: number | null): string | null {
  const used = resourcesOf(chart, node).map(({ id, isHeld }) => ({ id, value: usedOf(summary, id, isHeld, month) ?? -1 }));
  return used.sort((a, b) => b.value - a.value)[0]?.id ?? null;
}

/** What a state needs: for its activity, or to be in it; a queue needs what the state holds in which it lies. */
export function resourcesOf(chart: Chart, node: Node): { id: string; isHeld: boolean }[] {
  const activity = node.activity === null ? undefined : chart.pathway.activities?.[node.activity];
  const needed = Object.keys(activity?.needs ?? {}).map((id) => ({ id, isHeld: false }));
  let holder: Node | undefined = node;
  while (isQueue(chart, node) && holder && holder.meta.holds === undefined) holder = chart.nodes[holder.parent];
  return [...needed, ...Object.keys(holder?.meta.holds ?? {}).map((id) => ({ id, isHeld: true }))];
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
