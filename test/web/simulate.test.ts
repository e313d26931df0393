import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, Site } from "./page.ts";

const root = join(import.meta.dirname, "..", "..");
const plan = "#/simulate?path=ttk-plan&sim=ttk-plan";

let site: Site;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "polku-simulate-"));
  for (const name of ["models", "simulations"]) mkdirSync(join(folder, name));
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

/** What `polku simulate --json -` writes for the plan's simulation with other values in it. */
async function commandLine(other: Record<string, unknown>, flags: readonly string[]): Promise<string> {
  const simulation = JSON.parse(readFileSync(join(root, "simulations", "ttk-plan.simulation.json"), "utf8"));
  writeFileSync(join(folder, "models", "ttk-plan.pathway.json"), readFileSync(join(root, "models", "ttk-plan.pathway.json")));
  const file = join(folder, "simulations", "ttk-plan.json");
  writeFileSync(file, JSON.stringify({ ...simulation, ...other }));
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const args = [tsx, join(root, "src", "cli", "main.ts"), "simulate", file, "--json", "-", "--workers", "1", ...flags];
  return (await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 })).stdout;
}

/** Waits until the simulation has come to rest. */
async function finished(page: Page): Promise<void> {
  await page.locator("polku-answer section").first().waitFor();
  await page.locator("polku-run-status progress").waitFor({ state: "detached" });
}

/** What the browser notes of its own work; `tdur` is time of the processor in µs. */
type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/** What a button saves, as text. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
}

const figure = (page: Page, id: string) => page.locator(`polku-answer [data-figure="${id}"] dd`);
const topic = (page: Page, id: string) => page.locator(`polku-answer [data-topic="${id}"]`);
const control = (page: Page, key: string) => page.locator(`polku-control[data-key="${key}"]`);

describe("the simulation view", () => {
  test("says the answer in the sentences of the report, turned by keyboard at once by formula, then by simulation as the command line has it", async () => {
    const { page, complaints } = await site.visit(plan);
    await finished(page);
    expect(await topic(page, "howMany").innerText()).toMatch(/Polun käy loppuun keskimäärin\s+387\s+asiakasta vuodessa\./);
    expect(await topic(page, "length").innerText()).toContain("Aktiivinen prosessi kestää 3–6 kuukautta");
    expect(await figure(page, "slots:responsibleWorker").innerText()).toBe("405");
    const slider = control(page, "workers").locator("input[type=range]");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await figure(page, "slots:responsibleWorker").filter({ hasText: "507" }).waitFor();
    expect(await control(page, "workers").locator("input[type=text]").inputValue()).toBe("5");
    await topic(page, "howMany").filter({ hasText: "asiakasta vuodessa" }).filter({ hasNotText: "387" }).waitFor();
    await finished(page);
    await page.waitForURL(/set\.workers=5/);
    const { name, text } = await saved(page, () => page.getByRole("button", { name: "Tallenna tulos (JSON)" }).click());
    expect(name).toBe("ttk-plan.result.json");
    expect(text).toBe(await commandLine({ change: { workers: 5 } }, ["--replications", "200", "--no-bottleneck"]));
    await page.getByRole("button", { name: /^Palauta asiakirjan arvoon 4/ }).click();
    await figure(page, "slots:responsibleWorker").filter({ hasText: "405" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("refines on demand to all that the document asks for, with what one more unit brings", async () => {
    const { page, complaints } = await site.visit("#/pathway?path=ttk-plan&sim=ttk-plan");
    // The same document with fewer replications, that the test may be short.
    await page.route("**/ttk-plan.simulation-*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/replications:\s*1e3/, "replications:60") });
    });
    await page.reload();
    await page.getByRole("link", { name: "Simulointi" }).click();
    await finished(page);
    expect(await topic(page, "bottleneck").count()).toBe(0);
    await page.getByRole("button", { name: /^Tarkenna: 60/ }).click();
    await topic(page, "bottleneck").waitFor();
    await finished(page);
    expect(await page.getByRole("button", { name: /^Tarkenna/ }).count()).toBe(0);
    const { text } = await saved(page, () => page.getByRole("button", { name: "Tallenna tulos (JSON)" }).click());
    expect(text).toBe(await commandLine({ replications: 60 }, []));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("takes decimal commas in fields, and says what is no number, out of range or not whole", async () => {
    const { page, complaints } = await site.visit("#/simulate");
    const fte = control(page, "physicianFte");
    await fte.locator("input[type=text]").fill("0,45");
    await page.keyboard.press("Enter");
    await page.waitForURL(/set\.physicianFte=0\.45/);
    expect(await fte.locator("input[type=range]").inputValue()).toBe("0.45");
    await expectText(fte, "oma luku");
    await fte.locator("input[type=text]").fill("3");
    await page.keyboard.press("Enter");
    await expectText(fte, "Luku on väliltä 0,1–1.");
    const workers = control(page, "workers");
    await workers.locator("input[type=text]").fill("4,5");
    await page.keyboard.press("Enter");
    await expectText(workers, "”4,5” ei ole kokonaisluku.");
    await page.getByText("Osuudet").click();
    const share = control(page, "noShow").locator("input[type=text]");
    expect(await share.inputValue()).toBe("10");
    await page.getByText("Sulut").click();
    const closed = control(page, "/calendars/office/closed");
    await closed.locator("input").fill("5.7.–1.8.");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => decodeURIComponent(url.hash).includes('/calendars/office/closed=["07-05/08-01"]'));
    await page.getByRole("button", { name: "Palauta kaikki" }).click();
    await page.waitForURL((url) => !url.hash.includes("set."));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("takes own figures from a spreadsheet, and says which cell cannot be read", async () => {
    const { page, complaints } = await site.visit("#/simulate?path=supported-employment&sim=supported-employment");
    await page.getByRole("button", { name: "Liitä omat luvut" }).click();
    const cells = page.getByLabel("Liitetyt solut");
    await cells.fill(`Kuukausi\tUusia\n${Array.from({ length: 12 }, (_, i) => `${i + 1}/2024\t${i === 3 ? "x" : "2,5"}`).join("\n")}`);
    await expectText(page.locator("polku-paste dialog"), "Solu B5: ”x” ei ole luku");
    const apply = page.getByRole("button", { name: "Ota käyttöön" });
    expect(await apply.isDisabled()).toBe(true);
    await cells.fill(`Kuukausi\tUusia\n${Array.from({ length: 12 }, (_, i) => `${i + 1}/2024\t2,5`).join("\n")}`);
    await expectText(page.locator("polku-paste table"), "30");
    await apply.click();
    expect(await control(page, "newDisability").locator("input[type=text]").inputValue()).toBe("30");
    await page.getByRole("button", { name: "Liitä omat luvut" }).click();
    await page.getByRole("button", { name: "Avoimet asiakkuudet" }).click();
    await cells.fill("tv.tuki.tyossa\t17");
    await apply.click();
    await page.getByText("Palvelussa alussa").click();
    expect(await page.locator('polku-control[data-key^="initial."]').count()).toBe(1);
    expect(await control(page, "initial.0").locator("input").inputValue()).toBe("17");
    await finished(page);
    const { text } = await saved(page, () => page.getByRole("button", { name: "Tallenna tulos (JSON)" }).click());
    expect(JSON.parse(text).replications).toBe(200);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("has a table for every chart, and saves it as CSV, SVG and PNG", async () => {
    const { page, complaints } = await site.visit(plan);
    await finished(page);
    const chart = page.locator("polku-chart").filter({ hasText: "Aktiivisen prosessin pituus" });
    await chart.locator("svg[role=img]").waitFor();
    expect(await chart.locator("svg title").textContent()).toBe("Aktiivisen prosessin pituus");
    expect(await chart.locator("svg desc").textContent()).toContain("Puolella enintään 4,5 kuukautta");
    expect(await chart.locator("svg .shade-line").count()).toBe(2);
    await chart.getByText("Luvut taulukkona").click();
    const rows = await chart.locator("polku-table tbody tr").count();
    expect(rows).toBeGreaterThan(10);
    const csv = await saved(page, () => chart.getByRole("button", { name: "CSV" }).click());
    expect(csv.name).toBe("ttk-plan-activeTime.csv");
    expect(csv.text.trim().split("\r\n").length).toBe(rows + 1);
    expect(csv.text).toMatch(/;\d+,\d+/);
    const picture = await saved(page, () => chart.getByRole("button", { name: "SVG" }).click());
    expect(picture.text).toContain('fill="#3f7fa8"');
    expect(picture.text).not.toMatch(/var\(|style=/);
    const png = await saved(page, () => chart.getByRole("button", { name: "PNG" }).click());
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(await page.locator("polku-chart").count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("says what is wrong with values that cannot be simulated, and goes on once they can", async () => {
    const { page, complaints } = await site.visit("#/simulate?set.outWork=0.9");
    const refused = page.locator(".refused");
    await refused.waitFor();
    await expectText(refused, "Näillä arvoilla ei voi simuloida");
    await page.getByRole("button", { name: "Palauta kaikki" }).click();
    await refused.waitFor({ state: "detached" });
    await page.locator("polku-answer section").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("leaves the page free while it simulates: no task takes its processor longer than 50 ms", async () => {
    const { page, complaints } = await site.visit("#/simulate");
    await topic(page, "howMany").waitFor();
    const browser = page.context().browser()!;
    await browser.startTracing(page, { categories: ["toplevel"] });
    await control(page, "workers").locator("input[type=range]").focus();
    const before = await topic(page, "howMany").innerText();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await topic(page, "howMany").filter({ hasNotText: before }).waitFor();
    await page.locator("polku-chart").last().waitFor();
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const key = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const main = traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(key);
    const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && main.includes(key(event)));
    expect(tasks.length).toBeGreaterThan(100);
    expect(Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))).toBeLessThan(50);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["fi", "sv", "en"])(
    "passes axe in %s in the light and in the dark, with settings, tables and the dialog open",
    async (language) => {
      const { page, complaints } = await site.visit(`${plan}&lang=${language}&set.workers=5`);
      await finished(page);
      for (const part of await page.locator("polku-settings details.part > summary").all()) await part.click();
      await page.locator("polku-control summary").first().click();
      await page.locator("polku-chart summary").first().click();
      await page.locator("polku-results .tables summary").last().click();
      await page.locator("polku-results .tables polku-table").waitFor();
      await expectAccessible(page);
      await page.locator("polku-header button.icon").click();
      expect(await page.evaluate("document.documentElement.className")).toBe("dark");
      await expectAccessible(page);
      await page.locator("polku-settings .top button").first().click();
      await page.locator("polku-paste textarea").fill("Vuosi\t3\n\tx");
      await expectAccessible(page);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

async function expectText(
  locator: { filter(by: { hasText: string }): { first(): { waitFor(): Promise<void> } } },
  text: string,
): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor();
}
