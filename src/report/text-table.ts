import type { Context } from "./context.ts";
import { titleOf } from "./context.ts";
import { byHandLines } from "./formula-tables.ts";
import { headline, horizonDays } from "./headline.ts";
import { headlineTable } from "./headline-table.ts";
import { exactly } from "./numbers.ts";
import type { Table } from "./table.ts";

/** Words longer than this may be broken to make a column narrower, in characters. */
const longestWord = 24;

/** A table for a terminal, at most `width` characters wide where words can be wrapped: words to the left, numbers to the right. */
export function textTable(table: Table, width = 100): string {
  const isRight = table.columns.map(({ kind }) => kind !== "text");
  const grid = [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.map(({ text }) => text))];
  const widths = fitted(grid, width);
  const lines: string[] = [];
  for (const [at, row] of grid.entries()) {
    const wrapped = row.map((text, c) => wrapText(text, widths[c]!));
    const height = Math.max(...wrapped.map(({ length }) => length));
    for (let line = 0; line < height; line++) {
      const cells = wrapped.map((parts, c) => pad(parts[line] ?? "", widths[c]!, isRight[c]!));
      lines.push(cells.join("  ").trimEnd());
    }
    if (at === 0) lines.push(widths.map((w) => "─".repeat(w)).join("  "));
  }
  return `${lines.join("\n")}\n`;
}

/** The answer for a terminal: title, period, the headline table, and the note on intervals. */
export function headlineText(context: Context, width = 100): string {
  const { input, speech, texts } = context;
  const { core, labels } = texts;
  const end = speech.dateAfter(input.start, exactly(horizonDays(context))).value;
  const table = headlineTable(context);
  const head = [
    titleOf(context),
    `${core.period(speech.date(input.start), end)}, ${core.runs(speech.number(context.point.summary.replications))}`,
  ];
  if (input.unfinished) head.push(core.unfinished(speech.number(input.unfinished.done), speech.number(input.unfinished.wanted)));
  const failed = context.point.summary.audit.filter(({ passes }) => !passes).length;
  const tail = [
    ...wrapText(table.note ?? "", width),
    core.assumedShare(speech.number(input.assumed.assumption + input.assumed.none), speech.number(input.assumed.total)),
    failed === 0 ? labels.checksPass : labels.checksFail(speech.number(failed)),
  ];
  return `${head.join("\n")}\n\n${textTable(table, width)}\n${tail.join("\n")}\n${byHandText(context, width)}`;
}

/** What can be worked out by hand about the active process; nothing where there is none. */
function byHandText(context: Context, width: number): string {
  const lines = byHandLines(context);
  if (lines.length === 0) return "";
  const paragraphs = [context.texts.formulas.byHand, ...lines];
  return `\n${paragraphs.flatMap((text) => wrapText(text, width)).join("\n")}\n`;
}

/** The answer in whole sentences, one a line. */
export function headlineSentences(context: Context): string {
  return `${headline(context)
    .map(({ sentence }) => sentence)
    .join("\n")}\n`;
}

/** Characters that a terminal shows: one a letter, å, ä and ö included, whether written as one sign or as two. */
function shownWidth(text: string): number {
  return [...text.normalize("NFC")].length;
}

function pad(text: string, width: number, isRight: boolean): string {
  const space = " ".repeat(Math.max(0, width - shownWidth(text)));
  return isRight ? space + text : text + space;
}

// The widest column gives way first, down to its longest word; a table that still does not fit stays wider.
function fitted(grid: readonly (readonly string[])[], width: number): number[] {
  const widest = grid[0]!.map((_, c) => Math.max(...grid.map((row) => shownWidth(row[c]!))));
  const least = grid[0]!.map((_, c) => Math.min(longestWord, Math.max(...grid.flatMap((row) => row[c]!.split(" ").map(shownWidth)))));
  const widths = [...widest];
  let over = widths.reduce((sum, w) => sum + w, 0) + 2 * (widths.length - 1) - width;
  for (; over > 0; over--) {
    const spare = widths.map((w, c) => (w > least[c]! ? w : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    widths[spare.indexOf(most)]!--;
  }
  return widths;
}

/** Breaks text at spaces into lines of at most so many characters; a longer word is broken where it must be. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (shownWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    let rest = [...word.normalize("NFC")];
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width).join(""));
    line = rest.join("");
  }
  return [...lines, line];
}
