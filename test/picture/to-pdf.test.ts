import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pdfFile } from "#picture";
import { languages } from "#units";
import { documentOf, inputOf } from "./input-of-model.ts";
import { renamed } from "./renamed.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program says of a PDF. */
function asked(program: string, options: readonly string[], pdf: string | Uint8Array): string {
  const file = join(folder, "picture.pdf");
  writeFileSync(file, pdf);
  // Where a program wants a name for what it writes, a hyphen is what it shows.
  const output = options.includes("--qdf") ? ["-"] : [];
  return execFileSync(program, [...options, file, ...output], { encoding: "latin1" });
}

describe("the PDF of a pathway", () => {
  it.each(languages)("is tagged, has its language, its title and bookmarks, and all fonts in it, in %s", async (language) => {
    const { files, lost } = await pdfFile(inputOf(documentOf("keusote-ttk"), language));
    const pdf = files[0]!.content;
    expect(lost).toEqual([]);
    const info = asked("pdfinfo", [], pdf);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/PDF subtype: +PDF\/UA-1|PDF version: +1\.7/);
    expect(info).toMatch(/Page size: +841\.89 x 595\.28 pts \(A4\)/);
    const fonts = asked("pdffonts", [], pdf).split("\n").slice(2).filter(Boolean);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSans-(Bold|Regular) +CID TrueType +Identity-H +yes yes yes/);
    expect(asked("qpdf", ["--check"], pdf)).toContain("No syntax or stream encoding errors");
    const raw = asked("qpdf", ["--qdf", "--object-streams=disable"], pdf);
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw).toContain("pdfuaid:part");
    expect(raw).toMatch(/\/Lang \((fi-FI|sv-FI|en-GB)\)/);
    const pages = Number(/Pages: +(\d+)/.exec(info)![1]);
    const structure = asked("pdfinfo", ["-struct-text"], pdf);
    expect(structure.match(/^ {4}H1/gm)!.length).toBeGreaterThan(7);
    expect(structure.match(/^ {4}Figure/gm)!.length).toBeLessThan(pages);
    expect(raw.match(/\/Alt \(|\/Alt </g)!.length).toBe(structure.match(/^ {4}Figure/gm)!.length);
    // The title of the document itself is an object of its own.
    expect(raw.match(/\/Title [(<]/g)!.length).toBe(structure.match(/^ {4}H1/gm)!.length);
  });

  it("tells the pathway in words, as text", async () => {
    const { files } = await pdfFile(inputOf(documentOf("supported-employment"), "fi"));
    const structure = asked("pdfinfo", ["-struct-text"], files[0]!.content);
    expect(structure).toContain("Polku sanoina");
    expect(structure.replaceAll(/\s+/g, " ")).toContain("Seuraavaksi:");
  });

  it("is the same bytes every time, and holds names of any kind", async () => {
    for (const names of [
      ["<&>\"'", "👩‍👩‍👧 Ä", "شارع", "x".repeat(500)],
      ["\u0000\u0007\ud800", "\\) (", "a ".repeat(250), "ž"],
    ]) {
      const input = inputOf(renamed(documentOf("supported-employment"), names));
      const [one, other] = [await pdfFile(input), await pdfFile(input)];
      expect(Buffer.compare(one.files[0]!.content as Uint8Array, other.files[0]!.content as Uint8Array)).toBe(0);
      expect(asked("qpdf", ["--check"], one.files[0]!.content)).toContain("No syntax or stream encoding errors");
    }
  });
});
