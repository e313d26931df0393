import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, 120_000);

afterAll(async () => {
  await site?.close();
});

const told = (page: Page) => page.locator("polku-workshop-tools .told");
const panel = (page: Page) => page.locator("polku-workshop-view .body");
const node = (page: Page, path: string) => page.locator(`polku-workshop-view .node[role][data-path="${path}"]`);
const paths = (page: Page) =>
  page.locator("polku-workshop-view .node[role]").evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.path).sort());
const focused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return (element?.getAttribute("aria-label") ?? "") + "|" + (element?.labels?.[0]?.innerText ?? "") + "|" + (element?.innerText ?? "");
})()`;

async function middle(page: Page, path: string): Promise<[number, number]> {
  const box = (await node(page, path).boundingBox())!;
  return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 16)];
}

/** Waits until something was done and the browser has kept it. */
async function done(page: Page, what: string | RegExp): Promise<void> {
  await expect.poll(() => told(page).innerText(), { timeout: 20_000 }).toMatch(what);
  await expect.poll(() => told(page).innerText(), { timeout: 20_000 }).toContain("Tallessa selaimessa");
}

async function tabTo(page: Page, text: string, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (((await page.evaluate(focused)) as string).includes(text)) return;
  }
  throw new Error(`not reached by Tab: ${text}`);
}

/** Begins a model of steps by the form, and waits until it is drawn. */
async function begin(page: Page, title: string, steps: string): Promise<void> {
  await page.locator("summary", { hasText: "Aloita uusi malli" }).click();
  await page.getByLabel("Palvelupolun nimi").fill(title);
  await page.getByLabel("Vaiheet", { exact: true }).fill(steps);
  await page.getByRole("button", { name: "Tee malli" }).click();
  await node(page, "outside").waitFor();
}

const steps = "Ohjaus TTK-palveluun\tTE-toimisto\t1–2 vk\nTiimipalaveri\tTTK\t2 h\nMoniammatillinen arvio\tTTK\t1–3 kk\n";

describe("the workshop", () => {
  test("a group builds a path from nothing by mouse, simulates it, undoes all and does it again", async () => {
    const { page, complaints } = await site.visit("#/workshop", { width: 1440, height: 900 });
    await node(page, "ttk").waitFor();
    await begin(page, "Meidän polku", steps);
    expect(await paths(page)).toEqual(["end", "moniammatillinenArvio", "ohjausTtkPalveluun", "outside", "tiimipalaveri"]);

    await page.mouse.click(...(await middle(page, "tiimipalaveri")));
    await panel(page).getByRole("heading", { name: "Tiimipalaveri" }).waitFor();
    await page.getByRole("button", { name: "+ Lisää tila" }).click();
    await done(page, /Uusi tila/);
    await page.keyboard.type("Lisäselvitys");
    await page.keyboard.press("Tab");
    await done(page, /Lisäselvitys/);

    // A line from the handle of the team meeting to the new state, and one back.
    await page.mouse.click(...(await middle(page, "tiimipalaveri")));
    const handle = (await page.locator("polku-workshop-view .connect circle").boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(...(await middle(page, "uusiTila")), { steps: 5 });
    await page.mouse.up();
    await done(page, /Tiimipalaveri → Lisäselvitys/);

    // Clients divide: a quarter goes by way of the new state.
    await page.getByRole("button", { name: "Jaa osuuksina" }).click();
    await done(page, /Osuus/);
    const share = page.getByRole("textbox", { name: "Osuus, joka siirtyy: Moniammatillinen arvio" });
    await share.fill("75");
    await share.press("Tab");
    await done(page, /75/);
    await expect.poll(() => page.locator("polku-share-bar .way").allInnerTexts()).toHaveLength(2);

    // The new state is done by the municipality, which gets a lane of its own; dragging moves it into the lane of TTK.
    await page.mouse.click(...(await middle(page, "uusiTila")));
    await page.getByLabel("Vastuutaho").selectOption({ label: "TE-toimisto" });
    await done(page, /TE-toimisto/);
    await page.getByRole("button", { name: "Sovita" }).click();
    const [x, y] = await middle(page, "uusiTila");
    const [, lane] = await middle(page, "moniammatillinenArvio");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 4, (y + lane) / 2, { steps: 4 });
    await page.mouse.move(x + 4, lane, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(() => page.getByLabel("Vastuutaho").evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]!.text))
      .toBe("TTK");

    await panel(page).getByLabel("Mitä tilassa tehdään").selectOption({ label: "Uusi toiminta…" });
    await page.getByLabel("Yleensä").first().fill("3");
    await page.getByLabel("Nopeimmillaan").first().fill("1");
    await page.getByLabel("Hitaimmillaan").first().fill("10");
    await page.getByLabel("Hitaimmillaan").first().press("Tab");
    await done(page, /3 d/);
    await expect
      .poll(() => page.locator("polku-three-times p").first().innerText())
      .toMatch(/10 asiakkaalla sadasta kestää yli [\d,]+\spv\./);
    await page.getByLabel("Lisää siirtymä tilaan…").selectOption({ label: "Moniammatillinen arvio" });
    await done(page, /Lisäselvitys → Moniammatillinen arvio/);

    await page.getByRole("tab", { name: /Puutteet/ }).click();
    await expect.poll(() => page.locator("polku-findings p").first().innerText()).toContain("Malli on simuloitavissa.");
    await page.getByRole("link", { name: "Simulointi" }).click();
    await page.locator("polku-results svg").first().waitFor({ timeout: 40_000 });
    await page.getByRole("link", { name: "Työpaja" }).click();

    const all = await paths(page);
    const undo = page.getByRole("button", { name: "Kumoa" });
    let undone = 0;
    for (; await undo.isEnabled(); undone++) await undo.click();
    expect(undone).toBeGreaterThan(7);
    await expect.poll(() => paths(page)).toEqual(["end", "moniammatillinenArvio", "ohjausTtkPalveluun", "outside", "tiimipalaveri"]);
    const redo = page.getByRole("button", { name: "Tee uudelleen" });
    while (await redo.isEnabled()) await redo.click();
    await expect.poll(() => paths(page)).toEqual(all);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("the same by keyboard alone: a new state, its name, a transition, a pain point with a vote, an idea", async () => {
    const { page, complaints } = await site.visit("#/workshop?path=supported-employment");
    await node(page, "tv.jono").waitFor();
    await tabTo(page, "Tilat: Valitse");
    await page.keyboard.type("1 sopiminen");
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "1 sopiminen asiakkaan kanssa" }).waitFor();
    await page.locator("polku-workshop-tools button").first().focus();
    await tabTo(page, "+ Lisää tila");
    await page.keyboard.press("Enter");
    await done(page, /Uusi tila/);
    await expect.poll(() => page.evaluate(focused)).toContain("Nimi");
    await page.keyboard.type("Lupa kysytty");
    await page.keyboard.press("Tab");
    await done(page, /Lupa kysytty/);
    await tabTo(page, "Lisää siirtymä tilaan");
    await page.keyboard.type("2 ammatillinen");
    await page.keyboard.press("Enter");
    await done(page, /Lupa kysytty → 2 ammatillinen profilointi/);
    await page.getByRole("tab", { name: "Tiedot" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate(focused)).toContain("Kipupisteet ja ideat");
    await tabTo(page, "Mikä ei toimi?");
    await page.keyboard.type("Lupaa ei muisteta kysyä");
    await page.keyboard.press("Enter");
    await done(page, /Lupaa ei muisteta kysyä/);
    await page.getByRole("button", { name: "Äänestä: Lupaa ei muisteta kysyä" }).focus();
    await page.keyboard.press("Enter");
    await done(page, /Äänestä/);
    await expect.poll(() => page.locator("polku-board .votes").allInnerTexts()).toContain("1 ääni");
    await page.keyboard.press("Control+z");
    await done(page, /Kumottu: Äänestä/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("what was refused is told, with what would be right, and nothing has changed", async () => {
    const { page } = await site.visit("#/workshop?path=supported-employment&state=tv.sopiminen");
    await node(page, "tv.sopiminen").waitFor();
    await page.getByLabel("Määräaika (enintään)").evaluate((field) => {
      (field.getRootNode() as ShadowRoot).querySelectorAll("details").forEach((one) => {
        one.open = true;
      });
    });
    await page.getByLabel("Määräaika (enintään)").fill("kolme kuuta");
    await page.getByLabel("Määräaika (enintään)").press("Tab");
    await page.getByRole("alert").filter({ hasText: "kolme kuuta" }).waitFor();
    expect(await page.getByRole("button", { name: "Kumoa" }).isDisabled()).toBe(true);
    await page.close();
  });

  test("work survives a crash with its steps, and two tabs do not write over one another", async () => {
    const user = await site.user();
    const first = await site.visit("#/workshop?path=supported-employment&state=tv.sopiminen", { user });
    await node(first.page, "tv.sopiminen").waitFor();
    await first.page.getByLabel("Nimi", { exact: true }).fill("Sovitaan yhdessä");
    await first.page.getByLabel("Nimi", { exact: true }).press("Tab");
    await done(first.page, /Sovitaan yhdessä/);
    const hash = await first.page.evaluate("location.hash");
    // A page that ends without having been asked to is closed like this.
    await first.page.close({ runBeforeUnload: false });

    const again = await site.visit(String(hash), { user });
    await again.page.getByRole("heading", { name: "Sovitaan yhdessä" }).waitFor();
    await expect.poll(() => again.page.getByRole("button", { name: "Kumoa" }).isEnabled()).toBe(true);
    await again.page.getByRole("button", { name: "Kumoa" }).click();
    await done(again.page, /Kumottu: Nimi: Sovitaan yhdessä/);
    await again.page.getByRole("heading", { name: "1 sopiminen asiakkaan kanssa" }).waitFor();

    const other = await site.visit(String(hash), { user });
    await other.page.getByRole("heading", { name: "1 sopiminen asiakkaan kanssa" }).waitFor();
    await other.page.getByLabel("Nimi", { exact: true }).fill("Toisen nimi");
    await other.page.getByLabel("Nimi", { exact: true }).press("Tab");
    await done(other.page, /Toisen nimi/);
    await again.page.getByRole("button", { name: "Avaa uudempi" }).waitFor();
    await again.page.getByRole("button", { name: "Avaa uudempi" }).click();
    await again.page.getByRole("heading", { name: "Toisen nimi" }).waitFor();

    await again.page.getByRole("tab", { name: "Versiot" }).click();
    await expect.poll(() => again.page.locator("polku-versions button").count()).toBeGreaterThan(0);
    await again.page.locator("polku-versions button").last().click();
    await done(again.page, /Palautettu versio/);
    await user.close();
  });
});
