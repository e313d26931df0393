import type { Pathway } from "#pathway";
import { formatDate, type Language } from "#units";
import { type FormContext, formCell, formulaText, placeOf } from "./formula-tables.ts";
import { createNames } from "./names.ts";
import { createSpeech } from "./numbers.ts";
import type { ClosedForm } from "./report-input.ts";
import { cellsOf } from "./table.ts";
import { textsOf } from "./texts.ts";

/** A figure that is known before anything is simulated. */
export interface QuickFigure {
  readonly id: string;
  readonly label: string;
  /** The resource it is about. */
  readonly of: string;
  readonly value: string;
  /** The formula with its numbers. */
  readonly formula: string;
  /** More is asked for than there is. */
  readonly isOver: boolean;
}

/** Figures that are told, at most. */
const most = 3;

/**
 * What formulas say at once, three figures at most: how many the active process has room for, when its queue is gone, and the resources of
 * which the most work is asked.
 */
export function quickFigures(pathway: Pathway, forms: readonly ClosedForm[], language: Language): QuickFigure[] {
  const texts = textsOf(language);
  const context: FormContext = { texts, speech: createSpeech(texts.core), names: createNames(pathway, language) };
  const active = pathway.active?.resource;
  const main = forms.filter(({ code, at }) => at === active && (code === "slots" || code === "backlog-time"));
  const loads = forms.filter(({ code, value }) => code === "stability" && value !== null);
  const heaviest = loads.sort((a, b) => b.value! - a.value!);
  return [...main, ...heaviest].slice(0, most).map((form) => ({
    id: `${form.code}:${form.at}`,
    label: form.code === "backlog-time" ? texts.core.goneLabel : (texts.record.closedForms[form.code] ?? form.code),
    of: placeOf(context, form),
    value: saidValue(context, form),
    formula: formulaText(context, form),
    isOver: form.inputs.isStable === 0 || (form.code === "backlog-time" && form.value === null),
  }));
}

/** The value; of a time the date where it is known. */
function saidValue(context: FormContext, form: ClosedForm): string {
  const { date } = form.inputs;
  return date === undefined ? formCell(context, cellsOf(context), form).text : context.speech.date(formatDate(date));
}
