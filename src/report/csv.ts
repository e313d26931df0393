import type { Context } from "./context.ts";
import type { Cell, Column, Table } from "./table.ts";

/** How numbers and separators are written: as RFC 4180 and programs want, or as a Finnish or Swedish spreadsheet opens it. */
export type CsvStyle = "plain" | "spreadsheet";

/**
 * A table as CSV (RFC 4180): a header, then raw values, and for each column with intervals the two ends. "spreadsheet" has
 * semicolons, decimal commas and a byte order mark, and keeps words from being read as formulas.
 */
export function toCsv(table: Table, context: Pick<Context, "texts">, style: CsvStyle = "plain"): string {
  const separator = style === "plain" ? "," : ";";
  const { columns, rows } = rawTable(table, context);
  const write = (value: number | string | null) => field(value, style, separator);
  const header = columns.map(({ label, unit, end }) => label + unit + (end === null ? "" : `, ${end}`));
  const lines = [header.map(write), ...rows.map((row) => row.map(write))];
  const text = lines.map((fields) => `${fields.join(separator)}\r\n`).join("");
  return style === "plain" ? text : `\ufeff${text}`;
}

/** A column of raw values; `unit` in brackets or "", `end` which end of its interval it is where it is one. */
export interface RawColumn {
  readonly label: string;
  readonly unit: string;
  readonly end: string | null;
  readonly kind: Column["kind"];
}

/** A table as raw values: a column for each, and beside it one for either end of its interval where it has intervals. */
export interface RawTable {
  readonly columns: readonly RawColumn[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** The raw values of a table. */
export function rawTable(table: Table, { texts }: Pick<Context, "texts">): RawTable {
  const hasInterval = table.columns.map((_, c) => table.rows.some((row) => row[c]!.low !== undefined));
  const range = table.range ?? texts.core.interval;
  const ends = [texts.labels.lowerEnd(range), texts.labels.upperEnd(range)] as const;
  return {
    columns: table.columns.flatMap((column, c) => headers(column, hasInterval[c]!, ends)),
    rows: table.rows.map((row) => row.flatMap((cell, c) => values(cell, hasInterval[c]!))),
  };
}

/** One CSV file for each table, named after it. */
export function csvFiles(
  tables: readonly Table[],
  context: Pick<Context, "texts">,
  style: CsvStyle = "plain",
): Array<{ name: string; text: string }> {
  return tables.map((table) => ({ name: `${table.id}.csv`, text: toCsv(table, context, style) }));
}

const units: Readonly<Record<Column["kind"], string>> = {
  text: "",
  days: " (d)",
  perYear: " (1/y)",
  share: " (0–1)",
  euros: " (€)",
  date: "",
  number: "",
};

function headers({ label, kind }: Column, withInterval: boolean, ends: readonly [string, string]): RawColumn[] {
  const column = { label, unit: units[kind], kind };
  return (withInterval ? [null, ...ends] : [null]).map((end) => ({ ...column, end }));
}

function values({ value, low, high }: Cell, withInterval: boolean): Array<number | string | null> {
  return withInterval ? [value, low ?? null, high ?? null] : [value];
}

function field(value: number | string | null, style: CsvStyle, separator: string): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return style === "plain" ? String(value) : String(value).replace(".", ",");
  }
  const safe = style === "spreadsheet" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
