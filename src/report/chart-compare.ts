import type { Summary } from "#statistics";
import { type Dot, dotPicture } from "./chart-dots.ts";
import type { Chart } from "./chart-frame.ts";
import { bandPicture, height, monthMiddles, type Series } from "./chart-over-time.ts";
import { type ChartPicture, pictureOf } from "./charts.ts";
import type { Context } from "./context.ts";
import { daysIn, fittingUnit, type Interval } from "./numbers.ts";
import { pointName, pointTable } from "./point-tables.ts";
import { bandTable } from "./time-tables.ts";

/** Lines that can be told from each other. */
const mostLines = 4;

type Measure = { id: "throughput" | "wait" | "timeInSystem" | "activeTime"; isTime: boolean; read(summary: Summary): Interval | null };

const measures: readonly Measure[] = [
  { id: "throughput", isTime: false, read: ({ throughput }) => throughput },
  { id: "wait", isTime: true, read: ({ wait }) => wait },
  { id: "timeInSystem", isTime: true, read: ({ timeInSystem }) => timeInSystem },
  { id: "activeTime", isTime: true, read: ({ activeTime }) => activeTime },
];

/** Charts that show all points on one scale: how many are on the pathway month by month, and the means of what is compared. */
export function comparisonPictures(context: Context): ChartPicture[] {
  const charts = [inSystemComparison(context), ...measures.map((measure) => dotComparison(context, measure))];
  return charts.flatMap((chart) => (chart ? [pictureOf(chart)] : []));
}

function inSystemComparison(context: Context): Chart | null {
  const { input, texts } = context;
  const { labels: t } = texts;
  const series = input.points.slice(0, mostLines).map(
    ({ summary }, i): Series => ({
      key: `point-${i}`,
      label: pointName(context, i),
      band: summary.overTime.numberInSystem,
      className: `series-${i}`,
      isHatched: false,
      isBare: true,
    }),
  );
  const months = Math.min(...series.map(({ band }) => band.mean.length));
  if (months < 2) return null;
  const cut = series.map((one) => ({ ...one, band: firstMonths(one.band, months) }));
  return {
    id: "chart-compare-in-system",
    title: t.measures.numberInSystem,
    says: t.chartCompareDesc,
    width: context.chartWidth,
    height,
    picture: bandPicture(context, "chart-compare-in-system", cut, monthMiddles(context, months)),
    table: bandTable(
      context,
      { id: "compare-in-system", title: t.measures.numberInSystem },
      cut.map(({ key, label, band }) => [key, label, band]),
    ),
  };
}

/** Points may have horizons of their own. */
function firstMonths({ mean, low, high }: Series["band"], count: number): Series["band"] {
  return { mean: mean.slice(0, count), low: low.slice(0, count), high: high.slice(0, count) };
}

function dotComparison(context: Context, { id, isTime, read }: Measure): Chart | null {
  const { input, speech, texts } = context;
  const { labels: t } = texts;
  const met = input.points.flatMap(({ summary }, i) => {
    const of = read(summary);
    return of ? [{ name: pointName(context, i), of }] : [];
  });
  if (met.length < 2) return null;
  const unit = fittingUnit(Math.max(...met.map(({ of }) => of.mean)));
  const dots = met.map((one): Dot => ({ ...one, text: (isTime ? speech.duration(one.of, unit) : speech.rate(one.of)).value }));
  const scale = isTime ? { factor: 1 / daysIn(unit), name: t.axisUnits[unit] } : { factor: 1, name: "" };
  const { picture, height: tall } = dotPicture(context, dots, scale);
  const all = pointTable(context);
  return {
    id: `chart-compare-${id}`,
    title: t.measures[id],
    says: t.chartSegmentsDesc,
    width: context.chartWidth,
    height: tall,
    picture,
    table: all,
  };
}
