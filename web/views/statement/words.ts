import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the statement of accessibility. */
export type StatementWords = typeof fi;

/** They in each language. */
export const statementWords: Record<Language, StatementWords> = { fi, sv, en };
