import { type Chart, type Node, nodeAt } from "#chart";
import type { MeasureColumns } from "#engine";
import { daysOf, type Target } from "#pathway";
import { addMonths, civilDate, dayNumber, parseDate } from "#units";
import type { Setting } from "./setting.ts";

const watched = ["wait", "time", "timeInSystem", "activeTime"];

/** Compiles what is measured besides the standing measures: the active process, months, targets of cohorts. */
export function compileMeasures(
  chart: Chart,
  setting: Setting,
  names: { resources: readonly string[]; outcomes: readonly string[]; groups: readonly string[] },
): { columns: MeasureColumns; months: string[]; watches: number[] } {
  const { active } = chart.pathway;
  const edges = monthEdges(setting);
  const ticks = ticksOf(edges.times, setting);
  const targets = setting.targets.flatMap((target, i) => (watched.includes(target.measure) ? [{ target, i }] : []));
  const columns: MeasureColumns = {
    outcomeCount: names.outcomes.length,
    activeResource: active ? names.resources.indexOf(active.resource) : -1,
    bandLow: active?.band ? daysOf(active.band[0]) : 0,
    bandHigh: active?.band ? daysOf(active.band[1]) : Number.POSITIVE_INFINITY,
    monthEdge: Float64Array.from(edges.times),
    tickTime: Float64Array.from(ticks, ({ time }) => time),
    tickMonth: Int32Array.from(ticks, ({ month }) => month),
    tickClears: Uint8Array.from(ticks, ({ clears }) => (clears ? 1 : 0)),
    watchCount: targets.length,
    watchMeasure: Uint8Array.from(targets, ({ target }) => watched.indexOf(target.measure)),
    watchState: Int32Array.from(targets, ({ target }) => stateOf(chart, target.measure, target.of)),
    watchGroup: Int32Array.from(targets, ({ target }) => groupOf(chart, target, names.groups)),
    watchLimit: Float64Array.from(targets, ({ target }) => limitOf(target)),
    watchQuantile: Float64Array.from(targets, ({ target }) => target.quantile ?? Number.NaN),
    watchDemand: Int32Array.from(targets, ({ target }) =>
      target.cohort === undefined ? -1 : setting.demand.findIndex(({ id }) => id === target.cohort),
    ),
    watchFrom: Float64Array.from(targets, ({ target }) =>
      target.from === undefined ? Number.NEGATIVE_INFINITY : parseDate(target.from)! - setting.start,
    ),
    watchTo: Float64Array.from(targets, () => Number.POSITIVE_INFINITY),
  };
  return { columns, months: edges.labels, watches: targets.map(({ i }) => i) };
}

function groupOf(chart: Chart, { of }: Target, groups: readonly string[]): number {
  return of === undefined || nodeAt(chart, of) ? -1 : groups.indexOf(of);
}

function limitOf({ atMost, atLeast }: Target): number {
  const limit = atMost ?? atLeast;
  return limit === undefined ? Number.POSITIVE_INFINITY : daysOf(limit);
}

/** State of a watch, −1 without one. At a state that neither holds nor does anything clients wait for a hold above it. */
function stateOf(chart: Chart, measure: string, of: string | undefined): number {
  const node = measure === "wait" || measure === "time" ? (nodeAt(chart, of ?? "") ?? null) : null;
  if (node === null || node.parent < 0) return -1;
  if (measure === "time") return node.index;
  for (let at = node.index; at > 0; at = chart.nodes[at]!.parent) if (isAtWait(chart.nodes[at]!)) return at;
  return node.index;
}

function isAtWait({ activity, meta }: Node): boolean {
  return activity !== null || Object.keys(meta.holds ?? {}).length > 0;
}

function monthEdges({ start, horizon }: Setting): { times: number[]; labels: string[] } {
  const times = [0];
  const labels: string[] = [];
  while (times.at(-1)! < horizon) {
    const { year, month } = civilDate(Math.floor(start + times.at(-1)!));
    labels.push(`${year}-${String(month).padStart(2, "0")}`);
    times.push(Math.min(horizon, addMonths(dayNumber(year, month, 1), 1) - start));
  }
  return { times, labels };
}

function ticksOf(edges: number[], { warmUp }: Setting): { time: number; month: number; clears: boolean }[] {
  const ticks = edges.slice(1, -1).map((time, month) => ({ time, month, clears: time === warmUp }));
  if (warmUp <= 0 || ticks.some(({ clears }) => clears)) return ticks;
  const month = edges.findIndex((edge) => edge > warmUp) - 1;
  return [...ticks, { time: warmUp, month, clears: true }].sort((a, b) => a.time - b.time);
}
