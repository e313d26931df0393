import { expect, test } from "vitest";
import { didYouMean, suggest } from "#pathway";

test.each([
  ["duraton", ["lead", "duration"], "duration"],
  ["gaurd", ["guard", "meta"], "guard"],
  ["Worker", ["worker"], "worker"],
  ["waiting", ["wait", "queue"], "wait"],
  ["et", ["te", "ttk"], "te"],
  ["colour", ["lead", "needs"], null],
  ["x", [], null],
])("didYouMean(%s) among %j is %j", (word, candidates, meant) => {
  expect(didYouMean(word, candidates)).toBe(meant);
});

test("suggest lists what there is where nothing is near", () => {
  expect([suggest("zzz", ["lead", "needs"], "known-here").en, suggest("zzz", []).en]).toEqual([
    "Known here: lead, needs.",
    "There are none in this document.",
  ]);
});
