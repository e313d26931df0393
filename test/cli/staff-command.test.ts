import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Pathway, Simulation } from "#pathway";
import { inlineCrew } from "#study";
import { runStaff, type StaffFlags } from "../../src/cli/staff-command.ts";
import { busyDesk, busyYears, queueAtWindows, twoWindows } from "../study/staffing-documents.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "polku-staff-"));
  mkdirSync(join(folder, "models"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(pathway: Pathway, simulation: object): string {
  writeFileSync(join(folder, `models/${pathway.id}.pathway.json`), JSON.stringify(pathway));
  const file = join(folder, "question.simulation.json");
  writeFileSync(file, JSON.stringify({ ...simulation, pathway: `models/${pathway.id}.pathway.json` }));
  return file;
}

async function run(file: string, flags: Partial<StaffFlags> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), isTerminal: false, isColored: false };
  const all = { lang: "en", pruning: true, frontier: false, ...flags } as StaffFlags;
  const code = await runStaff(file, all, streams, inlineCrew);
  return { code, out: out.join(""), err: err.join("").replaceAll(`${folder}/`, "") };
}

/** A year at the busy desk, for speed: a mean wait of 0.3 days wants seven clerks or so. */
const year = (extra: Partial<Simulation> = {}) => ({ ...busyYears(0.3), horizon: "1 y", warmUp: "0 d", replications: 60, ...extra });

test("the first line after the head says how many are needed, in the language asked for", async () => {
  const file = write(busyDesk, year());
  const [fi, sv, en] = [await run(file, { lang: "fi" }), await run(file, { lang: "sv" }), await run(file, { lang: "en" })];
  expect([fi.code, sv.code, en.code]).toEqual([0, 0, 0]);
  const count = /The smallest staffing that meets all targets together: Clerks (\d+)\./.exec(en.out)![1];
  expect(fi.out.split("\n")[3]).toMatch(
    new RegExp(`^Pienin henkilöstö, jolla kaikki tavoitteet täyttyvät yhdessä: Virkailijoita ${count}\\.`),
  );
  expect(sv.out.split("\n")[3]).toMatch(new RegExp(`^Den minsta bemanning med vilken alla mål nås tillsammans: Handläggare ${count}\\.`));
  expect(en.out).toContain("\nTargets\n1. The wait is short: at most 0.3 days\n");
  expect(en.out).toMatch(/Staffings tried\n/);
  expect(en.out).toMatch(new RegExp(`\\n +${count} +\\d+% .* enough +`));
  expect(en.err).toBe("");
});

test("options override the document: ranges, keeping its price, and the probability; without pruning none is left out below", async () => {
  const file = write(busyDesk, year({ staffing: { units: { clerks: { from: 1, to: 5, cost: 50_000, basis: "assumption" } } } }));
  const flags = { units: { clerks: { from: 6, to: 10 } }, probability: 0.5, pruning: false, json: "-" };
  const { code, out } = await run(file, flags);
  expect(code).toBe(0);
  const document = JSON.parse(out);
  expect(document).toMatchObject({ format: "polku/staffing@1", probability: 0.5, priced: true, pruned: false, staffings: 5 });
  expect(document.staffing.units.clerks).toEqual({ from: 6, to: 10, cost: 50_000, basis: "assumption" });
  expect(document.tried[0]).toMatchObject({ units: { clerks: 6 }, cost: 300_000 });
  expect(document.best.clerks).toBe(document.tried.at(-1).units.clerks);
});

test("the answer is written as JSON, CSV and one HTML file, the same each time", async () => {
  const file = write(busyDesk, year());
  const [json, csv, report] = ["a.json", "csv", "a.html"].map((name) => join(folder, "out", name)) as [string, string, string];
  const first = await run(file, { json, csv, report, frontier: true, lang: "fi" });
  expect(first.err).toBe("out/a.html\n");
  expect(readdirSync(csv).sort()).toEqual(["frontier.csv", "staffing-ranges.csv", "staffing-targets.csv", "staffings.csv"]);
  const html = readFileSync(report, "utf8");
  expect(html).toContain('<html lang="fi">');
  expect(html).toContain('id="chart-frontier-title"');
  const text = readFileSync(json, "utf8");
  await run(file, { json, frontier: true, lang: "en" });
  expect(readFileSync(json, "utf8")).toBe(text);
});

test("targets that nothing meets are an answer: which, by how much, what could be promised and whom they speak of", async () => {
  const target = {
    measure: "wait",
    of: "begin",
    quantile: 0.9,
    atMost: "5 d",
    name: { fi: "Alkuun viidessä päivässä", en: "A start in five days" },
  };
  const staffing = { units: { first: { from: 1, to: 3 } } };
  const file = write(twoWindows, { ...queueAtWindows, targets: [target], staffing });
  const en = await run(file);
  expect(en.code).toBe(0);
  const said = en.out.replaceAll("\n", " ");
  expect(said).toContain("No staffing within the ranges meets all targets together with a probability of 80%.");
  expect(said).toMatch(
    /With the largest staffing \(first 3\): “A start in five days” \(for 90% at most 5 days\) is met in 0% of the runs\./,
  );
  expect(said).toMatch(
    /What is reached is [\d.]+ \w+ on average, [\d.]+ \w+ from the limit\. With a probability of 80% one can promise: at most [\d.]+ \w+\./,
  );
  expect(said).toContain('write "cohort": "new" in it');
  const fi = (await run(file, { lang: "fi" })).out.replaceAll(/[\n\u00a0]/g, " ");
  expect(fi).toContain("Mikään henkilöstö annetuissa rajoissa ei täytä kaikkia tavoitteita yhdessä 80 %:n varmuudella.");
  expect(fi).toContain("”Alkuun viidessä päivässä” (90 %:lla enintään 5 päivää) täyttyy 0 %:ssa laskentakerroista.");
});

test("what is wrong in the document is told with its place, and the exit code is 1", async () => {
  const unknown = await run(write(busyDesk, year({ staffing: { units: { clrks: { from: 5, to: 8 } } } })));
  expect([unknown.code, unknown.out]).toEqual([1, ""]);
  expect(unknown.err).toContain("staffing.units.clrks");
  expect(unknown.err).toContain('Did you mean "clerks"?');
  const { targets: _, ...without } = year();
  const fi = await run(write(busyDesk, without), { lang: "fi" });
  expect(fi.code).toBe(1);
  expect(fi.err).toContain('simuloinnissa ei ole kohtaa "targets"');
  const outside = await run(write(busyDesk, year()), { units: { clerks: { from: 5, to: 40 } } });
  expect(outside.code).toBe(1);
  expect(outside.err).toContain("its greatest value is 12");
});

test("a document without ranges, and a file that is not there, are usage errors: the exit code is 2", async () => {
  const { staffing: _, ...without } = year();
  const file = write(busyDesk, without);
  const { code, err } = await run(file);
  expect([code, err]).toEqual([
    2,
    'question.simulation.json has no "staffing": give the ranges by an option, such as --units workers=4..12\n',
  ]);
  expect((await run(file, { units: { clerks: { from: 9, to: 10 } } })).code).toBe(0);
  expect((await run(join(folder, "none.json"), { lang: "fi" })).err).toBe("tiedostoa none.json ei voi lukea: sellaista tiedostoa ei ole\n");
});
