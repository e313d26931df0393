import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the compare view. */
export type CompareWords = typeof fi;

/** The words of the compare view in each language. */
export const compareWords: Record<Language, CompareWords> = { fi, sv, en };
