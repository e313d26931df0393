import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { Band } from "#statistics";
import { civilDate, parseDate } from "#units";
import { type Chart, hatched, label, lines, type Plot, spreadOut, upScale, valueAxis } from "./chart-frame.ts";
import type { Context } from "./context.ts";
import { el, group, type Markup } from "./element.ts";
import { horizonDays } from "./headline.ts";
import { daysIn, exactly, monthDays } from "./numbers.ts";
import { bandTable, monthTable } from "./time-tables.ts";

/** A line over the months; without a band where the band would hide other lines. */
export type Series = { key: string; label: string; band: Band; className: string; isHatched: boolean; isBare?: boolean };

const plotOf = ({ chartWidth }: Context): Plot => ({ left: 64, right: chartWidth - 190, top: 20, bottom: 300 });
export const height = 344;

/** How many are on the pathway, and how many of them wait for the active process, month by month. */
export function inSystemChart(context: Context): Chart | null {
  const { point, texts, speech, names } = context;
  const { labels: t } = texts;
  const { overTime } = point.summary;
  const { mean } = overTime.numberInSystem;
  if (mean.length < 2) return null;
  const series: Series[] = [
    { key: "numberInSystem", label: t.lineInSystem, band: overTime.numberInSystem, className: "one", isHatched: false },
  ];
  const queue = mainQueue(context);
  if (queue)
    series.push({
      key: queue.id,
      label: queue.isActive ? t.lineQueue : t.lineQueueFor(names.resource(queue.id)),
      band: queue.band,
      className: "two",
      isHatched: true,
    });
  const [from, to] = [speech.month(overTime.at[0]!), speech.month(overTime.at.at(-1)!)];
  return {
    id: "chart-in-system",
    title: t.chartInSystem,
    says: t.chartInSystemDesc(speech.number(mean[0]!), speech.number(mean.at(-1)!), from, to),
    reading: t.readings.band,
    width: context.chartWidth,
    height,
    picture: bandPicture(context, "chart-in-system", series, monthMiddles(context, mean.length)),
    table: bandTable(
      context,
      { id: "in-system", title: t.overTimeTitle },
      series.map(({ key, label: name, band }) => [key, name, band]),
    ),
  };
}

/** The queue for the active process, or the longest of the resources' queues where the pathway has no active process. */
function mainQueue({ point, input }: Context): { id: string; band: Band; isActive: boolean } | null {
  const queues = Object.entries(point.summary.overTime.resources).map(([id, { queue }]) => ({
    id,
    band: queue,
    isActive: id === input.pathway.active?.resource,
  }));
  const active = queues.find(({ isActive }) => isActive);
  if (active) return active;
  const longest = queues.sort((a, b) => (max(b.band.mean) ?? 0) - (max(a.band.mean) ?? 0))[0];
  return longest && (max(longest.band.mean) ?? 0) > 0.5 ? longest : null;
}

/** How many start and how many complete in each whole month. */
export function flowChart(context: Context): Chart | null {
  const { point, texts, speech } = context;
  const { labels: t } = texts;
  const { overTime, throughput } = point.summary;
  const whole = wholeMonths(context, overTime.at.length);
  if (whole.length < 2) return null;
  const pick = ({ mean, low, high }: Band): Band => ({
    mean: whole.map((i) => mean[i]!),
    low: whole.map((i) => low[i]!),
    high: whole.map((i) => high[i]!),
  });
  const second: Series = point.summary.starts
    ? { key: "starts", label: t.lineStarts, band: pick(overTime.starts), className: "two", isHatched: true }
    : { key: "arrivals", label: t.lineArrivals, band: pick(overTime.arrivals), className: "two", isHatched: true };
  const series: Series[] = [
    { key: "throughput", label: t.lineThroughput, band: pick(overTime.throughput), className: "one", isHatched: false },
    second,
  ];
  const middles = monthMiddles(context, overTime.at.length);
  return {
    id: "chart-flow",
    title: t.chartFlow,
    says: t.chartFlowDesc(speech.rate(exactly(throughput.mean / 12)).value),
    reading: t.readings.band,
    width: context.chartWidth,
    height,
    picture: bandPicture(
      context,
      "chart-flow",
      series,
      whole.map((i) => middles[i]!),
    ),
    table: monthTable(context),
  };
}

/** The middles of the months of a simulation, in days from its start. */
export function monthMiddles(context: Context, count: number): number[] {
  const edges = [...monthDays(context.input.start, count), horizonDays(context)];
  return Array.from({ length: count }, (_, i) => (edges[i]! + edges[i + 1]!) / 2);
}

/** Months that lie wholly within the simulation, by their place: the first and the last may be cut. */
export function wholeMonths(context: Context, count: number): number[] {
  const edges = [...monthDays(context.input.start, count), horizonDays(context)];
  return Array.from({ length: count }, (_, i) => i).filter((i) => edges[i + 1]! - edges[i]! >= 27.5);
}

/** Means of the months as lines, with the band of the replications around each. */
export function bandPicture(context: Context, id: string, series: readonly Series[], days: readonly number[]): Markup {
  const plot = plotOf(context);
  const x = scaleLinear([0, horizonDays(context)], [plot.left, plot.right]);
  const y = upScale(
    plot,
    series.flatMap(({ band, isBare }) => (isBare ? band.mean : band.high)),
  );
  const at = days.map((_, i) => i);
  const ends = series.map(({ band }) => y(band.mean.at(-1)!));
  const placed = spreadOut(ends, 36, plot.bottom);
  const shades = series.map(({ band, className, isHatched, isBare }) => {
    if (isBare) return null;
    const shape = area<number>(
      (i) => x(days[i]!),
      (i) => y(band.low[i]!),
      (i) => y(band.high[i]!),
    );
    return el("path", { d: shape(at), class: isHatched ? "shade-line" : `shade ${className}`, fill: isHatched ? hatched(id) : null });
  });
  const strokes = series.map(({ band, className }) => {
    const shape = line<number>(
      (i) => x(days[i]!),
      (i) => y(band.mean[i]!),
    );
    return el("path", { d: shape(at), class: `line ${className}` });
  });
  const names = series.map(({ label: name, className }, s) => {
    const parts = lines(name, 140);
    const top = Math.min(placed[s]!, height - 12 - 15 * (parts.length - 1));
    return [
      el("path", { d: `M${x(days.at(-1)!) + 3},${ends[s]!} L${plot.right + 14},${top}`, class: "leader" }),
      el("line", { x1: plot.right + 16, x2: plot.right + 40, y1: top, y2: top, class: `line ${className}` }),
      parts.map((part, k) => label(plot.right + 46, top + 4 + 15 * k, part, { class: "name" })),
    ];
  });
  return group(valueAxis(context, plot, y), monthAxis(context, x), shades, strokes, names);
}

/** Months along the bottom: a tick for each, names as often as there is room. */
function monthAxis(context: Context, x: (day: number) => number): Markup {
  const { input, texts } = context;
  const plot = plotOf(context);
  const first = parseDate(input.start)!;
  const count = Math.ceil((plot.right - plot.left) / Math.max(0.5, x(daysIn("mo")) - x(0))) + 2;
  const days = monthDays(input.start, count).filter((day) => x(day) <= plot.right + 0.5);
  const step = [1, 2, 3, 6, 12].find((months) => (days.length / months) * 56 <= plot.right - plot.left) ?? 12;
  const ticks = days.map((day) => {
    const { year, month, day: ofMonth } = civilDate(first + day);
    const isNamed = ofMonth === 1 && (month - 1) % step === 0;
    const at = x(day);
    const tick = el("line", { x1: at, x2: at, y1: plot.bottom, y2: plot.bottom + (isNamed ? 8 : 4), class: "axis" });
    if (!isNamed) return tick;
    const name = label(at, plot.bottom + 22, texts.core.months[month - 1]!, { class: "tick", "text-anchor": "middle" });
    const ofYear = month === 1 || day < 31 ? label(at, plot.bottom + 38, String(year), { class: "tick", "text-anchor": "middle" }) : null;
    return [tick, name, ofYear];
  });
  return group(el("line", { x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, class: "axis" }), ticks);
}
