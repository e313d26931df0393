import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the simulation view. */
export type SimulateWords = typeof fi;

/** The words of the simulation view in each language. */
export const simulateWords: Record<Language, SimulateWords> = { fi, sv, en };
