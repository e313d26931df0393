import { type Exported, type ExportInput, fileName } from "#artifact";
import { assumptionTable, type RawColumn, rawTable, stressRecord, type Table, tables } from "#report";
import { say } from "#units";
import { measureTable } from "./measure-table.ts";
import { pathTables } from "./path-tables.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type Sheet, type SheetCell, writeWorkbook } from "./workbook.ts";

/** Media type of XLSX. */
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** All figures of a pathway, and of its simulation where there is one: a sheet for each table, the first says what they are. */
export async function toXlsx(input: ExportInput): Promise<Exported> {
  const subject = subjectOf(input);
  const all = tablesOf(subject);
  const sheets = [aboutSheet(subject, all), ...all.map((table) => sheetOf(table, subject)), ...recordSheet(subject)];
  const content = await writeWorkbook(sheets, { title: subject.subtitle ?? subject.title, locale: subject.words.locale });
  const name = fileName([input.pathway.id, ...(input.results === null ? [] : [input.results.simulation.id])], "xlsx");
  return { files: [{ name, mediaType: xlsxType, content }], lost: [] };
}

/** Every table of a subject: results first, then the pathway itself. */
export function tablesOf(subject: Subject): Table[] {
  const { path, results, words } = subject;
  if (results === null) return [...[assumptionTable(path)].filter(({ rows }) => rows.length > 0), ...pathTables(subject)];
  const [first, ...others] = tables(results);
  return [first!, measureTable(results, words), ...others, ...pathTables(subject)];
}

/** A table as a sheet of raw values with its header frozen. */
function sheetOf(table: Table, { path }: Subject): Sheet {
  const { columns, rows } = rawTable(table, path);
  return {
    name: table.title,
    rows: [columns.map((column): SheetCell => ({ text: headerOf(column), look: "head" })), ...wordsIn(table, rows)],
    formats: columns.map(({ kind }) => formats[kind]),
    frozen: { rows: 1, columns: 1 },
  };
}

/** Words that stand for a value, such as what a number rests on, are told as words. */
function wordsIn(table: Table, rows: ReturnType<typeof rawTable>["rows"]): SheetCell[][] {
  const texts = table.rows.map((row) => new Map(row.map(({ value, text }) => [value, text])));
  return rows.map((row, r) => row.map((value): SheetCell => (typeof value === "string" ? (texts[r]!.get(value) ?? value) : value)));
}

// A share is shown in per cent, so its header needs no unit.
function headerOf({ label, unit, end, kind }: RawColumn): string {
  const name = kind === "share" ? label : label + unit;
  return end === null ? name : `${name}, ${end}`;
}

const formats: Readonly<Record<RawColumn["kind"], string | null>> = {
  text: null,
  days: "#,##0.0",
  perYear: "#,##0.0",
  share: "0.0%",
  euros: "#,##0",
  date: null,
  number: "#,##0.###",
};

function aboutSheet({ chart, path, results, words, title, subtitle, question, language }: Subject, all: readonly Table[]): Sheet {
  const { labels, core } = path.texts;
  const { summary } = chart.pathway;
  const fact = (name: string, value: string | null): SheetCell[][] =>
    value === null
      ? []
      : [
          [
            { text: name, look: "bold" },
            { text: value, look: "wrapped" },
          ],
        ];
  // The sheets have the intervals themselves.
  const noteOf = ({ note }: Table): SheetCell => (note === undefined || note === labels.bareNote ? null : { text: note, look: "wrapped" });
  const run: SheetCell[][] =
    results === null
      ? fact(words.results, words.notSimulated)
      : [
          ...fact(words.question, question),
          ...fact(labels.runs, results.speech.number(results.point.summary.replications)),
          ...fact(labels.seed, String(results.input.seed)),
          ...fact(labels.version, results.input.version),
          ...fact(core.interval, core.intervalNote),
        ];
  return {
    name: words.about,
    widths: [34, 100],
    rows: [
      [{ text: subtitle ?? title, look: "title" }],
      ...fact(labels.pathway, title),
      ...(summary ? fact(words.summary, say(summary, language)) : []),
      ...run,
      ...fact(words.basis, words.madeFrom(chart.pathway.id)),
      [],
      [
        { text: words.sheet, look: "head" },
        { text: words.sheetAbout, look: "head" },
      ],
      ...all.map((table): SheetCell[] => [table.title, noteOf(table)]),
      ...(results === null ? [] : [[labels.sections.record] as SheetCell[]]),
    ],
  };
}

function recordSheet({ results, path }: Subject): Sheet[] {
  if (results === null) return [];
  const { record, labels } = path.texts;
  const rows = stressRecord(results).flatMap(({ heading, items }): SheetCell[][] => [
    [{ text: heading, look: "bold" }],
    ...items.flatMap((item): SheetCell[][] => {
      const said = [...item.paragraphs, ...(item.list ?? []), ...(item.blank === undefined ? [] : [`${record.blank}: ${item.blank}`])];
      return said.map((text, i): SheetCell[] => [i === 0 ? item.heading : null, { text, look: "wrapped" }]);
    }),
  ]);
  return [{ name: labels.sections.record, rows, widths: [50, 110] }];
}
