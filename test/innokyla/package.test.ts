import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { strFromU8, unzipSync } from "fflate";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Artifact, ExportInput } from "#artifact";
import { innokylaPackage } from "#innokyla";
import { readPathway, readSimulation } from "#pathway";
import { languages } from "#units";
import { fields } from "../../src/innokyla/fields.ts";
import { documentsOf, simulatedInput, textOf } from "../eventlog/log-input.ts";
import { documentOf, inputOf } from "../picture/input-of-model.ts";
import { renamed } from "./hostile-names.ts";
import { told } from "./told.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const folder = mkdtempSync(join(tmpdir(), "polku-innokyla-"));

let browser: Browser;
let input: ExportInput;
let files: readonly Artifact[];

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install chromium, or name another in CHROMIUM`);
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  browser = await chromium.launch({ executablePath, args });
  ({ input } = await simulatedInput(documentsOf("savings"), { replications: 4, withBottleneck: true }));
  ({ files } = await innokylaPackage(input));
  for (const { name, content } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const named = (name: string) => files.find((file) => file.name === `savings-innokyla/${name}`);

/** Opens a page of a file, which may read and write the clipboard; what it asks for and complains of is kept. */
async function open(file: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(`asked: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  await page.evaluate(axe.source);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`)) as {
    violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary?: string }> }>;
    passes: unknown[];
  };
  expect(found.passes.length).toBeGreaterThan(20);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`);
}

/** Presses every button of the page, and reads what each has put on the clipboard. */
const pressAll = `(async () => {
  const made = [];
  const status = document.getElementById("status");
  for (const button of document.querySelectorAll("button[data-copy]")) {
    status.textContent = "";
    button.click();
    for (let i = 0; i < 200 && !status.textContent.includes(button.dataset.name); i++) await new Promise((done) => setTimeout(done, 10));
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : null);
    made.push({ id: button.dataset.copy, as: button.dataset.as, text: await read("text/plain"), html: await read("text/html") });
  }
  return made;
})()`;

test("the page of the package passes axe and asks nothing of anybody; each button copies what it says", async () => {
  const { page, complaints } = await open(join(folder, "savings-innokyla", "index.html"));
  expect(await violations(page)).toEqual([]);
  const copied = (await page.evaluate(pressAll)) as { id: string; as: string; text: string | null; html: string | null }[];
  expect(copied.length).toBeGreaterThan(2 * fields.length);
  const failed = copied.flatMap(({ id, as, text, html }) => {
    if (text === null || text.trim() === "") return [`${id}: no text`];
    if ((html !== null) !== (as === "rich")) return [`${id}: ${as} gave ${html === null ? "no HTML" : "HTML"}`];
    return html === null || /^(<meta[^>]*>)?<(p|h4|ul|ol|table)\b/.test(html) ? [] : [`${id}: ${html.slice(0, 60)}`];
  });
  const idea = copied.find(({ id, as }) => id === "idea" && as === "plain")!;
  expect(idea.text!.replaceAll("\r\n", "\n")).toBe(textOf(files.find(({ name }) => name.endsWith("10-ratkaisun-perusidea.txt"))!.content));
  expect(failed).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a page that is given no clipboard copies by the command of old", async () => {
  const { page } = await open(join(folder, "savings-innokyla", "index.html"));
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await page.evaluate(
    "window.copied = null; window.addEventListener('copy', (event) => { window.copied = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type)); })",
  );
  await page.locator('button[data-copy="idea"][data-as="rich"]').click();
  await page.waitForFunction("document.getElementById('status').textContent !== ''");
  const [text, html] = (await page.evaluate("window.copied")) as [string, string];
  expect(text.startsWith("POLKU LYHYESTI")).toBe(true);
  expect(html.startsWith("<h4>Polku lyhyesti</h4>")).toBe(true);
  await page.context().close();
});

test.each(languages)("the page passes axe in a narrow window as well, and does not scroll sideways (%s)", async (language) => {
  const file = join(folder, `page-${language}.html`);
  writeFileSync(file, told(inputOf(documentOf("ttk-plan"), language)).page());
  const { page, complaints } = await open(file, 320);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
  expect(await page.evaluate("document.documentElement.lang")).toBe(language);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("no name adds to the page or runs on it", async () => {
  const count = (page: Page) =>
    page.evaluate(`(() => {
      const names = [...document.querySelectorAll("*")].map(({ tagName }) => tagName);
      return Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((other) => other === name).length]));
    })()`);
  const pages: unknown[] = [];
  const document = documentOf("ttk-plan");
  const names = [
    "Nimi",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]> <!-- &lt;b&gt; \u202e\u0000 😀",
    "]<mark>\u2028",
  ];
  for (const name of names) {
    const file = join(folder, "hostile.html");
    writeFileSync(file, told(inputOf(renamed(document, name))).page());
    const { page, complaints } = await open(file);
    pages.push(await count(page));
    expect(complaints).toEqual([]);
    await page.context().close();
  }
  for (const one of pages.slice(1)) expect(one).toEqual(pages[0]);
});

test("the zip holds what the folder does, and the same input gives the same bytes", async () => {
  const zip = files.at(-1)!;
  expect(zip.name).toBe("savings-innokyla.zip");
  const inside = unzipSync(zip.content as Uint8Array);
  expect(Object.keys(inside)).toEqual(files.slice(0, -1).map(({ name }) => name));
  for (const { name, content } of files.slice(0, -1)) {
    if (typeof content === "string") expect(strFromU8(inside[name]!)).toBe(content);
    else expect(inside[name]).toEqual(content);
  }
  const once = await innokylaPackage({ ...input, results: null });
  const again = await innokylaPackage({ ...input, results: null });
  const changed = again.files.filter(({ content }, i) => Buffer.compare(Buffer.from(content), Buffer.from(once.files[i]!.content)) !== 0);
  expect(changed.map(({ name }) => name)).toEqual([]);
});

test("every field has a file of plain text and one of HTML; the page lists every file", () => {
  const page = textOf(named("index.html")!.content);
  for (const [i, { label }] of fields.entries()) {
    const start = `savings-innokyla/tekstit/${String(i + 1).padStart(2, "0")}-`;
    const own = files.filter(({ name }) => name.startsWith(start)).map(({ name }) => name.slice(name.lastIndexOf(".")));
    expect(own, label).toEqual([".txt", ".html"]);
  }
  for (const { name } of files.slice(0, -1)) {
    expect(name).toMatch(/^[a-z0-9-]+(\/[A-Za-z0-9._-]+)+$/);
    expect(page).toContain(`href="${name.replace("savings-innokyla/", "")}"`);
  }
});

test("pictures are no larger than a form may take, and each is described in short and at length", async () => {
  const { page } = await open(join(folder, "savings-innokyla", "index.html"));
  const pictures = files.filter(({ mediaType }) => mediaType === "image/png");
  expect(pictures.length).toBeGreaterThan(2);
  for (const { content, name } of pictures) expect(content.length, name).toBeLessThan(2_000_000);
  await page.evaluate("Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode(); }))");
  const alts = (await page.evaluate("[...document.images].map((image) => [image.alt, image.naturalWidth])")) as [string, number][];
  expect(alts.length).toBe(pictures.length);
  expect(new Set(alts.map(([alt]) => alt)).size).toBe(alts.length);
  for (const [alt, width] of alts) {
    expect([...alt].length).toBeGreaterThan(10);
    expect([...alt].length).toBeLessThanOrEqual(150);
    expect(width).toBeGreaterThan(100);
  }
  const descriptions = textOf(named("kuvat/kuvien-kuvaukset.txt")!.content);
  for (const { name } of pictures) expect(descriptions).toContain(name.replace("savings-innokyla/", ""));
  await page.context().close();
});

test("the documents inside can be opened as they lie", () => {
  const { pathway, simulation } = documentsOf("savings");
  const model = readPathway(JSON.parse(textOf(named("liitteet/savings.pathway.json")!.content)));
  expect(model.diagnostics).toEqual([]);
  const { $schema: _, ...own } = pathway;
  expect(model.pathway).toEqual(own);
  const read = readSimulation(JSON.parse(textOf(named(`liitteet/${simulation.id}.simulation.json`)!.content)));
  expect(read.diagnostics).toEqual([]);
  expect(read.simulation!.pathway).toBe("./savings.pathway.json");
  expect(textOf(named("liitteet/savings.pdf")!.content.slice(0, 5) as Uint8Array)).toBe("%PDF-");
  expect(textOf(named(`liitteet/${simulation.id}.html`)!.content)).toContain("<!doctype html>");
});
