import { expect, test } from "vitest";
import { createContext, csvFiles, tables, textTable, toCsv } from "#report";
import { languages } from "#units";
import { fixtureInput } from "./fixture.ts";

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string, separator = ","): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (isQuoted && sign === '"' && text[i + 1] === '"') field += text[++i];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) [field] = ["", rows.at(-1)!.push(field)];
    else if (!isQuoted && sign === "\r" && text[i + 1] === "\n") {
      rows.at(-1)!.push(field);
      rows.push([]);
      field = "";
      i++;
    } else field += sign;
  }
  return rows.slice(0, -1);
}

test.each(languages)("every table has unique keys, headers, and as many cells as columns (%s)", (language) => {
  const all = tables(createContext(fixtureInput([4, 5, 6]), language));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["headline", "points", "differences", "states", "resources", "by-municipality", "audit", "over-time"]),
  );
  for (const table of all) {
    expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
    expect(table.columns.every(({ label }) => label.length > 0)).toBe(true);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.rows.flat().some(({ text }) => /NaN|undefined|\[object/.test(text))).toBe(false);
  }
});

test("tables name municipalities, outcomes and places as people do", () => {
  const all = tables(createContext(fixtureInput(), "sv"));
  const first = (id: string) => all.find((table) => table.id === id)!.rows.map((row) => row[0]!.text);
  expect(first("by-municipality")).toEqual(["Hyvinge", "Träskända", "Borgnäs"]);
  expect(first("outcomes")).toEqual(["I vård & rehabilitering", "I arbete", "Nåddes inte"]);
  expect(first("states")).toEqual(["Behöver stöd", "I kö", "Första mötet"]);
});

test("the assumption table says what is only assumed, and shows a changed parameter beside its own value", () => {
  const table = tables(createContext(fixtureInput([6]), "fi")).find(({ id }) => id === "assumptions")!;
  const of = (name: string, kind: string) =>
    table.rows.find((row) => row[0]!.text === name && row[1]!.text === kind)!.map(({ text }) => text);
  expect(of("Vastuutyöntekijöitä", "Säädettävä luku").slice(2)).toEqual([
    "6 henkilöä (mallissa 4 henkilöä)",
    "lähde",
    'Hankesuunnitelma <"2020"> & liitteet',
  ]);
  expect(of("Alkutapaaminen", "Toimintaa edeltävä aika").slice(2, 4)).toEqual(["3–6 kuukautta, tavallisimmin 4,5 kuukautta", "oletus"]);
  expect(
    of("Alkutapaaminen: Työ löytyy", "Osuus")
      .slice(2, 4)
      .map((text) => text.replaceAll("\u00a0", " ")),
  ).toEqual(["31 %", "ei merkitty"]);
});

test("the check that fails comes first", () => {
  const table = tables(createContext(fixtureInput(), "en")).find(({ id }) => id === "audit")!;
  expect(table.rows.map((row) => row[1]!.text)).toEqual(["did not pass", "in order", "in order"]);
});

test("toCsv holds raw values, the ends of intervals, and a header", () => {
  const context = createContext(fixtureInput(), "en");
  const table = tables(context).find(({ id }) => id === "outcomes")!;
  const rows = readCsv(toCsv(table, context));
  expect(rows[0]).toEqual([
    "Where the pathway leads",
    "Clients a year (1/y)",
    "Clients a year (1/y), lower end (95% interval)",
    "Clients a year (1/y), upper end (95% interval)",
    "Share (0–1)",
  ]);
  expect(rows[1]!.slice(0, 4)).toEqual(["In care & rehabilitation", "200", "198.5", "201.5"]);
});

test("toCsv in the style of a spreadsheet has semicolons, decimal commas and no formulas", () => {
  const context = createContext(fixtureInput(), "fi");
  const table = tables(context).find(({ id }) => id === "outcomes")!;
  const wicked = { ...table, rows: [[{ value: '=1+"2";3', text: "" }, ...table.rows[0]!.slice(1)]] };
  const text = toCsv(wicked, context, "spreadsheet");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(readCsv(text.slice(1), ";")[1]!.slice(0, 3)).toEqual(['\'=1+"2";3', "200", "198,5"]);
});

test("csvFiles read back with as many fields in every line", () => {
  const context = createContext(fixtureInput([4, 5]), "fi");
  for (const { name, text } of csvFiles(tables(context), context)) {
    const rows = readCsv(text);
    expect(new Set(rows.map(({ length }) => length)).size, name).toBe(1);
    expect(rows.length, name).toBeGreaterThan(1);
  }
});

test("textTable aligns by what a terminal shows, and keeps within the width where words can wrap", () => {
  const context = createContext(fixtureInput(), "fi");
  const table = {
    id: "t",
    title: "t",
    columns: [
      { key: "a", label: "Ä", kind: "text" as const },
      { key: "b", label: "Öljy", kind: "number" as const },
    ],
    rows: [
      [
        { value: "x", text: "a\u0308a\u0308" },
        { value: 1, text: "1" },
      ],
      [
        { value: "x", text: "yksi kaksi kolme neljä" },
        { value: 2, text: "22" },
      ],
    ],
  };
  expect(textTable(table, 20).split("\n")).toEqual([
    "Ä               Öljy",
    "──────────────  ────",
    "a\u0308a\u0308                 1",
    "yksi kaksi        22",
    "kolme neljä",
    "",
  ]);
  const wide = tables(context).find(({ id }) => id === "assumptions")!;
  expect(
    Math.max(
      ...textTable(wide, 110)
        .split("\n")
        .map((line) => [...line.normalize("NFC")].length),
    ),
  ).toBeLessThanOrEqual(110);
});

test("points with a title are told apart by it, each with the names of its own pathway", () => {
  const input = fixtureInput([4, 5]);
  const other = structuredClone(input.pathway);
  other.resources!.worker!.name = { fi: "Omatyöntekijä" };
  const [first, second] = input.points;
  const compared = {
    ...input,
    points: [
      { ...first!, title: { fi: "Nykytila" } },
      { ...second!, title: { fi: "Tavoitetila" }, pathway: other },
    ],
  };
  const all = tables(createContext(compared, "fi"));
  const points = all.find(({ id }) => id === "points")!;
  expect(points.rows.map((row) => [row[0]!.text, row.at(-1)!.text])).toEqual([
    ["Nykytila", "Vastuutyöntekijä"],
    ["Tavoitetila", "Omatyöntekijä"],
  ]);
  expect(
    all
      .find(({ id }) => id === "differences")!
      .rows[0]!.slice(1, 3)
      .map(({ text }) => text),
  ).toEqual(["Tavoitetila", "Nykytila"]);
});

test("closed forms stand as a calculation with their unit, beside the simulated figure and the numbers of what they simplify", () => {
  const table = tables(createContext(fixtureInput(), "fi")).find(({ id }) => id === "closed-forms")!;
  expect(table.rows.map((row) => row.slice(2).map(({ text }) => text))).toEqual([
    ["152 paikkaa × 365 / 136 päivää", "408", "400", "1, 2"],
    ["1\u00a0600 asiakasta / (400 − 450) vuodessa", "ei purkaudu", "–", "1–5"],
    ["", "–", "3,9 kuukautta", ""],
    ["400 vuodessa × 137 päivää / 365", "150", "149", "6"],
  ]);
});
