import type { Language } from "#units";
import { en } from "./words-en.ts";
import { fi } from "./words-fi.ts";
import { sv } from "./words-sv.ts";

/** The words of the bottleneck view. */
export type BottleneckWords = typeof fi;

/** The words of the bottleneck view in each language. */
export const bottleneckWords: Record<Language, BottleneckWords> = { fi, sv, en };
