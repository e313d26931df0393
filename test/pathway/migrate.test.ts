import { expect, test } from "vitest";
import { currentVersions, migrate } from "#pathway";

const table = {
  pathway: {
    1: (document: Record<string, unknown>) => ({ ...document, second: true }),
    2: ({ old, ...document }: Record<string, unknown>) => ({ ...document, renamed: old }),
  },
  simulation: {},
  result: {},
};
const versions = { ...currentVersions, pathway: 3 };

test("migrate goes through every version up to the newest", () => {
  const old = { format: "polku/pathway@1", old: 5 };
  expect(migrate(old, "pathway", { table, versions }).json).toEqual({ format: "polku/pathway@3", second: true, renamed: 5 });
  expect(old).toEqual({ format: "polku/pathway@1", old: 5 });
});

test("migrate leaves a document of the newest version alone", () => {
  const document = { format: "polku/pathway@1" };
  expect(migrate(document, "pathway").json).toBe(document);
});

test.each([
  [{ format: "polku/pathway@4" }, "This file is polku/pathway@4; this program reads up to @3."],
  [{ format: "polku/pathway@0" }, "There is no version 0 of pathway documents."],
  [{ format: "bpmn" }, 'Here should be "polku/pathway@3", but there is the text "bpmn".'],
  [{ format: 1 }, 'Here should be "polku/pathway@3", but there is the number 1.'],
  [{ format: "polku/result@1" }, "This is a result document, but a pathway is needed here."],
  [{ fromat: "polku/pathway@1" }, '"format" is missing.'],
])("migrate refuses %j", (document, message) => {
  expect(migrate(document, "pathway", { table, versions })).toMatchObject({
    json: null,
    diagnostics: [{ at: "format", message: { en: message } }],
  });
});
