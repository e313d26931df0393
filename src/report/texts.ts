import type { Language } from "#units";
import { formulaTextsEn } from "./formula-texts-en.ts";
import { type FormulaTexts, formulaTextsFi } from "./formula-texts-fi.ts";
import { formulaTextsSv } from "./formula-texts-sv.ts";
import { labelsEn } from "./labels-en.ts";
import { type Labels, labelsFi } from "./labels-fi.ts";
import { labelsSv } from "./labels-sv.ts";
import { recordEn } from "./record-texts-en.ts";
import { type RecordTexts, recordFi } from "./record-texts-fi.ts";
import { recordSv } from "./record-texts-sv.ts";
import { coreEn } from "./texts-en.ts";
import { type CoreTexts, coreFi } from "./texts-fi.ts";
import { coreSv } from "./texts-sv.ts";

/** Everything a report says in one language. */
export interface Texts {
  readonly core: CoreTexts;
  readonly labels: Labels;
  readonly record: RecordTexts;
  readonly formulas: FormulaTexts;
}

const dictionaries: Readonly<Record<Language, Texts>> = {
  fi: { core: coreFi, labels: labelsFi, record: recordFi, formulas: formulaTextsFi },
  sv: { core: coreSv, labels: labelsSv, record: recordSv, formulas: formulaTextsSv },
  en: { core: coreEn, labels: labelsEn, record: recordEn, formulas: formulaTextsEn },
};

/** The dictionary of a language. */
export function textsOf(language: Language): Texts {
  return dictionaries[language];
}
