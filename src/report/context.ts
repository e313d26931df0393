import { type Language, say } from "#units";
import { createNames, type Names } from "./names.ts";
import { createSpeech, type Speech } from "./numbers.ts";
import type { ReportInput, ReportPoint } from "./report-input.ts";
import { type Texts, textsOf } from "./texts.ts";

/** What every part of a report is written from: the input, one of its points, and how the language says things. */
export interface Context {
  readonly input: ReportInput;
  readonly point: ReportPoint;
  readonly language: Language;
  readonly texts: Texts;
  readonly speech: Speech;
  readonly names: Names;
}

/** The context of a report on one of the points. Throws where there is no such point. */
export function createContext(input: ReportInput, language: Language, index = 0): Context {
  const point = input.points[index];
  if (!point) throw new Error(`no such point: ${index}`);
  const { pathway = input.pathway, simulation = input.simulation } = point;
  const texts = textsOf(language);
  return {
    input: { ...input, pathway, simulation },
    point,
    language,
    texts,
    speech: createSpeech(texts.core),
    names: createNames(pathway, language),
  };
}

/** The context of another of the points. */
export function atPoint({ input, language }: Context, index: number): Context {
  return createContext(input, language, index);
}

/** The title of the simulation in the language of the context. */
export function titleOf({ input, language }: Context): string {
  return say(input.simulation.title, language);
}
