import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { placeBelow, writeWhole } from "../../src/cli/write-file.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-write-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("placeBelow lets a name have folders of its own", () => {
  expect(placeBelow(folder, "a-innokyla/kuvat/01.png")).toBe(join(folder, "a-innokyla", "kuvat", "01.png"));
  expect(placeBelow(folder, "a.xes")).toBe(join(folder, "a.xes"));
});

test.each(["../a", "a/../../b", "/etc/a", "a//b", "./a", "a/", "", "..", "a\\..\\b", "c:a", "a\0b"])(
  "placeBelow refuses %j, which leads elsewhere",
  (name) => {
    expect(() => placeBelow(folder, name)).toThrow("invalid name of a file");
  },
);

test("writeWhole makes the folders of a name, and leaves nothing but the file", () => {
  const file = placeBelow(folder, "x/y/z.txt");
  writeWhole(file, "Työ");
  expect(readFileSync(file, "utf8")).toBe("Työ");
  expect(readdirSync(join(folder, "x", "y"))).toEqual(["z.txt"]);
  expect(existsSync(join(folder, "z.txt"))).toBe(false);
});
