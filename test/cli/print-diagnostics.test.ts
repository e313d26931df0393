import { expect, test } from "vitest";
import type { Diagnostic } from "#pathway";
import { languages } from "#units";
import { formatDiagnostics } from "../../src/cli/print-diagnostics.ts";

const finding = (file: string, code: string, i: number): Diagnostic => ({
  code,
  severity: "warning",
  file,
  at: `states.s${i}`,
  message: { fi: `F${i}.`, sv: `S${i}.`, en: `M${i}.` },
});

test("of many findings of one code in one file twenty are told, and how many more there are; of other files and codes all", () => {
  const many = Array.from({ length: 2000 }, (_, i) => finding("a.json", "no-actor", i));
  const text = formatDiagnostics([...many, finding("b.json", "no-actor", 1), finding("a.json", "dead-end", 2)], {
    isColored: false,
    language: "en",
  });
  expect(text.match(/\[no-actor\]/g)).toHaveLength(22);
  expect(text).toContain("a.json: states.s19\n");
  expect(text).not.toContain("s20\n");
  expect(text).toContain("b.json: states.s1\n");
  expect(text).toContain("[dead-end]");
  expect(text.endsWith("a.json: and 1980 more of [no-actor]\n")).toBe(true);
});

test("findings and how many more there are are told in the language asked for", () => {
  const many = Array.from({ length: 22 }, (_, i) => finding("a.json", "no-actor", i));
  const said = languages.map((language) => formatDiagnostics(many, { isColored: false, language }).split("\n"));
  expect(said.map((lines) => [lines[1], lines.at(-2)])).toEqual([
    ["  varoitus: F0. [no-actor]", "a.json: ja lisäksi 2 samaa [no-actor]"],
    ["  varning: S0. [no-actor]", "a.json: och ytterligare 2 av samma slag [no-actor]"],
    ["  warning: M0. [no-actor]", "a.json: and 2 more of [no-actor]"],
  ]);
});

test("twenty findings of a code are all told, without a count", () => {
  const text = formatDiagnostics(
    Array.from({ length: 20 }, (_, i) => finding("a.json", "no-actor", i)),
    { isColored: false, language: "en" },
  );
  expect(text).not.toContain("more of");
});
