import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Machine, MachineNode } from "#pathway";
import { chartOfCase, type Script, type ScxmlCase } from "./scxml-case.ts";
import { wayAsked, wayOfEngine, wayOfXState } from "./take-way.ts";

const folder = join(import.meta.dirname, "cases");
const cases = readdirSync(folder)
  .flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as ScxmlCase[])
  .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");

/** Rows of the table under a heading of the README, cell by cell. */
function rows(heading: string): string[][] {
  const section = readme.slice(readme.indexOf(`\n### ${heading}\n`)).split("\n### ")[1]!;
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the compiled program and XState go where SCXML says", () => {
  test.each(cases)("in $name", (one) => {
    const chart = chartOfCase(one);
    const asked = wayAsked(one.script);
    expect(wayOfEngine(chart, one.script)).toEqual(asked);
    expect(wayOfXState(chart, one.script)).toEqual(asked);
  });
});

test("every test of the suite is run or left out with a reason", () => {
  const run = rows("Run").flatMap(([group, count, names]) => {
    const listed = names!.split(", ").map((name) => `${group}/${name}`);
    expect(listed).toHaveLength(Number(count));
    return listed;
  });
  const leftOut = rows("Not run");
  expect(run).toEqual(cases.map(({ name }) => name));
  expect(leftOut.filter(([, why]) => why === "")).toEqual([]);
  expect(readme).toContain(`Of 335 documents ${run.length} are run and ${leftOut.length} are not.`);
  expect(new Set([...run, ...leftOut.map(([name]) => name)]).size).toBe(335);
});

/** Where both go in a machine of which the client enters the first state; they must agree. */
function wayOfBoth(states: Record<string, MachineNode>, events: readonly string[]): string[][] {
  const start = { target: Object.keys(states)[0]! };
  const machine: Machine = { id: "scxml", initial: "outside", states: { outside: { on: { start } }, ...states } };
  const script: Script = { initial: [], events: events.map((event) => ({ event, next: [] })) };
  const chart = chartOfCase({ machine });
  const way = wayOfEngine(chart, script);
  expect(wayOfXState(chart, script)).toEqual(way);
  return way;
}

test("names of events are matched whole, which differs from SCXML", () => {
  const states = { a: { on: { foo: "b" } }, b: { on: { "foo.bar": "c" } }, c: { type: "final" as const } };
  expect(wayOfBoth(states, ["foo.bar", "foo", "foo.bar"])).toEqual([["a"], ["a"], ["b"], ["c"]]);
});

test("a parallel state is not asked when a region has taken the event, which differs from SCXML", () => {
  const heard = { actions: { type: "set" as const, params: { flag: "heard", to: true } } };
  const states: Record<string, MachineNode> = {
    p: {
      type: "parallel",
      on: { e: heard, ask: [{ target: "#scxml.yes", guard: { type: "flag", params: { is: "heard" } } }, { target: "#scxml.no" }] },
      states: { a: { initial: "x", states: { x: { on: { e: "y" } }, y: {} } }, b: {} },
    },
    yes: { type: "final" },
    no: { type: "final" },
  };
  expect(wayOfBoth(states, ["e", "ask"])).toEqual([["b", "x"], ["b", "y"], ["no"]]);
  expect(wayOfBoth(states, ["e", "e", "ask"])).toEqual([["b", "x"], ["b", "y"], ["b", "y"], ["yes"]]);
});
