import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { preview } from "vite";

// Opens the built page in Chromium and prints what the first view takes, and how long the layout of the largest model does.

const rounds = Number(process.argv[2] ?? 5);
const server = await preview({ configFile: "vite.web.config.ts", logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
const address = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Opens an address in a page of its own; `size`: bytes of scripts, styles and documents, gzipped; `ms`: until the picture is drawn. */
async function visit(hash: string): Promise<{ size: number; ms: number; layouts: Record<string, number>; longest: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (/\.(js|css|html)$|\/$/.test(new URL(response.url()).pathname)) bodies.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.addInitScript(
    "window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ['longtask'] })",
  );
  const start = performance.now();
  await page.goto(address + hash);
  await page.locator(".node").first().waitFor();
  const ms = performance.now() - start;
  const layouts = (await page.evaluate(
    "Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]))",
  )) as Record<string, number>;
  const longest = (await page.evaluate("Math.max(0, ...tasks)")) as number;
  const size = (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);
  await page.close();
  return { size, ms, layouts, longest };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const cases = {
  "first view": "",
  "largest model, all states, lanes": "#/pathway?path=keusote-2025&closed=&ends=lines",
  "largest model, all states, statechart": "#/pathway?path=keusote-2025&closed=&picture=statechart",
};
for (const [name, hash] of Object.entries(cases)) {
  const seen = [];
  for (let i = 0; i < rounds; i++) seen.push(await visit(hash));
  const layout = median(seen.map(({ layouts }) => Object.values(layouts)[0] ?? Number.NaN));
  process.stdout.write(
    `${name.padEnd(40)} ${(seen[0]!.size / 1000).toFixed(0).padStart(5)} kB gzipped, drawn after ${median(seen.map(({ ms }) => ms)).toFixed(0)} ms, ` +
      `layout ${layout.toFixed(0)} ms, longest task ${median(seen.map(({ longest }) => longest)).toFixed(0)} ms\n`,
  );
}
await browser.close();
await server.close();
