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

/** The longest that a view takes to have its first figures on a slow machine, and how long it is given to refine them (milliseconds). */
const patience = 120_000;
const refining = 60_000;

/** A client on the way, as the address tells of it. */
const walk = JSON.stringify({
  persona: "seija",
  number: 1,
  group: "longTerm",
  attributes: { municipality: "hyvinkaa", age: 56, unemployed: 2922 },
  steps: "13.1.1.1.0",
});

/** What is shown of each view: its address, what is there once there is something to see, and whether it simulates, which is waited for. */
const views: Record<string, { hash: string; sight: string; simulates?: boolean }> = {
  pathway: { hash: "#/pathway", sight: "polku-diagram .node" },
  statechart: { hash: "#/pathway?picture=statechart", sight: "polku-diagram .node" },
  simulate: { hash: "#/simulate", sight: "polku-results svg", simulates: true },
  bottleneck: { hash: "#/bottleneck", sight: "polku-limits li", simulates: true },
  compare: { hash: "#/compare", sight: "polku-compare-view svg", simulates: true },
  structure: { hash: "#/compare?in=structure", sight: "polku-difference-map .pill" },
  walk: { hash: `#/walk?walk=${encodeURIComponent(walk)}`, sight: "polku-diagram .node.active" },
  export: { hash: "#/export", sight: "polku-export-view h2" },
  files: { hash: "#/files", sight: "polku-document-card" },
  statement: { hash: "#/statement", sight: "polku-statement-view h1" },
};

const look = { colorScheme: "light", reducedMotion: "reduce", serviceWorkers: "block" } as const;

async function settled(page: Page, sight: string, simulates: boolean): Promise<void> {
  await page.locator("main[aria-busy=false]").waitFor({ timeout: patience });
  await page.locator(sight).first().waitFor({ timeout: patience });
  // Where the machine is slow, what there is so far is shown.
  if (simulates)
    await page
      .locator("progress")
      .first()
      .waitFor({ state: "detached", timeout: refining })
      .catch(() => {});
  await page.waitForTimeout(1500);
}

const asked = process.argv.slice(2);
const server = await servePage();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
mkdirSync(folder, { recursive: true });
for (const [view, { hash, sight, simulates = false }] of Object.entries(views)) {
  if (asked.length > 0 && !asked.includes(view)) continue;
  for (const language of languages) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, ...look });
    await page.goto(`${server.resolvedUrls!.local[0]!}${hash}${hash.includes("?") ? "&" : "?"}lang=${language}`);
    await settled(page, sight, simulates);
    await page.screenshot({ path: join(folder, `${view}-${language}.png`) });
    await page.close();
    process.stderr.write(`${view}-${language}.png\n`);
  }
}
await browser.close();
await server.close();
