import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "#units";
import { runShow, type ShowOptions } from "../../src/cli/show-command.ts";
import { smallChart, smallChartSimulation } from "../chart/small-chart.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "polku-show-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

function show(file: string, options: Partial<ShowOptions> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = runShow(
    file,
    { lang: "en", ...options },
    { out: (text) => out.push(text), err: (text) => err.push(text), isColored: false },
  );
  return { code, out: out.join(""), err: err.join("").replaceAll(`${folder}/`, "") };
}

test("show lists the program of a simulation, the same in every language", () => {
  write("small.pathway.json", smallChart());
  const file = write("small.simulation.json", smallChartSimulation());
  const { code, out, err } = show(file, { program: true });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^program over 365.25 days, warm-up of 0 days\n\n== states ==\n/);
  expect(out).toContain("list triage done\n");
  expect(out.endsWith("\n")).toBe(true);
  for (const lang of languages) expect(show(file, { program: true, lang }).out).toBe(out);
});

test("show has no program of a pathway alone, and says so in the language asked for", () => {
  const file = write("small.pathway.json", smallChart());
  const said = languages.map((lang) => show(file, { program: true, lang }));
  expect(said.map(({ code, out }) => [code, out])).toEqual(languages.map(() => [2, ""]));
  expect(said.map(({ err }) => err)).toEqual([
    "small.pathway.json: ohjelma käännetään simulointia varten; anna simulointitiedosto\n",
    "small.pathway.json: ett program kompileras för en simulering; ge en simuleringsfil\n",
    "small.pathway.json: a program is compiled for a simulation: give a simulation document\n",
  ]);
});

test("show says what is wrong with the documents of a program that cannot be compiled", () => {
  const document = smallChart();
  document.machine.states.triage.invoke.onDone[0].target = "tkt";
  write("small.pathway.json", document);
  const { code, out, err } = show(write("small.simulation.json", smallChartSimulation()), { program: true });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain('small.pathway.json: machine.states.triage.invoke.onDone[0].target\n  error: unknown target "tkt"');
  const wrong = smallChartSimulation();
  wrong.change = { nothing: 1 };
  write("small.pathway.json", smallChart());
  expect(show(write("small.simulation.json", wrong), { program: true })).toMatchObject({ code: 1, out: "" });
});

test("show without --program still tells of the pathway, in tables", () => {
  write("small.pathway.json", smallChart());
  const { code, out } = show(write("small.simulation.json", smallChartSimulation()));
  expect(code).toBe(0);
  expect(out).toContain("States\n");
});
