import type * as Docx from "docx";
import type * as Charts from "docx/charts";
import { type Block, type Kit, paragraph } from "./docx-kit.ts";
import type { Figure, FigureSeries } from "./figures.ts";
import { font, palette } from "./palette.ts";
import { reachOf } from "./slide-kit.ts";
import type { Words } from "./words-fi.ts";

/** The library of charts once it is loaded. */
export type ChartKit = typeof Charts;

const width = 640;

/** A chart that Word draws from its numbers, which can be edited there; with its title above it and what it says below. */
export function figureBlocks(kit: Kit, charts: ChartKit, figure: Figure, words: Words): Block[] {
  const alt = words.chartAlt(figure.title, figure.says);
  const chart = new charts.ChartRun({
    ...optionsOf(figure, words),
    altText: { name: figure.id, title: figure.title, description: alt },
  });
  const reading = readingOf(figure, words);
  return [
    paragraph(kit, figure.title, "Caption"),
    new kit.docx.Paragraph({ keepNext: true, children: [chart as unknown as Docx.TextRun] }),
    paragraph(kit, reading === null ? figure.says : `${figure.says} ${reading}`, "Note"),
  ];
}

/** How a chart of a document is to be read, where that needs words. */
function readingOf({ kind, series }: Figure, words: Words): string | null {
  return kind === "lines" && series.some(({ low }) => low !== null) ? words.dashed : null;
}

function optionsOf(figure: Figure, words: Words): Charts.ChartRunOptions {
  const { kind, isShare, categories, categoryTitle, valueTitle, series } = figure;
  const numberFormat = isShare ? "0%" : "#,##0.##";
  const text = { name: font, size: 9, color: palette.text };
  const shared = {
    font: { name: font, color: palette.text },
    chartArea: { fill: "none" as const, border: "none" as const },
    categories,
    categoryAxis: { font: text, ...(kind !== "bars" && categoryTitle !== "" && { title: { text: categoryTitle, font: text } }) },
    valueAxis: {
      font: text,
      numberFormat,
      ...(isFromZero(figure) && { minimum: 0 }),
      ...(isShare && kind === "bars" && isWithinOne(figure) && { maximum: 1 }),
      ...(valueTitle !== "" && { title: { text: valueTitle, font: text } }),
    },
  };
  const ends = kind === "lines" ? series.flatMap((one, i) => endLines(one, i, words)) : [];
  const legend = series.length > 1 && { position: "bottom" as const, font: text, hiddenEntries: ends.map(({ name }) => name) };
  const colored = series.map((one, i) => ({ name: one.name, values: one.values, color: palette.series[i % palette.series.length]! }));
  if (kind === "lines")
    return {
      ...shared,
      type: "line",
      legend,
      series: [...colored.map((one) => ({ ...one, line: { width: 2.25 } })), ...ends],
      transformation: { width, height: 255 },
    };
  if (kind === "columns")
    return { ...shared, type: "column", gapWidth: 8, legend: false, series: colored, transformation: { width, height: 215 } };
  return {
    ...shared,
    type: "bar",
    gapWidth: series.length > 1 ? 45 : 70,
    overlap: 0,
    legend,
    categoryAxis: { ...shared.categoryAxis, reverseOrder: true },
    valueAxis: { ...shared.valueAxis, crossesAt: "maximum" },
    // Where intervals are drawn, figures would stand on them; they are told beside the names.
    ...(isShare && { dataLabels: { value: true, numberFormat, font: text, position: "outsideEnd" as const } }),
    series: colored.map((one, i) => (isShare ? one : { ...one, ...errorBars(series[i]!) })),
    transformation: { width, height: Math.min(860, 90 + categories.length * (10 + (series.length > 1 ? 11 : 15) * series.length)) },
  };
}

function isWithinOne({ series }: Figure): boolean {
  return series.every(({ values }) => values.every((value) => value === null || value <= 1));
}

/** Charts begin at 0, unless something is below it. */
function isFromZero({ series }: Figure): boolean {
  return series.every(({ values }) => values.every((value) => value === null || value >= 0));
}

/** The two ends between which nine runs in ten lie, as thin lines. */
function endLines({ name, low, high }: FigureSeries, i: number, words: Words) {
  const color = palette.series[i % palette.series.length]!;
  const of = (title: string, values: readonly (number | null)[]) => ({
    name: title,
    values,
    color,
    line: { color, width: 0.75, dash: "dash" as const },
  });
  return low === null || high === null ? [] : [of(words.seriesLow(name), low), of(words.seriesHigh(name), high)];
}

function errorBars(series: FigureSeries) {
  const [reach] = reachOf(series);
  return reach === undefined ? {} : { errorBars: { type: "custom" as const, ...reach, line: { color: palette.text, width: 1 } } };
}
