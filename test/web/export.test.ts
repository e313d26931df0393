import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "#export";
import { expectAccessible, Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, 120_000);

afterAll(() => site?.close());

const card = (page: Page, id: string) => page.locator(`polku-export-view [data-format="${id}"]`);

/** Presses the button of a format and gives what the browser saved. */
async function take(page: Page, id: string): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), card(page, id).getByRole("button").click()]);
  return { download, bytes: readFileSync(await download.path()) };
}

describe("the view of exports", () => {
  test("offers every format of the table, in the page's language, and passes axe in all three", async () => {
    for (const language of ["fi", "sv", "en"] as const) {
      const { page, complaints } = await site.visit(`#/export?lang=${language}`);
      await card(page, formats[0]!.id).waitFor();
      expect(await page.locator("polku-export-view h3").allInnerTexts()).toHaveLength(formats.length);
      for (const { title } of formats) expect(await page.locator("polku-export-view h3").allInnerTexts()).toContain(title[language]);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  test("makes by keyboard alone a picture that a reader of SVG takes, in the language that is chosen", async () => {
    const { page, complaints } = await site.visit("#/export");
    await card(page, "svg").waitFor();
    await page.locator("polku-export-view select[name=language]").focus();
    await page.keyboard.type("Sv");
    await card(page, "svg").getByRole("button").focus();
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^keusote-ttk.*\.svg$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain('lang="sv"');
    expect(complaints).toEqual([]);
    await page.setContent(text);
    expect(await page.locator("svg text").count()).toBeGreaterThan(50);
    await page.close();
  });

  test("makes PNG and PDF in the page, and says what a model cannot hold", async () => {
    const { page, complaints } = await site.visit("#/export");
    await card(page, "png").waitFor();
    expect((await take(page, "png")).bytes.subarray(1, 4).toString()).toBe("PNG");
    expect((await take(page, "pdf")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const { bytes } = await take(page, "xstate");
    expect(JSON.parse(bytes.toString()).id).toBe("keusoteTtk");
    expect(await card(page, "xstate").locator("details").count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("runs the simulation once for the formats that tell of results, and can be stopped", async () => {
    const { page, complaints } = await site.visit("#/export?path=ttk-plan&sim=ttk-plan");
    await card(page, "xlsx").waitFor();
    await card(page, "xlsx").getByRole("button").click();
    await card(page, "xlsx").getByRole("button", { name: "Keskeytä" }).click();
    await expect.poll(() => card(page, "xlsx").innerText()).toContain("Keskeytetty.");
    expect((await take(page, "xlsx")).bytes.subarray(0, 2).toString()).toBe("PK");
    await page.locator("#results").uncheck();
    for (const { id, results } of formats) expect(await card(page, id).getByRole("button").isDisabled(), id).toBe(results === "needed");
    expect(complaints).toEqual([]);
    await page.close();
  });
});
