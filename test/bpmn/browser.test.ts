import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toBpmn } from "#bpmn";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";

const viewer = readFileSync(createRequire(import.meta.url).resolve("bpmn-js/dist/bpmn-viewer.production.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
});

afterAll(() => browser.close());

it.each(modelNames)("bpmn-js draws %s in Chromium without a warning, and all that is in it", async (name) => {
  const { files } = await toBpmn(inputOf(documentOf(name)));
  const xml = files[0]!.content as string;
  const page = await browser.newPage();
  try {
    await page.setContent("<div id='canvas' style='width:800px;height:600px'></div>");
    await page.addScriptTag({ content: viewer });
    const drawn = (await page.evaluate(
      `(async () => { const viewer = new BpmnJS({ container: "#canvas" }); const { warnings } = await viewer.importXML(${JSON.stringify(xml)});
        return { warnings: warnings.map(String), elements: viewer.get("elementRegistry").getAll().filter(({ type }) => type !== "label").length }; })()`,
    )) as { warnings: string[]; elements: number };
    expect(drawn.warnings).toEqual([]);
    // What is drawn on a plane has no shape there: the collaboration, and sub-processes that are folded.
    expect(drawn.elements).toBe(xml.match(/<bpmndi:BPMN(Shape|Edge|Plane) /g)!.length);
  } finally {
    await page.close();
  }
});
