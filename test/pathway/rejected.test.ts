import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkSimulation, type Diagnostic, diagnosticCodes, parseJson, readPathway, readSimulation } from "#pathway";
import { rejections } from "./rejections.ts";
import { smallPathway, smallSimulation } from "./small-pathway.ts";
import { expectSpoken } from "./spoken.ts";

const folder = new URL("../rejected/", import.meta.url);

function diagnose(file: string): Diagnostic[] {
  const { json, diagnostics } = parseJson(readFileSync(new URL(file, folder), "utf8"), file);
  if (json === undefined) return diagnostics;
  if (file.endsWith(".pathway.json")) return readPathway(json, file).diagnostics;
  const read = readSimulation(json, file);
  const pathway = readPathway(smallPathway()).pathway!;
  return [...read.diagnostics, ...(read.simulation ? checkSimulation(read.simulation, pathway) : [])];
}

test("the small documents that were spoiled are free of diagnostics", () => {
  const { pathway, diagnostics } = readPathway(smallPathway());
  expect(diagnostics).toEqual([]);
  const { simulation, diagnostics: others } = readSimulation(smallSimulation());
  expect(others).toEqual([]);
  expect(checkSimulation(simulation!, pathway!)).toEqual([]);
});

test.each(rejections)("$file is refused as $code at $at", ({ file, code, at, says }) => {
  const found = diagnose(file);
  expect(found[0]).toMatchObject({ code, at });
  expect(`${found[0]!.message.en} ${found[0]!.hint?.en ?? ""}`).toContain(says);
  for (const diagnostic of found) expectSpoken(diagnostic);
  // One mistake, one code: nothing else is said of the document.
  expect([...new Set(found.map((diagnostic) => diagnostic.code))]).toEqual([code]);
});

test("every file of the folder is in the table", () => {
  expect(readdirSync(folder).sort()).toEqual(rejections.map(({ file }) => file).sort());
});

test("every code has a rejected document", () => {
  expect([...new Set(rejections.map(({ code }) => code))].sort()).toEqual(Object.keys(diagnosticCodes).sort());
});
