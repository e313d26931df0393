import type { Page } from "playwright-core";
import { type BuiltPage, median } from "./browser.ts";
import { timeAnswer, timeForms } from "./in-node.ts";
import { longestOf, tasksDuring } from "./tasks.ts";

/** The parameter that is turned for figures of the simulation. */
const parameter = "workers";
/** Those that are turned for closed forms: how much there is of a resource, and who comes, of which the whole traffic is worked out anew. */
const formParameters = {
  workers: (i: number) => 1 + ((i * 3) % 8),
  inflow: (i: number) => 200 + 10 * ((i * 7) % 30),
};

/** Turns the slider as a hand does, and notes when closed forms and figures of the simulation are in the page and when they are painted. */
const inPage = `
window.deep = (...names) => names.reduce((at, name) => (at.shadowRoot ?? at).querySelector(name), document);
window.turn = (key, value) => {
  const input = deep("polku-app", "polku-simulate-view", "polku-settings", 'polku-control[data-key="' + key + '"]', "input[type=range]");
  input.value = String(value);
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
};
window.changed = (root, selector) => new Promise((resolve) => {
  const text = () => [...root.querySelectorAll(selector)].map((one) => one.textContent).join();
  const before = text();
  const observer = new MutationObserver(() => {
    if (text() === before || text() === "") return;
    observer.disconnect();
    const inDocument = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ inDocument, painted: performance.now() });
      port2.postMessage(null);
    });
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
});
window.timed = async (key, value, what) => {
  const root = deep("polku-app", "polku-simulate-view", "polku-answer").shadowRoot;
  const end = changed(root, what);
  const start = performance.now();
  turn(key, value);
  const own = performance.now() - start;
  const { inDocument, painted } = await end;
  return { own, inDocument: inDocument - start, painted: painted - start };
};`;

type Timed = { own: number; inDocument: number; painted: number };

const timed = (page: Page, [key, value]: readonly [string, number], what: string) =>
  page.evaluate(`timed("${key}", ${value}, "${what}")`) as Promise<Timed>;

async function finished(page: Page): Promise<void> {
  await page.locator("polku-answer section").first().waitFor();
  await page.locator("polku-run-status progress").waitFor({ state: "detached" });
}

/** Five seconds of a hand on the slider, 30 moves a second with a rest each second, so that answers come in between; then until it is done. */
const slide = `(async () => {
  const end = performance.now() + 5000;
  for (let i = 0; performance.now() < end; i++) {
    turn("${parameter}", 1 + i % 8);
    await new Promise((resolve) => setTimeout(resolve, i % 30 === 29 ? 500 : 33));
  }
})()`;

/** Milliseconds from a slider's move to figures, beside the same work in Node, and the longest task while simulating. */
export async function benchLive(site: BuiltPage, rounds: number, print: (line: string) => void): Promise<void> {
  const page = await site.newPage();
  await page.goto(site.address("#/simulate"));
  await finished(page);
  await page.evaluate(inPage);
  for (const [key, valueAt] of Object.entries(formParameters)) {
    const values = Array.from({ length: 8 * rounds }, (_, i) => valueAt(i));
    const seen: Timed[] = [];
    for (const value of values) {
      seen.push(await timed(page, [key, value], ".figures"));
      // What a move before has begun is dropped by the next one; the simulation is not waited for.
      await page.waitForTimeout(30);
    }
    told(`closed forms after a move of ${key}`, seen, median(timeForms(key, values))).forEach(print);
  }
  await finished(page);
  const values = Array.from({ length: 2 * rounds }, (_, i) => formParameters.workers(i));
  const answers: Timed[] = [];
  for (const value of values) {
    answers.push(await timed(page, [parameter, value], ".cards"));
    await finished(page);
  }
  told("first figures, 50 replications", answers, median(await timeAnswer(parameter, values))).forEach(print);
  const tasks = await tasksDuring(page, async () => {
    await page.evaluate(slide);
    await finished(page);
    await page.waitForTimeout(500);
  });
  await page.close();
  const { ms, processor } = longestOf(tasks);
  const long = tasks.filter((task) => task.processor > 50).length;
  print(
    `longest task while a slider moves and replications arrive: ${ms.toFixed(0)} ms, of the processor ${processor.toFixed(0)} ms (${long} of ${tasks.length} over 50 ms of it)`,
  );
}

function told(name: string, seen: readonly Timed[], node: number): string[] {
  const middle = (key: keyof Timed) => median(seen.map((one) => one[key]));
  const [own, inDocument, painted] = [middle("own"), middle("inDocument"), middle("painted")];
  const least = Math.min(...seen.map((one) => one.painted));
  return [
    `${name}: the page stands still ${own.toFixed(1)} ms; in the document after ${inDocument.toFixed(1)} ms, painted after ${painted.toFixed(1)} (least ${least.toFixed(1)}) ms`,
    `  in the document: ${(inDocument / node).toFixed(2)} × the same in Node (${node.toFixed(1)} ms), ${(inDocument - node).toFixed(1)} ms beyond it`,
  ];
}
