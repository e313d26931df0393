import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownGaps } from "../../web/views/statement/known-gaps.ts";
import { expectAccessible, Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
});

const titles = { fi: "Saavutettavuusseloste", sv: "Tillgänglighetsutlåtande", en: "Accessibility statement" };

describe("the statement of accessibility", () => {
  test("is found from any view, in three languages, and passes axe light and dark", async () => {
    const { page, complaints } = await site.visit("#/pathway");
    await page.getByRole("link", { name: titles.fi }).click();
    expect(page.url()).toContain("#/statement");
    for (const [language, title] of Object.entries(titles)) {
      await page.locator("polku-header").getByRole("button", { name: language.toUpperCase(), exact: true }).click();
      await page.getByRole("heading", { name: title }).waitFor();
      await page.getByText("306/2019").waitFor();
      await page.getByText("Traficom").first().waitFor();
      expect(await page.locator("polku-statement-view ol > li").count()).toBe(knownGaps.length);
      await expectAccessible(page);
    }
    await page.locator("polku-header button.icon").click();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("asks the organization to fill in what only it can say, and says it where it has", async () => {
    const { page } = await site.visit("#/statement");
    await page.getByText("Tämä seloste on vielä kesken").waitFor();
    expect(await page.locator("polku-statement-view .missing").count()).toBeGreaterThanOrEqual(4);
    const filled = {
      name: "Esimerkin hyvinvointialue",
      service: "https://polku.example.fi/",
      email: "palaute@example.fi",
      publishedOn: "2026-12-01",
      assessedOn: "2026-11-24",
      form: "javascript:alert(1)",
    };
    await page.route("**/organization.json", (route) => route.fulfill({ json: filled }));
    await page.reload();
    await page.getByText("Esimerkin hyvinvointialue").first().waitFor();
    expect(await page.locator("polku-statement-view .missing, polku-statement-view .unfinished").count()).toBe(0);
    await page.getByRole("link", { name: "palaute@example.fi" }).waitFor();
    expect(await page.locator("polku-statement-view a[href^='javascript']").count()).toBe(0);
    await page.close();
  });
});
