import { readFileSync } from "node:fs";
import { Site } from "./page.ts";
import { openFromDisk, repositoryText } from "./files-page.ts";
const site = await Site.open();
const bad = JSON.parse(repositoryText("models/keusote-ttk.pathway.json"));
Object.values<Record<string, unknown>>(bad.resources)[0]!.capacity = "neljä";
bad.extra = 1;
delete bad.title.fi;
const { page } = await site.visit("#/files");
await openFromDisk(page, [{ name: "huono.pathway.json", text: JSON.stringify(bad) }, { name: "rikki.json", text: '{\n  "format": oho }' }, {name: "fits.simulation.json", text: repositoryText("simulations/ttk-baseline.simulation.json", { id: "fits", pathway: "xyz.pathway.json" })}]);
await page.locator(".refused tbody tr").nth(3).waitFor();
for (const [lang, theme, w, h] of [["FI","light",1280,720],["SV","dark",1920,1080]] as const) {
  await page.setViewportSize({ width: w, height: h });
  await page.emulateMedia({ colorScheme: theme });
  await page.locator("polku-header").getByRole("button", { name: lang, exact: true }).click();
  await page.locator(".refused").scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/d-${lang}.png` });
}
await site.close();
process.exit(0);
