import type { Language } from "#units";
import { wordsEn } from "./words-en.ts";
import { type Words, wordsFi } from "./words-fi.ts";
import { wordsSv } from "./words-sv.ts";

const dictionaries: Readonly<Record<Language, Words>> = { fi: wordsFi, sv: wordsSv, en: wordsEn };

/** What documents for the desk say in a language. */
export function wordsOf(language: Language): Words {
  return dictionaries[language];
}
