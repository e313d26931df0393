import fc from "fast-check";
import { applyPatch as applyForeign } from "rfc6902";
import { expect, test } from "vitest";
import { readChart } from "#chart";
import { applyCommand, applyPatch, type Patch } from "#edit";
import { canonicalJson, type Pathway, readPathway } from "#pathway";
import { arbitraryPathway } from "../pathway/arbitrary-pathway.ts";
import { choices, commandFor } from "./arbitrary-command.ts";
import { models, small, valid } from "./models.ts";

const errorsOf = (pathway: unknown) => readPathway(pathway).diagnostics.filter(({ severity }) => severity === "error");

/** Carries commands out one after another, checking each. */
function run(start: Pathway, sequence: Parameters<typeof commandFor>[1][], seen: { done: number; refused: number }): void {
  let pathway = start;
  const before = JSON.stringify(start);
  for (const choice of sequence) {
    const command = commandFor(pathway, choice);
    const text = JSON.stringify(pathway);
    const result = applyCommand(pathway, command);
    const said = JSON.stringify(command);
    expect(JSON.stringify(pathway), `untouched by ${said}`).toBe(text);
    if (result.pathway === null) {
      expect(result.diagnostics.length).toBeGreaterThan(0);
      seen.refused++;
      continue;
    }
    seen.done++;
    expect(errorsOf(result.pathway), said).toEqual([]);
    expect(readChart(result.pathway).diagnostics, said).toEqual([]);
    expect(JSON.stringify(applyPatch(pathway, result.patch)), said).toBe(JSON.stringify(result.pathway));
    expect(JSON.stringify(applyPatch(result.pathway, result.inverse)), said).toBe(text);
    expect(foreign(pathway, result.patch), said).toBe(canonicalJson(result.pathway));
    expect(foreign(result.pathway, result.inverse), said).toBe(canonicalJson(pathway));
    pathway = result.pathway;
  }
  expect(JSON.stringify(start)).toBe(before);
}

/** What another program makes of a patch. */
function foreign(document: unknown, patch: Patch): string {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const failed = applyForeign(copy, JSON.parse(JSON.stringify(patch))).filter((error) => error !== null);
  expect(failed).toEqual([]);
  return canonicalJson(copy);
}

const N = Number(process.env.N ?? 40);
test("any commands on the small pathway leave it valid, and their inverses lead back", () => {
  const seen = { done: 0, refused: 0 };
  fc.assert(
    fc.property(choices(12), (sequence) => run(small(), sequence, seen)),
    { seed: 7, numRuns: N },
  );
  console.log(seen);
});
test("any commands on random pathways", () => {
  const seen = { done: 0, refused: 0 };
  fc.assert(
    fc.property(arbitraryPathway, choices(10), (document, sequence) => {
      if (readChart(valid(document)).chart === null) return;
      run(valid(document), sequence, seen);
    }),
    { seed: 7, numRuns: N },
  );
  console.log(seen);
});
test.each(models)("any commands on $name", ({ pathway }) => {
  const seen = { done: 0, refused: 0 };
  fc.assert(
    fc.property(choices(5), (sequence) => run(pathway, sequence, seen)),
    { seed: 7, numRuns: Math.ceil(N / 10) },
  );
  console.log(seen);
});
