import type { Table } from "#report";
import type { WordTable } from "./content.ts";

/** A table of the report in words, with those of its columns that are wanted. */
export function wordTable({ title, columns, rows, note }: Table, wanted: readonly string[] | null = null): WordTable {
  const kept = columns.map(({ key }, i) => (wanted === null || wanted.includes(key) ? i : -1)).filter((i) => i >= 0);
  return {
    title,
    columns: kept.map((i) => columns[i]!.label),
    rows: rows.map((row) => kept.map((i) => row[i]!.text)),
    ...(note === undefined ? {} : { note }),
  };
}
