import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { type PreviewServer, preview } from "vite";

/** Milliseconds after which a browser that has just been started has done with itself. */
const calm = 3000;
/** Milliseconds after which something is taken to never come. */
const patience = 180_000;

/** The built page, served, and a Chromium to open it in; `POLKU_WEB_DIR` names another build. */
export class BuiltPage {
  readonly #server: PreviewServer;
  readonly #browser: Browser;

  private constructor(server: PreviewServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async open(): Promise<BuiltPage> {
    const outDir = process.env.POLKU_WEB_DIR;
    const build = outDir === undefined ? {} : { build: { outDir } };
    const server = await preview({
      configFile: "vite.web.config.ts",
      logLevel: "error",
      preview: { port: 0, host: "127.0.0.1" },
      ...build,
    });
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    await sleep(calm);
    return new BuiltPage(server, browser);
  }

  /** An empty page of a new user, at 1280 × 720. Nothing is kept for use without a network, which is done once, after the first view. */
  async newPage(): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: "block" });
    page.setDefaultTimeout(patience);
    return page;
  }

  /** The address of a place in the page. */
  address(hash: string): string {
    return this.#server.resolvedUrls!.local[0]! + hash;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
