import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toLeaflet, toRaci } from "#desk";
import { type Language, languages } from "#units";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { fixtureExport } from "./office.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

let browser: Browser;

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install chromium, or name another in CHROMIUM`);
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  await browser?.close();
});

async function opened(html: string, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => complaints.push(`asked for ${request.url()}`));
  await page.setContent(html);
  return { page, complaints };
}

/** Models of which a leaflet can be written: in the others nothing is done with a client. */
const walked = modelNames.filter((name) => name !== "savings");

describe("the leaflet", () => {
  it.each(languages)("is printed on one sheet of A4 for every model, all of it, in letters that can be read (%s)", async (language) => {
    for (const name of walked) {
      const { page } = await opened(String(toLeaflet(inputOf(documentOf(name), language)).files[0]!.content));
      await page.emulateMedia({ media: "print" });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), name).toHaveLength(1);
      await page.setViewportSize({ width: 794, height: 1123 });
      const { over, smallest } = (await page.evaluate(`(() => {
        const sheet = document.querySelector(".sheet");
        const sizes = [...sheet.querySelectorAll("*")].map((element) => parseFloat(getComputedStyle(element).fontSize));
        return { over: sheet.scrollHeight - sheet.clientHeight, smallest: Math.min(...sizes) };
      })()`)) as { over: number; smallest: number };
      expect(over, name).toBeLessThanOrEqual(0);
      expect(smallest).toBeGreaterThanOrEqual(12);
      await page.close();
    }
  });

  it.each(["keusote-ttk", "supported-employment"])("reads as the golden file says (%s)", async (name) => {
    const { page } = await opened(String(toLeaflet(inputOf(documentOf(name))).files[0]!.content));
    const text = (await page.evaluate("document.body.innerText")) as string;
    await expect(`${text.replaceAll(/\n{2,}/g, "\n").trim()}\n`).toMatchFileSnapshot(`../golden/${name}/export/leaflet.txt`);
    await page.close();
  });

  it("tells how long half of the clients wait where the pathway was simulated", () => {
    const results = fixtureExport("en").results!;
    const point = results.points[0]!;
    const wait = point.summary.states["ttk.queue"]!;
    const pathway = structuredClone(results.pathway) as typeof results.pathway & { activities: Record<string, unknown> };
    pathway.activities.granted = { duration: 0 };
    pathway.machine.states.ttk!.states!.queue!.invoke = { src: "granted", onDone: "visit" };
    const input = fixtureExport("en", {
      ...results,
      pathway,
      points: [{ ...point, summary: { ...point.summary, states: { "ttk.queue": wait } } }],
    });
    expect(String(toLeaflet(input).files[0]!.content)).toMatch(/Half wait at most 3\.9 months\..*Most wait at most 7\.5 months\./s);
  });

  it("tells half a year in months, not in days", () => {
    const text = (language: Language) => String(toLeaflet(inputOf(documentOf("keusote-ttk"), language)).files[0]!.content);
    expect(text("fi")).toContain("Ensin kuluu: noin 6 kuukautta.");
    for (const language of languages) expect(text(language)).not.toContain("182");
  });

  it("cannot be written where nothing is done with a client", () => {
    expect(() => toLeaflet(inputOf(documentOf("savings")))).toThrow(/leaflet/);
  });
});

describe("leaflet and table of who does what", () => {
  const pages: [string, (language: Language) => Promise<string>][] = [
    ["leaflet", async (language) => String(toLeaflet(inputOf(documentOf("keusote-ttk"), language)).files[0]!.content)],
    ["RACI", async (language) => String((await toRaci(inputOf(documentOf("keusote-ttk"), language))).files[1]!.content)],
  ];
  it.each(pages)("pass axe without a violation, load nothing, and fit a narrow window (%s)", async (_, make) => {
    for (const [language, width] of [
      ["fi", 1280],
      ["sv", 320],
    ] as const) {
      const { page, complaints } = await opened(await make(language), width);
      expect(await page.evaluate("document.documentElement.lang")).toBe(language);
      await page.evaluate(axe.source);
      const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`)) as {
        violations: { id: string; nodes: { html: string }[] }[];
        passes: unknown[];
      };
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(found.passes.length).toBeGreaterThan(12);
      expect(complaints).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});
