import { outcomeChart, resourceChart } from "./chart-bars.ts";
import { distributionChart } from "./chart-distribution.ts";
import { segmentCharts } from "./chart-dots.ts";
import { type Chart, chartSvg, descriptionOf } from "./chart-frame.ts";
import { flowChart, inSystemChart } from "./chart-over-time.ts";
import type { Context } from "./context.ts";
import type { Table } from "./table.ts";

/** A chart as others show it: what it says in words, its picture as the text of an SVG, its numbers. Classes of the picture are those of the report's style sheet. */
export interface ChartPicture {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The description without what is only said of the picture. */
  readonly says: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly table: Table | null;
}

type Make = (context: Context) => readonly (Chart | null)[];

const charts: readonly Make[] = [
  (context) => [inSystemChart(context)],
  (context) => [flowChart(context)],
  (context) => [distributionChart(context, "wait")],
  (context) => [distributionChart(context, "activeTime")],
  (context) => [distributionChart(context, "timeInSystem")],
  (context) => [resourceChart(context)],
  (context) => [outcomeChart(context)],
  segmentCharts,
];

/** The charts of one point, one after the other: whoever shows them while something else must not wait takes them one by one. */
export function* chartPictures(context: Context): Generator<ChartPicture> {
  for (const make of charts) {
    for (const chart of make(context)) if (chart) yield pictureOf(chart);
  }
}

/** A chart with its picture as text. */
export function pictureOf(chart: Chart): ChartPicture {
  const { id, title, says, width, height, table } = chart;
  return { id, title, description: descriptionOf(chart), says, width, height, table, svg: chartSvg(chart).markup };
}
