import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { card, downloaded, openFromDisk, repositoryText, said } from "./files-page.ts";
import { Site } from "./page.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site?.close();
});

const own = {
  name: "oma.pathway.json",
  text: repositoryText("models/keusote-ttk.pathway.json", { id: "oma", title: { fi: "Oma polku" } }),
};

/** Time for what is kept shortly after a change. */
const calm = 600;

describe("what the browser keeps", () => {
  test("is there again after a reload, and after a tab that was closed without a word", async () => {
    const user = await site.user();
    const { page, complaints } = await site.visit("#/files", { user });
    await openFromDisk(page, [own]);
    await said(page, "Avattu: Oma polku");
    await page.reload();
    await card(page, "pathway", "~oma").getByText("Avoinna").waitFor();
    await page.locator("polku-header button.icon").click();
    await page.locator("polku-header").getByRole("button", { name: "SV", exact: true }).click();
    await page.waitForTimeout(calm);
    await page.close({ runBeforeUnload: false });
    const next = await site.visit("", { user });
    await card(next.page, "pathway", "~oma").getByText("Öppen").waitFor();
    expect(next.page.url()).toContain("#/files?lang=sv&theme=dark&path=%7Eoma");
    expect(await next.page.evaluate("document.documentElement.className")).toBe("dark");
    expect([...complaints, ...next.complaints]).toEqual([]);
    await user.close();
  });

  test("has own figures, which no address tells, and gives them back for the same work only", async () => {
    const user = await site.user();
    const { page, complaints } = await site.visit("#/files?set.workers=6", { user });
    const { demand } = JSON.parse(repositoryText("simulations/ttk-baseline.simulation.json"));
    // As the view of simulation keeps them.
    await page.evaluate(`new Promise((resolve) => {
      const name = sessionStorage.getItem("polku-tab");
      const opening = indexedDB.open("polku");
      opening.onsuccess = () => {
        const writing = opening.result.transaction("saved", "readwrite");
        const own = { of: "ttk-baseline", demand: ${JSON.stringify(demand)}, initial: [] };
        writing.objectStore("saved").put({ [name]: { hash: location.hash, own, at: Date.now() } }, "work");
        writing.oncomplete = resolve;
      };
    })`);
    await page.reload();
    await page.getByText("Muutettuja arvoja: 1. Omat luvut tulijoista.").waitFor();
    const other = await site.visit("#/files?set.workers=7", { user });
    await other.page.getByText(/^Muutettuja arvoja: 1\. Tee näistä/).waitFor();
    expect(await other.page.getByText("Omat luvut tulijoista").count()).toBe(0);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await user.close();
  });

  test("gives way to the address, which says so where it names what is not here", async () => {
    const user = await site.user();
    const { page, complaints } = await site.visit("#/files?path=keusote-tkk&sim=ttk-workers&set.workers=6", { user });
    await said(
      page,
      "palvelupolkua ”keusote-tkk” ei ole täällä. Tarkoititko ”keusote-ttk”? Auki on Työkyvyn tuen palvelupolku, tavoitetila.",
    );
    expect(page.url()).not.toContain("set.workers");
    await page.evaluate("location.hash = '#/files?path=~kollegan'");
    await said(page, "jonkun oma tiedosto: pyydä tiedosto ja avaa se");
    await page.evaluate("location.hash = '#/files?sim=olematon'");
    await said(page, "simulointia ”olematon” ei ole tällä palvelupolulla. Auki on TTK-palvelu suunnitelman mukaan.");
    await page.getByRole("button", { name: "Sulje ilmoitus" }).click();
    expect(await page.locator("polku-notice p").isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await user.close();
  });

  test("is told to a second tab, and neither overwrites the other", async () => {
    const user = await site.user();
    const first = await site.visit("#/files", { user });
    await openFromDisk(first.page, [own]);
    await said(first.page, "Avattu: Oma polku");
    const second = await site.visit("#/files?path=~oma", { user });
    const rename = async ({ page }: typeof first, from: string, to: string) => {
      await page.getByRole("button", { name: `Nimeä uudelleen: ${from}` }).click();
      await page.keyboard.type(to);
      await page.keyboard.press("Enter");
    };
    await rename(second, "Oma polku", "Toisen polku");
    await said(first.page, "Toisen polku muuttui toisessa välilehdessä. Tällä sivulla on vanhempi versio.");
    await first.page.getByRole("button", { name: "Avaa uudempi" }).click();
    await expect.poll(() => first.page.title()).toMatch(/^Toisen polku/);
    // A tab that was asleep has not heard of it.
    await second.page.evaluate("BroadcastChannel.prototype.postMessage = () => {}");
    await rename(second, "Toisen polku", "Salaa muutettu");
    await said(second.page, "Uusi nimi: Salaa muutettu");
    await rename(first, "Toisen polku", "Minun polku");
    await said(first.page, "oli muuttunut toisessa välilehdessä");
    await card(first.page, "pathway", "~oma").getByRole("heading", { name: "Salaa muutettu" }).waitFor();
    await card(first.page, "pathway", "~oma-2").getByText("Avoinna").waitFor();
    await card(first.page, "pathway", "~oma-2").getByRole("heading", { name: "Minun polku" }).waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await user.close();
  });

  test("is written in its place, where the browser lets files be written, and not over what has changed there", async () => {
    const user = await site.user();
    // Files of the browser's own folder stand in for the disk, as its dialogs cannot be pressed.
    await user.addInitScript(`(() => {
      const file = async () => (await navigator.storage.getDirectory()).getFileHandle("oma.pathway.json", { create: true });
      window.showOpenFilePicker = async () => [await file()];
      window.showSaveFilePicker = file;
      window.writeDisk = async (text) => { const out = await (await file()).createWritable(); await out.write(text); await out.close(); };
      window.readDisk = async () => (await (await file()).getFile()).text();
    })()`);
    const { page, complaints } = await site.visit("#/files", { user });
    await page.evaluate(`writeDisk(${JSON.stringify(own.text)})`);
    await page.getByRole("button", { name: "Avaa tiedosto…" }).click();
    await said(page, "Avattu: Oma polku");
    expect(await page.evaluate("readDisk()")).toBe(own.text);
    const open = card(page, "pathway", "~oma");
    await open.getByRole("button", { name: /^Nimeä uudelleen/ }).click();
    await page.keyboard.type("Uusi polku");
    await page.keyboard.press("Enter");
    await open.getByText("Ei tallennettu levylle").waitFor();
    expect(await page.evaluate("readDisk()")).toBe(own.text);
    await page.reload();
    await open.getByRole("button", { name: /^Tallenna:/ }).click();
    await said(page, "Tallennettu tiedostoon oma.pathway.json.");
    expect(JSON.parse((await page.evaluate("readDisk()")) as string)).toEqual({ ...JSON.parse(own.text), title: { fi: "Uusi polku" } });
    await page.evaluate("writeDisk('{}')");
    await open.getByRole("button", { name: /^Tallenna:/ }).click();
    await page.getByText("on muuttunut levyllä").waitFor();
    await page.getByRole("button", { name: "Peruuta" }).click();
    expect(await page.evaluate("readDisk()")).toBe("{}");
    await open.getByRole("button", { name: /^Tallenna:/ }).click();
    await page.getByRole("button", { name: "Kirjoita päälle" }).click();
    await said(page, "Tallennettu tiedostoon");
    expect(await page.evaluate("readDisk()")).toContain("Uusi polku");
    expect(complaints).toEqual([]);
    await user.close();
  });

  test("is nothing where the browser keeps nothing: the page works, and says that the document will be lost", async () => {
    const user = await site.user();
    await user.addInitScript("IDBFactory.prototype.open = () => { throw new Error('not in this window'); }");
    const { page, complaints } = await site.visit("#/files", { user });
    await openFromDisk(page, [own]);
    await said(page, "Selain ei säilytä tietoja: Oma polku häviää, kun sivu suljetaan.");
    const open = card(page, "pathway", "~oma");
    const file = await downloaded(page, () => open.getByRole("button", { name: /^Lataa tiedostona/ }).click());
    expect(file).toEqual(own);
    expect(complaints).toEqual([]);
    await user.close();
  });
});
