import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPathway, readSimulation } from "#pathway";
import { createContext, headlineText, type ReportInput, tables, toHtml } from "#report";
import { closedForms, prepare } from "#study";
import { languages } from "#units";
import { fixtureInput } from "./fixture.ts";

const tableOf = (input: ReportInput, language: (typeof languages)[number], id: string) =>
  tables(createContext(input, language)).find((table) => table.id === id);

/** The fixture with other closed forms. */
function withForms(closedForms: ReportInput["points"][number]["closedForms"]): ReportInput {
  const input = fixtureInput();
  return { ...input, points: [{ ...input.points[0]!, closedForms }] };
}

/** The closed forms of a simulation of this repository, not simulated. */
function formsOf(id: string) {
  const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  const simulation = readSimulation(json(`simulations/${id}.simulation.json`)).simulation!;
  const { pathway } = readPathway(json(simulation.pathway.replace("../", "")));
  return closedForms(prepare(pathway!, simulation).scenario!);
}

describe.each(languages)("in %s", (language) => {
  test("what formulas simplify is a numbered list in words", () => {
    const rows = tableOf(fixtureInput(), language, "closed-form-simplifications")!.rows.map((row) => row.map(({ text }) => text));
    expect(rows.map(([number]) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
    for (const [, words] of rows) expect(words).toMatch(/^\p{Lu}.* .*\.$/u);
  });

  test("a wait without a formula is told with the reason, in words", () => {
    const rows = tableOf(fixtureInput(), language, "no-closed-form")!.rows.map((row) => row.map(({ text }) => text));
    expect(rows).toHaveLength(1);
    expect(rows[0]![1]).toMatch(/^\p{Ll}.* .*[^.]$/u);
  });

  test.each(["ttk-baseline", "as-is-baseline", "keusote-2025", "social-care-path", "ttk-plan"])(
    "no code is left without words: %s",
    (id) => {
      const forms = formsOf(id);
      const codes = new Set(forms.flatMap(({ approximations }) => approximations));
      expect(codes.size).toBeGreaterThan(1);
      const context = createContext(withForms(forms), language);
      const told = tables(context).filter((table) => ["closed-form-simplifications", "no-closed-form"].includes(table.id));
      const words = told.flatMap(({ rows }) => rows.map((row) => row[1]!.text));
      expect(words.filter((text) => [...codes].some((code) => text.includes(code)))).toEqual([]);
      for (const code of codes) expect(headlineText(context) + toHtml(context)).not.toContain(code);
    },
  );
});

test("a code that has no words is shown as it is", () => {
  const form = {
    code: "slots",
    at: "worker",
    inputs: {},
    value: 1,
    unit: "perYear",
    simulated: null,
    approximations: ["brand-new"],
  } as const;
  expect(tableOf(withForms([form]), "fi", "closed-form-simplifications")!.rows[0]![1]!.text).toBe("brand-new");
});

test("the headline text tells by hand what the active process has room for, and how much that simplifies", () => {
  const text = headlineText(createContext(fixtureInput(), "fi")).replaceAll("\u00a0", " ").replaceAll("\n", " ");
  expect(text).toContain("Paikkoihin mahtuu vuodessa, Vastuutyöntekijä: 408 (152 paikkaa × 365 / 136 päivää). Simuloitu: 400.");
  expect(text).toContain("Kaavat yksinkertaistavat mallia 5 kohdassa; raportti (--report) luettelee ne.");
  expect(headlineText(createContext(withForms([]), "fi"))).not.toContain("Käsin laskettuna");
});

test("the page lists what is simplified below the formulas, and neither without formulas", () => {
  const page = toHtml(createContext(fixtureInput(), "en"));
  const [forms, simplified, gaps] = [
    "Figures that can be worked out by hand",
    "What the formulas simplify",
    "Waits that no formula gives",
  ].map((title) => page.indexOf(`<caption>${title}`));
  expect(forms).toBeGreaterThan(0);
  expect(simplified).toBeGreaterThan(forms!);
  expect(gaps).toBeGreaterThan(simplified!);
  expect(toHtml(createContext(withForms([]), "en"))).not.toContain("What the formulas simplify");
});
