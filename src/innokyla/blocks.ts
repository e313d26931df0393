import { conditionsText } from "./conditions.ts";
import { type Block, blank, paragraph } from "./content.ts";
import { changeText, ideasText, measuringText, needsText } from "./development.ts";
import { evaluationText } from "./evaluation.ts";
import { environmentText, targetText } from "./setting.ts";
import { throughputSentence } from "./solution.ts";
import type { Telling } from "./telling.ts";
import { tipsText } from "./tips.ts";

/** What the fields need that is known only where the package is put together. */
export interface Enclosed {
  readonly modelFile: string;
  readonly links: readonly Block[];
  readonly idea: readonly Block[];
}

/** The text of each field of Innokylä, by the field's id. */
export function fieldTexts(telling: Telling, { modelFile, links, idea }: Enclosed): Readonly<Record<string, readonly Block[]>> {
  const { words, input, say } = telling;
  const { title, summary } = input.pathway;
  const inShort = summary === undefined ? [blank(words.blanks.short)] : [paragraph(say(summary))];
  return {
    name: [paragraph(say(title))],
    short: summary === undefined ? inShort : [paragraph(say(summary), throughputSentence(telling))],
    place: [blank(words.blanks.place)],
    area: [blank(words.blanks.area)],
    funder: [blank(words.blanks.funder)],
    whole: [blank(words.blanks.whole)],
    links: [...links, blank(words.blanks.links)],
    environment: environmentText(telling),
    target: targetText(telling),
    idea,
    conditions: conditionsText(telling),
    results: evaluationText(telling),
    tips: tipsText(telling, modelFile),
    start: [blank(words.blanks.start)],
    needs: needsText(telling),
    crew: [blank(words.blanks.crew)],
    change: changeText(telling),
    measuring: measuringText(telling),
    plan: [blank(words.blanks.plan)],
    ideas: ideasText(telling),
    brief: inShort,
    testing: [blank(words.blanks.testing)],
  };
}
