import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CannotExport, type ExportInput } from "#artifact";
import { toLogCsv, toXes } from "#eventlog";
import type { Pathway } from "#pathway";
import { hostileNames, renamed } from "../innokyla/hostile-names.ts";
import { documentsOf, simulatedInput, textOf } from "./log-input.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A few clients of two models: what comes in a fortnight or two, without those of the backlog. */
const short = {
  "keusote-ttk": ["ttk-baseline", { horizon: "40 d", targets: [] }, ["new"]],
  "supported-employment": ["supported-employment", { horizon: "45 d", targets: [], initial: [] }, ["newDisability", "newOtherSpecial"]],
} as const;

const inputs: Record<string, ExportInput> = {};
beforeAll(async () => {
  for (const [model, [name, part, kept]] of Object.entries(short)) {
    const documents = documentsOf(name, part as unknown as Parameters<typeof documentsOf>[1]);
    const demand = documents.simulation.demand.filter(({ id }) => (kept as readonly string[]).includes(id));
    const { input } = await simulatedInput({ ...documents, simulation: { ...documents.simulation, demand } });
    inputs[model] = input;
  }
});

/** What xmllint says of a log held against the structure of XES; empty where all is well. */
function complaints(xes: string): string {
  const file = join(folder, "log.xes");
  writeFileSync(file, xes);
  const { status, stderr, error } = spawnSync("xmllint", ["--noout", "--relaxng", join(import.meta.dirname, "xes.rng"), file], {
    encoding: "utf8",
  });
  if (error) throw error;
  return status === 0 ? "" : stderr;
}

/** Rows of a CSV by RFC 4180: fields that may be quoted, lines that end with CR LF. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

test.each(Object.keys(short))("the log of %s is what it was", async (model) => {
  const root = join(import.meta.dirname, "..", "golden", model, "export");
  await expect(textOf(toXes(inputs[model]!).files[0]!.content)).toMatchFileSnapshot(join(root, "eventlog.xes"));
  await expect(textOf(toLogCsv(inputs[model]!).files[0]!.content)).toMatchFileSnapshot(join(root, "eventlog.csv"));
});

test.each(Object.keys(short))("the log of %s in XES has the structure of the standard", (model) => {
  expect(complaints(textOf(toXes(inputs[model]!).files[0]!.content))).toBe("");
});

test("a log that breaks the structure is found by the same check", () => {
  const xes = textOf(toXes(inputs["supported-employment"]!).files[0]!.content);
  expect(complaints(xes.replace('<int key="replication" value="1"/>', '<int key="replication" value="one"/>'))).toContain("'one'");
});

test("both forms of a log tell the same events", () => {
  for (const input of Object.values(inputs)) {
    const document = new DOMParser().parseFromString(textOf(toXes(input).files[0]!.content), "application/xml");
    const [head, ...rows] = rowsOf(textOf(toLogCsv(input).files[0]!.content));
    const events = [...document.getElementsByTagName("event")];
    expect(rows.length).toBeGreaterThan(40);
    expect(events.length).toBe(rows.length);
    const different: unknown[] = [];
    for (const [i, event] of events.entries()) {
      const attributes = [...event.childNodes].map((node) => node as unknown as { getAttribute(name: string): string });
      for (const one of attributes) {
        const [key, value] = [one.getAttribute("key"), one.getAttribute("value")];
        if (key !== "cost:currency" && rows[i]![head!.indexOf(key)] !== value) different.push([i, key, value]);
      }
    }
    expect(different).toEqual([]);
  }
});

test("the same input gives the same bytes, and another replication another course with names of its own", () => {
  const input = inputs["supported-employment"]!;
  const one = textOf(toLogCsv(input).files[0]!.content);
  expect(textOf(toLogCsv(input).files[0]!.content)).toBe(one);
  const two = rowsOf(textOf(toLogCsv({ ...input, log: { replications: 2 } }).files[0]!.content));
  const [, ...single] = rowsOf(one);
  const first = two.filter(([id]) => id!.startsWith("r1-"));
  expect(first.map((row) => [row[0]!.slice(3), ...row.slice(1)])).toEqual(single);
  expect(two.some(([id]) => id!.startsWith("r2-"))).toBe(true);
});

test("a log tells what it cannot say, within itself as well", () => {
  const input = { ...inputs["keusote-ttk"]!, language: "en" as const };
  const { lost, files } = toXes(input);
  expect(lost.map(({ what }) => what.en).join(" ")).toMatch(/one possible course.*Europe\/Helsinki \(\+02:00\)/);
  for (const { what } of lost) expect(textOf(files[0]!.content)).toContain(what.en);
});

test("a log without a simulation, and one that would be too long, are refused with a reason", () => {
  const refusal = (input: ExportInput) => {
    try {
      toXes(input);
    } catch (error) {
      if (error instanceof CannotExport) return error.text;
    }
    return null;
  };
  expect(refusal({ ...inputs["keusote-ttk"]!, results: null })?.fi).toContain("anna polun sijaan simulointi");
  const { results } = inputs["supported-employment"]!;
  const demand = results!.simulation.demand.map((entry) => ({ ...entry, perYear: 20_000 }));
  const simulation = { ...results!.simulation, demand, horizon: "6 y" };
  const [point] = results!.points;
  const many = { ...inputs["supported-employment"]!, results: { ...results!, simulation, points: [{ ...point!, simulation }] } };
  expect(refusal(many)?.fi).toMatch(/yli 400000 tapahtumaa/);
});

test("no name breaks a log or gets more than its own place in it", () => {
  const input = inputs["supported-employment"]!;
  const plain = textOf(toXes(input).files[0]!.content);
  fc.assert(
    fc.property(hostileNames, (name) => {
      const pathway = renamed(input.pathway, name) as Pathway;
      const [point] = input.results!.points;
      const hostile = { ...input, pathway, results: { ...input.results!, pathway, points: [point!] } };
      const xes = textOf(toXes(hostile).files[0]!.content);
      expect(complaints(xes)).toBe("");
      const tags = (text: string) => text.replaceAll(/="[^"]*"/g, "").replaceAll(/\s+/g, " ");
      expect(tags(xes)).toBe(tags(plain));
      const rows = rowsOf(textOf(toLogCsv(hostile).files[0]!.content));
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(rows.flat().filter((field) => /^\s*[=+@]/.test(field))).toEqual([]);
    }),
    { seed: 11, numRuns: 15 },
  );
});
