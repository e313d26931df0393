import { type Context, headline, headlineTopics, stressRecord, type Table, tables } from "#report";
import { type Figure, figuresOf } from "./figures.ts";
import { font, palette } from "./palette.ts";
import { area, bulletsOn, chartOn, type Deck, slideOf, tableOn, textOn } from "./slide-kit.ts";

/** Rows of the headline that are told as large figures, in this order; as many as there is room for. */
const told = ["throughput", "waitHalf", "waitMost", "wholeHalf", "queueGone", "withinBand", "starts", "wholeMost"];
const mostCards = 6;

/** The figures that answer the question, large. */
export function cardSlide(deck: Deck, results: Context): void {
  const rows = headline(results);
  const cards = told.flatMap((id) => rows.find((row) => row.id === id) ?? []).slice(0, mostCards);
  if (cards.length === 0) return;
  const { core } = results.texts;
  const note = tables(results).find(({ id }) => id === "headline")?.note;
  const slide = slideOf(deck, deck.words.figuresInShort, [...cards.map(({ sentence }) => sentence), note ?? ""]);
  const [w, h, gap] = [3.9, 2.45, 0.215];
  for (const [i, { label, value, interval }] of cards.entries()) {
    const place = { x: area.x + (i % 3) * (w + gap), y: area.y + 0.1 + Math.floor(i / 3) * (h + gap), w, h };
    slide.addText(
      [
        { text: label, options: { fontSize: 15, color: palette.quiet, breakLine: true } },
        {
          text: value,
          options: { fontSize: value.length > 14 ? 22 : 32, bold: true, color: palette.heading, breakLine: interval !== null },
        },
        ...(interval === null ? [] : [{ text: `${core.interval}: ${interval}`, options: { fontSize: 14, color: palette.text } }]),
      ],
      {
        ...place,
        fontFace: font,
        fill: { color: palette.band },
        line: { color: palette.line, width: 0.75 },
        margin: 12,
        valign: "middle",
        objectName: label,
      },
    );
  }
}

/** The charts, one a slide, with what each says. */
export function chartSlides(deck: Deck, results: Context): void {
  const wanted = ["chart-in-system", "chart-wait", "chart-timeInSystem", "chart-resources", "chart-outcomes"];
  const figures = figuresOf(results);
  const isWaited = figures.some(({ id }) => id === "chart-wait");
  for (const id of wanted) {
    if (id === "chart-timeInSystem" && isWaited) continue;
    const figure = figures.find((one) => one.id === id);
    if (figure !== undefined) chartSlide(deck, results, figure);
  }
}

function chartSlide(deck: Deck, results: Context, figure: Figure): void {
  const reading = figure.kind === "lines" && figure.series.some(({ low }) => low !== null) ? deck.words.dashed : "";
  const slide = slideOf(deck, figure.title, [figure.says, reading, ...figure.series.map((series) => numbersOf(results, figure, series))]);
  const said = [figure.says, reading].filter((text) => text !== "").join(" ");
  textOn(slide, said, { ...area, h: 0.75 }, { size: 16 });
  chartOn(deck, slide, { ...figure, ...shortened(figure) }, { x: area.x - 0.1, y: area.y + 0.8, w: area.w + 0.2, h: area.h - 0.75 });
}

/** The numbers of a series for the notes, where they are few. */
function numbersOf({ speech }: Context, { categories, isShare }: Figure, { name, values }: Figure["series"][number]): string {
  if (categories.length > 14) return "";
  // Beside names without shares their figures stand already.
  const text = (value: number | null) => (value === null ? ` ${speech.texts.none}` : isShare ? ` ${speech.percent(value)}` : "");
  return `${name}: ${categories.map((category, i) => category + text(values[i] ?? null)).join("; ")}`;
}

/** The first of many bars: as many as can be read on a slide. */
function shortened({ kind, categories, series }: Figure): Pick<Figure, "categories" | "series"> {
  const most = kind === "bars" ? (series.length > 1 ? 8 : 10) : Number.POSITIVE_INFINITY;
  const cut = <T>(values: readonly T[]) => values.slice(0, most);
  return {
    categories: cut(categories),
    series: series.map((one) => ({ ...one, values: cut(one.values), low: one.low && cut(one.low), high: one.high && cut(one.high) })),
  };
}

/** What limits, and what one more of each resource brings. */
export function bottleneckSlide(deck: Deck, results: Context): void {
  const table = tables(results).find(({ id }) => id === "bottleneck");
  const topics = headlineTopics(results);
  const limit = topics.find(({ id }) => id === "bottleneck")?.rows ?? [];
  const more = topics.find(({ id }) => id === "oneMore")?.rows ?? [];
  const { topics: names } = results.texts.labels;
  if (table !== undefined) {
    const slide = slideOf(deck, names.bottleneck, [...limit.map(({ sentence }) => sentence), table.note ?? ""]);
    textOn(slide, limit.map(({ sentence }) => sentence).join(" "), { ...area, h: 0.8 }, { size: 18 });
    const shown = picked(table, ["resource", "capacity", "utilisation", "shareOfWaiting", "throughput", "wait"], 8);
    tableOn(slide, shown, { ...area, y: area.y + 0.95, h: area.h - 0.95 });
  }
  const gains = figuresOf(results).find(({ id }) => id === "chart-gains");
  if (gains === undefined) return;
  const slide = slideOf(deck, names.oneMore, [...more.map(({ sentence }) => sentence), gains.says]);
  bulletsOn(
    slide,
    more.slice(0, 3).map(({ sentence }) => sentence),
    { ...area, h: 1.75 },
    15,
  );
  chartOn(deck, slide, { ...gains, ...shortened(gains) }, { x: area.x - 0.1, y: area.y + 1.8, w: area.w + 0.2, h: area.h - 1.75 });
}

/** The alternatives side by side, where there are several. */
export function pointSlide(deck: Deck, results: Context): void {
  const table = tables(results).find(({ id }) => id === "points");
  if (table === undefined) return;
  const slide = slideOf(deck, table.title, [table.note ?? ""]);
  const first = table.columns[0]!.key;
  tableOn(slide, picked(table, [first, "throughput", "wait50", "wait90", "clearedAt", "bottleneck"], 12), area);
}

/** What was aimed at, and how often it was met. */
export function targetSlide(deck: Deck, results: Context): void {
  const table = tables(results).find(({ id }) => id === "targets");
  if (table === undefined) return;
  const slide = slideOf(deck, table.title, [table.note ?? ""]);
  tableOn(slide, picked(table, ["target", "wanted", "value", "met"], 9), area);
}

/** Whether the result can be trusted, and how it is made again. */
export function checkSlide(deck: Deck, results: Context): void {
  const audit = tables(results).find(({ id }) => id === "audit");
  const { labels, record } = results.texts;
  const failed = audit?.rows.filter((row) => row[1]!.value === "false").length ?? 0;
  const run = stressRecord(results);
  const slide = slideOf(
    deck,
    labels.sections.checks,
    run.flatMap(({ items }) => items.flatMap(({ heading, paragraphs }) => paragraphs.map((text) => `${heading}: ${text}`))),
  );
  const said = [
    failed === 0 ? labels.checksPass : labels.checksFail(results.speech.number(failed)),
    `${labels.runs}: ${results.speech.number(results.point.summary.replications)}. ${results.texts.core.intervalNote}`,
    record.software(results.input.version),
    record.sampling(String(results.input.seed)),
  ];
  bulletsOn(slide, said, area, 18);
}

/** Some columns of a table, in the order asked for, and the first rows. */
function picked(table: Table, keys: readonly string[], most: number) {
  const places = keys.map((key) => table.columns.findIndex((column) => column.key === key)).filter((place) => place >= 0);
  const columns = places.map((place) => table.columns[place]!);
  return {
    title: table.title,
    head: columns.map(({ label }) => label),
    rows: table.rows.slice(0, most).map((row) => places.map((place) => row[place]!.text)),
    numbers: columns.map(({ kind }) => kind !== "text"),
    shares: places.map((place, i) => {
      const lengths = table.rows.slice(0, most).map((row) => row[place]!.text.length);
      return Math.min(i === 0 ? 34 : 26, Math.max(8, ...columns[i]!.label.split(/\s+/).map((word) => word.length + 2), ...lengths));
    }),
  };
}
