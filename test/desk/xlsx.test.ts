import { describe, expect, it } from "vitest";
import { toCsvFiles, toHtmlReport, toXlsx } from "#desk";
import { createContext, rawTable, tables } from "#report";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import { fixtureInput } from "../report/fixture.ts";
import { all, fixtureExport, partsOf, textIn } from "./office.ts";
import { sheetsOf } from "./workbook.ts";

const made = async (...args: Parameters<typeof toXlsx>) => (await toXlsx(...args)).files[0]!;

describe("the workbook", () => {
  it.each(["keusote-ttk", "supported-employment"])("holds what the golden file says (%s)", async (name) => {
    const sheets = sheetsOf((await made(inputOf(documentOf(name), "en"))).content);
    const lines = sheets.flatMap(({ name: title, rows }) => [
      `# ${title}`,
      ...rows.map((row) =>
        row
          .map((cell) => cell ?? "")
          .join(" | ")
          .trimEnd(),
      ),
    ]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../golden/${name}/export/xlsx.txt`);
  });

  it("says first what it is, and has a sheet for each table of the report with its header frozen", async () => {
    const sheets = sheetsOf((await made(fixtureExport())).content);
    const [about, ...others] = sheets;
    expect(about!.name).toBe("Tietoja");
    expect(about!.rows.map(([first]) => first)).toEqual(expect.arrayContaining(["Kysymys", "Satunnaisluvun siemen", "Taulukko"]));
    const titles = tables(createContext(fixtureInput(), "fi")).map(({ title }) =>
      title
        .replaceAll(/[:/]\s*/g, " ")
        .slice(0, 28)
        .trimEnd(),
    );
    const names = others.map(({ name }) => name);
    for (const title of titles) expect(names.some((name) => name.startsWith(title))).toBe(true);
    expect(names).toEqual(expect.arrayContaining(["Tunnusluvut", "Vaiheet polulla", "Siirtymät", "Säädettävät luvut"]));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const { name, frozenRows } of others) expect(frozenRows, name).toBe(name.startsWith("Toistettavuus") ? 0 : 1);
  });

  it("goes on paper as wide as a page, with its header on each", async () => {
    const parts = partsOf((await made(fixtureExport())).content);
    const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    expect(sheets.length).toBeGreaterThan(10);
    for (const [path, sheet] of sheets) {
      expect(sheet.documentElement!.firstChild!.nodeName, path).toBe("sheetPr");
      expect(all(sheet, "pageSetUpPr")[0]!.getAttribute("fitToPage"), path).toBe("1");
      const setup = all(sheet, "pageSetup")[0]!;
      expect([setup.getAttribute("fitToWidth"), setup.getAttribute("fitToHeight")], path).toEqual(["1", "0"]);
    }
    const titles = all(parts.get("xl/workbook.xml"), "definedName");
    expect(titles.length).toBeGreaterThan(10);
    const names = all(parts.get("xl/workbook.xml"), "sheet").map((sheet) => sheet.getAttribute("name"));
    for (const title of titles) expect(textIn(title)).toBe(`'${names[Number(title.getAttribute("localSheetId"))]}'!$1:$1`);
  });

  it("has numbers as numbers, with the ends of their intervals in columns of their own", async () => {
    const context = createContext(fixtureInput(), "fi");
    const sheets = sheetsOf((await made(fixtureExport())).content);
    for (const id of ["outcomes", "groups", "over-time", "distribution-wait", "resources"]) {
      const table = tables(context).find((one) => one.id === id)!;
      const raw = rawTable(table, context);
      const sheet = sheets.find(
        ({ rows }) =>
          rows[0]?.length === raw.columns.length &&
          rows[1]?.[0] === (typeof raw.rows[0]![0] === "number" ? raw.rows[0]![0] : table.rows[0]![0]!.text),
      )!;
      expect(sheet, id).toBeDefined();
      for (const [r, row] of raw.rows.entries())
        for (const [c, value] of row.entries())
          if (typeof value === "number") expect(sheet.rows[r + 1]![c], `${id} ${r} ${c}`).toBeCloseTo(value, 9);
    }
    const measures = sheets.find(({ name }) => name === "Tunnusluvut")!.rows;
    const throughput = fixtureInput().points[0]!.summary.throughput;
    expect(measures[1]!.slice(1, 4)).toEqual([throughput.mean, throughput.low, throughput.high]);
  });

  it("tells the pathway's states, transitions and parameters where it was not simulated", async () => {
    const sheets = sheetsOf((await made(inputOf(documentOf("supported-employment"), "en"))).content);
    expect(sheets.map(({ name }) => name)).toEqual([
      "About",
      "Inputs and what they rest on",
      "Steps of the pathway",
      "Transitions",
      "Hand-overs between actors",
      "Numbers to turn",
    ]);
    const parameters = sheets.at(-1)!.rows;
    expect(parameters.find(([name]) => name === "Job coaches")!.slice(1, 5)).toEqual([6, "person", 1, 20]);
    const states = sheets.find(({ name }) => name === "Steps of the pathway")!.rows;
    expect(states.find(([name]) => name === "2 vocational profiling")).toEqual(
      expect.arrayContaining([
        "Supported employment",
        "Job coaching",
        "2–6 weeks, most often 4 weeks",
        "3–5 hours, most often 4 hours",
        "Job coach",
        "tv.profiili",
      ]),
    );
  });

  it("has title and language, holds no formula, and is the same bytes every time", async () => {
    const [first, second] = [await made(fixtureExport("sv")), await made(fixtureExport("sv"))];
    expect(Buffer.from(first.content).equals(Buffer.from(second.content as Uint8Array))).toBe(true);
    const parts = partsOf(first.content);
    expect(textIn(all(parts.get("docProps/core.xml"), "dc:language")[0]!)).toBe("sv-FI");
    for (const part of parts.values()) expect(all(part, "f")).toEqual([]);
  });
});

describe("tables as CSV", () => {
  it("are as a spreadsheet of the language opens them", () => {
    const finnish = toCsvFiles(fixtureExport("fi")).files;
    const english = toCsvFiles(fixtureExport("en")).files;
    expect(finnish.length).toBe(english.length);
    const measures = (files: typeof finnish) => String(files.find(({ name }) => name.endsWith("measures.csv"))!.content).split("\r\n");
    expect(measures(finnish)[0]).toMatch(/^\ufeffMitä;Arvo;Arvo, alaraja \(95 %:n väli\);/);
    expect(measures(finnish)[1]).toMatch(/;401,2;400,59\d*;401,8/);
    expect(measures(english)[1]).toMatch(/,401\.2,400\.59\d*,401\.8/);
  });

  it("tell of the pathway alone where it was not simulated", () => {
    const names = toCsvFiles(inputOf(documentOf("savings"))).files.map(({ name }) => name);
    expect(names).toContain("savings-pathway-states.csv");
    expect(names.every((name) => /^savings-[a-z-]+\.csv$/.test(name))).toBe(true);
  });
});

describe("the report as HTML", () => {
  it("is that of the results, and cannot be had without", () => {
    const [file] = toHtmlReport(fixtureExport("en")).files;
    expect(file!.name).toMatch(/\.html$/);
    expect(String(file!.content)).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(() => toHtmlReport({ ...fixtureExport(), results: null })).toThrow(/simulation/);
  });
});
