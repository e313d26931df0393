import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the view of exports. */
export type ExportWords = typeof fi;

/** They in each language. */
export const exportWords: Record<Language, ExportWords> = { fi, sv, en };
