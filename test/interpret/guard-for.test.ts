import { expect, test } from "vitest";
import { createDraws, type Draws } from "#random";
import { handMade, somebody, told } from "./hand-made.ts";

/** Draws that all are one number. */
function always(u: number): Draws {
  return { ...createDraws(), next: () => u };
}

test("a share holds from its lower edge up to below its upper edge", () => {
  const share = (p: number) => ({ type: "share", params: { p } });
  const chart = handMade({
    first: { always: [{ target: "a", guard: share(0.25) }, { target: "b", guard: share(0.5) }, { target: "c" }] },
    a: {},
    b: {},
    c: {},
  });
  const at = (u: number) => told(chart, { draws: always(u) })[0]!.at(-1);
  expect([0, 0.2499, 0.25, 0.7499, 0.75, 0.9999].map(at)).toEqual(["a", "a", "b", "b", "c", "c"]);
});

test("a share keeps its interval inside all: where the rest is false the next transition is tried", () => {
  const isNever = { type: "flag", params: { is: "never" } };
  const always_ = [
    { target: "a", guard: { type: "all", params: { of: [isNever, { type: "share", params: { p: 0.5 } }] } } },
    { target: "b", guard: { type: "share", params: { p: 0.5 } } },
    { target: "c" },
  ];
  const chart = handMade({ first: { always: always_ }, a: {}, b: {}, c: {} });
  expect([0.1, 0.6].map((u) => told(chart, { draws: always(u) })[0]!.at(-1))).toEqual(["c", "b"]);
});

test("shares and lengths may differ by group", () => {
  const by = { group: { young: 1 } };
  const states = {
    first: { always: [{ target: "a", guard: { type: "share", params: { p: 0, by } } }, { target: "b" }] },
    a: { invoke: { src: "talk", onDone: "end" } },
    b: { invoke: { src: "talk", onDone: "end" } },
  };
  const chart = handMade(states, {
    groups: { young: {}, old: {} },
    activities: { talk: { duration: { fixed: "1 d", by: { group: { young: "9 d" } } } } },
  });
  expect(told(chart, {}, { ...somebody, group: "young" })).toEqual(["0 arrival come → a", "9 done a → end"]);
  expect(told(chart, {}, { ...somebody, group: "old" })).toEqual(["0 arrival come → b", "1 done b → end"]);
});
