import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "#pathway";

test("parseJson reads whatever JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(json, null, indent);
      expect(parseJson(text)).toEqual({ json: JSON.parse(text), diagnostics: [] });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("parseJson refuses exactly the texts that JSON.parse refuses", () => {
  const spoiled = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom("", ",", "}", '"', "0", "-", "x", "\\", "[", ".", "\n"))
    .map(([json, at, letter]) => {
      const text = JSON.stringify(json);
      const place = at % (text.length + 1);
      return text.slice(0, place) + letter + text.slice(place + 1);
    });
  fc.assert(
    fc.property(spoiled, (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      const faults = parseJson(text).diagnostics.filter(({ code }) => code === "bad-json");
      expect(faults.length === 0).toBe(parses);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test.each([
  ['{\n "a": 1,\n}', "3:1", 'there is "}"'],
  ['{"a": 1 "b": 2}', "1:9", '"," or "}" should stand here'],
  ["[1, 2", "1:6", "the text ends here"],
  ['{"a": 5 d}', "1:9", 'there is "d"'],
  ['{"a": 05}', "1:7", 'there is "0"'],
  ['{"a": "x\n"}', "1:9", "A text is not closed"],
  ['{"a": 1} // end', "1:10", "A comment stands here"],
  ["{'a': 1}", "1:2", "A key in quotation marks"],
  ['{"a": "\\q"}', "1:8", "means nothing"],
  ["[1,]", "1:4", "An entry should stand here"],
  ["", "1:1", "the text ends here"],
])("parseJson says where %j breaks", (text, at, says) => {
  const { json, diagnostics } = parseJson(text, "a.json");
  expect(json).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "bad-json", file: "a.json", at }]);
  expect(diagnostics[0]!.message.en).toContain(says);
});

test("parseJson reports every key written twice", () => {
  const { diagnostics } = parseJson('{"a": 1, "a": 2, "b": {"c": 1, "c": 2}}');
  expect(diagnostics.map(({ code, at }) => `${code} ${at}`)).toEqual(["duplicate-key 1:10", "duplicate-key 1:32"]);
});

test("parseJson reads past a byte order mark", () => {
  expect(parseJson("\uFEFF{}").json).toEqual({});
});

test("parseJson refuses what is nested too deep to be a document", () => {
  expect(parseJson("[".repeat(100_000)).diagnostics).toMatchObject([{ code: "bad-json" }]);
});
