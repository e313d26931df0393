import type { Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { createContext, headline } from "#report";
import { type Language, languages } from "#units";
import { docxWith } from "../../src/desk/docx.ts";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import { fixtureInput } from "../report/fixture.ts";
import { all, fixtureExport, partsOf, smallPicture, textIn } from "./office.ts";

const made = async (...args: Parameters<typeof docxWith>) => (await docxWith(...args)).files[0]!;
const once = new Map<Language, ReturnType<typeof made>>();

/** The report on the fixture, made once in each language. */
function report(language: Language = "fi"): ReturnType<typeof made> {
  once.set(language, once.get(language) ?? made(fixtureExport(language), [smallPicture]));
  return once.get(language)!;
}

const styleOf = (paragraph: Element) => paragraph.getElementsByTagName("w:pStyle")[0]?.getAttribute("w:val") ?? null;

/** The document as lines: headings marked by their level, cells of a row beside each other. */
function linesOf(bytes: string | Uint8Array): string[] {
  const body = all(partsOf(bytes).get("word/document.xml"), "w:body")[0]!;
  const lines: string[] = [];
  for (const block of [...body.childNodes] as unknown as Element[]) {
    if (block.nodeName === "w:tbl")
      for (const row of [...block.getElementsByTagName("w:tr")])
        lines.push(
          `| ${[...row.getElementsByTagName("w:tc")].map((cell) => [...cell.getElementsByTagName("w:p")].map(textIn).join(" / ")).join(" | ")}`,
        );
    else if (block.nodeName === "w:p") {
      const style = styleOf(block);
      const level = /^Heading(\d)$/.exec(style ?? "")?.[1];
      const drawn = [...block.getElementsByTagName("wp:docPr")].map((picture) => `[${picture.getAttribute("descr")}]`).join("");
      const text = level ? `${"#".repeat(Number(level))} ${textIn(block)}` : style === null ? textIn(block) : `(${style}) ${textIn(block)}`;
      if (text !== "" || drawn !== "") lines.push(text + drawn);
    }
  }
  return lines;
}

describe("the report for Word", () => {
  it.each(languages)("reads as the golden file says, with results (%s)", async (language) => {
    const { content } = await report(language);
    await expect(`${linesOf(content).join("\n")}\n`).toMatchFileSnapshot(`../golden/report/docx.${language}.txt`);
  });

  it.each(["keusote-ttk", "supported-employment"])("reads as the golden file says, without results (%s)", async (name) => {
    const { content } = await made(inputOf(documentOf(name)), [smallPicture]);
    await expect(`${linesOf(content).join("\n")}\n`).toMatchFileSnapshot(`../golden/${name}/export/docx.txt`);
  });

  it("has title and language among its properties, and in every text the language of its readers", async () => {
    for (const [language, locale] of [
      ["fi", "fi-FI"],
      ["sv", "sv-FI"],
      ["en", "en-GB"],
    ] as const) {
      const parts = partsOf((await report(language)).content);
      const core = parts.get("docProps/core.xml");
      expect(textIn(all(core, "dc:title")[0]!)).not.toBe("");
      expect(textIn(all(core, "dc:language")[0]!)).toBe(locale);
      expect(all(parts.get("word/styles.xml"), "w:lang")[0]!.getAttribute("w:val")).toBe(locale);
    }
  });

  it("lists its headings in a table of contents with the page of each", async () => {
    const parts = partsOf((await report()).content);
    const document = parts.get("word/document.xml");
    expect(textIn(all(document, "w:instrText")[0]!)).toContain("TOC");
    const entries = all(document, "w:p").filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph) ?? ""));
    const headings = all(document, "w:p").filter((paragraph) => /^Heading[12]$/.test(styleOf(paragraph) ?? ""));
    expect(headings.length).toBeGreaterThan(12);
    expect(entries.length).toBe(headings.length);
    for (const [i, entry] of entries.entries()) {
      expect(textIn(entry)).toContain(textIn(headings[i]!));
      expect(textIn(entry)).toMatch(/\d+$/);
    }
  });

  it("names every picture and chart, and marks the header of every table, which is repeated on each page", async () => {
    const document = partsOf((await report()).content).get("word/document.xml");
    const pictures = all(document, "wp:docPr");
    expect(pictures.length).toBeGreaterThan(7);
    for (const picture of pictures) expect(picture.getAttribute("descr")!.length).toBeGreaterThan(10);
    expect(new Set(pictures.map((picture) => picture.getAttribute("id"))).size).toBe(pictures.length);
    const tables = all(document, "w:tbl");
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table.getElementsByTagName("w:tr")[0]!.getElementsByTagName("w:tblHeader")).toHaveLength(1);
      expect(table.getElementsByTagName("w:tblCaption")[0]!.getAttribute("w:val")).not.toBe("");
    }
  });

  it("says every sentence of the headline", async () => {
    const lines = linesOf((await report()).content).join("\n");
    for (const { sentence } of headline(createContext(fixtureInput(), "fi"))) expect(lines).toContain(sentence.replaceAll(/\s+/g, " "));
  });

  it("says that there are no results where the pathway was not simulated", async () => {
    const lines = linesOf((await made({ ...fixtureExport(), results: null }, [smallPicture])).content);
    expect(lines.some((line) => line.includes("Polkua ei ole simuloitu"))).toBe(true);
    expect(lines.filter((line) => /^#+ (Tulokset|Vastaus|Toistettavuus)/.test(line))).toEqual([]);
    expect(lines).toContain("# Polku pääpiirteissään");
    expect(lines).toContain("# Liite 1. Polku vaihe vaiheelta");
    expect(lines).toContain("# Liite 2. Lähtötiedot ja oletukset");
  });

  it("tells the path in the large in its main part, and in numbered appendices what a reader looks up", async () => {
    const lines = linesOf((await made(inputOf(documentOf("keusote-ttk")), [smallPicture, smallPicture])).content);
    const main = lines.filter((line) => /^# /.test(line));
    expect(main).toEqual([
      "# Polun kuva",
      "# Polku pääpiirteissään",
      "# Siirrot toimijalta toiselle",
      "# Missä asiakas voi pudota väliin",
      "# Liite 1. Polun kuva osittain",
      "# Liite 2. Polku vaihe vaiheelta",
      "# Liite 3. Lähtötiedot ja oletukset",
      "# Liite 4. Lähteet",
    ]);
    const appendix = lines.findIndex((line) => line.startsWith("# Liite 1"));
    expect(lines.findIndex((line) => line.startsWith("| Kuntouttava työtoiminta"))).toBeGreaterThan(appendix);
    expect(
      lines.slice(0, appendix).some((line) => /^\| TYP-palvelu \| TYP, .*TYP-kartoitusjakso.*Sosiaalihuolto, TTK-palvelu/.test(line)),
    ).toBe(true);
    expect(lines.join("\n")).toContain("Asiakassuunnitelma ja päätös → TTK-palvelu / Työtoimintajakso → TTK-palvelu");
  });

  it("gives each table the title that stands above it or heads it", async () => {
    const document = partsOf((await report()).content).get("word/document.xml");
    const titles = all(document, "w:tbl").map((table) => table.getElementsByTagName("w:tblCaption")[0]!.getAttribute("w:val"));
    const order = ["Vastaus lyhyesti", "Polku pääpiirteissään", "Minne polku johtaa", "Lähtötiedot ja niiden perusteet"].map((title) =>
      titles.indexOf(title),
    );
    expect(order.every((place) => place >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    const heads = all(document, "w:tbl").map((table) => textIn(table.getElementsByTagName("w:tc")[0]!));
    expect(heads[titles.indexOf("Polku pääpiirteissään")]).toBe("Osa");
  });

  it("is the same bytes every time, and tells no date of today", async () => {
    const [first, second] = [await report(), await made(fixtureExport(), [smallPicture])];
    expect(Buffer.from(first.content).equals(Buffer.from(second.content as Uint8Array))).toBe(true);
    expect(all(partsOf(first.content).get("docProps/core.xml"), "dcterms:created")).toEqual([]);
  });
});
