import { say } from "#units";
import { amountDays } from "./amounts.ts";
import { staffingChart } from "./chart-staffing.ts";
import { el, group, type Markup } from "./element.ts";
import { htmlPage, type PageSection } from "./html-page.ts";
import { figure, htmlTable } from "./html-parts.ts";
import { exactly } from "./numbers.ts";
import type { StaffingContext } from "./staffing-context.ts";
import { staffingSentences } from "./staffing-sentences.ts";
import { rangeTable, staffingTargetTable, toldStaffing, triedTable } from "./staffing-tables.ts";

/** The report on a search for a staffing as one self-contained HTML file without scripts. */
export function toStaffingHtml(context: StaffingContext): string {
  return htmlPage(context, {
    title: say(context.input.simulation.title, context.language),
    version: context.version,
    header: header(context),
    sections: sections(context),
  });
}

/** First and last day of a simulation, in words. */
export function periodOf({ input, speech, ...context }: StaffingContext): [from: string, to: string] {
  const { start, horizon } = input.simulation;
  const end = amountDays({ input, speech, ...context }, horizon);
  return [speech.date(start), end === null ? context.texts.core.none : speech.dateAfter(start, exactly(end)).value];
}

function header(context: StaffingContext): Markup {
  const { input, language, texts, answer, hashes } = context;
  const { labels } = texts;
  const { title, question } = input.simulation;
  const facts: Array<[string, string]> = [
    [labels.period, periodOf(context).join(" – ")],
    [labels.seed, String(answer.seed)],
    ["SHA-256", `${hashes.simulation.slice(0, 12)} / ${hashes.pathway.slice(0, 12)}`],
  ];
  return el(
    "header",
    {},
    el("p", { class: "of" }, say(input.pathway.title, language)),
    el("h1", {}, say(title, language)),
    question ? el("p", { class: "question" }, say(question, language)) : null,
    el(
      "dl",
      { class: "facts" },
      facts.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))),
    ),
  );
}

function sections(context: StaffingContext): PageSection[] {
  const { words, texts } = context;
  const chart = staffingChart(context);
  const told = toldStaffing(context);
  const sentences = staffingSentences(context).map((sentence, i) => el("p", i === 0 ? { class: "question" } : {}, sentence));
  const all: Array<PageSection | null> = [
    { id: "answer", title: words.answer, content: group(sentences) },
    { id: "staffings", title: words.triedTitle, content: htmlTable(context, triedTable(context)) },
    chart && { id: "frontier", title: chart.title, content: figure(context, chart) },
    told && { id: "targets", title: texts.labels.targetsTitle, content: htmlTable(context, staffingTargetTable(context, told)) },
    { id: "ranges", title: words.costsTitle, content: htmlTable(context, rangeTable(context)) },
  ];
  return all.filter((one) => one !== null);
}
