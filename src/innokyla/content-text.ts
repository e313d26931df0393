import type { Block, Item, Run, WordTable } from "./content.ts";

/** Blocks as plain text: a blank line between parts, lists by hyphens and numbers, tables by tabs so that a spreadsheet takes them. */
export function contentText(blocks: readonly Block[], fill: (what: string) => string): string {
  return `${blocks.map((block) => blockText(block, fill)).join("\n\n")}\n`;
}

function blockText(block: Block, fill: (what: string) => string): string {
  switch (block.kind) {
    case "paragraph":
      return runsText(block.runs);
    case "heading":
      return oneLine(block.text).toLocaleUpperCase("fi");
    case "list":
      return block.items.flatMap((entry, i) => itemText(entry, block.isOrdered ? `${i + 1}. ` : "- ", "")).join("\n");
    case "table":
      return tableText(block.table);
    case "blank":
      return oneLine(fill(block.text));
  }
}

function itemText({ runs, below = [] }: Item, mark: string, indent: string): string[] {
  return [`${indent}${mark}${runsText(runs)}`, ...below.flatMap((entry) => itemText(entry, "- ", `${indent}  `))];
}

function tableText({ title, columns, rows, note }: WordTable): string {
  const lines = [columns, ...rows].map((row) => row.map(oneLine).join("\t"));
  return [oneLine(title), ...lines, ...(note === undefined ? [] : ["", note])].join("\n");
}

function runsText(runs: readonly Run[]): string {
  return oneLine(runs.map((run) => (typeof run === "string" ? run : run.strong)).join(""));
}

/** What is to stay on one line and in one cell; control characters are dropped. */
function oneLine(text: string): string {
  return [...text.replaceAll(/\s*[\t\r\n]+\s*/g, " ")].filter((sign) => !/\p{Cc}/u.test(sign)).join("");
}
