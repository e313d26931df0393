import { expect, test } from "vitest";
import { hashName } from "#random";
import { mixWord } from "../../src/random/hash-name.ts";

test("hashName keeps its values from release to release", () => {
  const names = ["", "a", "duration:ttk.queue", "duration:ttk.queue2", "Työkyky", "äö€😀"];
  expect(Object.fromEntries(names.map((name) => [name, hashName(name)]))).toMatchInlineSnapshot(`
    {
      "": 2872998923,
      "Työkyky": 1939340622,
      "a": 444641715,
      "duration:ttk.queue": 2758595276,
      "duration:ttk.queue2": 2832891431,
      "äö€😀": 319279992,
    }
  `);
});

test("mixWord meets the finalizer of MurmurHash3", () => {
  expect(mixWord(0)).toBe(0);
  expect(mixWord(1)).toBe(0x514e28b7);
});

test("hashName is a uint32 and separates ten thousand similar names", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `duration:ttk.state${index}`);
  const hashes = new Set(names.map(hashName));
  expect(hashes.size).toBe(names.length);
  for (const hash of hashes) expect(hash).toBe(hash >>> 0);
});
