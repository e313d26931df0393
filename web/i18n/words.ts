import type { Language } from "#units";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { sv } from "./sv.ts";

/** The words that all views share; those of one view stand beside it. */
export type Words = typeof fi;

/** The words of the shell in each language. */
export const shellWords: Record<Language, Words> = { fi, sv, en };
