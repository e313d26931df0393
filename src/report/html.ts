import { say } from "#units";
import { assumptionTable } from "./assumptions.ts";
import { outcomeChart, resourceChart } from "./chart-bars.ts";
import { distributionChart } from "./chart-distribution.ts";
import { gainChart, segmentCharts } from "./chart-dots.ts";
import type { Chart } from "./chart-frame.ts";
import { flowChart, inSystemChart } from "./chart-over-time.ts";
import { pointCharts } from "./chart-points.ts";
import { auditTable } from "./check-tables.ts";
import { type Context, titleOf } from "./context.ts";
import { el, group, type Markup } from "./element.ts";
import { closedFormTable, noFormulaTable, simplificationTable } from "./formula-tables.ts";
import { horizonDays } from "./headline.ts";
import { headlineTable } from "./headline-table.ts";
import { headlineTopics } from "./headline-topics.ts";
import { htmlPage, type PageSection } from "./html-page.ts";
import { figure, htmlTable, recordMarkup } from "./html-parts.ts";
import { exactly } from "./numbers.ts";
import { changeName, changeText, differenceTable, pointName, pointTable } from "./point-tables.ts";
import { stressRecord } from "./record.ts";
import { deadlineTable, targetTable } from "./result-tables.ts";
import { equityTable } from "./segment-tables.ts";
import { stateTable } from "./service-tables.ts";
import type { Table } from "./table.ts";

/** The report as one self-contained HTML file without scripts. */
export function toHtml(context: Context): string {
  return htmlPage(context, {
    title: titleOf(context),
    version: context.input.version,
    header: pageHeader(context),
    sections: sectionsOf(context),
  });
}

function pageHeader(context: Context): Markup {
  const { input, language, texts, speech, point } = context;
  const { core, labels } = texts;
  const { simulation } = input;
  const stage = stageOf(context);
  const end = speech.dateAfter(input.start, exactly(horizonDays(context))).value;
  const facts: Array<[string, string]> = [
    [labels.period, `${speech.date(input.start)} – ${end}`],
    [labels.runs, speech.number(point.summary.replications)],
    ...Object.entries(simulation.change ?? {}).map(([key, value]): [string, string] => [
      labels.changed,
      `${changeName(context, key)} ${changeText(context, key, value)}`,
    ]),
  ];
  return el(
    "header",
    {},
    el("p", { class: "of" }, stage),
    el("h1", {}, titleOf(context)),
    simulation.question ? el("p", { class: "question" }, say(simulation.question, language)) : null,
    el(
      "dl",
      { class: "facts" },
      facts.map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))),
    ),
    input.unfinished
      ? el("p", { class: "warn" }, core.unfinished(speech.number(input.unfinished.done), speech.number(input.unfinished.wanted)))
      : null,
  );
}

/** The pathway's title, and whether it is as is or to be where the title does not say so. */
function stageOf({ input: { pathway }, language, texts }: Context): string {
  const title = say(pathway.title, language);
  const stage = pathway.stage && texts.labels.stages[pathway.stage];
  return stage === undefined || title.toLowerCase().includes(stage) ? title : `${title}, ${stage}`;
}

function sectionsOf(context: Context): PageSection[] {
  const { core, labels } = context.texts;
  const { sections: titles } = labels;
  const charts = (...all: Array<Chart | null>) => all.flatMap((chart) => (chart ? [figure(context, chart)] : []));
  const shown = (...all: Array<Table | null>) =>
    all.flatMap((table) => (table && table.rows.length > 0 ? [htmlTable(context, table)] : []));
  const all: Array<[id: string, title: string, parts: Markup[]]> = [
    ["answer", core.answer, answer(context)],
    [
      "alternatives",
      titles.points,
      [...shown(pointTable(context)), ...charts(...pointCharts(context)), ...shown(differenceTable(context))],
    ],
    ["time", titles.time, charts(inSystemChart(context), flowChart(context))],
    [
      "lengths",
      titles.durations,
      charts(...(["wait", "activeTime", "timeInSystem"] as const).map((name) => distributionChart(context, name))),
    ],
    ["limits", titles.limits, charts(resourceChart(context), gainChart(context))],
    ["outcomes", titles.outcomes, [...charts(outcomeChart(context)), ...shown(targetTable(context), deadlineTable(context))]],
    ["groups", titles.segments, [...charts(...segmentCharts(context)), ...shown(equityTable(context))]],
    ["stages", titles.states, shown(stateTable(context))],
    ["assumptions", titles.assumptions, [assumedLead(context), ...shown(assumptionTable(context))]],
    ["checks", titles.checks, checks(context)],
    ["record", titles.record, [el("p", {}, context.texts.record.intro), recordMarkup(context, stressRecord(context))]],
  ];
  return all.filter(([, , parts]) => parts.length > 0).map(([id, title, parts]) => ({ id, title, content: group(parts) }));
}

function answer(context: Context): Markup[] {
  const told = headlineTopics(context).map(({ id, name, rows }) => {
    const sentences = rows.map(({ sentence }) => sentence);
    const said = id === "oneMore" ? sentences.map((sentence) => el("p", {}, sentence)) : [el("p", {}, sentences.join(" "))];
    return el("div", {}, el("dt", {}, name), el("dd", {}, said));
  });
  return [...whichPoint(context), el("dl", { class: "answer" }, told), htmlTable(context, headlineTable(context), "headline")];
}

function whichPoint(context: Context): Markup[] {
  const { input, point, texts } = context;
  if (input.points.length < 2) return [];
  return [el("p", { class: "note" }, texts.labels.detailOf(pointName(context, input.points.indexOf(point))))];
}

function assumedLead({ input, speech, texts }: Context): Markup {
  const { assumption, none, total } = input.assumed;
  return el("p", {}, texts.labels.assumedLead(speech.number(assumption), speech.number(none), speech.number(total)));
}

function checks(context: Context): Markup[] {
  const { labels } = context.texts;
  const table = auditTable(context);
  const failed = table.rows.filter((row) => row[1]!.value === "false").length;
  const lead = failed === 0 ? el("p", {}, labels.checksPass) : el("p", { class: "warn" }, labels.checksFail(context.speech.number(failed)));
  const forms = closedFormTable(context, "main");
  const about = forms.rows.length > 0 ? [forms, simplificationTable(context), noFormulaTable(context)] : [];
  return [lead, ...[table, ...about].flatMap((one) => (one.rows.length > 0 ? [htmlTable(context, one)] : []))];
}
