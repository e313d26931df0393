import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatOf } from "#export";
import { foreignBpmn, foreignScxml } from "../export/foreign-files.ts";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import { card, downloaded, drop, openFromDisk, said } from "./files-page.ts";
import { expectAccessible, Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
});

describe("a file of another kind", () => {
  test("is made a pathway that is open, and what of it was not understood is told in the page's language", async () => {
    const { page, complaints } = await site.visit("#/files");
    await openFromDisk(page, [{ name: "hakemus.bpmn", text: foreignBpmn }]);
    await said(page, "Tiedostosta hakemus.bpmn tehtiin oma palvelupolku: Tuen hakeminen.");
    await card(page, "pathway", "~tuen-hakeminen").getByText("Avoinna").waitFor();
    await card(page, "pathway", "~tuen-hakeminen").getByText("Ei tallennettu levylle").waitFor();
    const rows = page.locator(".imported polku-diagnostics tbody tr");
    const told = async () => (await rows.allInnerTexts()).map((text) => text.split("\t").map((cell) => cell.trim()));
    expect(await told()).toEqual([
      ["Gateway_1", expect.stringMatching(/^Huomio: ”Kelpaako hakemus\?”: Ehtojen sanat ovat siirtymien niminä/), ""],
      ["Event_reminder", "Huomio: ”Muistutus”: Tapahtuma, joka ei keskeytä, jää pois haaroineen.", ""],
    ]);
    expect(await page.locator("polku-files-view").evaluate((view) => view.shadowRoot?.activeElement?.id)).toBe("imported");
    await expectAccessible(page);
    await page.locator("polku-header").getByRole("button", { name: "SV", exact: true }).click();
    expect((await told())[1]![1]).toBe("Anmärkning: ”Muistutus”: En händelse som inte avbryter utelämnas med sin gren.");
    await page.locator("polku-header").getByRole("button", { name: "FI", exact: true }).click();
    await page.getByRole("button", { name: "Poista luettelosta: hakemus.bpmn" }).click();
    expect(await page.locator(".imported").count()).toBe(0);
    await page.getByRole("link", { name: "Polku" }).click();
    await page.locator("polku-diagram").getByText("Päätä tuesta").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("that is dragged in on any view opens there if all of it was understood, and is saved as what was exported", async () => {
    const model = documentOf("supported-employment");
    const { files } = await formatOf("bpmn")!.write(inputOf(model));
    const { page, complaints } = await site.visit("#/pathway");
    const file = { name: "oma.bpmn", text: String(files[0]!.content) };
    await drop(page, file);
    await said(page, "Tiedostosta oma.bpmn tehtiin oma palvelupolku");
    expect(page.url()).toMatch(/#\/pathway\?path=%7Esupported-employment/);
    await drop(page, file);
    await page.getByRole("link", { name: "Tiedostot" }).click();
    const own = card(page, "pathway", "~supported-employment");
    const saved = await downloaded(page, () => own.getByRole("button", { name: /^Lataa tiedostona/ }).click());
    expect(saved.name).toBe("supported-employment.pathway.json");
    expect(JSON.parse(saved.text)).toEqual(model);
    expect(await page.locator("polku-document-card[data-kind=pathway][data-id^='~']").count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("that is broken or cannot be a pathway is refused with what is wrong, and nothing that was there is lost", async () => {
    const { page, complaints } = await site.visit("#/pathway?state=ttk.kasittely");
    await drop(page, { name: "rikki.bpmn", text: foreignBpmn.slice(0, 900) });
    await said(page, "Tiedostoa ei voitu avata; syyt ovat alla. Työkyvyn tuen palvelupolku, tavoitetila on yhä auki.");
    expect(await page.locator(".refused tbody tr").innerText()).toContain("Virhe: Tiedosto ei ole BPMN 2.0 -XML:ää.");
    const both = [
      { name: "puhelu.xml", text: foreignScxml },
      { name: "valinta.bpmn", text: foreignBpmn.replaceAll("exclusiveGateway", "inclusiveGateway") },
      { name: "kirje.scxml", text: "Hei!" },
    ];
    await openFromDisk(page, both);
    await card(page, "pathway", "~puhelu").getByText("Avoinna").waitFor();
    await expect
      .poll(() => page.locator(".refused h3").allTextContents())
      .toEqual(["valinta.bpmn: huomautuksia 1", "kirje.scxml: huomautuksia 1", "rikki.bpmn: huomautuksia 1"]);
    await page.locator(".refused").getByText("Yhtä tai useaa haaraa valitsevaa porttia ei voi tuoda").waitFor();
    await page.locator(".refused").getByText("Tiedosto ei ole eheää XML:ää").waitFor();
    expect(await page.locator(".imported h3").allTextContents()).toEqual([expect.stringMatching(/^puhelu\.xml: /)]);
    await page.reload();
    await card(page, "pathway", "~puhelu").getByText("Avoinna").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
