import { type Exported, type ExportInput, fileName } from "#artifact";
import { type PathPicture, pathPictures } from "./pictures.ts";
import { settlePptx } from "./settle-pptx.ts";
import { type Deck, defineMasters } from "./slide-kit.ts";
import { assumptionSlide, firstSlide, handoverSlide, pictureSlides, questionSlide, summarySlide } from "./slides.ts";
import { bottleneckSlide, cardSlide, chartSlides, checkSlide, pointSlide, targetSlide } from "./slides-results.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Media type of PPTX. */
const pptxType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Slides in 16:9 with charts and tables that can be edited: question and answer, the pathway, figures, what limits, assumptions. */
export async function toPptx(input: ExportInput): Promise<Exported> {
  return pptxWith(input, await pathPictures(input, "slides"));
}

/** The slides with pictures of the pathway that are there already. */
export async function pptxWith(input: ExportInput, pictures: readonly PathPicture[]): Promise<Exported> {
  const subject = subjectOf(input);
  const { default: PptxGenJS } = await import("pptxgenjs");
  const pptx = new PptxGenJS();
  pptx.layout = "LAYOUT_WIDE";
  pptx.title = subject.subtitle ?? subject.title;
  pptx.subject = subject.title;
  pptx.author = "polku";
  pptx.company = "polku";
  pptx.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  defineMasters(pptx);
  const deck: Deck = { pptx, words: subject.words, extras: [], source: sourceOf(subject) };
  firstSlide(deck, subject);
  if (subject.results === null) summarySlide(deck, subject);
  else questionSlide(deck, subject, subject.results);
  pictureSlides(deck, subject, pictures);
  if (subject.results !== null) {
    cardSlide(deck, subject.results);
    chartSlides(deck, subject.results);
    bottleneckSlide(deck, subject.results);
    pointSlide(deck, subject.results);
    targetSlide(deck, subject.results);
  }
  handoverSlide(deck, subject);
  assumptionSlide(deck, subject);
  if (subject.results !== null) checkSlide(deck, subject.results);
  const bytes = (await pptx.write({ outputType: "uint8array", compression: true })) as Uint8Array;
  const name = fileName([input.pathway.id, ...(input.results === null ? [] : [input.results.simulation.id])], "pptx");
  const content = settlePptx(bytes, { locale: subject.words.locale, charts: deck.extras });
  return { files: [{ name, mediaType: pptxType, content }], lost: [] };
}

/** Where the figures of a slide come from: the model, the run, and by what they can be told from others. */
function sourceOf({ words, chart, results }: Subject): string {
  if (results === null) return words.madeFrom(chart.pathway.id);
  const { record, labels } = results.texts;
  const { pathway, simulation, hashes, seed, version } = results.input;
  const run = `${labels.runs}: ${results.speech.number(results.point.summary.replications)}. ${labels.seed}: ${seed}.`;
  return `${words.source}: polku ${version}. ${run} ${record.hashes(pathway.id, hashes.pathway, simulation.id, hashes.simulation)}`;
}
