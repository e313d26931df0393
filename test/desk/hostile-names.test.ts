import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportInput } from "#artifact";
import { toCsvFiles, toLeaflet, toRaci, toXlsx } from "#desk";
import { docxWith } from "../../src/desk/docx.ts";
import { pptxWith } from "../../src/desk/pptx.ts";
import { hostileNames, renamed } from "../innokyla/hostile-names.ts";
import { fixtureInput } from "../report/fixture.ts";
import { all, fixtureExport, partsOf, smallPicture, textIn } from "./office.ts";
import { sheetsOf } from "./workbook.ts";

/** The fixture with every name replaced, in the pathway as in the results. */
function named(name: string): ExportInput {
  return fixtureExport("fi", renamed(fixtureInput(), name));
}

/** What of a name a reader can be shown: no sign that XML cannot hold, blanks as one. */
function shown(name: string): string {
  return textIn({ textContent: name.replaceAll(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffd-\uffff]/gu, "") });
}

/** Elements of a page: that it is well formed as XML but for tags without an end is enough to find what was let in. */
function elementsOf(html: string): string[] {
  const complaints: string[] = [];
  const closed = html.replace(/^<!doctype html>\n/, "").replaceAll(/<(meta|br|img|hr)([^>]*)>/g, "<$1$2/>");
  const document = new DOMParser({ onError: (level, message) => complaints.push(`${level}: ${message}`) }).parseFromString(
    closed,
    "text/xml",
  );
  expect(complaints).toEqual([]);
  return [...document.getElementsByTagName("*")].map(({ tagName }) => tagName);
}

const office = fc.assert as (property: fc.IAsyncProperty<[string]>, options: { seed: number; numRuns: number }) => Promise<void>;

describe("whatever names a model holds", () => {
  it("the document for Word is well formed and shows them", async () => {
    const property = fc.asyncProperty(hostileNames, async (name) => {
      const parts = partsOf((await docxWith(named(name), [smallPicture])).files[0]!.content);
      const title = all(parts.get("word/document.xml"), "w:p").find((one) => textIn(one) === shown(name));
      expect(title === undefined).toBe(false);
      expect([...parts.keys()].some((path) => /vba|activeX|script/i.test(path))).toBe(false);
    });
    await office(property, { seed: 11, numRuns: 2 });
  });

  it("slides are well formed and show them", async () => {
    const property = fc.asyncProperty(hostileNames, async (name) => {
      const parts = partsOf((await pptxWith(named(name), [smallPicture])).files[0]!.content);
      expect(all(parts.get("ppt/slides/slide1.xml"), "a:p").map(textIn)).toContain(shown(name));
    });
    await office(property, { seed: 12, numRuns: 4 });
  });

  it("workbooks are well formed, hold them as texts, and have sheets of different names", async () => {
    const property = fc.asyncProperty(hostileNames, async (name) => {
      const [workbook] = (await toXlsx(named(name))).files;
      const sheets = sheetsOf(workbook!.content);
      for (const { name: sheet } of sheets) expect(sheet).toMatch(/^[^[\]/\\:*?]{1,31}$/);
      expect(new Set(sheets.map(({ name: sheet }) => sheet.toLowerCase())).size).toBe(sheets.length);
      for (const part of partsOf(workbook!.content).values()) expect(all(part, "f")).toEqual([]);
      expect(sheets[0]!.rows[0]!.map((cell) => textIn({ textContent: String(cell ?? "") }))).toEqual(
        shown(name) === "" ? [] : [shown(name)],
      );
      await toRaci(named(name));
    });
    await office(property, { seed: 13, numRuns: 8 });
  });

  it("pages hold only elements of ours", async () => {
    const usual = new Set([
      ...elementsOf(String(toLeaflet(named("nimi")).files[0]!.content)),
      ...elementsOf(String((await toRaci(named("nimi"))).files[1]!.content)),
    ]);
    const property = fc.asyncProperty(hostileNames, async (name) => {
      const pages = [toLeaflet(named(name)).files[0]!, (await toRaci(named(name))).files[1]!];
      for (const { content } of pages) for (const element of elementsOf(String(content))) expect(usual.has(element), element).toBe(true);
    });
    await office(property, { seed: 14, numRuns: 25 });
  });

  it("CSV keeps its columns, and no spreadsheet takes a name for a formula", () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        for (const { content } of toCsvFiles(named(name)).files) {
          const widths = new Set(rowsOf(String(content)).map((row) => row.length));
          expect(widths.size).toBe(1);
          for (const row of rowsOf(String(content))) for (const field of row) expect(/^[=@\t\r]/.test(field)).toBe(false);
        }
      }),
      { seed: 15, numRuns: 12 },
    );
  });
});

/** Fields of a CSV with semicolons, read by the rule of RFC 4180. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
