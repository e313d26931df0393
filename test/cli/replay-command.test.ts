import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toResultJson } from "#report";
import { answer, answerScenarios, inlineCrew, prepare } from "#study";
import { languages } from "#units";
import { type ReplayFlags, runReplay } from "../../src/cli/replay-command.ts";
import { reportInput } from "../../src/cli/report-input.ts";
import { desk, twoYears } from "../study/small-document.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "polku-replay-"));
  mkdirSync(join(folder, "models"));
  mkdirSync(join(folder, "simulations"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const crew = inlineCrew();

function write(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
  return file;
}

function documents(extra: object = {}) {
  const pathway = desk;
  const simulation = { ...twoYears, pathway: `../models/${pathway.id}.pathway.json`, ...extra };
  write(`models/${pathway.id}.pathway.json`, pathway);
  write(`simulations/${simulation.id}.simulation.json`, simulation);
  return { pathway, simulation };
}

async function resultOf({ pathway, simulation }: ReturnType<typeof documents>, withBottleneck = false) {
  const { answer: made } = await answer(pathway, simulation, { crew, withBottleneck });
  return JSON.parse(toResultJson(reportInput(made!)));
}

async function replay(file: string, flags: Partial<ReplayFlags> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), isColored: false };
  const code = await runReplay(file, { lang: "en", ...flags }, streams, { crew });
  return { code, out: out.join("").replaceAll(`${folder}/`, ""), err: err.join("").replaceAll(`${folder}/`, "") };
}

test("a result that is run again is the same, also with points of vary and the gain of one more of each resource", async () => {
  for (const extra of [{}, { vary: { clerks: [1, 2] } }, { replications: { from: 5, to: 60, until: { throughput: "10 %" } } }]) {
    const file = write("result.json", await resultOf(documents(extra), true));
    const { code, out, err } = await replay(file);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^The same result: \d+ replications, seed \d+\.\nHash of the result \(SHA-256\): [0-9a-f]{64}\n$/);
  }
});

test("a figure that was changed by hand is named with both values, in the language asked for", async () => {
  const result = await resultOf(documents());
  const { mean } = result.points[0].throughput;
  result.points[0].throughput.mean = 1;
  const file = write("result.json", result);
  const said = await Promise.all(languages.map((lang) => replay(file, { lang })));
  expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(said[2]!.out).toBe(
    `The result is not the same. The first differences:\n  points[0].throughput.mean: in the file 1, now ${mean}\n`,
  );
  expect(said[0]!.out).toContain(`points[0].throughput.mean: tiedostossa 1, nyt ${mean}`);
  expect(said[1]!.out).toContain(`points[0].throughput.mean: i filen 1, nu ${mean}`);
});

test("a result whose documents have changed since is not run again, and the one that has is named", async () => {
  const made = documents();
  const file = write("result.json", await resultOf(made));
  write(`simulations/${made.simulation.id}.simulation.json`, { ...made.simulation, horizon: "3 y" });
  expect((await replay(file)).out).toContain(`the simulation simulations/${made.simulation.id}.simulation.json has changed since`);
  documents();
  write(`models/${made.pathway.id}.pathway.json`, { ...made.pathway, title: { fi: "Toinen" } });
  const { code, out } = await replay(file);
  expect(code).toBe(1);
  expect(out).toContain(`the pathway ${made.pathway.id}.pathway.json has changed since`.replace("the pathway ", "the pathway models/"));
});

test("a comparison of two documents, of which a result names one, is refused", async () => {
  const { pathway, simulation } = documents();
  const scenarios = [simulation, { ...simulation, id: "other" }].map((one) => prepare(pathway, one).scenario!);
  const answered = await answerScenarios(scenarios, { crew, withBottleneck: false });
  if ("code" in answered) throw new Error(answered.message.en);
  const file = write("result.json", toResultJson(reportInput({ pathway, simulation, ...answered })));
  expect(await replay(file)).toMatchObject({ code: 1, out: expect.stringContaining("run polku compare again") });
});

test("a simulation that is not found, a file that is not there, and one that is no result are told", async () => {
  const result = await resultOf(documents());
  const lost = write("result.json", { ...result, simulation: { ...result.simulation, id: "nowhere" } });
  expect(await replay(lost)).toEqual({
    code: 2,
    out: "",
    err: "result.json: the simulation document nowhere.simulation.json is not found; name it with --simulation\n",
  });
  expect((await replay(join(folder, "missing.json"))).code).toBe(2);
  const { code, err } = await replay(write("broken.json", { ...result, seed: -1 }));
  expect(code).toBe(1);
  expect(err).toContain("broken.json: seed");
});
