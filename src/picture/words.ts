import { inEachLanguage, type Language, type Text } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of pictures. */
export type PictureWords = typeof fi;

const words: Record<Language, PictureWords> = { fi, sv, en };

/** The words of a language. */
export function wordsOf(language: Language): PictureWords {
  return words[language];
}

/** A text in all languages. */
export function textOf(write: (words: PictureWords) => string): Text {
  return inEachLanguage((language) => write(words[language]));
}
