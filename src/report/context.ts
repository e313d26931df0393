import type { Pathway } from "#pathway";
import { type Language, say } from "#units";
import { createNames, type Names } from "./names.ts";
import { createSpeech, type Speech } from "./numbers.ts";
import type { ReportInput, ReportPoint } from "./report-input.ts";
import { type Texts, textsOf } from "./texts.ts";

/** What is told of a pathway itself is written from this: the pathway, how its parameters are changed, and how the language says things. */
export interface PathwayContext {
  readonly input: Pick<ReportInput, "pathway"> & Partial<Pick<ReportInput, "simulation">>;
  readonly point: Pick<ReportPoint, "change">;
  readonly language: Language;
  readonly texts: Texts;
  readonly speech: Speech;
  readonly names: Names;
}

/** What every part of a report is written from: the input, one of its points, and how the language says things. */
export interface Context extends PathwayContext {
  readonly input: ReportInput;
  readonly point: ReportPoint;
  /** Width of charts in their own units, in which a label is 13.5 high; `usualChartWidth` on paper. */
  readonly chartWidth: number;
}

/** At 1280 pixels of window one unit of this many is about a pixel. */
const usualChartWidth = 960;

/** The context of a report on one of the points. Throws where there is no such point. */
export function createContext(input: ReportInput, language: Language, index = 0, chartWidth = usualChartWidth): Context {
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
    chartWidth,
  };
}

/** The context of a pathway that was not simulated. */
export function createPathwayContext(pathway: Pathway, language: Language): PathwayContext {
  const texts = textsOf(language);
  return {
    input: { pathway },
    point: { change: {} },
    language,
    texts,
    speech: createSpeech(texts.core),
    names: createNames(pathway, language),
  };
}

/** The context of another of the points. */
export function atPoint({ input, language, chartWidth }: Context, index: number): Context {
  return createContext(input, language, index, chartWidth);
}

/** The title of the simulation in the language of the context. */
export function titleOf({ input, language }: Context): string {
  return say(input.simulation.title, language);
}
