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

const outcome = (page: Page) => page.locator("polku-walk-panel .place.outcome strong");
const places = async (page: Page) => (await page.locator("polku-walk-panel .place strong").allInnerTexts()).map((text) => text.trim());
const panel = (page: Page) => page.locator("polku-walk-panel > div, polku-walk-panel div:has(> .top)").first();
const options = (page: Page) => page.locator("polku-walk-panel .option");
/** What has the focus, through the shadow roots. */
const focused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.innerText ?? "";
})()`;

async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    if (((await page.evaluate(focused)) as string).includes(text)) return;
  }
  throw new Error(`not reached by Tab: ${text}`);
}

async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Aloita", exact: true }).click();
  await options(page).first().waitFor();
}

/** Presses the option whose text has this, and waits until it is gone. */
async function press(page: Page, text: string): Promise<void> {
  const before = await panel(page).innerText();
  await options(page).filter({ hasText: text }).first().click();
  await expect.poll(() => panel(page).innerText()).not.toBe(before);
}

describe("the walk", () => {
  test("takes a client from the referral to an outcome by keyboard alone", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await page.locator("polku-walk-start .primary").waitFor();
    await tabTo(page, "Aloita");
    await page.keyboard.press("Enter");
    await options(page).first().waitFor();
    expect(await page.evaluate(focused)).toBe("Mitä tapahtuu seuraavaksi?");
    expect(await places(page)).toEqual(["Tuen tarve, ei vielä palvelussa"]);
    await tabTo(page, "Tunnistetaan: TE-toimisto");
    await page.keyboard.press("Enter");
    await expect.poll(() => places(page)).toEqual(["Työnhakijan haastattelu"]);
    const told = page.locator("polku-walk-view [role=status]");
    expect(await told.innerText()).toBe("Päivä 1. Tunnistetaan: TE-toimisto. Asiakas on nyt: Työnhakijan haastattelu");
    await page.keyboard.press("1");
    await expect.poll(() => places(page)).toEqual(["Työkyvyn tuen tarve tunnistettu"]);
    for (const [key, next] of [
      ["2", "Konsultaatio ennen ohjausta"],
      ["1", "Hoidetaan peruspalveluissa"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => places(page)).toEqual([next]);
    }
    expect(await outcome(page).innerText()).toBe("Hoidetaan peruspalveluissa");
    expect(await page.evaluate(focused)).toBe("Polku päättyi");
    expect(await told.innerText()).toContain("Lopputulos: Hoidetaan peruspalveluissa");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("marks in the picture where the client is and the way it came, and says what it waits for", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await start(page);
    await press(page, "Oma yhteydenotto");
    const active = page.locator("polku-diagram .node.active");
    await expect.poll(() => active.evaluateAll((nodes) => nodes.map((node) => node.dataset.path))).toEqual(["ttk.konsultaatio"]);
    expect(await active.getAttribute("aria-current")).toBe("step");
    expect(await page.locator("polku-diagram .figure").count()).toBe(1);
    expect(await page.locator("polku-diagram .edges .edge.walked").count()).toBe(1);
    await press(page, "Ohjaus saapunut");
    await press(page, "Käsittely tiimipalaverissa");
    await press(page, "Hyväksytään");
    await page.locator("polku-walk-panel .place").filter({ hasText: "odottaa vapaata: Vastuutyöntekijä" }).waitFor();
    await press(page, "Vastuutyöntekijä vapautuu");
    expect(await places(page)).toEqual(["Alkutapaaminen, Kykyviisari"]);
    await page.locator('polku-diagram .node.active[data-path="ttk.prosessi.alku"]').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("takes back a step, and another way may be gone", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await start(page);
    const undo = page.getByRole("button", { name: "Kumoa askel" });
    expect(await undo.isDisabled()).toBe(true);
    await press(page, "Tunnistetaan: Kela");
    expect(await places(page)).toEqual(["MOTI-ryhmän käsittely"]);
    await undo.click();
    await expect.poll(() => places(page)).toEqual(["Tuen tarve, ei vielä palvelussa"]);
    await press(page, "Tunnistetaan: Sosiaalihuolto");
    expect(await places(page)).toEqual(["Palvelutarpeen arviointi"]);
    await page.getByRole("tab", { name: "Tapahtumat" }).click();
    expect(await page.locator("polku-walk-history tbody tr").count()).toBe(2);
    await page.getByRole("button", { name: "Alusta" }).click();
    await page.locator("polku-walk-start .primary").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("keeps the walk in the address, where it may be gone on with", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await start(page);
    await press(page, "Oma yhteydenotto");
    await press(page, "Ohjaus saapunut");
    await press(page, "Käsittely tiimipalaverissa");
    await page.getByRole("button", { name: "Kumoa askel" }).click();
    await expect.poll(() => places(page)).toEqual(["Ohjaus saapunut, suostumus pyydetään"]);
    const shown = await panel(page).innerText();
    const address = (await page.evaluate("location.hash")) as string;
    const other = await site.visit(address);
    await options(other.page).first().waitFor();
    expect(await panel(other.page).innerText()).toBe(shown);
    await press(other.page, "Käsittely tiimipalaverissa");
    await other.page.getByRole("button", { name: "Alusta" }).click();
    await other.page.locator("polku-walk-start .primary").waitFor();
    expect(await other.page.evaluate("location.hash")).toBe("#/walk");
    expect([...complaints, ...other.complaints]).toEqual([]);
    await page.close();
    await other.page.close();
  });

  test("lets a random client walk, who ends the same with the same number", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await page.emulateMedia({ reducedMotion: "reduce" });
    const ends: string[] = [];
    for (const number of ["3", "3", "8"]) {
      await page.getByLabel("Satunnaisen asiakkaan numero").fill(number);
      await page.getByRole("button", { name: "Satunnainen asiakas" }).click();
      await outcome(page).waitFor();
      ends.push(await panel(page).innerText());
      await page.getByRole("button", { name: "Alusta" }).first().click();
    }
    expect(ends[0]).toContain("Satunnainen asiakas 3");
    expect(ends[1]).toBe(ends[0]);
    expect(ends[2]).not.toBe(ends[0]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("walks a random client step by step, and stops when asked", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await page.getByRole("button", { name: "Satunnainen asiakas" }).click();
    const stop = page.getByRole("button", { name: "Pysäytä" });
    await stop.waitFor();
    await page.locator("polku-diagram .edge.walked").first().waitFor();
    await stop.click();
    await options(page).first().waitFor();
    const before = await places(page);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await places(page)).toEqual(before);
    await page.getByLabel("Vauhti").selectOption("fast");
    await page.getByRole("button", { name: "Anna sattuman jatkaa" }).click();
    await outcome(page).waitFor();
    await expect.poll(() => page.evaluate(focused)).toBe("Polku päättyi");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("draws the hand-overs as a sequence, with one lane for each actor met", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await start(page);
    await press(page, "Tunnistetaan: TE-toimisto");
    await press(page, "Tarve tunnistetaan heti");
    await press(page, "Yksi ovi");
    await page.getByRole("tab", { name: "Siirtymät" }).click();
    const heads = page.locator("polku-sequence .lane-head text");
    expect(await heads.allTextContents()).toEqual(
      ["Asiakas", "TE-toimisto", "TTK-tiimi, työ- ja toimintakyvyn arviointi"].map((name) => expect.stringContaining(name.slice(0, 8))),
    );
    expect(await page.locator("polku-sequence .message.handover").count()).toBe(1);
    expect(await page.locator("polku-sequence .place").count()).toBe(4);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("shows in the inspector what XState tells, from the beginning, and sends nothing elsewhere", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await start(page);
    await press(page, "Tunnistetaan: TE-toimisto");
    await page.getByRole("tab", { name: "Tarkastelu" }).click();
    const frame = page.frameLocator("polku-walk-inspector iframe");
    await frame.locator("ol li").filter({ hasText: "referral." }).first().waitFor();
    await frame.locator("ul li").filter({ hasText: "keusoteTtk" }).waitFor();
    await frame.locator("pre").filter({ hasText: '"te": "haastattelu"' }).waitFor();
    const own = page.locator("polku-walk-inspector polku-sequence");
    await own
      .locator(".place")
      .filter({ hasText: "te.haastattelu" })
      .or(own.locator(".place").filter({ hasText: "te" }))
      .first()
      .waitFor();
    await press(page, "Tarve tunnistetaan heti");
    await frame.locator("ol li").filter({ hasText: "xstate.done.actor.0.keusoteTtk.te.haastattelu" }).waitFor();
    await own.locator(".message").filter({ hasText: "done" }).first().waitFor();
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await frame.locator("h2").filter({ hasText: "State now" }).waitFor();
    await expectAccessible(page.frames().find((one) => one.url().includes("inspect.html")) as unknown as Page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("begins anew with another pathway", async () => {
    const { page, complaints } = await site.visit("#/walk");
    await start(page);
    await page.getByLabel("Palvelupolku", { exact: true }).selectOption("savings");
    await page.locator("polku-walk-start .primary").waitFor();
    await start(page);
    expect(await options(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["fi", "sv", "en"])("passes axe in %s on the way, in both looks", async (language) => {
    const { page, complaints } = await site.visit(`#/walk?lang=${language}`);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.locator("polku-walk-start .primary").waitFor();
    if (language === "fi") await expectAccessible(page);
    await page.locator("polku-walk-start .primary").click();
    await options(page).first().click();
    await page.locator("polku-diagram .node.active").first().waitFor();
    await expectAccessible(page);
    await page.locator("polku-header button.icon").click();
    for (const tab of language === "fi" ? ["sequence", "inspector", "history"] : ["history"]) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(`#panel [tabindex="0"]`).first().waitFor();
      await expectAccessible(page);
    }
    await page.locator("polku-walk-panel .bottom button").click();
    await outcome(page).waitFor();
    if (language === "fi") await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
