import { extent } from "d3-array";
import { scaleLinear, scalePoint } from "d3-scale";
import { type Chart, label, lines, type Plot, spreadOut, upScale, valueAxis } from "./chart-frame.ts";
import { atPoint, type Context } from "./context.ts";
import { el, group, type Markup } from "./element.ts";
import { daysIn, fittingUnit, type Interval } from "./numbers.ts";
import { changeName, changeText, variedKeys } from "./point-tables.ts";

const plotOf = ({ chartWidth }: Context): Plot => ({ left: 72, right: chartWidth - 190, top: 30, bottom: 280 });
const shapes = ["circle", "square", "diamond", "triangle"] as const;
/** More lines than there are marks to tell them apart are left to the table. */
const mostLines = shapes.length;

type Series = { name: string; points: Array<{ x: unknown; of: Interval | null }> };

/** What comes of the varied parameter: clients a year, and the wait that nine in ten do not exceed. */
export function pointCharts(context: Context): Chart[] {
  const { texts, input } = context;
  const { labels: t } = texts;
  const keys = variedKeys(context);
  if (input.points.length < 2 || keys.length === 0) return [];
  const main = mainKey(context, keys);
  const measures: Array<{ id: string; title: string; read(index: number): Interval | null; isTime: boolean }> = [
    { id: "throughput", title: t.throughput, read: (i) => input.points[i]!.summary.throughput, isTime: false },
    { id: "wait90", title: t.wait90, read: (i) => mostWait(atPoint(context, i)), isTime: true },
  ];
  return measures.flatMap(({ id, title, read, isTime }) => {
    const series = seriesOf(context, keys, main, read);
    const values = series.flatMap(({ points }) => points.flatMap(({ of }) => (of ? [of.mean, of.low, of.high] : [])));
    if (values.length === 0) return [];
    const unit = fittingUnit(Math.max(...values));
    const scaleBy = isTime ? { factor: 1 / daysIn(unit), name: t.axisUnits[unit] } : { factor: 1, name: "" };
    const picture = pointPicture(context, main, series, scaleBy);
    return [
      {
        id: `chart-points-${id}`,
        title: t.chartPoints(title, changeName(context, main)),
        says: t.chartPointsDesc,
        width: context.chartWidth,
        height: 336,
        picture,
        table: null,
      },
    ];
  });
}

function mostWait({ point: { summary } }: Context): Interval | null {
  const of = summary.wait ?? summary.timeInSystem;
  return of && { mean: of.p90, low: of.p90Low, high: of.p90High };
}

/** The varied number with most values; else the first that is varied. */
function mainKey({ input: { points } }: Context, keys: readonly string[]): string {
  const values = (key: string) => new Set(points.map(({ change }) => change[key]));
  const numbers = keys.filter((key) => points.every(({ change }) => typeof change[key] === "number"));
  return [...numbers].sort((a, b) => values(b).size - values(a).size)[0] ?? keys[0]!;
}

function seriesOf(context: Context, keys: readonly string[], main: string, read: (index: number) => Interval | null): Series[] {
  const found = new Map<string, Series>();
  for (const [i, { change }] of context.input.points.entries()) {
    const name = keys
      .filter((key) => key !== main)
      .map((key) => `${changeName(context, key)}: ${changeText(context, key, change[key])}`)
      .join(", ");
    const series = found.get(name) ?? { name, points: [] };
    series.points.push({ x: change[main], of: read(i) });
    found.set(name, series);
  }
  return [...found.values()].slice(0, mostLines);
}

function pointPicture(context: Context, main: string, series: readonly Series[], unit: { factor: number; name: string }): Markup {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))];
  const plot = plotOf(context);
  const at = positions(xs, plot);
  const values = series.flatMap(({ points }) => points.flatMap(({ of }) => (of ? [of.mean * unit.factor, of.high * unit.factor] : [])));
  const y = upScale(plot, values);
  const ticks = xs.map((x) => [
    el("line", { x1: at(x), x2: at(x), y1: plot.bottom, y2: plot.bottom + 6, class: "axis" }),
    label(at(x), plot.bottom + 22, changeText(context, main, x), { class: "tick", "text-anchor": "middle" }),
  ]);
  const drawn = series.map(({ points }, s) => {
    const met = points.filter((point): point is { x: unknown; of: Interval } => point.of !== null);
    const height = (value: number) => y(value * unit.factor);
    const path = met.map(({ x, of }, i) => `${i === 0 ? "M" : "L"}${at(x)},${height(of.mean)}`).join(" ");
    return [
      el("path", { d: path, class: `line series-${s}` }),
      met.map(({ x, of }) => [
        of.low === of.high
          ? null
          : el("path", {
              d: `M${at(x) - 4},${height(of.low)} h8 M${at(x)},${height(of.low)} V${height(of.high)} M${at(x) - 4},${height(of.high)} h8`,
              class: "whisker",
            }),
        marker(shapes[s]!, at(x), height(of.mean)),
      ]),
    ];
  });
  const lastOf = ({ points }: Series) => points.filter(({ of }) => of !== null).at(-1);
  const ends = spreadOut(
    series.map((one) => y((lastOf(one)?.of?.mean ?? 0) * unit.factor)),
    34,
    plot.bottom,
  );
  const names = series.map(({ name }, s) =>
    lines(name, 168).map((part, k) => label(plot.right + 20, ends[s]! + 4 + 15 * k, part, { class: "name" })),
  );
  return group(
    valueAxis(context, plot, y),
    ticks,
    label(plot.left, plot.top - 14, unit.name, { class: "axis-name" }),
    label(plot.right, plot.bottom + 44, changeName(context, main), { class: "axis-name", "text-anchor": "end" }),
    drawn,
    names,
  );
}

function positions(xs: readonly unknown[], plot: Plot): (x: unknown) => number {
  const numbers = xs.filter((x) => typeof x === "number");
  const [low, high] = extent(numbers);
  if (numbers.length === xs.length && low !== undefined && high !== undefined && low < high) {
    const scale = scaleLinear([low, high], [plot.left + 24, plot.right - 12]);
    return (x) => scale(x as number);
  }
  const scale = scalePoint(xs.map(String), [plot.left + 24, plot.right - 12]).padding(0.5);
  return (x) => scale(String(x))!;
}

function marker(shape: (typeof shapes)[number], x: number, y: number): Markup {
  switch (shape) {
    case "circle":
      return el("circle", { cx: x, cy: y, r: 5, class: "dot" });
    case "square":
      return el("rect", { x: x - 4.5, y: y - 4.5, width: 9, height: 9, class: "dot" });
    case "diamond":
      return el("path", { d: `M${x},${y - 6.5} l6.5,6.5 l-6.5,6.5 l-6.5,-6.5 z`, class: "dot" });
    case "triangle":
      return el("path", { d: `M${x},${y - 6} l6,10.5 h-12 z`, class: "dot" });
  }
}
