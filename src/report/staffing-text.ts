import { say } from "#units";
import type { StaffingContext } from "./staffing-context.ts";
import { periodOf } from "./staffing-html.ts";
import { staffingSentences } from "./staffing-sentences.ts";
import { triedTable } from "./staffing-tables.ts";
import { textTable, wrapText } from "./text-table.ts";

/** The answer for a terminal: title, period, the answer in sentences, what was tried, and how. */
export function staffingText(context: StaffingContext, width = 100): string {
  const [from, to] = periodOf(context);
  const head = [say(context.input.simulation.title, context.language), context.texts.core.period(from, to)];
  const sentences = staffingSentences(context).map((sentence) => wrapText(sentence, width).join("\n"));
  const table = triedTable(context);
  const tried =
    table.rows.length === 0 ? "" : `\n${table.title}\n${textTable(table, width)}\n${wrapText(table.note ?? "", width).join("\n")}\n`;
  return `${head.join("\n")}\n\n${sentences.join("\n")}\n${tried}`;
}
