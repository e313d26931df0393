import { readChart } from "#chart";
import { say } from "#units";
import { amountDays, amountText } from "./amounts.ts";
import { resourceText } from "./assumptions.ts";
import type { Context } from "./context.ts";
import { horizonDays } from "./headline.ts";
import { exactly } from "./numbers.ts";
import { placeNames } from "./place-names.ts";
import { changeName, changeText, variedKeys } from "./point-tables.ts";

/** A part of the record: what model and run know of it, or what only the author can say. */
export interface RecordItem {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  /** What the author is asked to fill in. */
  readonly blank?: string;
}

/** A section of the record with its parts. */
export interface RecordSection {
  readonly heading: string;
  readonly items: readonly RecordItem[];
}

/** The record by which the run can be made again, under the headings of STRESS-DES (Monks et al. 2019, Journal of Simulation 13(1)). */
export function stressRecord(context: Context): RecordSection[] {
  const { headings } = context.texts.record;
  return [
    { heading: headings.objectives, items: objectives(context) },
    { heading: headings.logic, items: logic(context) },
    { heading: headings.data, items: data(context) },
    { heading: headings.experimentation, items: experimentation(context) },
    { heading: headings.implementation, items: implementation(context) },
    { heading: headings.access, items: access(context) },
  ];
}

function objectives(context: Context): RecordItem[] {
  const { input, language, texts } = context;
  const { headings, blanks, outputs } = texts.record;
  const { question } = input.simulation;
  const { summary } = input.pathway;
  const known = [question, summary].flatMap((text) => (text ? [say(text, language)] : []));
  return [
    { heading: headings.purpose, paragraphs: known, blank: blanks.purpose },
    { heading: headings.outputs, paragraphs: [outputs] },
    { heading: headings.aims, paragraphs: [variation(context)] },
  ];
}

function variation(context: Context): string {
  const { input, texts } = context;
  const keys = variedKeys(context);
  if (keys.length === 0) return texts.record.noVariation;
  const of = (key: string) => [...new Set(input.points.map(({ change }) => changeText(context, key, change[key])))].join(", ");
  return keys.map((key) => `${changeName(context, key)}: ${of(key)}.`).join(" ");
}

function logic(context: Context): RecordItem[] {
  const { input, texts, speech, names, language } = context;
  const { record } = texts;
  const { headings } = record;
  const { pathway } = input;
  const { chart } = readChart(pathway);
  const top = Object.keys(pathway.machine.states).map(names.state);
  const actors = Object.keys(pathway.actors ?? {}).map(names.actor);
  const count = (n: number | undefined) => speech.number(n ?? 0);
  const overview = record.overview(
    say(pathway.title, language),
    count(chart?.nodes.length),
    count(chart?.transitions.length),
    actors.join(", ") || texts.core.none,
  );
  const changes = Object.entries(input.simulation.change ?? {}).map(
    ([key, value]) => `${changeName(context, key)}: ${changeText(context, key, value)}`,
  );
  return [
    { heading: headings.overview, paragraphs: [overview], blank: record.blanks.diagram },
    { heading: headings.baseLogic, paragraphs: [record.baseLogic(top.join(", "))] },
    { heading: headings.scenarioLogic, paragraphs: [variation(context)], list: changes },
    { heading: headings.algorithms, paragraphs: [record.algorithms] },
    { heading: headings.components, paragraphs: components(context) },
  ];
}

function components(context: Context): string[] {
  const { input, texts, names, speech } = context;
  const { record } = texts;
  const { pathway, simulation } = input;
  const clients = [...Object.keys(pathway.groups ?? {}).map(names.group), ...Object.keys(pathway.attributes ?? {}).map(names.attribute)];
  const resources = Object.keys(pathway.resources ?? {}).map((id) => `${names.resource(id)} (${resourceText(context, id)})`);
  const finals = Object.entries(pathway.machine.states)
    .filter(([, { type }]) => type === "final")
    .map(([id]) => names.state(id));
  const places = placeNames(context);
  const doors = [...new Set(simulation.demand.map(({ event }) => places.door(event)))];
  return [
    ...(clients.length > 0 ? [record.entities(clients.join(", "))] : []),
    record.activities(speech.number(Object.keys(pathway.activities ?? {}).length)),
    ...(resources.length > 0 ? [record.resources(resources.join(", "))] : []),
    record.queues,
    record.entries(doors.join(", ")),
    record.exits(finals.join(", ")),
  ];
}

function data(context: Context): RecordItem[] {
  const { input, texts, speech } = context;
  const { record, labels } = texts;
  const { headings, blanks } = record;
  const sources = (input.pathway.sources ?? []).map(({ title, url }) => (url === undefined ? title : `${title}: ${url}`));
  const { assumption, none, total } = input.assumed;
  return [
    { heading: headings.sources, paragraphs: sources.length > 0 ? [] : [record.noSources], list: sources },
    { heading: headings.preprocessing, paragraphs: [], blank: blanks.preprocessing },
    { heading: headings.inputs, paragraphs: [record.inputs] },
    {
      heading: headings.assumptions,
      paragraphs: [labels.assumedLead(speech.number(assumption), speech.number(none), speech.number(total))],
      blank: blanks.validation,
    },
  ];
}

function experimentation(context: Context): RecordItem[] {
  const { input, texts, speech } = context;
  const { record } = texts;
  const { headings } = record;
  const { warmUp, horizon, initial } = input.simulation;
  const start = speech.date(input.start);
  const inside = (initial ?? []).reduce((sum, { count }) => sum + (amountDays(context, count) ?? 0), 0);
  const left = warmUp === undefined ? 0 : (amountDays(context, warmUp) ?? 0);
  const until = speech.dateAfter(input.start, exactly(horizonDays(context))).value;
  return [
    {
      heading: headings.initialisation,
      paragraphs: [
        left > 0 ? record.initialisation(start, amountText(context, warmUp!)) : record.noWarmUp(start),
        inside > 0 ? record.insideAtStart(speech.number(inside)) : record.emptyStart,
      ],
    },
    { heading: headings.runLength, paragraphs: [record.runLength(amountText(context, horizon), until)] },
    { heading: headings.estimation, paragraphs: [record.estimation(speech.number(context.point.summary.replications))] },
  ];
}

function implementation({ input, texts }: Context): RecordItem[] {
  const { record } = texts;
  const { headings } = record;
  return [
    { heading: headings.software, paragraphs: [record.software(input.version)] },
    { heading: headings.sampling, paragraphs: [record.sampling(String(input.seed))] },
    { heading: headings.execution, paragraphs: [record.execution] },
    { heading: headings.system, paragraphs: [], blank: record.blanks.system },
  ];
}

function access({ input, texts }: Context): RecordItem[] {
  const { record } = texts;
  const { pathway, simulation, hashes } = input;
  const known = record.hashes(pathway.id, hashes.pathway, simulation.id, hashes.simulation);
  return [{ heading: record.headings.sharing, paragraphs: [known], blank: record.blanks.sharing }];
}
