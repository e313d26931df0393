import type { Context } from "./context.ts";
import type { Cell, Column, Table } from "./table.ts";

/** How numbers and separators are written: as RFC 4180 and programs want, or as a Finnish or Swedish spreadsheet opens it. */
export type CsvStyle = "plain" | "spreadsheet";

/**
 * A table as CSV (RFC 4180): a header, then raw values, and for each column with intervals the two ends. "spreadsheet" has
 * semicolons, decimal commas and a byte order mark, and keeps words from being read as formulas.
 */
export function toCsv(table: Table, { texts }: Context, style: CsvStyle = "plain"): string {
  const separator = style === "plain" ? "," : ";";
  const hasInterval = table.columns.map((_, c) => table.rows.some((row) => row[c]!.low !== undefined));
  const range = table.range ?? texts.core.interval;
  const ends = [texts.labels.lowerEnd(range), texts.labels.upperEnd(range)] as const;
  const write = (value: number | string | null) => field(value, style, separator);
  const header = table.columns.flatMap((column, c) => headers(column, hasInterval[c]!, ends));
  const lines = [header.map(write), ...table.rows.map((row) => row.flatMap((cell, c) => values(cell, hasInterval[c]!)).map(write))];
  const text = lines.map((fields) => `${fields.join(separator)}\r\n`).join("");
  return style === "plain" ? text : `\ufeff${text}`;
}

/** One CSV file for each table, named after it. */
export function csvFiles(tables: readonly Table[], context: Context, style: CsvStyle = "plain"): Array<{ name: string; text: string }> {
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

function headers({ label, kind }: Column, withInterval: boolean, ends: readonly [string, string]): string[] {
  const name = label + units[kind];
  return withInterval ? [name, `${name}, ${ends[0]}`, `${name}, ${ends[1]}`] : [name];
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
