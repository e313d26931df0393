import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the workshop. */
export type WorkshopWords = typeof fi;

/** They in each language. */
export const workshopWords: Record<Language, WorkshopWords> = { fi, sv, en };
