import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "#units";
import { type CheckOptions, checkCommand, runCheck } from "../../src/cli/check-command.ts";
import { smallChart, smallChartSimulation } from "../chart/small-chart.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "polku-check-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
  return file;
}

function check(files: string[], options: Partial<CheckOptions> = {}, isColored = false) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = runCheck(files, { lang: "en", ...options }, { out: (text) => out.push(text), err: (text) => err.push(text), isColored });
  return { code, out: out.join(""), err: err.join("").replaceAll(`${folder}/`, "") };
}

test("check has nothing to say of a sound pathway and tells what it rests on", () => {
  expect(check([write("sound.pathway.json", smallChart())])).toEqual({
    code: 0,
    out: "",
    err: "sound.pathway.json: Nothing to report. The model can be simulated. 11 numbers: 0 from sources, 0 derived, 11 assumed, 0 without basis. Assumed or without basis: 100 %.\n",
  });
});

test("check prints place, what is wrong and what would be right, and exits with 1 on an error", () => {
  const document = smallChart();
  document.machine.states.triage.invoke.onDone[0].target = "tkt";
  const { code, err } = check([write("spoiled.pathway.json", document)], { lang: "fi" });
  expect(code).toBe(1);
  expect(err).toBe(
    [
      "spoiled.pathway.json: machine.states.triage.invoke.onDone[0].target",
      '  virhe: Tuntematon kohde "tkt" siirtymällä, joka lähtee tilasta triage [unknown-target]',
      '  Tarkoititko "ttk"?',
      "spoiled.pathway.json: 1 virhe, 0 varoitusta, 0 huomiota.",
      "",
    ].join("\n"),
  );
});

test("check speaks the language asked for, on the screen, in JSON, and of a file that it cannot read", () => {
  const document = smallChart();
  document.machine.states.triage.invoke.onDone[0].target = "tkt";
  const file = write("spoiled.pathway.json", document);
  const nowhere = join(folder, "nowhere.json");
  expect(languages.map((lang) => check([file, nowhere], { lang }).err.split("\n").slice(1, 4))).toEqual([
    [
      '  virhe: Tuntematon kohde "tkt" siirtymällä, joka lähtee tilasta triage [unknown-target]',
      '  Tarkoititko "ttk"?',
      "tiedostoa nowhere.json ei voi lukea: sellaista tiedostoa ei ole",
    ],
    [
      '  fel: Okänt mål "tkt" för en övergång från triage [unknown-target]',
      '  Menade du "ttk"?',
      "filen nowhere.json kan inte läsas: det finns ingen sådan fil",
    ],
    [
      '  error: unknown target "tkt" of a transition from triage [unknown-target]',
      '  Did you mean "ttk"?',
      "cannot read nowhere.json: there is no such file",
    ],
  ]);
  const { files } = JSON.parse(check([file], { lang: "sv", json: true }).out);
  expect(files[0].diagnostics).toEqual([
    {
      code: "unknown-target",
      severity: "error",
      file,
      at: "machine.states.triage.invoke.onDone[0].target",
      message: 'Okänt mål "tkt" för en övergång från triage',
      hint: 'Menade du "ttk"?',
    },
  ]);
});

test("check exits with 0 on warnings, and asks for no more than the level given", () => {
  const document = smallChart();
  delete document.activities.visit.duration;
  document.activities.spare = { duration: "1 d" };
  const file = write("drawn.pathway.json", document);
  expect([check([file]).code, check([file], { for: "draw" }).code, check([file], { for: "simulate" }).code]).toEqual([0, 0, 1]);
  expect(check([file], { lang: "sv" }).err).toContain("1 varning, 1 anmärkning. Modellen kan gås igenom.");
});

test("check exits with 2 where a file is not there, and still checks the others", () => {
  const { code, err } = check([join(folder, "nowhere.json"), write("sound.pathway.json", smallChart())]);
  expect(code).toBe(2);
  expect(err).toContain("cannot read nowhere.json: there is no such file\nsound.pathway.json: Nothing to report.");
});

test("check of a simulation checks its pathway once, for simulation, and the door by which clients come", () => {
  const document = smallChart();
  document.parameters.inflow = { value: 10, basis: "assumption", name: { fi: "x", sv: "x", en: "x" } };
  write("small.pathway.json", document);
  const wrong = smallChartSimulation();
  wrong.demand[0].event = "findsJob";
  const right = smallChartSimulation();
  right.demand[0].perYear = { param: "inflow" };
  const files = [write("a.simulation.json", right), write("b.simulation.json", wrong)];
  const { code, err } = check(files);
  expect(code).toBe(1);
  expect(err.match(/small\.pathway\.json: Nothing to report/g)).toHaveLength(1);
  expect(err).toContain("a.simulation.json: Nothing to report.");
  expect(err).toContain('b.simulation.json: demand[0].event\n  error: The clients of "new" come with "findsJob"');
});

test("check of a simulation whose pathway is not there exits with 2", () => {
  const simulation = { ...smallChartSimulation(), pathway: "gone.pathway.json" };
  expect(check([write("lonely.simulation.json", simulation)])).toMatchObject({
    code: 2,
    err: "cannot read gone.pathway.json: there is no such file\n",
  });
});

test("check writes JSON to stdout and no prose", () => {
  const { code, out, err } = check([write("sound.pathway.json", smallChart())], { json: true });
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({
    files: [{ kind: "pathway", level: "simulate", diagnostics: [], evidence: { total: 11 } }],
    unreadable: [],
  });
});

test("check of what is no JSON, or no document, says so", () => {
  expect(check([write("broken.json", '{ "format": }')]).err).toContain("[bad-json]");
  expect(check([write("other.json", { format: "something" })]).err).toContain("[unknown-format]");
});

test("check colors only when asked", () => {
  const file = write("broken.json", "{");
  expect(check([file]).err).not.toContain("\u001b[");
  expect(check([file], {}, true).err).toContain("\u001b[31merror\u001b[0m");
});

test("the command refuses an unknown level with what there is", () => {
  const command = checkCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  expect(() => command.parse(["--for", "sing", "x.json"], { from: "user" })).toThrow("Allowed choices are draw, walk, simulate.");
});
