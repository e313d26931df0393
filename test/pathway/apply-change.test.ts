import { expect, test } from "vitest";
import { applyChange, readPathway } from "#pathway";
import { smallPathway } from "./small-pathway.ts";

const small = () => readPathway(smallPathway()).pathway!;

test("applyChange sets parameters and places, and leaves the original as it was", () => {
  const original = small();
  const { pathway, diagnostics } = applyChange(original, {
    workers: 6,
    "/resources/physician/capacity/1/value": 3,
    "/hazards/findsJob/every/exponential": "2 y",
  });
  expect(diagnostics).toEqual([]);
  expect(pathway!.parameters!.workers!.value).toBe(6);
  expect(pathway!.resources!.physician!.capacity).toEqual([
    { from: "2021-01-01", value: 1 },
    { from: "2022-01-01", value: 3 },
  ]);
  expect(pathway!.hazards!.findsJob!.every).toEqual({ exponential: "2 y" });
  expect(JSON.stringify(original)).toBe(JSON.stringify(smallPathway()));
});

test("applyChange without changes gives an equal document", () => {
  expect(applyChange(small(), {}).pathway).toEqual(small());
});

test("applyChange reads ~1 and ~0 in a pointer as / and ~", () => {
  const { diagnostics } = applyChange(small(), { "/resources/a~1b~0c": 1 });
  expect(diagnostics[0]!.message.en).toContain('"/resources" has no "a/b~c"');
});

test.each([
  ["/resources/worker/capacity/param/x", '"/resources/worker/capacity/param" has nothing inside'],
  ["/resource/worker", 'the document has no "resource"'],
  ["/sources/1/title", '"/sources" has no "1"'],
  ["/sources/length", '"/sources" has no "length"'],
  ["/machine/states/toString", '"/machine/states" has no "toString"'],
])("applyChange refuses the path %s with the longest prefix that exists", (pointer, says) => {
  const { pathway, diagnostics } = applyChange(small(), { [pointer]: 1 });
  expect(pathway).toBeNull();
  expect(diagnostics).toMatchObject([{ code: "unknown-path" }]);
  expect(diagnostics[0]!.message.en).toContain(says);
});

test.each([
  ["workers", 0, "its least value is 1"],
  ["workers", true, "it is a number"],
  ["workers", "6", "it is a number"],
  ["early", 1, "it is true or false"],
])("applyChange refuses %s = %j", (id, value, says) => {
  const { pathway, diagnostics } = applyChange(small(), { [id]: value }, ["vary", 2]);
  expect(pathway).toBeNull();
  expect(diagnostics).toMatchObject([{ code: "parameter-value", at: `vary[2].${id}` }]);
  expect(diagnostics[0]!.message.en).toContain(says);
});

test("applyChange takes a distribution for a number that becomes uncertain", () => {
  expect(applyChange(small(), { workers: { uncertain: { uniform: [2, 4] } } }).pathway!.parameters!.workers!.value).toEqual({
    uncertain: { uniform: [2, 4] },
  });
});

test("applyChange blames the key that broke the document", () => {
  const { diagnostics } = applyChange(small(), { workers: 6, "/resources/physician/fte": 3 });
  expect(diagnostics).toMatchObject([{ code: "out-of-range", at: 'change["/resources/physician/fte"]' }]);
});
