import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modelCharts } from "../layout/charts.ts";
import { drop, repositoryText } from "./files-page.ts";
import { expectAccessible, Site } from "./page.ts";

const ttk = modelCharts.find(([name]) => name === "keusote-ttk")![1];

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
});

describe("the pathway view", () => {
  test("shows the case of the repository, and by mouse the facts of a state, what leads on, and what is inside", async () => {
    const { page, complaints } = await site.visit();
    const state = (path: string) => page.locator(`.node[data-path="${path}"]:not([aria-hidden])`);
    await state("ttk.kasittely").click();
    const facts = page.locator("polku-facts");
    await expectText(facts.locator("h2"), "Käsittely tiimipalaverissa");
    await expectText(facts, "TTK-tiimi, työ- ja toimintakyvyn arviointi");
    await expectText(facts, "oletus");
    await facts.getByRole("link", { name: "Aktiivinen prosessi" }).first().click();
    await expectText(facts.locator("h2"), "Aktiivinen prosessi vastuutyöntekijän kanssa");
    expect(page.url()).toContain("state=ttk.prosessi");
    expect(await state("ttk.prosessi.jono").count()).toBe(0);
    await facts.getByRole("button", { name: "Avaa sisältö" }).click();
    await state("ttk.prosessi.jono").waitFor();
    expect(page.url()).toContain("closed=");
    await page.reload();
    await state("ttk.prosessi.jono").waitFor();
    await expectText(page.locator("polku-facts h2"), "Aktiivinen prosessi vastuutyöntekijän kanssa");
    await page.getByRole("button", { name: "Sulje tiedot" }).click();
    expect(await page.locator("polku-facts").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("draws how long an activity takes, with its median in words", async () => {
    const { page, complaints } = await site.visit("#/pathway?state=ttk.prosessi.alku");
    await page.getByLabel("Etsi tila").fill("Alkutapaaminen");
    await page.keyboard.press("Enter");
    const picture = page.locator("polku-density svg").first();
    await picture.waitFor();
    expect(await picture.getAttribute("aria-label")).toMatch(/^Odotus ennen toimintaa: mediaani 13,9\u00a0pv, 90 % enintään 20,1\u00a0pv$/);
    expect(await picture.locator(".area").getAttribute("d")).toMatch(/^M/);
    await page.getByLabel("Etsi tila").fill("ei ole");
    await page.keyboard.press("Enter");
    await expectText(page.locator("polku-pathway-tools"), "Tilaa ”ei ole” ei löytynyt");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("is walked, read, opened and closed by keyboard alone", async () => {
    const { page, complaints } = await site.visit();
    await page.locator(".node[tabindex='0']").waitFor();
    const focused = async () => (await page.evaluate(focusedPath)) as string | null;
    for (let i = 0; i < 30 && (await focused()) === null; i++) await page.keyboard.press("Tab");
    expect(await focused()).toBe("ulkopuolella");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("te");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("kunta");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("ttk.konsultaatio");
    for (const next of ["ttk.ohjaus", "ttk.kasittely"]) {
      await page.keyboard.press("ArrowRight");
      expect(await focused()).toBe(next);
    }
    await page.keyboard.press("Enter");
    await expectText(page.locator("polku-facts h2"), "Käsittely tiimipalaverissa");
    await page.keyboard.press("Escape");
    expect(await page.locator("polku-facts").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("ttk.prosessi");
    await page.keyboard.press("+");
    await page.locator('.node[data-path="ttk.prosessi.jono"]').waitFor();
    expect(await focused()).toBe("ttk.prosessi");
    await page.keyboard.press("-");
    await page.locator('.node[data-path="ttk.prosessi.jono"]').waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("counts and highlights the hand-overs, and lists them with all states", async () => {
    const { page, complaints } = await site.visit();
    const hidden = page.getByRole("switch", { name: "Rajapinnat 17" });
    expect(await hidden.isChecked()).toBe(false);
    await hidden.press("Space");
    expect(await hidden.isChecked()).toBe(true);
    const line = page.locator(".edge.handover .line").first();
    const width = await line.evaluate((element) => getComputedStyle(element).strokeWidth);
    expect(width).toBe("4px");
    await page.getByRole("button", { name: "Luettelo" }).click();
    const [handovers, states] = await page.locator("polku-state-table table").all();
    const counts = await handovers!.locator("td.count").allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(17);
    expect(await states!.locator("tbody tr").count()).toBe(ttk.nodes.length - 1);
    await states!.getByRole("link", { name: "Seuranta" }).first().click();
    await page.locator("polku-facts h2").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("tells all that is wrong with a pathway that cannot be read", async () => {
    const { page, complaints } = await site.visit();
    await page.locator(".node").first().waitFor();
    const body = `export default ${JSON.stringify({ format: "polku/pathway@1", id: "savings", extra: 1, machine: 2 })};`;
    await page.route("**/savings.pathway-*.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
    await page.getByLabel("Palvelupolku", { exact: true }).selectOption("savings");
    await page.getByRole("alert").filter({ hasText: "Palvelupolkua ei voitu avata." }).waitFor();
    await page.locator("main polku-diagnostics tbody tr").nth(1).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("draws the statechart in a web worker", async () => {
    const { page, complaints } = await site.visit("#/pathway?picture=statechart");
    await page.locator('.node[data-path="ttk.kasittely"]').waitFor();
    expect(await page.locator(".mark").count()).toBeGreaterThan(0);
    await page.getByRole("radio", { name: "Uimarata" }).click();
    await page.locator(".lane").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("marks in the facts what the planner has turned", async () => {
    const { page, complaints } = await site.visit(
      "#/pathway?state=ttk.kasittely&set.noConsent=0.11&set.%2Fresources%2FteamMeeting%2Fcapacity=3",
    );
    await page.locator("polku-facts h2").waitFor();
    await expectText(page.locator("polku-facts li:has(.badge.changed)").first(), "3 yhteensä");
    await page.getByRole("link", { name: "Ohjaus saapunut" }).first().click();
    await expectText(page.locator("polku-facts .ways li:has(.badge.changed)").first(), "11 %");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("counts the warnings of the documents in the header and lists them in a dialog", async () => {
    const { page, complaints } = await site.visit();
    await page.locator(".node").first().waitFor();
    expect(await page.locator("polku-warnings wa-button").count()).toBe(0);
    const document = JSON.parse(repositoryText("models/keusote-ttk.pathway.json"));
    document.hazards = { ...document.hazards, "never.heard": Object.values(document.hazards ?? {})[0] ?? { rate: { every: "1 y" } } };
    await drop(page, { name: "varoitus.pathway.json", text: JSON.stringify(document) });
    const button = page.getByRole("button", { name: /^Huomautuksia: / });
    await button.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Tiedostojen huomautukset" });
    await page.locator("polku-warnings tbody tr").filter({ hasText: "never.heard" }).waitFor();
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("opens another pathway without what was chosen in the one before, and back again", async () => {
    const { page, complaints } = await site.visit("#/pathway?state=ttk.kasittely");
    await page.locator("polku-facts h2").waitFor();
    await page.getByLabel("Palvelupolku", { exact: true }).selectOption("keusote-as-is");
    await page.locator('.node[data-path="valissa"], .node[data-path="kela"]').first().waitFor();
    expect(page.url()).toContain("path=keusote-as-is");
    expect(page.url()).not.toContain("state=");
    await page.goBack();
    await expectText(page.locator("polku-facts h2"), "Käsittely tiimipalaverissa");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["fi", "sv", "en"])("passes axe in %s, with facts in the light and with the table in the dark", async (language) => {
    const { page, complaints } = await site.visit(`#/pathway?lang=${language}&state=ttk.prosessi`);
    await page.locator(".node[tabindex='0']").waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe(language);
    await expectAccessible(page);
    await page.locator("polku-header button.icon").click();
    expect(await page.evaluate("document.documentElement.className")).toBe("dark");
    await page.locator("polku-pathway-tools .list").click();
    await page.locator("polku-state-table").waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("lets no script and no style sheet inline through its content security policy, but style attributes of components", async () => {
    const { page, complaints } = await site.visit();
    await page.locator(".node").first().waitFor();
    await page.evaluate("document.body.setAttribute('style', 'color: rgb(1, 2, 3)')");
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(1, 2, 3)");
    await page.evaluate(inlineParts);
    expect(await page.evaluate("[window.isRun ?? false, getComputedStyle(document.body).backgroundColor === 'rgb(4, 5, 6)']")).toEqual([
      false,
      false,
    ]);
    expect(await page.evaluate("fetch('data:text/plain,x').then(() => 'let through', () => 'refused')")).toBe("refused");
    expect(complaints.length).toBeGreaterThanOrEqual(3);
    expect(complaints.every((text) => text.includes("Content Security Policy"))).toBe(true);
    await page.close();
  });

  test("says everything in another language at once, without a reload", async () => {
    const { page, complaints } = await site.visit("#/pathway?state=ttk.kasittely");
    await page.evaluate("window.isStillHere = true");
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await expectText(page.locator("polku-facts"), "Responsible");
    await expectText(page.locator("polku-diagram"), "Outcomes");
    expect(await page.title()).toBe("Pathway of work-ability support, to be – polku");
    expect(await page.evaluate("window.isStillHere")).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const inlineParts = `(() => {
  const script = document.createElement("script");
  script.textContent = "window.isRun = true";
  const style = document.createElement("style");
  style.textContent = "body { background: rgb(4, 5, 6) !important }";
  document.head.append(script, style);
})()`;

/** Path of the state that has the focus, through the shadow roots. */
const focusedPath = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.dataset.path ?? null;
})()`;

async function expectText(locator: { filter(by: { hasText: string }): { waitFor(): Promise<void> } }, text: string): Promise<void> {
  await locator.filter({ hasText: text }).waitFor();
}
