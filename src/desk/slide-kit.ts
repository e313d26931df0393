import type PptxGenJS from "pptxgenjs";
import type { Figure, FigureSeries } from "./figures.ts";
import { font, palette } from "./palette.ts";
import type { Words } from "./words-fi.ts";

/** Slides are 13.33 × 7.5 inches; this much of them is for what is told, below the title. */
export const area = { x: 0.6, y: 1.35, w: 12.13, h: 5.55 } as const;

/** Writes slides one after another, and remembers of each chart how it is to look beyond what the library can say. */
export interface Deck {
  readonly pptx: PptxGenJS;
  readonly words: Words;
  /** Of each chart in order, what the library cannot say. */
  readonly extras: ChartExtras[];
  /** Said in the notes of every slide: where its figures come from. */
  readonly source: string;
}

/** How many series of a chart are its own, the others being ends between which these lie; and how far the interval of each bar reaches. */
export interface ChartExtras {
  readonly main: number;
  readonly errors: readonly { readonly plus: readonly (number | null)[]; readonly minus: readonly (number | null)[] }[];
}

/** A box on a slide, in inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The masters of the slides: one to begin with, one for all others. Both have a title that outlines and readers of the screen know. */
export function defineMasters(pptx: PptxGenJS): void {
  const title = {
    name: "title",
    type: "title" as const,
    fontFace: font,
    bold: true,
    color: palette.heading,
    margin: 0,
    align: "left" as const,
    valign: "middle" as const,
  };
  pptx.defineSlideMaster({
    title: "FIRST",
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: 7.5, fill: { color: palette.accent } } },
      { placeholder: { options: { ...title, x: 1, y: 1.7, w: 11.3, h: 1.9, fontSize: 40, valign: "bottom" as const }, text: "" } },
    ],
  });
  pptx.defineSlideMaster({
    title: "PLAIN",
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: 13.333, h: 0.12, fill: { color: palette.accent } } },
      { placeholder: { options: { ...title, x: area.x, y: 0.35, w: area.w, h: 0.85, fontSize: 28 }, text: "" } },
    ],
    slideNumber: { x: 12.3, y: 7.02, w: 0.6, h: 0.3, fontFace: font, fontSize: 11, color: palette.quiet, align: "right" },
  });
}

/** A new slide with its title and what its notes say. */
export function slideOf(
  { pptx, source }: Deck,
  title: string,
  notes: readonly string[],
  master: "FIRST" | "PLAIN" = "PLAIN",
): PptxGenJS.Slide {
  const slide = pptx.addSlide({ masterName: master });
  // A long title is told smaller rather than over what is below it.
  const size = master === "FIRST" ? (title.length > 70 ? 30 : 40) : title.length > 110 ? 18 : title.length > 62 ? 22 : 28;
  slide.addText([{ text: title, options: { fontSize: size } }], { placeholder: "title" });
  slide.addNotes([...notes, source].filter((text) => text !== "").join("\n"));
  return slide;
}

/** A paragraph of text. */
export function textOn(slide: PptxGenJS.Slide, text: string, place: Place, look: { size: number; color?: string; bold?: boolean }): void {
  slide.addText(text, {
    ...place,
    fontFace: font,
    fontSize: look.size,
    color: look.color ?? palette.text,
    bold: look.bold ?? false,
    margin: 0,
    valign: "top",
    fit: "shrink",
  });
}

/** A list of sentences. */
export function bulletsOn(slide: PptxGenJS.Slide, texts: readonly string[], place: Place, size: number): void {
  const parts = texts.map((text) => ({ text, options: { bullet: { indent: 18 }, breakLine: true, paraSpaceAfter: size * 0.6 } }));
  slide.addText(parts, { ...place, fontFace: font, fontSize: size, color: palette.text, margin: 0, valign: "top", fit: "shrink" });
}

/** A table that can be edited; the first row is its header, columns of numbers are set to the right. Few rows are told large. */
export function tableOn(
  slide: PptxGenJS.Slide,
  grid: {
    title: string;
    head: readonly string[];
    rows: readonly (readonly string[])[];
    numbers: readonly boolean[];
    shares: readonly number[];
  },
  place: Place,
): void {
  const size = grid.rows.length <= 4 ? 17 : grid.rows.length <= 7 ? 15 : 13;
  const align = (c: number) => (grid.numbers[c] ? ("right" as const) : ("left" as const));
  const head = grid.head.map((text, c) => ({
    text,
    options: { bold: true, fill: { color: palette.head }, color: palette.heading, align: align(c), valign: "bottom" as const },
  }));
  const rows = grid.rows.map((row) => row.map((text, c) => ({ text, options: { align: align(c), bold: c === 0 } })));
  const total = grid.shares.reduce((sum, share) => sum + share, 0);
  const line = { type: "solid" as const, pt: 0.75, color: palette.line };
  const none = { type: "none" as const };
  slide.addTable([head, ...rows], {
    x: place.x,
    y: place.y,
    w: place.w,
    colW: grid.shares.map((share) => (place.w * share) / total),
    fontFace: font,
    fontSize: size,
    color: palette.text,
    border: [line, none, line, none],
    margin: [0.05, 0.08, 0.05, 0.08],
    valign: "top",
    objectName: grid.title,
  });
}

/** A chart that PowerPoint draws from its numbers, which can be edited there. */
export function chartOn({ pptx, words, extras }: Deck, slide: PptxGenJS.Slide, figure: Figure, place: Place): void {
  const { kind, series, categories, isShare, title, says } = figure;
  const ends =
    kind === "lines"
      ? series.flatMap(({ name, low, high }) =>
          low && high
            ? [
                { name: words.seriesLow(name), values: low },
                { name: words.seriesHigh(name), values: high },
              ]
            : [],
        )
      : [];
  const data = [...series, ...ends].map(({ name, values }) => ({ name, labels: [...categories], values: values as number[] }));
  const main = series.map((_, i) => palette.series[i % palette.series.length]!);
  const isWhole = isShare && kind === "bars" && series.every(({ values }) => values.every((value) => (value ?? 0) <= 1));
  const colors = kind === "lines" ? [...main, ...main.flatMap((color, i) => (series[i]!.low ? [color, color] : []))] : main;
  const format = isShare ? "0%" : "#,##0.##";
  extras.push({ main: series.length, errors: kind === "bars" && !isShare ? series.flatMap(reachOf) : [] });
  slide.addChart(kind === "lines" ? pptx.ChartType.line : pptx.ChartType.bar, data, {
    ...place,
    // Few bars need no more room than they can be seen in.
    ...(kind === "bars" && { h: Math.min(place.h, 1.1 + categories.length * (0.35 + 0.35 * series.length)) }),
    altText: words.chartAlt(title, says),
    objectName: title,
    lang: words.locale,
    chartColors: colors,
    showTitle: false,
    showLegend: series.length > 1,
    legendPos: "b",
    legendFontFace: font,
    legendFontSize: 14,
    legendColor: palette.text,
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: kind === "bars" ? 13 : 12,
    catAxisLabelColor: palette.text,
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: 12,
    valAxisLabelColor: palette.text,
    valAxisLabelFormatCode: format,
    valGridLine: { color: "D3DAE1", size: 0.75 },
    catGridLine: { style: "none" },
    ...(series.every(({ values }) => values.every((value) => (value ?? 0) >= 0)) && { valAxisMinVal: 0 }),
    ...(isWhole && { valAxisMaxVal: 1 }),
    ...axisTitles(figure),
    ...(kind === "lines" && { lineSize: 2.5, lineDataSymbol: "none" as const, catAxisLabelFrequency: "6" }),
    ...(kind === "columns" && { barDir: "col", barGapWidthPct: 8, catAxisLabelFrequency: String(Math.ceil(categories.length / 12)) }),
    ...(kind === "bars" && {
      barDir: "bar",
      barGapWidthPct: series.length > 1 ? 50 : 70,
      catAxisOrientation: "maxMin" as unknown as "minMax",
      valAxisLabelPos: "high" as const,
      showValue: isShare,
      dataLabelFormatCode: format,
      dataLabelFontFace: font,
      dataLabelFontSize: 12,
      dataLabelColor: palette.text,
      dataLabelPosition: "outEnd" as const,
    }),
  });
}

/** How far intervals reach to either side, where there are any. */
export function reachOf({ values, low, high }: FigureSeries): ChartExtras["errors"] {
  if (low === null || high === null) return [];
  const away = (ends: readonly (number | null)[]) =>
    ends.map((end, i) => (end === null || values[i] === null || values[i] === undefined ? null : Math.abs(end - values[i])));
  return [{ plus: away(high), minus: away(low) }];
}

function axisTitles({ kind, categoryTitle, valueTitle }: Figure): PptxGenJS.IChartOpts {
  const look = { catAxisTitleFontFace: font, catAxisTitleFontSize: 12, valAxisTitleFontFace: font, valAxisTitleFontSize: 12 };
  return {
    ...look,
    ...(kind !== "bars" && categoryTitle !== "" && { showCatAxisTitle: true, catAxisTitle: categoryTitle }),
    ...(valueTitle !== "" && { showValAxisTitle: true, valAxisTitle: valueTitle }),
  };
}
