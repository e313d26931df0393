import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the pathway view. */
export type PathwayWords = typeof fi;

/** The words of the pathway view in each language. */
export const pathwayWords: Record<Language, PathwayWords> = { fi, sv, en };
