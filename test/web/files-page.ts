import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A file as the browser's dialog gives it. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** The text of a document of the repository, with whatever is to be another. */
export function repositoryText(file: string, patch: object = {}): string {
  const text = readFileSync(join(import.meta.dirname, "..", "..", file), "utf8");
  return Object.keys(patch).length === 0 ? text : JSON.stringify({ ...JSON.parse(text), ...patch }, null, 1);
}

/** Opens files by the button of the view, in a browser that gives no handles. */
export async function openFromDisk(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.evaluate("delete window.showOpenFilePicker");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Avaa tiedosto…" }).click();
  await (await chooser).setFiles(files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })));
}

/** Drags a file in and lets go of it somewhere on the page; between the two calls `whileOver` may look. */
export async function drop(page: Page, { name, text }: GivenFile, whileOver: () => Promise<void> = async () => {}): Promise<void> {
  const fire = (type: string) =>
    page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: "application/json" }));
      document.querySelector("polku-app").dispatchEvent(new DragEvent(${JSON.stringify(type)}, { bubbles: true, cancelable: true, dataTransfer }));
    })()`);
  await fire("dragover");
  await whileOver();
  await fire("drop");
}

/** The card of a document, by its id in the lists of the page. */
export function card(page: Page, kind: "pathway" | "simulation", id: string) {
  return page.locator(`polku-document-card[data-kind="${kind}"][data-id="${id}"]`);
}

/** Waits until the page has said something above its view. */
export async function said(page: Page, text: string): Promise<void> {
  await page.locator("polku-notice [role=status]").filter({ hasText: text }).waitFor();
}

/** Presses a download and gives what came. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<GivenFile> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}
