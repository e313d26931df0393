import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemaOf } from "#pathway";

test.each([
  ["pathway", "models/pathway.schema.json"],
  ["simulation", "simulations/simulation.schema.json"],
  ["result", "simulations/result.schema.json"],
] as const)("the JSON Schema of a %s is written in %s (npx tsx scripts/make-schemas.ts)", (kind, file) => {
  const written: unknown = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(kind))));
});

test("the JSON Schema refuses unknown keys and describes states within states", () => {
  const schema = JSON.stringify(jsonSchemaOf("pathway"));
  expect(schema).toContain('"additionalProperties":false');
  expect(schema).toContain('"$ref":"#/definitions/State"');
});
