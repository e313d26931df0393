import type * as Docx from "docx";
import type { Table } from "#report";
import { font, palette } from "./palette.ts";

/** The library once it is loaded, and the titles of the tables written so far, in order. */
export interface Kit {
  readonly docx: typeof Docx;
  readonly captions: string[];
}

/** What may stand on a page. */
export type Block = Docx.Paragraph | Docx.Table | Docx.TableOfContents;

/** Widths of the text on a sheet of A4 between its margins, in twips. */
export const room = { portrait: 9638, landscape: 14_570 } as const;

/** What stands in a cell: paragraphs of lines, some of them bold or quiet. */
export interface CellLine {
  readonly text: string;
  readonly look?: "bold" | "quiet";
  /** Steps by which it is moved in. */
  readonly indent?: number;
}

/** A table as it is written: texts in rows, the first column names the row. */
export interface Grid {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (readonly CellLine[])[])[];
  /** Shares of the width, where tables are to look alike; else by what the columns hold. */
  readonly shares?: readonly number[];
}

/** A heading of a level; it stays with what follows, and may begin a page. */
export function heading({ docx }: Kit, level: 1 | 2 | 3, text: string, startsPage = false): Docx.Paragraph {
  const levels = [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3] as const;
  return new docx.Paragraph({ heading: levels[level - 1]!, keepNext: true, pageBreakBefore: startsPage, text });
}

/** A paragraph of text in one of the styles. */
export function paragraph({ docx }: Kit, text: string, style?: "Caption" | "Note" | "Question"): Docx.Paragraph {
  return new docx.Paragraph({ ...(style && { style }), ...(style === "Caption" && { keepNext: true }), text });
}

/** A paragraph that begins with a word in bold. */
export function labeled({ docx }: Kit, label: string, text: string): Docx.Paragraph {
  return new docx.Paragraph({ children: [new docx.TextRun({ text: `${label}: `, bold: true }), new docx.TextRun(text)] });
}

/** A list of points. */
export function bullets({ docx }: Kit, texts: readonly string[]): Docx.Paragraph[] {
  return texts.map((text) => new docx.Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } }));
}

/** A table of the report with its title above it and its note below. */
export function tableBlocks(kit: Kit, table: Table, width: number): Block[] {
  const grid: Grid = {
    title: table.title,
    columns: table.columns.map(({ label, kind }) => ({ label, isNumber: kind !== "text" })),
    rows: table.rows.map((row) =>
      row.map(({ text }, c) => text.split("\n").map((line) => ({ text: line, ...(c === 0 && { look: "bold" as const }) }))),
    ),
  };
  return gridBlocks(kit, grid, width, table.note);
}

/** A grid with its title above it and a note below. */
function gridBlocks(kit: Kit, grid: Grid, width: number, note?: string): Block[] {
  const after = note === undefined ? space(kit) : paragraph(kit, note, "Note");
  return [paragraph(kit, grid.title, "Caption"), tableOf(kit, grid, width), after];
}

/** Room between a table and what follows. */
export function space({ docx }: Kit): Docx.Paragraph {
  return new docx.Paragraph({ text: "", spacing: { before: 0, after: 60 } });
}

/** A grid as a table with its header repeated on every page. */
export function tableOf(kit: Kit, { title, columns, rows, shares }: Grid, width: number): Docx.Table {
  const { docx } = kit;
  kit.captions.push(title);
  const size = columns.length > 8 ? 15 : columns.length > 4 ? 16 : 18;
  const whole = shares?.reduce((sum, share) => sum + share, 0) ?? 1;
  const widths = shares?.map((share) => Math.floor((width * share) / whole)) ?? widthsOf({ columns, rows }, width, size);
  const cell = (lines: readonly CellLine[], c: number, isHead: boolean) =>
    new docx.TableCell({
      width: { size: widths[c]!, type: docx.WidthType.DXA },
      ...(isHead && { shading: { fill: palette.head, type: docx.ShadingType.CLEAR, color: "auto" } }),
      ...(isHead && { verticalAlign: docx.VerticalAlign.BOTTOM }),
      children: (lines.length === 0 ? [{ text: "" }] : lines).map(
        ({ text, look, indent }) =>
          new docx.Paragraph({
            alignment: columns[c]!.isNumber ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
            spacing: { before: 0, after: 20, line: 252, lineRule: docx.LineRuleType.AUTO },
            ...(indent && { indent: { left: indent * 170 } }),
            children: [
              new docx.TextRun({ text, size, bold: isHead || look === "bold", ...(look === "quiet" && { color: palette.quiet }) }),
            ],
          }),
      ),
    });
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, c) => cell([{ text: label }], c, true)),
  });
  const body = rows.map((row) => new docx.TableRow({ cantSplit: true, children: row.map((lines, c) => cell(lines, c, false)) }));
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: palette.line };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  return new docx.Table({
    rows: [head, ...body],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 50, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** Widths of columns in twips: each has room for its longest word, the rest goes by how much text a column holds. */
function widthsOf({ columns, rows }: Pick<Grid, "columns" | "rows">, width: number, size: number): number[] {
  const [perLetter, margins] = [size * 5.6, 230];
  const wants = columns.map(({ label }, c) => {
    const texts = rows.flatMap((row) => row[c]?.map(({ text, indent = 0 }) => text + "x".repeat(indent * 2)) ?? []);
    const words = [...texts, label].flatMap((text) => text.split(/[\s\u00ad]+/).map((word) => word.length));
    const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.93)] ?? 0;
    const least = Math.min(26, Math.max(4, ...words));
    return { least: least * perLetter + margins, wanted: Math.max(least, Math.min(48, usual)) * perLetter + margins };
  });
  const sum = (of: "least" | "wanted") => wants.reduce((all, one) => all + one[of], 0);
  const [least, wanted] = [sum("least"), sum("wanted")];
  // All as wide as wanted where there is room, else what is left over the least goes to those that want more.
  const share = wanted <= width ? 1 : Math.max(0, (width - least) / Math.max(1, wanted - least));
  const raw = wants.map((one) => one.least + (one.wanted - one.least) * share);
  const scale = width / raw.reduce((all, one) => all + one, 0);
  return raw.map((one) => Math.floor(one * (scale < 1 ? scale : columns.length > 2 ? scale : 1)));
}

/** How the text of a document looks, by the names that Word knows. */
export function stylesFor(locale: string): Docx.IStylesOptions {
  const head = (size: number, before: number) => ({
    run: { font, size, bold: true, color: palette.heading },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 21, color: palette.text, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
      },
      title: { run: { font, size: 44, bold: true, color: palette.heading }, paragraph: { spacing: { before: 0, after: 80 } } },
      heading1: head(32, 360),
      heading2: head(26, 280),
      heading3: head(22, 200),
    },
    paragraphStyles: [
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { bold: true, size: 19, color: palette.heading },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      {
        id: "Note",
        name: "Note",
        basedOn: "Normal",
        run: { size: 18, color: palette.quiet },
        paragraph: { spacing: { before: 60, after: 200 } },
      },
      {
        id: "Question",
        name: "Question",
        basedOn: "Normal",
        run: { size: 25, color: palette.accent },
        paragraph: { spacing: { before: 120, after: 160 } },
      },
      { id: "TOC1", name: "toc 1", basedOn: "Normal", run: { bold: true }, paragraph: { spacing: { before: 80, after: 20 } } },
      { id: "TOC2", name: "toc 2", basedOn: "Normal", paragraph: { spacing: { before: 0, after: 20 }, indent: { left: 240 } } },
    ],
  };
}
