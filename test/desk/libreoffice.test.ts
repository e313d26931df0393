import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ExportInput } from "#artifact";
import { toDocx, toPptx, toRaci, toXlsx } from "#desk";
import { languages } from "#units";
import { documentsOf, simulatedInput } from "../eventlog/log-input.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-desk-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a file: its text and how many pages it has. */
function converted(name: string, content: string | Uint8Array): { text: string; pages: number } {
  const file = join(folder, name);
  writeFileSync(file, content);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { stdio: "ignore", timeout: 300_000 });
  const pdf = file.replace(/\.\w+$/, ".pdf");
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  return { text: execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }), pages: Number(/Pages:\s+(\d+)/.exec(info)![1]) };
}

// LibreOffice takes half a minute for a file: `npm run verify` runs these.
describe.runIf(process.env.POLKU_VERIFY === "export")("LibreOffice opens", () => {
  it.each(languages)(
    "the report, the slides and the workbooks, and shows what they say (%s)",
    async (language) => {
      const { input } = await simulatedInput(documentsOf("supported-employment"), { language, replications: 6, withBottleneck: true });
      const made: [
        (input: ExportInput) => Promise<{ files: readonly { name: string; content: string | Uint8Array }[] }>,
        number,
        number,
      ][] = [
        [toDocx, 12, 40],
        [toPptx, 12, 30],
        [toXlsx, 20, 200],
        [toRaci, 2, 20],
      ];
      for (const [make, least, most] of made) {
        const [file] = (await make(input)).files;
        const { text, pages } = converted(`${language}-${file!.name}`, file!.content);
        const name = input.pathway.title[language]!.split(":")[0]!;
        expect(text.replaceAll(/\s+/g, " "), file!.name).toContain(name);
        expect(pages, file!.name).toBeGreaterThanOrEqual(least);
        expect(pages, file!.name).toBeLessThanOrEqual(most);
      }
    },
    900_000,
  );
});
