import { expect, test } from "vitest";
import { readResult } from "#pathway";
import { toResult, toResultJson } from "#report";
import { fixtureInput } from "./fixture.ts";

test("toResult writes a document that readResult accepts, one point or many", () => {
  for (const input of [fixtureInput(), fixtureInput([4, 5, 6]), { ...fixtureInput(), unfinished: { done: 3, wanted: 10 } }]) {
    const { result, diagnostics } = readResult(JSON.parse(toResultJson(input)));
    expect(diagnostics).toEqual([]);
    expect(result!.points.length).toBe(input.points.length);
  }
});

test("toResultJson gives the same bytes for the same run, and ends with a newline", () => {
  expect(toResultJson(fixtureInput())).toBe(toResultJson(fixtureInput()));
  expect(toResultJson(fixtureInput()).endsWith("}\n")).toBe(true);
});

test("toResult writes what is not finite as null, and a band as its quantiles", () => {
  const input = fixtureInput();
  const point = input.points[0]!;
  const summary = { ...point.summary, cost: { ...point.summary.cost, low: Number.NaN, high: Number.POSITIVE_INFINITY } };
  const result = toResult({ ...input, points: [{ ...point, summary }] });
  expect(result.points[0]!.cost).toMatchObject({ low: null, high: null });
  expect(Object.keys(result.points[0]!.overTime!.numberInSystem![0]!)).toEqual(["mean", "p5", "p95"]);
  expect(readResult(JSON.parse(JSON.stringify(result))).diagnostics).toEqual([]);
});
