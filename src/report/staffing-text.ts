import { say } from "#units";
import type { StaffingContext } from "./staffing-context.ts";
import { periodOf } from "./staffing-html.ts";
import { staffingSentences } from "./staffing-sentences.ts";
import { shortTriedTable } from "./staffing-tables.ts";
import { targetBound, targetName } from "./target-words.ts";
import { textTable, wrapText } from "./text-table.ts";

/** The answer for a terminal: title, period, the answer in sentences, the targets by number, what was tried, and how. */
export function staffingText(context: StaffingContext, width = 100): string {
  const { answer, words, speech } = context;
  const [from, to] = periodOf(context);
  const head = [say(context.input.simulation.title, context.language), context.texts.core.period(from, to)];
  const sentences = staffingSentences(context).map((sentence) => wrapText(sentence, width).join("\n"));
  const targets = (answer.simulation.targets ?? []).map(
    (target, i) => `${i + 1}. ${targetName(context, target)}: ${targetBound(context, target)}`,
  );
  const table = shortTriedTable(context);
  const hidden = answer.tried.length - table.rows.length;
  const notes = [table.note ?? "", ...(hidden > 0 ? [words.hidden(speech.number(hidden))] : [])].flatMap((note) => wrapText(note, width));
  const tried = table.rows.length === 0 ? [] : ["", table.title, textTable(table, width), ...notes];
  return `${[...head, "", ...sentences, "", words.targets, ...targets, ...tried].join("\n")}\n`;
}
