import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatOf, formats, tellsOfResults } from "#export";
import { withFormatTable } from "../../scripts/format-table.ts";

test("the README has the table of all formats (npx tsx scripts/make-format-table.ts)", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  for (const { id } of formats) expect(readme).toContain(`| \`${id}\` |`);
  expect(withFormatTable(readme)).toBe(readme);
});

test("a picture tells of results where they are laid over it, a format that needs them always, one without use for them never", () => {
  const told = (id: string, overlay: "waiting" | "pains" | null) => tellsOfResults(formatOf(id)!, { overlay });
  expect([told("svg", null), told("svg", "pains"), told("svg", "waiting")]).toEqual([false, false, true]);
  expect([told("xes", null), told("docx", null), told("xstate", "waiting")]).toEqual([true, true, false]);
});

test("formats have different names, and texts in three languages", () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id, title, about } of formats) {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    for (const text of [title, about]) expect([text.fi, text.sv, text.en].every((words) => words && words.length > 2)).toBe(true);
  }
});
