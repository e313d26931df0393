import { headlineTopics, tables } from "#report";
import { type Block, blank, heading, item, list, paragraph, table } from "./content.ts";
import type { Telling } from "./telling.ts";
import { wordTable } from "./word-table.ts";

/** Arvioinnin tulokset: figures with their intervals, and that they come from a simulation. */
export function evaluationText(telling: Telling): Block[] {
  const { words, results, say } = telling;
  if (results === null) return [paragraph(words.noSimulation), blank(words.blanks.results)];
  const { input, texts } = results;
  const { core, labels } = texts;
  const told = new Map(tables(results).map((one) => [one.id, one]));
  const shown = (id: string, title?: string) =>
    told.has(id) ? table({ ...wordTable(told.get(id)!), ...(title === undefined ? {} : { title }) }) : [];
  const failed = (told.get("audit")?.rows ?? []).flatMap((row) => (row.some(({ value }) => value === "false") ? [row[0]!.text] : []));
  const { question } = input.simulation;
  return [
    blank(words.blanks.results),
    paragraph(words.simulationOnly, `${period(telling)}.`),
    ...(question === undefined ? [] : [paragraph(words.question(say(question)))]),
    ...changes(telling),
    heading(words.answer),
    ...list(
      headlineTopics(results)
        .filter(({ id }) => id !== "oneMore")
        .map(({ name, rows }) => item([{ strong: `${name}.` }, ...rows.map(({ sentence }) => sentence)])),
    ),
    ...shown("headline", words.figures),
    ...shown("outcomes"),
    ...shown("targets"),
    ...shown("deadlines"),
    ...shown("equity"),
    paragraph(failed.length === 0 ? labels.checksPass : words.failedChecks(failed.join("; ")), core.assumedShare(...assumed(telling))),
  ];
}

function period({ results }: Telling): string {
  const { input, point, texts, speech } = results!;
  const { at } = point.summary.overTime;
  const [first, last] = [at[0], at.at(-1)];
  const runs = texts.core.runs(speech.number(point.summary.replications));
  if (first === undefined || last === undefined) return `${speech.date(input.start)}, ${runs}`;
  return `${texts.core.period(speech.month(first), speech.month(last))}, ${runs}`;
}

function assumed({ results }: Telling): [string, string] {
  const { assumption, none, total } = results!.input.assumed;
  return [results!.speech.number(assumption + none), results!.speech.number(total)];
}

function changes({ results, words }: Telling): Block[] {
  const { point, names, speech, texts } = results!;
  const said = Object.entries(point.change).map(([key, value]) => {
    const text =
      typeof value === "number"
        ? speech.plain(value)
        : typeof value === "boolean"
          ? value
            ? texts.core.yes
            : texts.core.no
          : JSON.stringify(value);
    return `${key.startsWith("/") ? key : names.parameter(key)}: ${text}`;
  });
  return said.length === 0 ? [] : [paragraph(words.changed(said.join("; ")))];
}
