import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, Site } from "./page.ts";

const root = join(import.meta.dirname, "..", "..");
const plan = "#/bottleneck?path=ttk-plan&sim=ttk-plan";
/** A simulation takes its time where many tests run at once. */
const patient = { timeout: 180_000 };

let site: Site;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "polku-bottleneck-"));
  site = await Site.open();
}, 180_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

/** The report that `polku simulate --report` writes, as its text. */
async function commandLine(id: string, replications: number): Promise<string> {
  const report = join(folder, `${id}.html`);
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const file = join(root, "simulations", `${id}.simulation.json`);
  const flags = ["--replications", String(replications), "--workers", "1", "--report", report];
  await promisify(execFile)(process.execPath, [tsx, join(root, "src", "cli", "main.ts"), "simulate", file, ...flags], { cwd: root });
  return plain(readFileSync(report, "utf8").replace(/<[^>]*>/g, " "));
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const month = (page: Page) => page.locator("polku-month-scrubber output");
const pill = (page: Page, id: string) => page.locator(`polku-heat-map .pill[data-of="${id}"]`);
const button = (page: Page, path: string) => page.locator(`polku-heat-map .node[role][data-path="${path}"]`);
const told = (page: Page) => page.locator("polku-bottleneck-view > [role=status], polku-bottleneck-view p.hidden[role=status]").last();

describe("the bottleneck view", () => {
  test("says what limits and what one more brings as the command line does for as many replications", patient, async () => {
    const { page, complaints } = await site.visit(plan);
    await page.locator("polku-limits .answer").waitFor(patient);
    await page.locator("polku-run progress").waitFor({ state: "detached", ...patient });
    const report = await commandLine("ttk-plan", 200);
    const answer = await page.locator("polku-limits .answer").innerText();
    expect(answer).toMatch(/^Pullonkaula on Vastuutyöntekijä/);
    const said = await page.locator("polku-limits li > p").allInnerTexts();
    expect(said[0]).toMatch(/^Yksi lisää, Vastuutyöntekijä: 13,4 asiakasta enemmän vuodessa/);
    const facts = await page.locator("polku-limits dd").allInnerTexts();
    expect(facts.length).toBeGreaterThan(4);
    for (const text of [answer, ...said, ...facts]) expect(report).toContain(plain(text));
    expect(await page.locator("polku-limits li.limiting .mark").innerText()).toContain("pullonkaula");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("polku-bottleneck-view polku-chart").first().getByRole("button", { name: "CSV" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain("Vastuutyöntekijä");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("shows each measure in the boxes, with a legend in numbers, and says where it is worst", patient, async () => {
    const { page, complaints } = await site.visit(plan);
    await page.locator("polku-limits li").first().waitFor(patient);
    await pill(page, "ttk").filter({ hasText: "714" }).waitFor(patient);
    expect(await button(page, "ttk").getAttribute("aria-label")).toBe("TTK-palvelussa, TTK-tiimi, odottamassa 714");
    expect(await button(page, "ttk").getAttribute("class")).toContain("heat-5");
    expect(await page.locator("polku-heat-legend li").allInnerTexts()).toEqual([
      "alle 1",
      "1–5",
      "5–20",
      "20–100",
      "100–500",
      "500 tai yli",
    ]);
    await page.getByRole("button", { name: "Odotuksen pituus" }).click();
    await pill(page, "ttk").filter({ hasText: "kk" }).waitFor();
    expect(plain(await page.locator("polku-heat-legend li").nth(3).innerText())).toBe("30 pv–3 kk");
    await page.getByRole("button", { name: "Resurssien käyttöaste" }).click();
    await pill(page, "ttk").filter({ hasText: "98 %" }).waitFor();
    expect(plain(await told(page).innerText())).toBe("Koko jakso, resurssi eniten käytössä: Vastuutyöntekijä: 98 %");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("goes through the months by keyboard, plays and pauses", patient, async () => {
    const { page, complaints } = await site.visit(plan);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    const slider = page.locator("polku-month-scrubber input");
    await slider.waitFor(patient);
    const play = page.locator("polku-month-scrubber .play");
    await page.locator("polku-run progress").waitFor({ state: "detached", ...patient });
    await page.locator("polku-bottleneck-view .tools .group button").last().focus();
    await page.keyboard.press("Tab");
    expect(await month(page).innerText()).toBe("Koko jakso");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    await month(page).filter({ hasText: "helmi 2025" }).waitFor();
    const last = await pill(page, "ttk").textContent();
    await page.keyboard.press("Home");
    await month(page).filter({ hasText: "maalis 2021" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await month(page).filter({ hasText: "huhti 2021" }).waitFor();
    expect(await slider.getAttribute("aria-valuetext")).toBe("huhti 2021");
    expect(await pill(page, "ttk").textContent()).not.toBe(last);
    await expect.poll(() => told(page).innerText()).toContain("huhti 2021, eniten odottavia: TTK-palvelussa");
    await play.focus();
    await page.keyboard.press("Enter");
    await month(page).filter({ hasText: "kesä 2021" }).waitFor();
    expect(await play.getAttribute("aria-label")).toBe("Pysäytä");
    expect(await told(page).innerText()).toContain("huhti 2021");
    await page.keyboard.press("Enter");
    const stopped = await month(page).innerText();
    await expect.poll(() => told(page).innerText()).toContain(stopped);
    await page.waitForTimeout(1300);
    expect(await month(page).innerText()).toBe(stopped);
    await page.locator("polku-month-scrubber button").first().click();
    await month(page).filter({ hasText: "Koko jakso" }).waitFor();
    expect(await page.evaluate("location.hash")).not.toContain("month=");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("keeps what is shown, and of which month, in the address", patient, async () => {
    const { page, complaints } = await site.visit(`${plan}&heat=wait&month=2021-04`);
    await month(page).filter({ hasText: "huhti 2021" }).waitFor(patient);
    await pill(page, "ttk").filter({ hasText: "3,6 v" }).waitFor(patient);
    await page.getByRole("button", { name: "Odottavien määrä" }).click();
    await page.locator("polku-month-scrubber input").press("ArrowRight");
    expect(await page.evaluate("location.hash")).toMatch(/^#\/bottleneck\?path=ttk-plan&sim=ttk-plan&month=2021-05$/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("links resources of the list and states of the picture, both ways, and stops on demand", patient, async () => {
    const { page, complaints } = await site.visit("#/bottleneck");
    const first = page.locator('polku-limits li[data-resource="responsibleWorker"]');
    await first.waitFor(patient);
    await page.getByRole("button", { name: "Keskeytä" }).click();
    await page.locator("polku-run [role=status]").filter({ hasText: "Laskenta on keskeytetty." }).waitFor();
    await first.locator("> button").focus();
    await page.keyboard.press("Enter");
    await page.locator('polku-heat-map .node.needs[data-path="ttk.prosessi"]').waitFor();
    expect(await page.locator("polku-heat-map .node.needs").count()).toBe(1);
    await first.getByRole("button", { name: "Jonossa, odottaa vastuutyöntekijää" }).click();
    await page.locator('polku-heat-map .node.selected[data-path="ttk.prosessi.jono"]').waitFor();
    expect(await page.evaluate("location.hash")).toContain("state=ttk.prosessi.jono");
    await expect.poll(() => pill(page, "ttk.prosessi.jono").textContent()).toMatch(/^\d/);
    await first.locator(".mark").filter({ hasText: "valittu tila tarvitsee" }).waitFor();
    await page.getByRole("button", { name: "Sovita" }).click();
    await button(page, "ttk.konsultaatio").click();
    await page.locator('polku-limits li.near[data-resource="coordinator"]').waitFor();
    await page.getByRole("button", { name: "Jatka laskentaa" }).click();
    await page.locator("polku-run progress").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["fi", "sv", "en"])("passes axe in %s in the light and in the dark", patient, async (language) => {
    const { page, complaints } = await site.visit(`${plan}&lang=${language}`);
    await page.locator("polku-limits .answer").waitFor(patient);
    await page.locator("polku-limits li > button").first().click();
    await button(page, "ttk").click();
    await expectAccessible(page);
    await page.evaluate("document.documentElement.classList.add('dark')");
    await page.waitForTimeout(400);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
