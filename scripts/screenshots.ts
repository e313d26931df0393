/**
 * Takes a picture of each view of the page in each language, in docs/screens/VIEW-LANGUAGE.png: `npm run screenshots`.
 * `npm run screenshots -- simulate bottleneck` takes some of them only.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { languages } from "../src/units/index.ts";
import { servePage } from "../test/web/serve-page.ts";

const folder = join(import.meta.dirname, "..", "docs", "screens");

/** The longest that a view takes to have its first figures on a slow machine, and how long it is given to refine them. */
const patience = 120_000;
const refining = 10_000;

/** A client on the way, as the address tells of it. */
const walk = JSON.stringify({
  persona: "seija",
  number: 1,
  group: "longTerm",
  attributes: { municipality: "hyvinkaa", age: 56, unemployed: 2922 },
  steps: "13.1.1.1.0",
});

/** What is shown of each view: its address, and where it simulates, what is there when the first figures are. */
const views: Record<string, { hash: string; figures?: string }> = {
  pathway: { hash: "#/pathway" },
  statechart: { hash: "#/pathway?picture=statechart" },
  simulate: { hash: "#/simulate", figures: "polku-results svg" },
  bottleneck: { hash: "#/bottleneck", figures: "polku-diagram .node" },
  compare: { hash: "#/compare", figures: "polku-compare-view svg" },
  structure: { hash: "#/compare?in=structure", figures: "polku-difference-map .pill" },
  walk: { hash: `#/walk?walk=${encodeURIComponent(walk)}` },
  export: { hash: "#/export" },
  files: { hash: "#/files" },
  statement: { hash: "#/statement" },
};

const look = { colorScheme: "light", reducedMotion: "reduce", serviceWorkers: "block" } as const;

async function settled(page: Page, figures: string | undefined): Promise<void> {
  await page.locator("main[aria-busy=false]").waitFor({ timeout: patience });
  if (figures) await page.locator(figures).first().waitFor({ timeout: patience });
  await page.waitForTimeout(figures ? refining : 1500);
}

const asked = process.argv.slice(2);
const server = await servePage();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
mkdirSync(folder, { recursive: true });
for (const [view, { hash, figures }] of Object.entries(views)) {
  if (asked.length > 0 && !asked.includes(view)) continue;
  for (const language of languages) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, ...look });
    await page.goto(`${server.resolvedUrls!.local[0]!}${hash}${hash.includes("?") ? "&" : "?"}lang=${language}`);
    await settled(page, figures);
    await page.screenshot({ path: join(folder, `${view}-${language}.png`) });
    await page.close();
    process.stderr.write(`${view}-${language}.png\n`);
  }
}
await browser.close();
await server.close();
