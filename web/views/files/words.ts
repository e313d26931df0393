import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the view of documents. */
export type FilesWords = typeof fi;

/** They in each language. */
export const filesWords: Record<Language, FilesWords> = { fi, sv, en };
