import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { readChart } from "../src/chart/index.ts";
import { layoutLanes, overview } from "../src/layout/index.ts";
import { readPathway } from "../src/pathway/index.ts";

// Opens the built page in Chromium and prints what the first view takes, how long layouts take in their web worker, and the same work in Node.
// Of several runs the best counts: whatever else the machine does only makes them longer.

const rounds = Number(process.argv[2] ?? 5);
const server = await preview({ configFile: "vite.web.config.ts", logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
const address = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Opens an address in a page of its own; `size`: bytes of scripts, styles and documents, gzipped; `ms`: until the picture is drawn. */
async function visit(hash: string): Promise<{ size: number; ms: number; layouts: number[]; longest: number }> {
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
  const layouts = (await page.evaluate("performance.getEntriesByType('measure').map(({ duration }) => duration)")) as number[];
  const longest = (await page.evaluate("Math.max(0, ...tasks)")) as number;
  const size = (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);
  await page.close();
  return { size, ms, layouts, longest };
}

/** Milliseconds that Node takes for the lanes of a model, the first time and at best. */
function inNode(model: string, isWhole: boolean): { first: number; best: number } {
  const { pathway } = readPathway(JSON.parse(readFileSync(`models/${model}.pathway.json`, "utf8")));
  const chart = readChart(pathway!).chart!;
  const options = {
    language: "fi",
    collapsed: isWhole ? [] : overview(chart),
    endings: "marks",
    room: { width: 1280, height: 620 },
  } as const;
  const times = Array.from({ length: rounds + 2 }, () => {
    const start = performance.now();
    layoutLanes(chart, options);
    return performance.now() - start;
  });
  return { first: times[0]!, best: Math.min(...times) };
}

const cases = {
  "first view": { hash: "", model: "keusote-ttk", isWhole: false },
  "keusote-as-is, all states, lanes": { hash: "#/pathway?path=keusote-as-is&closed=", model: "keusote-as-is", isWhole: true },
  "keusote-2025, all states, lanes": { hash: "#/pathway?path=keusote-2025&closed=", model: "keusote-2025", isWhole: true },
  "keusote-2025, all states, statechart": { hash: "#/pathway?path=keusote-2025&closed=&picture=statechart", model: null, isWhole: true },
};
for (const [name, { hash, model, isWhole }] of Object.entries(cases)) {
  const seen = [];
  for (let i = 0; i < rounds; i++) seen.push(await visit(hash));
  const least = (values: readonly number[]) => Math.min(...values);
  const layout = least(seen.flatMap(({ layouts }) => layouts));
  const node = model === null ? null : inNode(model, isWhole);
  const beside =
    node === null
      ? ""
      : ` (${(layout / node.first).toFixed(1)} × the first in Node, ${node.first.toFixed(0)} ms; best there ${node.best.toFixed(0)} ms)`;
  process.stdout.write(
    `${name.padEnd(38)} ${(seen[0]!.size / 1000).toFixed(0).padStart(5)} kB gzipped, drawn after ${least(seen.map(({ ms }) => ms)).toFixed(0)} ms, ` +
      `layout ${layout.toFixed(0)} ms${beside}, longest task ${least(seen.map(({ longest }) => longest)).toFixed(0)} ms\n`,
  );
}
await browser.close();
await server.close();
