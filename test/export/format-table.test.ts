import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formats } from "#export";
import { withFormatTable } from "../../scripts/format-table.ts";

test("the README has the table of all formats (npx tsx scripts/make-format-table.ts)", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  for (const { id } of formats) expect(readme).toContain(`| \`${id}\` |`);
  expect(withFormatTable(readme)).toBe(readme);
});

test("formats have different names, and texts in three languages", () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id, title, about } of formats) {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    for (const text of [title, about]) expect([text.fi, text.sv, text.en].every((words) => words && words.length > 2)).toBe(true);
  }
});
