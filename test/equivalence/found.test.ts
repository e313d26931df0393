import { expect, test } from "vitest";
import type { Trace } from "#engine";
import { handMade } from "../interpret/hand-made.ts";
import { compare } from "./compare.ts";

const parts = {
  groups: { a: {}, b: {} },
  activities: { talk: { duration: "1 d" } },
  delays: { day: "1 d", later: "3 d" },
  hazards: { strikes: { every: "2 d" } },
};
const below = (of: string, most: number) => ({ type: "visits", params: { of, below: most } });

/** Compares the two on a chart written by hand, and tells the configurations of one client. */
function configurations(states: object): string[] {
  const traces: Trace[] = [];
  compare(
    handMade({ ...states, outside: { on: { go: "first" } } }, parts),
    () => undefined,
    (trace) => traces.push(trace),
  );
  return traces[0]!.steps.map(({ time, configuration }) => `${time} ${configuration.join(" ")}`);
}

test("a region whose transition leads to itself leaves the other regions alone", () => {
  const first = {
    type: "parallel",
    states: {
      a: { initial: "x", on: { strikes: "#m.first.a" }, states: { x: { after: { day: "y" } }, y: {} } },
      b: { initial: "x", states: { x: { after: { later: "#m.end" } } } },
    },
  };
  expect(configurations({ first })).toEqual([
    "0 first.a.x first.b.x",
    "1 first.a.y first.b.x",
    "2 first.a.x first.b.x",
    "3 first.a.y first.b.x",
    "3 end",
  ]);
});

test("a leaf whose transition leads to itself keeps no other region from leaving", () => {
  const first = { type: "parallel", states: { a: { on: { strikes: "#m.first.a" } }, b: { on: { strikes: "#m.end" } } } };
  expect(configurations({ first })).toEqual(["0 first.a first.b", "2 end"]);
});

test("XState looks at always again where an activity was started, though the states are the same", () => {
  const always = { target: "first", reenter: true, guard: below("first", 5) };
  const asked = { day: [{ target: "end", guard: below("first", 3) }, { target: "busy" }] };
  expect(configurations({ first: { always, after: asked }, busy: {} })).toEqual(["0 first", "1 end"]);
  expect(configurations({ first: { always, after: asked, invoke: { src: "talk" } }, busy: {} })).toEqual(["0 first", "1 first", "1 busy"]);
});

test("XState looks at always when an activity is done that leads nowhere", () => {
  const always = { target: "end", guard: { type: "all", params: { of: [below("second", 2), { type: "flag", params: { is: "never" } }] } } };
  const again = { target: "first", reenter: true, guard: below("first", 3) };
  expect(configurations({ first: { always: again, invoke: { src: "talk" } }, second: { always } })).toEqual(["0 first", "1 first"]);
  const region = { initial: "x", states: { x: { always: { target: "x", reenter: true, guard: below("first.a.x", 3) } } } };
  const b = {
    initial: "x",
    states: {
      x: { invoke: { src: "talk" }, after: { later: [{ target: "#m.end", guard: below("first.a.x", 3) }, { target: "y" }] } },
      y: {},
    },
  };
  expect(configurations({ first: { type: "parallel", states: { a: region, b } } }).at(-1)).toBe("3 first.a.x first.b.y");
});
