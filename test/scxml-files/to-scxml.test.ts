import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toScxml } from "#scxml";
import { languages } from "#units";
import { chartOf, tapes } from "../equivalence/random-chart.ts";
import { documentOf, inputOf, modelNames } from "../picture/input-of-model.ts";
import { renamed } from "../picture/renamed.ts";
import { complaintsOf } from "./check-scxml.ts";

const golden = join(import.meta.dirname, "..", "golden");
const textOf = (document: unknown, language: (typeof languages)[number] = "fi") =>
  toScxml(inputOf(document, language)).files[0]!.content as string;

/** Elements, and attributes but for those in which names of people stand. */
function skeleton(xml: string): string[] {
  const complaints: string[] = [];
  const document = new DOMParser({ onError: (level, message) => void (level === "warning" || complaints.push(message)) }).parseFromString(
    xml,
    "text/xml",
  );
  expect(complaints).toEqual([]);
  return [...document.getElementsByTagName("*")].map((element) => {
    const attributes = [...element.attributes].filter(({ name }) => !name.startsWith("polku:"));
    return `${element.tagName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")}`;
  });
}

describe("toScxml", () => {
  it.each(["keusote-ttk", "supported-employment"])("writes %s as it did", async (name) => {
    await expect(textOf(documentOf(name))).toMatchFileSnapshot(join(golden, name, "export", `${name}.scxml`));
  });

  it.each(modelNames)("writes %s by the rules of SCXML, the same each time", (name) => {
    const xml = textOf(documentOf(name));
    expect(complaintsOf(xml)).toBe("");
    expect(textOf(documentOf(name))).toBe(xml);
  });

  it("writes the same chart in every language", () => {
    const [fi, ...others] = languages.map((language) => textOf(documentOf("supported-employment"), language));
    for (const other of others) {
      expect(other).not.toBe(fi);
      expect(skeleton(other)).toEqual(skeleton(fi!));
    }
  });

  it("tells what SCXML cannot say, in the file too", () => {
    const { files, lost } = toScxml(inputOf(documentOf("keusote-ttk"), "en"));
    expect(lost.map(({ what }) => what.en)).toEqual(
      expect.arrayContaining([
        "Shares: SCXML knows no probabilities; the function share decides them from the seed.",
        "How often life sends its events: findsJob, moves, fallsIll, activityStops are sent from outside.",
      ]),
    );
    for (const { what } of lost) expect(files[0]!.content).toContain(what.en);
  });

  it("lets names that hold anything change nothing but texts", () => {
    const shape = skeleton(textOf(documentOf("ttk-plan")));
    const name = fc.oneof(
      fc.string({ unit: "binary", maxLength: 500 }),
      fc.constantFrom("<a>&\"'", "--><x/>", "]]>", "😀".repeat(250), "שלום עולם", "\u0000\u0008\ud800\ufffe", "a\nb\tc\r\nd", "$&`"),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const xml = textOf(renamed(documentOf("ttk-plan"), names));
        expect(skeleton(xml)).toEqual(shape);
        expect(complaintsOf(xml)).toBe("");
      }),
      { seed: 3, numRuns: 10, endOnFailure: true },
    );
  });
});

test("random charts are written by the rules of SCXML", () => {
  fc.assert(
    fc.property(tapes, (tape) => {
      const chart = chartOf(tape);
      expect(complaintsOf(toScxml({ pathway: chart.pathway, chart, language: "fi" }).files[0]!.content as string)).toBe("");
    }),
    { seed: 8, numRuns: 10, endOnFailure: true },
  );
});
