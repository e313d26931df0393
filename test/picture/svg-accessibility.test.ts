import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawPathway, pagesOf, toSvg } from "#picture";
import { documentOf, host, inputOf } from "./input-of-model.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

let browser: Browser;

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install chromium, or name another in CHROMIUM`);
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"] });
});

afterAll(async () => {
  await browser?.close();
});

async function inPage(svg: string) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) complaints.push(`asked for ${request.url()}`);
  });
  await page.setContent(
    `<!doctype html><html lang="fi"><title>polku</title><main><h1>polku</h1>${svg.replace(/^<\?xml[^>]*\?>/, "")}</main></html>`,
  );
  await page.evaluate("document.fonts.ready");
  return { page, complaints };
}

test("a browser shows the SVG in its own font and asks for nothing, and axe finds no fault in it", async () => {
  const input = inputOf(documentOf("keusote-ttk"), "fi", { theme: "print" });
  const drawings = [await drawPathway(input), (await pagesOf(input))[2]!];
  const { page, complaints } = await inPage((await Promise.all(drawings.map((drawing) => toSvg(drawing, host)))).join(""));
  expect(
    await page.evaluate("document.fonts.check('20px \"Noto Sans\"') && [...document.fonts].every(({ status }) => status === 'loaded')"),
  ).toBe(true);
  await page.evaluate(axe.source);
  const { violations, passes } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    passes: unknown[];
  };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(8);
  expect(complaints).toEqual([]);
  await page.close();
});

test("its texts are as wide in a browser as they were taken to be: none is wider than its box", async () => {
  const { page } = await inPage(await toSvg(await drawPathway(inputOf(documentOf("supported-employment"), "sv")), host));
  const wide = (await page.evaluate(`[...document.querySelectorAll("[role=listitem] > [role=img]")].flatMap((item) => {
    const rect = item.querySelector("rect");
    if (!rect) return [];
    const outer = rect.getBoundingClientRect();
    return [...item.querySelectorAll("text")].filter((text) => {
      const inner = text.getBoundingClientRect();
      return inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5;
    }).map((text) => text.textContent);
  })`)) as string[];
  expect(wide).toEqual([]);
  await page.close();
});
