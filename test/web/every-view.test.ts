import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

// What each shows once it has its figures; the views' own tests go further.
const views = [
  { hash: "#/simulate", tab: "Simulointi", sight: "polku-results svg" },
  { hash: "#/bottleneck", tab: "Pullonkaula", sight: "polku-diagram .node" },
  { hash: "#/compare", tab: "Vertailu", sight: "polku-compare-view h1, polku-compare-view h2" },
  { hash: "#/walk", tab: "Kävele", sight: "polku-walk-start .primary" },
  { hash: "#/export", tab: "Vienti", sight: "polku-export-view [data-format=svg] button" },
  { hash: "#/files", tab: "Tiedostot", sight: "polku-document-card" },
];

describe("every view whose own tests take minutes", () => {
  test.each(views)("opens at $hash with its tab chosen, breaks no rule of the page, and passes axe", async ({ hash, tab, sight }) => {
    const { page, complaints } = await site.visit(hash);
    await page.locator(sight).first().waitFor({ timeout: 50_000 });
    expect(await page.locator("[aria-current]").allInnerTexts()).toContain(tab);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
