import { type Chart, chartSvg, descriptionOf } from "./chart-frame.ts";
import type { Context } from "./context.ts";
import { type Content, el, group, type Markup } from "./element.ts";
import type { RecordItem, RecordSection } from "./record.ts";
import type { Cell, Table } from "./table.ts";

/** Columns from which a table is wide: its first column keeps its width. */
const wide = 6;

/** A table of the report with a caption and headers that name their scope. */
export function htmlTable({ texts }: Pick<Context, "texts">, table: Table, className = ""): Markup {
  const isNumber = table.columns.map(({ kind }) => kind !== "text");
  const head = el(
    "thead",
    {},
    el(
      "tr",
      {},
      table.columns.map(({ label }, c) => el("th", { scope: "col", class: isNumber[c] ? "n" : null }, label)),
    ),
  );
  const body = el(
    "tbody",
    {},
    table.rows.map((row) =>
      el(
        "tr",
        {},
        row.map(({ text, value }, c) => {
          const name = isNumber[c] ? "n" : emphasis(table.columns[c]!.key, value);
          return c === 0 ? el("th", { scope: "row" }, text) : el("td", { class: name }, isNumber[c] ? unbroken(text) : text);
        }),
      ),
    ),
  );
  const classes = [className, table.columns.length >= wide ? "wide" : ""].filter((name) => name !== "").join(" ");
  const grid = el("table", { class: classes === "" ? null : classes }, el("caption", {}, table.title), head, body);
  const note = table.note === undefined ? null : el("p", { class: "note" }, table.note);
  return group(scrolling(texts.labels.scrollHint(table.title), grid), note);
}

// What is only assumed, and what did not pass, stands out; the word says it too.
function emphasis(key: string, value: Cell["value"]): string | null {
  if (key === "passes" && value === "false") return "bad";
  return key === "basis" && (value === "assumption" || value === "none") ? "assumed" : null;
}

// A number keeps its unit on its line; only an interval in brackets may go to the next.
function unbroken(text: string): Content {
  const at = text.indexOf(" (");
  if (at < 0) return el("span", {}, text);
  return [el("span", {}, text.slice(0, at)), " ", el("span", {}, text.slice(at + 1))];
}

/** A chart with its words above it and its numbers below it. */
export function figure(context: Pick<Context, "texts">, chart: Chart): Markup {
  const { labels } = context.texts;
  const caption = el("figcaption", {}, el("strong", {}, chart.title), el("span", {}, descriptionOf(chart)));
  const numbers = chart.table && el("details", {}, el("summary", {}, `${labels.asTable}: ${chart.title}`), htmlTable(context, chart.table));
  return el("figure", { id: chart.id }, caption, scrolling(labels.chartArea(chart.title), chartSvg(chart)), numbers);
}

// What may be wider than the window scrolls by itself, and by keyboard.
function scrolling(name: string, content: Content): Markup {
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": name }, content);
}

/** A section with its heading of the second level. */
export function section(id: string, title: string, ...content: Content[]): Markup {
  return el("section", { id, "aria-labelledby": `${id}-title` }, el("h2", { id: `${id}-title` }, title), content);
}

/** The record as headings, paragraphs and marked blanks. */
export function recordMarkup({ texts }: Context, sections: readonly RecordSection[]): Markup {
  const { record } = texts;
  const item = ({ heading, paragraphs, list, blank }: RecordItem) => [
    el("h4", {}, heading),
    paragraphs.map((text) => el("p", {}, text)),
    list && list.length > 0
      ? el(
          "ul",
          {},
          list.map((text) => el("li", {}, text)),
        )
      : null,
    blank === undefined ? null : el("p", { class: "blank" }, el("strong", {}, `${record.blank}: `), blank),
  ];
  return el(
    "div",
    { class: "record" },
    sections.map(({ heading, items }) => [el("h3", {}, heading), items.map(item)]),
  );
}
