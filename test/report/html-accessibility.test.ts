import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext, createStaffingContext, toHtml, toStaffingHtml } from "#report";
import { inlineCrew, staff } from "#study";
import { busyDesk, busyYears } from "../study/staffing-documents.ts";
import { fixtureInput } from "./fixture.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

let browser: Browser;

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install chromium, or name another in CHROMIUM`);
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  await browser?.close();
});

async function openReport(language: "fi" | "sv" | "en", workers: readonly number[], colorScheme: "light" | "dark", width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => complaints.push(`asked for ${request.url()}`));
  await page.setContent(toHtml(createContext(fixtureInput(workers), language)));
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  return { page, complaints };
}

const cases = [
  { language: "fi", scheme: "light", workers: [4, 5, 6] },
  { language: "sv", scheme: "dark", workers: [4] },
  { language: "en", scheme: "light", workers: [4] },
] as const;

test.each(cases)("the report passes axe with no violation ($language, $scheme)", async ({ language, scheme, workers }) => {
  const { page, complaints } = await openReport(language, workers, scheme);
  await page.evaluate(axe.source);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`)) as {
    violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary?: string }> }>;
    passes: unknown[];
  };
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`)).toEqual([]);
  expect(found.passes.length).toBeGreaterThan(15);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(["light", "dark"] as const)("the report on a staffing passes axe with no violation (%s)", async (colorScheme) => {
  const staffing = { units: { clerks: { from: 5, to: 9, cost: 50_000, basis: "assumption" } } } as const;
  const simulation = { ...busyYears(0.5, staffing), horizon: "1 y", warmUp: "0 d", replications: 60 };
  const { answer } = await staff(busyDesk, simulation, { crew: inlineCrew(), isPruned: true, withFrontier: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
  await page.setContent(toStaffingHtml(createStaffingContext(answer!, "fi", "0.1.0")));
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  await page.evaluate(axe.source);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`)) as {
    violations: Array<{ id: string; nodes: Array<{ html: string }> }>;
    passes: unknown[];
  };
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  expect(found.passes.length).toBeGreaterThan(15);
  expect(await page.locator("svg[role=img] desc").textContent()).toMatch(/^Lyhin odotus kullakin hinnalla: /);
  expect(await page.locator("figure details table tbody tr").count()).toBe(5);
  await page.close();
});

test("all text of the page and its charts is at least 12 pixels high at 1280 pixels", async () => {
  const { page } = await openReport("fi", [4, 5, 6], "light");
  const smallest = await page.evaluate(`(() => {
    const sizes = [];
    for (const element of document.querySelectorAll("body *")) {
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "")) continue;
      const svg = element.closest("svg");
      if (element.matches("title, desc")) continue;
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      sizes.push(parseFloat(getComputedStyle(element).fontSize) * scale);
    }
    return Math.min(...sizes);
  })()`);
  expect(smallest).toBeGreaterThanOrEqual(12);
  await page.close();
});

test("no text of a chart reaches over its edge or over another", async () => {
  const { page } = await openReport("fi", [4, 5, 6], "light");
  const faults = await page.evaluate(`(() => {
    const found = [];
    for (const svg of document.querySelectorAll("svg")) {
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll("text")].map((text) => ({ says: text.textContent, box: text.getBoundingClientRect() }));
      for (const { says, box } of boxes) if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1) found.push("outside: " + says);
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1)) {
          const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (wide > 2 && high > 5) found.push("over another: " + a.says + " / " + b.says);
        }
    }
    return found;
  })()`);
  expect(faults).toEqual([]);
  await page.close();
});

test("the page itself never scrolls sideways, however narrow the window", async () => {
  for (const width of [320, 768, 1280]) {
    const { page } = await openReport("fi", [4, 5, 6], "light", width);
    const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(over, `${width}`).toBeLessThanOrEqual(0);
    await page.close();
  }
});
