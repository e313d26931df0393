import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, hashDocument } from "#pathway";
import { sha256 } from "../../src/pathway/sha256.ts";

function reversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(reversed);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

test("canonicalJson sorts keys at every depth and keeps lists in order", () => {
  expect(canonicalJson({ b: [2, 1, { d: null, c: "ä" }], a: 1.5, gone: undefined })).toBe('{"a":1.5,"b":[2,1,{"c":"ä","d":null}]}');
});

test("hashDocument does not depend on the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(hashDocument(reversed(json))).toBe(hashDocument(json));
    }),
    { seed: 1 },
  );
});

test("hashDocument tells documents apart", () => {
  expect(hashDocument({ a: [1, 2] })).not.toBe(hashDocument({ a: [2, 1] }));
});

test("canonicalJson is JSON of the same content", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(JSON.parse(canonicalJson(json))).toEqual(JSON.parse(JSON.stringify(json)));
    }),
    { seed: 1 },
  );
});

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
])("sha256 of %j is that of FIPS 180-4", (text, hash) => {
  expect(sha256(text)).toBe(hash);
});

test("sha256 agrees with another program on texts of any length and letters", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(text, (words) => {
      expect(sha256(words)).toBe(createHash("sha256").update(words, "utf8").digest("hex"));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("sha256 pads at every length around a block", () => {
  for (let length = 50; length < 135; length++) {
    const text = "x".repeat(length);
    expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
  }
});
