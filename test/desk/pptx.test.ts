import { describe, expect, it } from "vitest";
import { type Language, languages } from "#units";
import { pptxWith } from "../../src/desk/pptx.ts";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import { fixtureInput } from "../report/fixture.ts";
import { all, fixtureExport, numbered, partsOf, smallPicture, textIn } from "./office.ts";

const made = async (...args: Parameters<typeof pptxWith>) => (await pptxWith(...args)).files[0]!;
const once = new Map<Language, ReturnType<typeof made>>();

/** The slides on the fixture, made once in each language. */
function slidesOf(language: Language = "fi"): ReturnType<typeof made> {
  once.set(language, once.get(language) ?? made(fixtureExport(language), [smallPicture]));
  return once.get(language)!;
}

const slidePattern = /^ppt\/slides\/slide\d+\.xml$/;

/** Slides as lines: paragraphs of shapes, rows of tables, alternative texts of what is drawn. */
function linesOf(bytes: string | Uint8Array): string[] {
  const parts = partsOf(bytes);
  return numbered(parts, slidePattern).flatMap((path, i) => {
    const slide = parts.get(path);
    const shapes = all(slide, "p:sp").flatMap((shape) => [...shape.getElementsByTagName("a:p")].map(textIn).filter((text) => text !== ""));
    const rows = all(slide, "a:tr").map((row) => `| ${[...row.getElementsByTagName("a:tc")].map(textIn).join(" | ")}`);
    const drawn = all(slide, "p:cNvPr").flatMap((shape) => shape.getAttribute("descr") || []);
    const notes = all(parts.get(path.replace("slides/slide", "notesSlides/notesSlide")), "a:p").map(textIn);
    return [`# ${i + 1}`, ...shapes, ...rows, ...drawn.map((text) => `[${text}]`), ...notes.map((text) => `> ${text}`)];
  });
}

describe("the slides", () => {
  it.each(languages)("read as the golden file says, with results (%s)", async (language) => {
    const { content } = await slidesOf(language);
    await expect(`${linesOf(content).join("\n")}\n`).toMatchFileSnapshot(`../golden/report/pptx.${language}.txt`);
  });

  it.each(["keusote-ttk", "supported-employment"])("read as the golden file says, without results (%s)", async (name) => {
    const { content } = await made(inputOf(documentOf(name)), [smallPicture]);
    await expect(`${linesOf(content).join("\n")}\n`).toMatchFileSnapshot(`../golden/${name}/export/pptx.txt`);
  });

  it("have each a title that outlines know, alternative texts, and shapes of which no two have one number", async () => {
    const parts = partsOf((await made(fixtureExport("fi", fixtureInput([4, 5])), [smallPicture])).content);
    const slides = numbered(parts, slidePattern);
    expect(slides.length).toBeGreaterThan(10);
    const told = slides.map((path) => textIn(all(parts.get(path), "a:t")[0]!));
    expect(told).toContain("Vaihtoehdot rinnakkain");
    for (const path of slides) {
      const slide = parts.get(path);
      const titles = all(slide, "p:sp").filter((shape) => shape.getElementsByTagName("p:ph")[0]?.getAttribute("type") === "title");
      expect(titles.map((title) => textIn(title) !== "")).toEqual([true]);
      for (const frame of [...all(slide, "p:graphicFrame"), ...all(slide, "p:pic")])
        expect(frame.getElementsByTagName("p:cNvPr")[0]!.getAttribute("descr")).not.toBe("");
      const ids = all(slide, "p:cNvPr").map((shape) => shape.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("are in 16:9 and in one language throughout", async () => {
    const parts = partsOf((await slidesOf("sv")).content);
    const size = all(parts.get("ppt/presentation.xml"), "p:sldSz")[0]!;
    expect(Number(size.getAttribute("cx")) / Number(size.getAttribute("cy"))).toBeCloseTo(16 / 9, 3);
    expect(textIn(all(parts.get("docProps/core.xml"), "dc:language")[0]!)).toBe("sv-FI");
    for (const path of numbered(parts, /^ppt\/(slides|charts|notesSlides)\/\w+\.xml$/))
      for (const run of all(parts.get(path), "a:rPr")) expect(run.getAttribute("lang") ?? "sv-FI").toBe("sv-FI");
  });

  it("have charts of their own numbers, with intervals at bars and broken lines around lines", async () => {
    const parts = partsOf((await slidesOf()).content);
    const charts = numbered(parts, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts).toEqual(charts.map((_, i) => `ppt/charts/chart${i + 1}.xml`));
    expect(charts.length).toBeGreaterThan(4);
    const first = parts.get("ppt/charts/chart1.xml");
    const lines = all(first, "c:ser");
    expect(lines.map((line) => line.getElementsByTagName("a:prstDash")[0]!.getAttribute("val"))).toEqual([
      "solid",
      "solid",
      "dash",
      "dash",
      "dash",
      "dash",
    ]);
    expect(all(first, "c:legendEntry")).toHaveLength(4);
    expect(charts.filter((path) => all(parts.get(path), "c:errBars").length === 1).length).toBe(2);
    for (const path of charts) for (const value of all(parts.get(path), "c:v")) expect(textIn(value)).not.toBe("");
  });

  it("mark the first row of every table as its header, and keep notes in paragraphs", async () => {
    const parts = partsOf((await slidesOf()).content);
    const tables = numbered(parts, slidePattern).flatMap((path) => all(parts.get(path), "a:tblPr"));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(table.getAttribute("firstRow")).toBe("1");
    const notes = parts.get("ppt/notesSlides/notesSlide2.xml");
    expect(all(notes, "a:p").length).toBeGreaterThan(5);
    expect(textIn(all(notes, "p:txBody")[0]!)).toContain("SHA-256");
  });

  it("are the same bytes every time", async () => {
    const [first, second] = [await slidesOf(), await made(fixtureExport(), [smallPicture])];
    expect(Buffer.from(first.content).equals(Buffer.from(second.content as Uint8Array))).toBe(true);
  });
});
