import { all, numbered, partsOf, textIn } from "./office.ts";

/** A sheet as a reader sees it: its name, and its cells as numbers, texts or nothing, by row. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: (number | string | null)[][];
  readonly frozenRows: number;
}

/** Reads the sheets of a workbook. */
export function sheetsOf(bytes: string | Uint8Array): ReadSheet[] {
  const parts = partsOf(bytes);
  const shared = parts.has("xl/sharedStrings.xml")
    ? all(parts.get("xl/sharedStrings.xml"), "si").map((entry) => entry.textContent ?? "")
    : [];
  const names = all(parts.get("xl/workbook.xml"), "sheet").map((sheet) => sheet.getAttribute("name")!);
  return numbered(parts, /^xl\/worksheets\/sheet\d+\.xml$/).map((path, i) => {
    const sheet = parts.get(path);
    const rows: ReadSheet["rows"] = [];
    for (const cell of all(sheet, "c")) {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell.getAttribute("r")!)!;
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      rows[Number(row) - 1] ??= [];
      const line = rows[Number(row) - 1]!;
      while (line.length <= column) line.push(null);
      const value = cell.getElementsByTagName("v")[0];
      if (value) line[column] = cell.getAttribute("t") === "s" ? shared[Number(textIn(value))]! : Number(textIn(value));
    }
    return {
      name: names[i]!,
      rows: Array.from(rows, (row) => row ?? []),
      frozenRows: Number(all(sheet, "pane")[0]?.getAttribute("ySplit") ?? 0),
    };
  });
}
