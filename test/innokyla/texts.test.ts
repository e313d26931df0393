import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { ExportInput } from "#artifact";
import { readChart } from "#chart";
import type { Pathway } from "#pathway";
import { languages } from "#units";
import { altOf, mostAlt } from "../../src/innokyla/alt.ts";
import { fields, parts } from "../../src/innokyla/fields.ts";
import { documentsOf, simulatedInput } from "../eventlog/log-input.ts";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { hostileNames, renamed } from "./hostile-names.ts";
import { told } from "./told.ts";

let simulated: ExportInput;
beforeAll(async () => {
  const { input } = await simulatedInput(documentsOf("supported-employment"), { replications: 8, withBottleneck: true });
  simulated = input;
});

const golden = (model: string, file: string) => join(import.meta.dirname, "..", "golden", model, "export", file);

test.each(languages)("the texts of a simulated model read as the golden file says (%s)", async (language) => {
  await expect(told({ ...simulated, language }).all).toMatchFileSnapshot(golden("supported-employment", `innokyla.${language}.txt`));
});

test.each(languages)("the texts of a model that was not simulated read as the golden file says (%s)", async (language) => {
  await expect(told(inputOf(documentOf("keusote-ttk"), language)).all).toMatchFileSnapshot(
    golden("keusote-ttk", `innokyla.${language}.txt`),
  );
});

test("the labels are Innokylä's own, and those that were read on no page of it are marked", () => {
  const unverified = fields.filter(({ isVerified }) => !isVerified).map(({ label }) => label);
  expect(unverified).toEqual([
    "Kohderyhmä ja asiakasymmärrys",
    "Arvioinnin tulokset tiivistettynä",
    "Vinkit toimintamallin soveltajille",
    "Toteutussuunnitelma",
    "Ratkaisujen ideointi",
    "Idea tiiviisti",
    "Ratkaisun testaaminen asiakkailla",
  ]);
  const verified = fields.filter(({ isVerified }) => isVerified).map(({ label }) => label);
  expect(verified).toContain("Toimintamallin lyhyt kuvaus");
  expect(verified).toContain("Toimivuuden ja käyttöönoton ehdot");
  expect(verified).toContain("Kehitystyön lähtökohtana olevat tarpeet");
  for (const { part } of fields) expect(parts.map(({ id }) => id)).toContain(part);
});

test("every field of every model has a text in every language, and nothing in it is a program's", () => {
  for (const model of modelNames)
    for (const language of languages) {
      const { plain, all } = told(inputOf(documentOf(model), language));
      expect(Object.values(plain).filter((text) => text.trim() === "")).toEqual([]);
      expect(all).not.toMatch(/undefined|NaN|null|\[object|Infinity|\(\)|\.\.(?!\.)|: \.|, ,|; ;| {2,}\S.* {2,}(?=\S)/);
    }
});

test("the basic idea is no longer than a reader bears; what does not fit stands in a text of its own", () => {
  for (const model of modelNames)
    for (const language of languages) {
      const { plain, detail, telling, all } = told(inputOf(documentOf(model), language));
      expect(plain.idea!.length, `${model} ${language}`).toBeLessThanOrEqual(5000);
      expect(plain.idea!.includes(telling.words.longerText), model).toBe(detail.length > 0);
      expect(all.toLowerCase()).toContain(telling.words.stepByStep.toLowerCase());
    }
  const { plain, detail } = told(inputOf(documentOf("keusote-ttk")));
  expect(detail.length).toBeGreaterThan(4);
  for (const told of ["TTK-palvelu.", "Vastuutaho: TTK-tiimi", "Asiakasvastuu: Vastuutyöntekijä", "Kela → TTK-tiimi", "Koulutuksessa."])
    expect(plain.idea).toContain(told);
});

test("what only the author knows is left as a marked blank", () => {
  const { texts, plain } = told(inputOf(documentOf("keusote-ttk")));
  const blank = ["place", "area", "funder", "whole", "start", "crew", "plan", "testing"];
  for (const id of blank) expect(texts[id]!.map(({ kind }) => kind)).toEqual(["blank"]);
  for (const id of [...blank, "environment", "target", "conditions", "results", "tips"]) expect(plain[id]).toContain("[Täydennä: ");
  for (const id of ["idea", "name", "brief"]) expect(plain[id]).not.toContain("[Täydennä");
});

test("figures stand only where a simulation gave them, and say so", () => {
  const without = told(inputOf(documentOf("supported-employment"))).plain;
  const withFigures = told(simulated).plain;
  expect(without.results).toContain("lukuja ei ole");
  expect(without.short).not.toMatch(/Simuloinnin/);
  expect(withFigures.results).toMatch(/Luvut ovat simuloinnista, eivät toteutuneesta toiminnasta/);
  expect(withFigures.results).toMatch(/\d+(,\d+)? asiakasta vuodessa/);
  expect(withFigures.conditions).toMatch(/Määrä\tPaikkoihin mahtuu vuodessa/);
});

test("the pathway before is told of where one is chosen", () => {
  const before = readChart(inputOf(documentOf("keusote-as-is")).pathway).chart!;
  const { plain } = told(inputOf(documentOf("keusote-ttk"), "fi", { before }));
  expect(plain.change).toMatch(/Verrattuna polkuun Työkyvyn tuen palvelupolku, nykytila 2020:\n\n- Uusia vaiheita: /);
  expect(told(inputOf(documentOf("keusote-ttk"))).plain.change).not.toContain("Verrattuna");
});

test("an alternative text is one line of at most 150 characters, whatever it is made of", () => {
  fc.assert(
    fc.property(hostileNames, fc.array(fc.option(hostileNames), { maxLength: 3 }), (title, more) => {
      const alt = altOf(title, more);
      expect([...alt].length).toBeLessThanOrEqual(mostAlt);
      expect(alt).not.toMatch(/[\n\r\t]/);
    }),
    { seed: 3 },
  );
  expect(altOf("Kaavio", ["Kolme toimijaa", null, "Yksi jono."])).toBe("Kaavio. Kolme toimijaa. Yksi jono.");
});

test("no name breaks the plain text: a table keeps its rows and cells, a list its lines", () => {
  const document = documentOf("supported-employment") as Pathway;
  const shape = (text: string) => text.split("\n").map((line) => line.split("\t").length);
  const plain = told(inputOf(document)).plain;
  fc.assert(
    fc.property(hostileNames, (name) => {
      const hostile = told(inputOf(renamed(document, name))).plain;
      for (const id of ["name", "short", "brief"]) expect(shape(hostile[id]!)).toEqual(shape(plain[id]!));
      expect(Object.values(hostile).join("")).not.toMatch(/[^\P{Cc}\n\t]/u);
    }),
    { seed: 5, numRuns: 20 },
  );
});
