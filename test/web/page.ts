import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { PreviewServer } from "vite";
import { expect } from "vitest";
import { servePage } from "./serve-page.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** A page that is open, and what it did that no page may do: requests elsewhere, violations of its policy, errors. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** The browser of one test file, with the built page. */
export class Site {
  readonly #browser: Browser;
  readonly #server: PreviewServer;
  #isServing = true;
  /** Shared by visits of new users, since a context of its own for each takes longer than the visit; what the page keeps is cleared. */
  #newcomers: Promise<BrowserContext> | null = null;

  private constructor(browser: Browser, server: PreviewServer) {
    this.#browser = browser;
    this.#server = server;
  }

  /** Builds the page where it is older than its sources, serves it, and starts a browser. Call in `beforeAll`. */
  static async open(): Promise<Site> {
    if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install chromium, or name another in CHROMIUM`);
    const server = await servePage();
    const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
    return new Site(await chromium.launch({ executablePath, args }), server);
  }

  /**
   * A user whose browser keeps what the page keeps there, for several visits. `keepsPage`: the page itself too, for use without a
   * network; others do without, since each would take in all of it.
   */
  user({ keepsPage = false } = {}): Promise<BrowserContext> {
    const serviceWorkers = keepsPage ? "allow" : "block";
    return this.#browser.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: "light", serviceWorkers });
  }

  /** There is no network any more. */
  async stopServing(): Promise<void> {
    const { httpServer } = this.#server;
    this.#isServing = false;
    const stopped = new Promise((resolve) => httpServer.close(resolve));
    if ("closeAllConnections" in httpServer) httpServer.closeAllConnections();
    await stopped;
  }

  /** Opens an address of the page such as `#/pathway?lang=sv`, and waits until the document is there; as a new user unless one is named. */
  async visit(
    hash = "",
    { width = 1280, height = 720, user }: { width?: number; height?: number; user?: BrowserContext } = {},
  ): Promise<OpenPage> {
    const own = this.#server.resolvedUrls!.local[0]!;
    const page = await (user?.newPage() ?? this.#newcomer(new URL(own).origin));
    if (width !== 1280 || height !== 720) await page.setViewportSize({ width, height });
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(own)) complaints.push(`asked for ${request.url()}`);
    });
    page.on("console", (message) => {
      const isBlocked = message.text().startsWith("Service Worker registration blocked");
      if ((message.type() === "error" || message.type() === "warning") && !isBlocked) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(own + hash);
    await page.locator("main[aria-busy=false]").waitFor();
    return { page, complaints };
  }

  async #newcomer(origin: string): Promise<Page> {
    this.#newcomers ??= this.user();
    const context = await this.#newcomers;
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.detach();
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    if (this.#isServing) await this.#server.close();
  }
}

/** Asserts that axe finds nothing against WCAG 2.1 A and AA in the page as it is now, and that it has looked. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`)) as {
    violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary?: string }> }>;
    passes: unknown[];
  };
  const told = found.violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 300)} ${nodes[0]!.failureSummary}`,
  );
  expect(told).toEqual([]);
  expect(found.passes.length).toBeGreaterThan(10);
}
