import { scaleLinear } from "d3-scale";
import { whisker } from "./chart-bars.ts";
import { type Chart, label, lines } from "./chart-frame.ts";
import type { Context } from "./context.ts";
import { el, group, type Markup } from "./element.ts";
import { daysIn, fittingUnit, type Interval, signed } from "./numbers.ts";
import { attributeTables, groupTable } from "./segment-tables.ts";
import { bottleneckTable } from "./service-tables.ts";

/** A row: what it is, its mean with the interval, and what is written at it. */
export type Dot = { name: string; of: Interval; text: string };

/** Names have less than a third of the width. */
const leftOf = ({ chartWidth }: Context) => Math.round(chartWidth * 0.3125);
const rowHeight = 36;

/** One row for each dot: name, line of the interval, dot, value. The scale starts at 0. */
export function dotPicture(
  context: Context,
  dots: readonly Dot[],
  unit: { factor: number; name: string },
): { picture: Markup; height: number } {
  const values = dots.flatMap(({ of }) => [of.low, of.high, of.mean].map((value) => value * unit.factor));
  const [left, right] = [leftOf(context), Math.round(context.chartWidth * 0.78)];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([low, high === low ? low + 1 : high], [left, right]).nice(5);
  const bottom = 12 + dots.length * rowHeight;
  const ticks = x.ticks(6);
  const grid = ticks.map((tick) => [
    el("line", { x1: x(tick), x2: x(tick), y1: 6, y2: bottom, class: tick === 0 ? "axis" : "grid" }),
    label(x(tick), bottom + 18, context.speech.plain(tick, 2), { class: "tick", "text-anchor": "middle" }),
  ]);
  const rows = dots.map(({ name, of, text }, i) => {
    const y = 12 + (i + 0.5) * rowHeight;
    const at = x(of.mean * unit.factor);
    const end = Math.max(at, x(of.high * unit.factor));
    return [
      nameLines(name, left - 20).map((part, k, all) =>
        label(left - 14, y + 4 + 15 * (k - (all.length - 1) / 2), part, { class: "name", "text-anchor": "end" }),
      ),
      of.low === of.high ? null : whisker(x(of.low * unit.factor), x(of.high * unit.factor), y),
      el("circle", { cx: at, cy: y, r: 5.5, class: "dot" }),
      label(end + 12, y + 4, text, { class: "name" }),
    ];
  });
  const axisName = label(right, bottom + 36, unit.name, { class: "axis-name", "text-anchor": "end" });
  return { picture: group(grid, rows, axisName), height: bottom + 44 };
}

// At most two lines; the whole name is in the table below the chart.
function nameLines(name: string, width: number): string[] {
  const all = lines(name, width);
  return all.length <= 2 ? all : [all[0]!, `${all[1]}…`];
}

/** What one more unit of each resource brings in clients a year. */
export function gainChart(context: Context): Chart | null {
  const { point, names, speech, texts } = context;
  const { labels: t } = texts;
  const dots = (point.bottleneck ?? []).flatMap(({ resource, gain }): Dot[] => {
    const of = gain?.throughput;
    return of ? [{ name: names.resource(resource), of, text: signed(of.mean, speech.rate(of).value) }] : [];
  });
  if (dots.length === 0) return null;
  const { picture, height } = dotPicture(context, dots, { factor: 1, name: t.gainThroughput });
  return {
    id: "chart-gains",
    title: t.chartGains,
    says: t.chartGainsDesc,
    width: context.chartWidth,
    height,
    picture,
    table: bottleneckTable(context),
  };
}

/** Groups, and the values of each attribute, by how long their clients wait (or, where nobody waits, how long the pathway takes). */
export function segmentCharts(context: Context): Chart[] {
  const { point, names, texts } = context;
  const tables = attributeTables(context);
  const axes = Object.entries(point.summary.by).map(([id, segments], i) => ({
    id: `by-${id}`,
    axis: names.attribute(id),
    segments,
    name: names.value,
    table: tables[i]!,
  }));
  const groups = { id: "groups", axis: texts.labels.group, segments: point.summary.groups, name: names.group, table: groupTable(context) };
  return [groups, ...axes].flatMap(({ id, axis, segments, name, table }) => {
    const entries = Object.entries(segments);
    const isWait = entries.some(([, { wait }]) => wait !== null);
    const times = entries.flatMap(([segment, { wait, timeInSystem }]) => {
      const of = isWait ? wait : timeInSystem;
      return of ? [{ name: name(segment), of }] : [];
    });
    if (times.length < 2) return [];
    const { labels: t } = texts;
    const unit = fittingUnit(Math.max(...times.map(({ of }) => of.mean)));
    const dots = times.map((time): Dot => ({ ...time, text: context.speech.duration(time.of, unit).value }));
    const { picture, height } = dotPicture(context, dots, { factor: 1 / daysIn(unit), name: t.axisUnits[unit] });
    const measure = isWait ? t.measures.wait : t.measures.timeInSystem;
    return [
      {
        id: `chart-${id}`,
        title: t.chartSegments(axis, measure),
        says: t.chartSegmentsDesc,
        width: context.chartWidth,
        height,
        picture,
        table,
      },
    ];
  });
}
