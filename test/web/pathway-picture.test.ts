import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
});

describe("the picture of a pathway", () => {
  test("numbers the outcomes of the statechart in their order, and passes axe there", async () => {
    const { page, complaints } = await site.visit("#/pathway?picture=statechart&theme=dark");
    await page.locator('.node[data-path="ttk.kasittely"]').waitFor();
    const outcomes = page.locator("polku-diagram .item.outcome");
    const numbers = await outcomes.locator(".number text").allTextContents();
    expect(numbers).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    const places = await Promise.all((await outcomes.all()).map(async (one) => (await one.boundingBox())!));
    for (const [i, { x, y }] of places.entries()) {
      const before = places[i - 1];
      expect(before === undefined || y > before.y + 1 || x > before.x).toBe(true);
    }
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("lays out lanes in a web worker, and does not show what is superseded", async () => {
    const { page, complaints } = await site.visit("#/pathway?path=keusote-2025");
    await page.locator(".node").first().waitFor();
    expect(page.workers().some((worker) => worker.url().includes("layout-worker"))).toBe(true);
    await page.getByRole("radio", { name: "Kaikki tilat" }).click();
    await page.getByRole("radio", { name: "Tilakaavio" }).click();
    await page.getByRole("radio", { name: "Yleiskuva" }).click();
    await page.getByRole("radio", { name: "Uimarata" }).click();
    await page.locator("polku-pathway-view .status[hidden]").waitFor({ state: "attached" });
    await page.locator("polku-diagram .lane").first().waitFor();
    expect(await page.locator(".mark").count()).toBe(0);
    const measures = (await page.evaluate("performance.getEntriesByType('measure').map(({ name }) => name)")) as string[];
    expect(measures.filter((name) => name === "layout lanes").length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    [1280, 720, 11],
    [1920, 1080, 16],
  ])("shows the whole case at %i × %i with no text below %i pixels and none cut", async (width, height, least) => {
    const { page, complaints } = await site.visit("", { width, height });
    await page.locator(".node").first().waitFor();
    await page.locator("polku-pathway-view .status[hidden]").waitFor({ state: "attached" });
    const told = (await page.evaluate(drawnTexts)) as { sizes: number[]; texts: string[]; isWhole: boolean };
    expect(told.sizes.length).toBeGreaterThan(50);
    expect(Math.min(...told.sizes)).toBeGreaterThanOrEqual(least);
    expect(told.texts.filter((text) => text.includes("…"))).toEqual([]);
    expect(told.isWhole).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("is chosen, switched and explained by keyboard alone", async () => {
    const { page, complaints } = await site.visit();
    await page.locator(".node").first().waitFor();
    await page.getByRole("radio", { name: "Yleiskuva" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator('.node[data-path="ttk.prosessi.jono"]').waitFor();
    expect(await page.getByRole("radio", { name: "Kaikki tilat" }).getAttribute("aria-checked")).toBe("true");
    await page.getByRole("button", { name: "Selite" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("polku-pathway-tools polku-legend").filter({ hasText: "johtaa lopputulokseen" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Sovita leveyteen" }).press("Enter");
    const scale = () => page.evaluate(sceneScale) as Promise<number>;
    const wide = await scale();
    await page.getByRole("button", { name: "Sovita", exact: true }).press("Enter");
    expect(await scale()).toBeLessThan(wide);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const diagram = `(() => {
  const find = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.localName === "polku-diagram") return element;
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  return find(document).shadowRoot;
})()`;

/** Pixels on the screen per pixel of the scene. */
const sceneScale = `${diagram}.querySelector("g.scene").getCTM().a`;

/** Heights of all drawn texts in pixels of the screen, what they say, and whether the whole scene is seen. */
const drawnTexts = `(() => {
  const root = ${diagram};
  const texts = [...root.querySelectorAll("g.scene text")];
  const scale = ${sceneScale};
  const [scene, room] = [root.querySelector("g.scene").getBoundingClientRect(), root.host.getBoundingClientRect()];
  return {
    sizes: texts.map((text) => Number(text.getAttribute("font-size")) * scale),
    texts: texts.map((text) => text.textContent),
    isWhole: scene.left >= room.left - 1 && scene.right <= room.right + 1 && scene.top >= room.top - 1 && scene.bottom <= room.bottom + 1,
  };
})()`;
