import type { ExportInput } from "#artifact";
import type { Chart } from "#chart";
import { type Context, createContext, createPathwayContext, type PathwayContext } from "#report";
import { type Language, say } from "#units";
import { wordsOf } from "./words.ts";
import type { Words } from "./words-fi.ts";

/** What a document is written about: a pathway, and the results of its simulation where there are any. */
export interface Subject {
  readonly chart: Chart;
  readonly language: Language;
  readonly words: Words;
  /** Of the pathway, with what the simulation changed. */
  readonly path: PathwayContext;
  /** Of the results; null where the pathway was not simulated. */
  readonly results: Context | null;
  readonly title: string;
  /** The simulation's title where there is one. */
  readonly subtitle: string | null;
  readonly question: string | null;
  /** As is or to be, where the title does not say so. */
  readonly stage: string | null;
}

/** Gathers what documents are written from. */
export function subjectOf({ pathway, chart, language, results }: ExportInput): Subject {
  const context = results === null ? null : createContext(results, language);
  const simulation = context?.input.simulation;
  const path = context ?? createPathwayContext(pathway, language);
  const title = say(pathway.title, language);
  const stage = pathway.stage === undefined ? null : path.texts.labels.stages[pathway.stage];
  return {
    chart,
    language,
    words: wordsOf(language),
    path,
    results: context,
    title,
    subtitle: simulation === undefined ? null : say(simulation.title, language),
    question: simulation?.question === undefined ? null : say(simulation.question, language),
    stage: stage !== null && title.toLocaleLowerCase().includes(stage.toLocaleLowerCase()) ? null : stage,
  };
}
