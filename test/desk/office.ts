import { DOMParser, type Document } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import type { ExportInput } from "#artifact";
import { readChart } from "#chart";
import type { ReportInput } from "#report";
import type { Language } from "#units";
import { host } from "../picture/input-of-model.ts";
import { fixtureInput } from "../report/fixture.ts";

/** A picture of one pixel, in place of one that takes seconds to draw. */
export const smallPicture = {
  title: "Kuva",
  short: "Uimaratakaavio: kuva.",
  long: "Kuva sanoin",
  width: 842,
  height: 595,
  png: Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), (sign) =>
    sign.charCodeAt(0),
  ),
};

/** What an export is made from: the small pathway of the report's tests with its results, or those of another input. */
export function fixtureExport(language: Language = "fi", results: ReportInput = fixtureInput()): ExportInput {
  const { pathway } = results;
  return { pathway, chart: readChart(pathway).chart!, language, results, picture: {}, host };
}

/** The parts of an Office document: texts parsed as XML, which must be without fault; others left out. */
export function partsOf(bytes: string | Uint8Array): Map<string, Document> {
  const parts = new Map<string, Document>();
  for (const [path, part] of Object.entries(unzipSync(bytes as Uint8Array)))
    if (/\.(xml|rels)$/.test(path)) parts.set(path, parse(strFromU8(part)));
  return parts;
}

/** XML that must be well formed. */
function parse(xml: string): Document {
  const complaints: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => complaints.push(`${level}: ${message}`) });
  const document = parser.parseFromString(xml, "text/xml");
  expect(complaints).toEqual([]);
  return document;
}

/** The elements of that name, in document order. */
export function all(document: Document | undefined, name: string) {
  return [...document!.getElementsByTagName(name)];
}

/** The paths of the parts that match, by their number. */
export function numbered(parts: ReadonlyMap<string, Document>, pattern: RegExp): string[] {
  const number = (path: string) => Number(/\d+/.exec(path)?.[0]);
  return [...parts.keys()].filter((path) => pattern.test(path)).sort((a, b) => number(a) - number(b));
}

/** What stands in a paragraph of any Office document. */
export function textIn(element: { textContent: string | null }): string {
  return (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
