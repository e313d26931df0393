import { gzipSync } from "node:zlib";
import { type BuiltPage, median } from "./browser.ts";
import { timeLayout } from "./in-node.ts";
import { longestOf, tasksDuring } from "./tasks.ts";

interface Opening {
  readonly hash: string;
  /** The model whose lanes are drawn; null: no lanes. */
  readonly model: string | null;
  readonly isWhole: boolean;
}

const openings: Readonly<Record<string, Opening>> = {
  "first view": { hash: "", model: "keusote-ttk", isWhole: false },
  "keusote-as-is, all states, lanes": { hash: "#/pathway?path=keusote-as-is&closed=", model: "keusote-as-is", isWhole: true },
  "keusote-2025, all states, lanes": { hash: "#/pathway?path=keusote-2025&closed=", model: "keusote-2025", isWhole: true },
  "keusote-2025, all states, statechart": { hash: "#/pathway?path=keusote-2025&closed=&picture=statechart", model: null, isWhole: true },
};

/** Bytes of scripts, styles and documents, gzipped; milliseconds until something and until the picture is drawn, of the layout in its worker; tasks. */
async function open(site: BuiltPage, hash: string) {
  const page = await site.newPage();
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (/\.(js|css|html|json)$|\/$/.test(new URL(response.url()).pathname))
      bodies.push(response.body().then((body) => gzipSync(body).length));
  });
  let drawn = 0;
  const tasks = await tasksDuring(page, async () => {
    const start = performance.now();
    await page.goto(site.address(hash));
    await page.locator(".node").first().waitFor();
    drawn = performance.now() - start;
    // Long enough for what is done once the picture stands.
    await page.waitForTimeout(600);
  });
  const timesOf = (type: string) =>
    page.evaluate(`performance.getEntriesByType("${type}").map((entry) => entry.duration || entry.startTime)`) as Promise<number[]>;
  const painted = Math.min(...(await timesOf("paint")));
  const layout = Math.max(...(await timesOf("measure")));
  const size = (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);
  await page.close();
  const [all, after] = [longestOf(tasks), longestOf(tasks.filter(({ isAfterPaint }) => isAfterPaint))];
  return { size, drawn, painted, layout, all, after };
}

/** What opening the page takes, and layouts beside the same work in Node. */
export async function benchStart(site: BuiltPage, rounds: number, print: (line: string) => void): Promise<void> {
  for (const [name, { hash, model, isWhole }] of Object.entries(openings)) {
    const seen: Awaited<ReturnType<typeof open>>[] = [];
    for (let i = 0; i < rounds; i++) seen.push(await open(site, hash));
    const both = (of: (one: (typeof seen)[number]) => number) =>
      `${Math.min(...seen.map(of)).toFixed(0)} (median ${median(seen.map(of)).toFixed(0)}) ms`;
    const node = model === null ? null : await timeLayout(model, isWhole, rounds);
    print(
      `${name}: ${(seen[0]!.size / 1000).toFixed(0)} kB gzipped; painted after ${both((one) => one.painted)}, drawn after ${both((one) => one.drawn)}`,
    );
    const layout = median(seen.map((one) => one.layout));
    const beside =
      node === null
        ? ""
        : `: ${(layout / node.first).toFixed(2)} × the first in Node (${node.first.toFixed(0)} ms; best there ${node.best.toFixed(0)} ms)`;
    print(`  layout ${both((one) => one.layout)}${beside}`);
    print(`  longest task ${both((one) => one.all.ms)}, of the processor ${both((one) => one.all.processor)}`);
    print(`  longest once painted ${both((one) => one.after.ms)}, of the processor ${both((one) => one.after.processor)}`);
  }
}
