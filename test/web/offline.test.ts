import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const views = [
  { view: "simulate", sight: "polku-results svg" },
  { view: "bottleneck", sight: "polku-limits li" },
  { view: "compare", sight: "polku-compare-view polku-chart svg" },
  { view: "walk", sight: "polku-walk-start .primary" },
  { view: "export", sight: "polku-export-view [data-format=svg] button" },
  { view: "files", sight: "polku-document-card" },
  { view: "statement", sight: "polku-statement-view h1" },
];

const goTo = (page: Page, view: string) => page.locator(`polku-header a[href="#/${view}"]`).click();
const isKept = "navigator.serviceWorker.controller?.state === 'activated'";

describe("the page without a network", () => {
  test("shows every view, opens other documents and makes files once it has loaded, and opens again", { timeout: 240_000 }, async () => {
    const user = await site.user({ keepsPage: true });
    const { page, complaints } = await site.visit("#/pathway", { user });
    await page.locator("polku-diagram .node").first().waitFor();
    await expect.poll(() => page.evaluate(isKept), { timeout: 60_000 }).toBe(true);
    await site.stopServing();
    for (const { view, sight } of views) {
      await goTo(page, view);
      await page.locator(sight).first().waitFor({ timeout: 50_000 });
    }
    await goTo(page, "export");
    const download = page.waitForEvent("download");
    await page.locator("polku-export-view [data-format=pdf] button").first().click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await goTo(page, "pathway");
    await page.locator("polku-header select").selectOption("keusote-2025");
    await page.locator("main[aria-busy=false]").waitFor();
    await page.getByText("Tilakaavio", { exact: true }).click();
    await page.locator("polku-diagram svg[aria-label*=', tilakaavio'] .node").first().waitFor({ timeout: 50_000 });
    await page.reload();
    await page.locator("polku-diagram .node").first().waitFor({ timeout: 50_000 });
    expect(await page.locator("polku-header select").inputValue()).toBe("keusote-2025");
    // That the server could not be reached is told to the console by the browser itself.
    expect(complaints.filter((text) => !text.includes("ERR_CONNECTION_REFUSED"))).toEqual([]);
  });
});
