import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the walk. */
export type WalkWords = typeof fi;

/** The words of the walk in each language. */
export const walkWords: Record<Language, WalkWords> = { fi, sv, en };
