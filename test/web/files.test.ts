import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson, parseJson, readPathway } from "#pathway";
import { runCheck } from "../../src/cli/check-command.ts";
import { card, downloaded, drop, type GivenFile, openFromDisk, repositoryText, said } from "./files-page.ts";
import { expectAccessible, Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
});

const ownPathway: GivenFile = {
  name: "oma.pathway.json",
  text: repositoryText("models/keusote-ttk.pathway.json", { id: "oma", title: { fi: "Oma polku" } }),
};
const ownSimulation: GivenFile = {
  name: "oma-kysymys.simulation.json",
  text: repositoryText("simulations/ttk-baseline.simulation.json", {
    id: "oma-kysymys",
    title: { fi: "Oma kysymys" },
    pathway: "../models/oma.pathway.json",
  }),
};

describe("the view of documents", () => {
  test("opens a pathway and a simulation of it together, and saves byte for byte what it has opened", async () => {
    const { page, complaints } = await site.visit("#/files");
    await openFromDisk(page, [ownSimulation, ownPathway]);
    await said(page, "Avattu: Oma kysymys");
    await card(page, "pathway", "~oma").getByText("Avoinna").waitFor();
    await card(page, "simulation", "~oma-kysymys").getByText("Avoinna").waitFor();
    expect(page.url()).toContain("path=%7Eoma&sim=%7Eoma-kysymys");
    expect(await page.getByLabel("Palvelupolku", { exact: true }).locator("optgroup").first().getAttribute("label")).toBe("Omat tiedostot");
    const save = (kind: "pathway" | "simulation", id: string) =>
      downloaded(page, () =>
        card(page, kind, id)
          .getByRole("button", { name: /^Lataa tiedostona/ })
          .click(),
      );
    expect(await save("pathway", "~oma")).toEqual(ownPathway);
    expect(await save("simulation", "~oma-kysymys")).toEqual(ownSimulation);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("saves a document of the repository with the content that it has there, which the command accepts", async () => {
    const { page, complaints } = await site.visit("#/files");
    const folder = mkdtempSync(join(tmpdir(), "polku-files-"));
    mkdirSync(join(folder, "models"));
    mkdirSync(join(folder, "simulations"));
    const press = (kind: "pathway" | "simulation", id: string) => () =>
      card(page, kind, id)
        .getByRole("button", { name: /^Lataa tiedostona/ })
        .click();
    const pathway = await downloaded(page, press("pathway", "keusote-ttk"));
    const simulation = await downloaded(page, press("simulation", "ttk-baseline"));
    expect(pathway.name).toBe("keusote-ttk.pathway.json");
    expect(canonicalJson(JSON.parse(pathway.text))).toBe(canonicalJson(JSON.parse(repositoryText("models/keusote-ttk.pathway.json"))));
    expect(canonicalJson(JSON.parse(simulation.text))).toBe(
      canonicalJson(JSON.parse(repositoryText("simulations/ttk-baseline.simulation.json"))),
    );
    writeFileSync(join(folder, "models", pathway.name), pathway.text);
    writeFileSync(join(folder, "simulations", simulation.name), simulation.text);
    const told: string[] = [];
    const streams = { out: () => {}, err: (text: string) => told.push(text), isColored: false };
    expect(runCheck([join(folder, "simulations", simulation.name)], { lang: "fi" }, streams)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("shows all that is wrong in a bad file with its places, and what was open stays open", async () => {
    const { page, complaints } = await site.visit("#/files?state=ttk.kasittely");
    const bad = JSON.parse(repositoryText("models/keusote-ttk.pathway.json"));
    Object.values<Record<string, unknown>>(bad.resources)[0]!.capacity = "neljä";
    bad.extra = 1;
    delete bad.title.fi;
    const broken: GivenFile = { name: "rikki.json", text: '{\n  "format": oho }' };
    await openFromDisk(page, [{ name: "huono.pathway.json", text: JSON.stringify(bad) }, broken]);
    await said(page, "2 tiedostoa ei voitu avata");
    const expected = [...readPathway(bad).diagnostics, ...parseJson(broken.text).diagnostics];
    expect(expected.length).toBeGreaterThanOrEqual(4);
    const rows = page.locator(".refused polku-diagnostics tbody tr");
    const told = (await rows.allInnerTexts()).map((text) => text.split("\t").map((cell) => cell.trim()));
    const wanted = expected.map(({ at, message, hint }) => [at, `Virhe: ${message.fi}`, hint?.fi ?? ""]);
    expect(told).toEqual(wanted);
    await page.locator("polku-header").getByRole("button", { name: "SV", exact: true }).click();
    const inSwedish = (await rows.allInnerTexts()).map((text) => text.split("\t").map((cell) => cell.trim()));
    expect(inSwedish).toEqual(expected.map(({ at, message, hint }) => [at, `Fel: ${message.sv}`, hint?.sv ?? ""]));
    await page.locator("polku-header").getByRole("button", { name: "FI", exact: true }).click();
    expect(page.url()).toContain("state=ttk.kasittely");
    await card(page, "pathway", "keusote-ttk").getByText("Avoinna").waitFor();
    await page.getByRole("button", { name: "Poista luettelosta: huono.pathway.json" }).click();
    expect(await page.locator(".refused h3").allTextContents()).toEqual(["rikki.json: huomautuksia 1"]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("takes a file that is dropped on any view, and says which pathway a simulation misses", async () => {
    const { page, complaints } = await site.visit("#/pathway");
    await drop(page, ownPathway, async () => {
      await page.getByText("Pudota palvelupolku tai simulointi tähän").waitFor();
    });
    await said(page, "Avattu: Oma polku");
    expect(page.url()).toMatch(/#\/pathway\?path=%7Eoma/);
    expect(await page.getByText("Pudota palvelupolku").count()).toBe(0);
    const lost = repositoryText("simulations/ttk-baseline.simulation.json", { id: "lost", pathway: "../models/keusote-tkk.pathway.json" });
    await drop(page, { name: "lost.simulation.json", text: lost });
    await said(page, "Tiedostoa ei voitu avata; syyt ovat alla. Oma polku on yhä auki.");
    expect(page.url()).toContain("#/files");
    const row = page.locator(".refused tbody tr");
    expect(await row.locator("th").innerText()).toBe("pathway");
    expect(await row.innerText()).toContain('Tarkoititko "../models/keusote-ttk.pathway.json"?');
    const fitting = repositoryText("simulations/ttk-baseline.simulation.json", { id: "fits", pathway: "xyz.pathway.json" });
    await drop(page, { name: "fits.simulation.json", text: fitting });
    await page.locator(".refused").getByText('Siihen sopisi: "../models/keusote-ttk.pathway.json"').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("checks what is open: its level, what the numbers rest on, and where a client falls between", async () => {
    const { page, complaints } = await site.visit("#/files?path=keusote-as-is");
    const check = page.locator("polku-check");
    await check.getByText("Mallin voi simuloida.").waitFor();
    const shares = await check.locator("table[aria-label='Mihin luvut perustuvat'] tbody tr").allInnerTexts();
    expect(shares.map((text) => text.split("\t")[0])).toEqual(["Lähde", "Johdettu lähteestä", "Oletus", "Ei perustetta"]);
    const falls = check.locator("section li");
    expect(await falls.count()).toBeGreaterThan(3);
    await falls.first().getByRole("link").click();
    await page.locator("polku-facts h2").waitFor();
    expect(page.url()).toMatch(/#\/pathway\?.*state=/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("keeps what was turned as a simulation of one's own, by keyboard alone renames it, and asks before it is deleted", async () => {
    const { page, complaints } = await site.visit("#/files?set.workers=6");
    const open = card(page, "simulation", "ttk-baseline");
    await open.getByText("Muutettuja arvoja: 1.").waitFor();
    await open.getByRole("button", { name: "Tee näistä oma simulointi" }).press("Enter");
    const own = card(page, "simulation", "~ttk-baseline-2");
    await own.getByText("Avoinna").waitFor();
    expect(page.url()).not.toContain("set.workers");
    await own.getByText("Ei tallennettu levylle").waitFor();
    const file = await downloaded(page, () => own.getByRole("button", { name: /^Lataa tiedostona/ }).press("Enter"));
    expect(JSON.parse(file.text)).toMatchObject({ id: "ttk-baseline-2", change: { workers: 6 } });
    await own.getByText("Ei tallennettu levylle").waitFor({ state: "detached" });
    await own.getByRole("button", { name: /^Nimeä uudelleen/ }).press("Enter");
    await page.keyboard.type("Kuusi työntekijää");
    await page.keyboard.press("Enter");
    await said(page, "Uusi nimi: Kuusi työntekijää");
    await own.getByRole("heading", { name: "Kuusi työntekijää" }).waitFor();
    await own.getByRole("button", { name: "Poista: Kuusi työntekijää" }).press("Enter");
    await page.getByText("Sitä ei ole tallennettu levylle").waitFor();
    await page.keyboard.press("Escape");
    expect(await own.count()).toBe(1);
    await own.getByRole("button", { name: "Poista: Kuusi työntekijää" }).press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await said(page, "Poistettu: Kuusi työntekijää");
    expect(await own.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("copies a pathway, and a simulation for it; one that does not fit is told why", async () => {
    const { page, complaints } = await site.visit("#/files");
    await card(page, "pathway", "keusote-ttk")
      .getByRole("button", { name: /^Kopioi omaksi/ })
      .click();
    await card(page, "pathway", "~keusote-ttk-2").getByText("Avoinna").waitFor();
    await page.getByText("Tästä palvelupolusta ei ole simulointia.").waitFor();
    await page.getByText("Muiden palvelupolkujen simuloinnit").click();
    await card(page, "simulation", "ttk-workers")
      .getByRole("button", { name: /^Kopioi omaksi/ })
      .click();
    const copied = card(page, "simulation", "~ttk-workers-2");
    await copied.getByText("Avoinna").waitFor();
    const { text } = await downloaded(page, () => copied.getByRole("button", { name: /^Lataa tiedostona/ }).click());
    expect(JSON.parse(text)).toMatchObject({ id: "ttk-workers-2", pathway: "../models/keusote-ttk-2.pathway.json" });
    await card(page, "simulation", "supported-employment")
      .getByRole("button", { name: /^Kopioi omaksi/ })
      .click();
    await page.locator(".refused").getByText("supported-employment-2.simulation.json").waitFor();
    await copied.getByText("Avoinna").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("passes axe in three languages, light and dark, with own documents and a bad file", async () => {
    const { page, complaints } = await site.visit("#/files?set.workers=6");
    await openFromDisk(page, [ownPathway, { name: "rikki.json", text: "{" }]);
    await page.locator(".refused").waitFor();
    await page.locator("polku-check polku-diagnostics").first().waitFor();
    for (const language of ["FI", "SV", "EN"]) {
      await page.locator("polku-header").getByRole("button", { name: language, exact: true }).click();
      await expectAccessible(page);
      await page.locator("polku-header button.icon").click();
      await expectAccessible(page);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("goes on paper without controls, light, and with the whole picture of the pathway", async () => {
    const { page } = await site.visit("#/files?theme=dark");
    await page.locator("polku-check table").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, select:visible, input:visible").count()).toBe(0);
    await page.getByText("polku – Tiedostot – Työkyvyn tuen palvelupolku, tavoitetila").waitFor();
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("link", { name: "Polku" }).click();
    await page.locator(".node[tabindex='0']").waitFor();
    await page.emulateMedia({ media: "print" });
    const svg = page.locator("polku-diagram svg");
    expect(await svg.getAttribute("viewBox")).toMatch(/^0 0 \d+/);
    const { width, height } = (await svg.boundingBox())!;
    expect(width).toBeGreaterThan(900);
    expect(height).toBeGreaterThan(300);
    await page.emulateMedia({ media: "screen" });
    await page.locator("polku-diagram svg:not([viewBox])").waitFor();
    await page.close();
  });
});
