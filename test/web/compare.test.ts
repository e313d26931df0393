import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareCharts, readChart } from "#chart";
import { readPathway } from "#pathway";
import { expectAccessible, Site } from "./page.ts";

const root = join(import.meta.dirname, "..", "..");
const turned = "#/compare?path=ttk-plan&sim=ttk-plan&set.workers=5";
/** A simulation takes its time where many tests run at once. */
const patient = { timeout: 180_000 };

let site: Site;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "polku-compare-"));
  for (const name of ["models", "simulations"]) mkdirSync(join(folder, name));
  site = await Site.open();
}, 180_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What `polku compare --json -` writes for the plan and the plan with another number of workers. */
async function commandLine(workers: number, replications: number) {
  writeFileSync(join(folder, "models", "ttk-plan.pathway.json"), read("models/ttk-plan.pathway.json"));
  const plan = JSON.parse(read("simulations/ttk-plan.simulation.json"));
  const files = [{}, { change: { workers } }].map((more, i) => {
    const file = join(folder, "simulations", `${i}.json`);
    writeFileSync(file, JSON.stringify({ ...plan, ...more }));
    return file;
  });
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const flags = ["--json", "-", "--workers", "1", "--no-bottleneck", "--replications", String(replications)];
  const args = [tsx, join(root, "src", "cli", "main.ts"), "compare", ...files, ...flags];
  return JSON.parse((await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 })).stdout);
}

async function finished(page: Page): Promise<void> {
  await page.locator("polku-compared-numbers section").first().waitFor(patient);
  await page.locator("polku-run progress").waitFor({ state: "detached", ...patient });
}

const card = (page: Page, id: string) => page.locator(`polku-compared-numbers section[data-measure="${id}"]`);
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

describe("the compare view", () => {
  test("holds own settings against the document, paired as the command line does, and says what is beyond chance", patient, async () => {
    const { page, complaints } = await site.visit(turned);
    await finished(page);
    const text = plain(await card(page, "throughput").innerText());
    expect(text).toMatch(/^Loppuun vuodessa Asiakirjan arvot 387 Omat säädöt 400 ▲ \+13,4 \(13,2–13,6\) erottuu sattumasta/);
    expect(await card(page, "withinBand").innerText()).toContain("ei erotu sattumasta");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tallenna tulos (JSON)" }).click(),
    ]);
    const own = JSON.parse(readFileSync(await download.path(), "utf8"));
    const theirs = await commandLine(5, 200);
    expect(own.differences).toEqual(theirs.differences);
    expect(own.points.map((point: { throughput: unknown }) => point.throughput)).toEqual(
      theirs.points.map((point: { throughput: unknown }) => point.throughput),
    );
    await page.getByRole("heading", { name: "Erot samoilla asiakkailla" }).waitFor();
    expect(await page.locator("polku-compare-view .unlike").count()).toBe(0);
    expect(await page.locator("polku-compared-numbers polku-chart").count()).toBeGreaterThan(3);
    expect(await page.locator("polku-compared-numbers .tables polku-table").count()).toBe(2);
    await page.getByRole("button", { name: "Rakenne" }).click();
    await page.getByText("Palvelupolkujen rakenne on sama.").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("shows what differs in structure in one picture and as text, by keyboard", patient, async () => {
    const { page, complaints } = await site.visit("#/compare");
    const chart = (id: string) => readChart(readPathway(JSON.parse(read(`models/${id}.pathway.json`))).pathway!).chart!;
    const { states } = compareCharts(chart("keusote-as-is"), chart("keusote-ttk"));
    const added = states.filter(({ kind }) => kind === "added").length;
    const pane = page.getByRole("button", { name: "Rakenne" });
    await pane.focus();
    await page.keyboard.press("Enter");
    const list = page.locator("polku-difference-list");
    await list
      .locator("h3")
      .first()
      .filter({ hasText: `Lisätty: tiloja ${added}, siirtymiä` })
      .waitFor(patient);
    const konsultaatio = page.locator('polku-difference-map .node[role][data-path="ttk.konsultaatio"]');
    await konsultaatio.waitFor(patient);
    expect(await konsultaatio.getAttribute("aria-label")).toMatch(/, lisätty$/);
    expect(await page.locator('polku-difference-map .pill[data-of="ttk.konsultaatio"]').textContent()).toBe("+");
    expect(await page.locator("polku-difference-map .edge.added").count()).toBeGreaterThan(3);
    expect(await page.locator("polku-difference-map .edge.removed").count()).toBeGreaterThan(3);
    const gone = states.find(({ kind }) => kind === "removed")!.before!.path;
    await list.locator(`li[data-path="${gone}"] button`).focus();
    await page.keyboard.press("Enter");
    const selected = page.locator("polku-difference-map .node.selected.removed");
    await selected.waitFor(patient);
    expect(await selected.getAttribute("aria-label")).toMatch(/, poistettu$/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("lets scenarios be chosen, added and removed, and keeps them in the address", patient, async () => {
    const { page, complaints } = await site.visit("#/compare?path=ttk-plan&sim=ttk-plan");
    await page.getByText("Valitse vähintään kaksi vertailtavaa.").waitFor();
    await page.getByLabel("Vaihtoehto 1").selectOption("savings");
    await page.waitForFunction("location.hash.includes('with=ttk-plan%2Csavings')");
    await finished(page);
    await page.getByText("Vaihtoehdot eroavat muutenkin kuin palvelupolultaan: palveluun tulevat asiakkaat").waitFor();
    await page.getByRole("heading", { name: "Erot eri lähtökohdista" }).waitFor();
    await page.getByRole("button", { name: "+ Lisää vaihtoehto" }).click();
    await page.getByLabel("Vaihtoehto 2", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Poista vertailusta: Vaihtoehto 2" }).click();
    await page.getByLabel("Vaihtoehto 2", { exact: true }).waitFor({ state: "detached" });
    await finished(page);
    expect(await card(page, "throughput").locator("dt").count()).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["fi", "sv", "en"])("passes axe in %s in the light and in the dark, numbers and structure", patient, async (language) => {
    const { page, complaints } = await site.visit(`${turned}&lang=${language}&with=ttk-plan,*,savings`);
    await finished(page);
    await expectAccessible(page);
    const isThorough = language === "fi";
    await page.evaluate("document.documentElement.classList.add('dark')");
    if (isThorough) await expectAccessible(page);
    await page.locator("polku-compare-view .bar .group button").last().click();
    await page.locator("polku-compare-view .bar select").selectOption("2");
    await page.locator("polku-difference-map .pill").first().waitFor(patient);
    await page.locator("polku-difference-list li button").first().click();
    await expectAccessible(page);
    await page.evaluate("document.documentElement.classList.remove('dark')");
    if (isThorough) await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
