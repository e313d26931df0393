import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chartCodes, checkChart, checkDoors, levels, readChart } from "#chart";
import { type Diagnostic, readPathway, readSimulation } from "#pathway";
import { expectSpoken } from "../pathway/spoken.ts";
import { chartOf } from "./chart-of.ts";
import { rejections } from "./rejections.ts";
import { smallChart, smallChartSimulation } from "./small-chart.ts";

const folder = new URL("./rejected/", import.meta.url);

function diagnose(file: string, level: (typeof levels)[number]): Diagnostic[] {
  const json: unknown = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  if (file.endsWith(".simulation.json")) return checkDoors(chartOf(smallChart()), readSimulation(json).simulation!);
  const { pathway, diagnostics } = readPathway(json);
  // What the document's own room says comes first, and here it has nothing to say.
  expect(diagnostics).toEqual([]);
  const read = readChart(pathway!);
  return read.chart === null ? read.diagnostics : checkChart(read.chart, { level });
}

test.each(levels)("of the small chart there is nothing to say for %s", (level) => {
  expect(checkChart(chartOf(smallChart()), { level })).toEqual([]);
  expect(checkDoors(chartOf(smallChart()), readSimulation(smallChartSimulation()).simulation!)).toEqual([]);
});

test.each(rejections)("$file is told as $severity $code at $at", ({ file, level, severity, code, at, says, also = [] }) => {
  const found = diagnose(file, level);
  const [first] = found.filter((diagnostic) => diagnostic.code === code);
  expect(first).toMatchObject({ severity, at });
  expect(`${first!.message.en} ${first!.hint?.en ?? ""}`).toContain(says);
  for (const diagnostic of found) expectSpoken(diagnostic);
  expect([...new Set(found.map((diagnostic) => diagnostic.code))].sort()).toEqual([code, ...also].sort());
});

test("every file of the folder is in the table", () => {
  expect(readdirSync(folder).sort()).toEqual(rejections.map(({ file }) => file).sort());
});

test("every code has a rejected document", () => {
  expect([...new Set(rejections.map(({ code }) => code))].sort()).toEqual(Object.keys(chartCodes).sort());
});
