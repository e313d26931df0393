import { el } from "#report";
import { possible, settlePackage } from "./settle-package.ts";

/** What stands in a cell: a number, a text, nothing, or a text that heads or is told large. */
export type SheetCell = number | string | null | { readonly text: string; readonly look: "title" | "head" | "bold" | "wrapped" };

/** A sheet: `formats` are those of the numbers of each column, `frozen` how many rows stay while others scroll. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly formats?: readonly (string | null)[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly widths?: readonly number[];
}

/** What a workbook is called, and in which language it is written. */
export interface WorkbookAbout {
  readonly title: string;
  readonly locale: string;
}

/** Longest text of a cell in Excel. */
const longest = 32_767;
const mostName = 31;

/** Writes sheets as XLSX: numbers as numbers, texts as texts, never as formulas. */
export async function writeWorkbook(sheets: readonly Sheet[], { title, locale }: WorkbookAbout): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const names = sheetNames(sheets.map(({ name }) => name));
  const data = sheets.map(({ rows, formats = [], frozen, widths = widthsOf(rows) }, i) => ({
    sheet: names[i]!,
    data: rows.map((row) => {
      const height = heightOf(row, widths);
      return row.map((cell, c) => withHeight(cellOf(cell, formats[c] ?? null), height));
    }),
    orientation: "landscape" as const,
    columns: widths.map((width) => ({ width })),
    ...(frozen && { stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns }),
  }));
  const blob = await writeXlsxFile(data, { fontFamily: "Arial", fontSize: 10, features: [aboutFeature(title, locale)] }).toBlob();
  const heads = sheets.map(({ frozen }, i) => ({ name: names[i]!, rows: frozen?.rows ?? 0 }));
  return settlePackage(new Uint8Array(await blob.arrayBuffer()), { edit: (path, xml) => forPaper(path, xml, heads) });
}

/** Sheets as they go on paper: as wide as a page and as long as they are, with their header on each page. */
function forPaper(path: string, xml: string, heads: readonly { name: string; rows: number }[]): string {
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
    const fit = el("sheetPr", {}, el("pageSetUpPr", { fitToPage: 1 })).markup;
    return xml.replace(/<worksheet\b[^>]*>/, (start) => start + fit).replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
  }
  if (path !== "xl/workbook.xml") return xml;
  const titles = heads.flatMap(({ name, rows }, i) => {
    const place = `'${name.replaceAll("'", "''")}'!$1:$${rows}`;
    return rows === 0 ? [] : [el("definedName", { name: "_xlnm.Print_Titles", localSheetId: i }, place).markup];
  });
  return titles.length === 0 ? xml : xml.replace("<definedNames/>", () => `<definedNames>${titles.join("")}</definedNames>`);
}

function cellOf(cell: SheetCell, format: string | null) {
  if (cell === null) return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell, type: Number, ...(format !== null && { format }) } : null;
  const text = typeof cell === "string" ? cell : cell.text;
  const value = plain(text);
  if (value === "") return null;
  const top = { type: String, value, alignVertical: "top" as const };
  if (typeof cell === "string") return text.includes("\n") || text.length > 60 ? { ...top, wrap: true } : top;
  switch (cell.look) {
    case "title":
      return { ...top, fontWeight: "bold" as const, fontSize: 14 };
    case "head":
      return { ...top, fontWeight: "bold" as const, wrap: true, backgroundColor: "#e3eaf2", bottomBorderStyle: "thin" as const };
    case "bold":
      return { ...top, fontWeight: "bold" as const };
    case "wrapped":
      return { ...top, wrap: true };
  }
}

/** Points that a row needs: programs do not work out by themselves what wrapped texts take. */
function heightOf(row: Sheet["rows"][number], widths: readonly number[]): number | null {
  const lines = row.map((cell, c) => {
    if (cell === null || typeof cell === "number") return 1;
    const text = typeof cell === "string" ? cell : cell.text;
    const room = Math.max(4, (widths[c] ?? 10) * (typeof cell !== "string" && cell.look === "head" ? 0.95 : 1.05));
    if (typeof cell !== "string" && cell.look === "title") return 1.5;
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(400, most * 13 + 3);
}

function withHeight<Cell extends object>(cell: Cell | null, height: number | null): (Cell & { height?: number }) | null {
  return cell === null || height === null ? cell : { ...cell, height };
}

/** A text as a cell can hold it; what a reader would take for an escaped sign is escaped itself. */
function plain(text: string): string {
  const clean = possible(possible(text).slice(0, longest));
  return clean.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Widths by what the columns hold, within 9–60 characters. */
function widthsOf(rows: Sheet["rows"]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, c) => {
    const lengths = rows.map((row) => lengthOf(row[c] ?? null));
    return Math.min(60, Math.max(9, ...lengths) + 2);
  });
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if (typeof cell === "number") return 8;
  if (typeof cell === "string") return Math.max(...cell.split("\n").map((line) => line.length));
  // A header is broken into lines where its numbers are shorter.
  return cell.look === "head" ? Math.max(...cell.text.split(/\s+/).map((word) => word.length), Math.min(16, cell.text.length)) : 0;
}

/** Names of sheets: at most 31 signs, none that Excel forbids, no two alike. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, i) => {
    const clean = plain(name)
      .replaceAll(/[[\]/\\:*?\s]+/g, " ")
      .replaceAll(/^[' ]+|[' ]+$/g, "");
    const base = clean === "" ? String(i + 1) : clean;
    for (let n = 1; ; n++) {
      const ending = n === 1 ? "" : ` ${n}`;
      const room = mostName - ending.length;
      const cut = base.length > room ? possible(base.slice(0, room)).trimEnd() : base;
      const found = `${cut}${ending}`;
      if (taken.has(found.toLowerCase())) continue;
      taken.add(found.toLowerCase());
      return found;
    }
  });
}

const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
const coreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Title and language among the properties of the file, which readers of the screen tell. */
function aboutFeature(title: string, locale: string) {
  const inner = `${el("dc:title", {}, possible(title)).markup}${el("dc:language", {}, locale).markup}`;
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`;
  return {
    files: {
      transform: {
        "[Content_Types].xml": { insert: () => `<Override PartName="/docProps/core.xml" ContentType="${coreType}"/>` },
        "_rels/.rels": { insert: () => `<Relationship Id="rId900" Type="${coreRelation}" Target="docProps/core.xml"/>` },
      },
      write: { files: () => ({ "docProps/core.xml": core }) },
    },
  };
}
