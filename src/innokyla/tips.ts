import { handovers } from "#chart";
import { bottleneckEntries } from "#report";
import { type Block, blank, heading, item, list, paragraph } from "./content.ts";
import { evidenceRows } from "./evidence-rows.ts";
import type { Telling } from "./telling.ts";

/** Vinkit: what limits first, what must be agreed, which figures to change, what to note of the model. */
export function tipsText(telling: Telling, modelFile: string): Block[] {
  const { words, chart, context, input, results, say } = telling;
  const first = results === null ? undefined : bottleneckEntries(results).find(({ isLimiting }) => isLimiting);
  const pairs = handovers(chart).length;
  const assumed = evidenceRows(context, "parameter").filter(({ isAssumed }) => isAssumed);
  const notes = input.pathway.notes ?? [];
  return [
    ...list([
      ...(first ? [words.tipsLimit(first.name)] : []),
      ...(pairs > 0 ? [words.tipsInterfaces(String(pairs))] : []),
      words.tipsModel(modelFile),
    ]),
    ...(assumed.length > 0
      ? [
          heading(words.tipsOwn),
          paragraph(words.tipsOwnLead),
          ...list(assumed.map(({ name, value }) => item([{ strong: `${name}:` }, `${value}.`]))),
        ]
      : []),
    ...(notes.length > 0 ? [heading(words.tipsNotes), ...list(notes.map(({ text }) => say(text)))] : []),
    blank(words.blanks.tips),
  ];
}
