import { type Content, el, group, type Markup } from "#report";
import type { Block, Item, Run, WordTable } from "./content.ts";

/** Blocks as the plain HTML that a publishing system takes: paragraphs, lists, tables, headings of one level, nothing of style. */
export function contentHtml(blocks: readonly Block[], { level, fill }: { level: number; fill: (what: string) => string }): Markup {
  return group(blocks.map((block) => blockHtml(block, level, fill)));
}

function blockHtml(block: Block, level: number, fill: (what: string) => string): Markup {
  switch (block.kind) {
    case "paragraph":
      return el("p", {}, runsHtml(block.runs));
    case "heading":
      return el(`h${level}`, {}, block.text);
    case "list":
      return el(
        block.isOrdered ? "ol" : "ul",
        {},
        block.items.map((entry) => itemHtml(entry)),
      );
    case "table":
      return tableHtml(block.table);
    case "blank":
      return el("p", {}, el("mark", {}, fill(block.text)));
  }
}

function itemHtml({ runs, below = [] }: Item): Markup {
  return el(
    "li",
    {},
    runsHtml(runs),
    below.length === 0
      ? null
      : el(
          "ul",
          {},
          below.map((entry) => itemHtml(entry)),
        ),
  );
}

function runsHtml(runs: readonly Run[]): Content {
  return runs.map((run) => (typeof run === "string" ? run : el("strong", {}, run.strong)));
}

/** A table with a caption and headers that name their scope. */
function tableHtml({ title, columns, rows, note }: WordTable): Markup {
  const head = el(
    "thead",
    {},
    el(
      "tr",
      {},
      columns.map((label) => el("th", { scope: "col" }, label)),
    ),
  );
  const body = rows.map((row) =>
    el(
      "tr",
      {},
      row.map((text, c) => (c === 0 ? el("th", { scope: "row" }, text) : el("td", {}, text))),
    ),
  );
  return group(el("table", {}, el("caption", {}, title), head, el("tbody", {}, body)), note === undefined ? null : el("p", {}, note));
}
