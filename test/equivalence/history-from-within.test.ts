import { expect, test } from "vitest";
import { type Chart, isHistoryFromWithin } from "#chart";
import { compile } from "#compile";
import { createWalk, type Walk } from "#interpret";
import { handMade } from "../interpret/hand-made.ts";
import { compare, everyClient, luck } from "./compare.ts";

const parts = { groups: { a: {}, b: {} }, delays: { day: "1 d", later: "9 d" }, hazards: { strikes: { every: "2 d" } } };
const visited = (of: string, atLeast: number) => ({ type: "visits", params: { of, atLeast } });
const outside = { on: { go: "first" } };

/** State `first`, left after nine days, begun again by way of its history. */
function chartWith(first: object): Chart {
  const again = [{ target: "end", guard: visited("first", 4) }, { target: "first.back" }];
  return handMade({ outside, first: { ...first, after: { later: "away" } }, away: { after: { day: again } } }, parts);
}

const back = { type: "history", target: "a" };
const deep = { ...back, history: "deep" };
const inner = (x: object) => ({ initial: "x", states: { x, y: {} } });
const a = { after: { day: "b" } };
const strikes = { strikes: ".back" };
const regions = { a: inner({ after: { day: "y" } }), b: inner({ after: { day: "y" } }) };

const within: [string, object, "refused" | "taken"][] = [
  ["a child", { initial: "a", states: { a, b: { on: { strikes: "back" } }, back } }, "refused"],
  ["a child, left for it", { initial: "a", states: { a, b: { on: { strikes: { target: "back", reenter: true } } }, back } }, "taken"],
  ["a child, deep", { initial: "a", states: { a, b: { on: { strikes: "back" } }, back: deep } }, "refused"],
  [
    "a child, deep, left for it",
    { initial: "a", states: { a: inner({}), back: deep, b: {} }, on: { strikes: { target: "#m.first.back", reenter: true } } },
    "taken",
  ],
  ["a state further in", { initial: "a", states: { a: inner({ on: { strikes: "#m.first.back" } }), b: {}, back } }, "taken"],
  [
    "a state further in, deep",
    { initial: "a", states: { a: inner({ on: { strikes: "#m.first.back" }, after: { day: "y" } }), back: deep } },
    "refused",
  ],
  [
    "a state further in, whose default is as deep",
    { initial: "a", states: { a: inner({ on: { strikes: "#m.first.back" } }), back: { ...back, target: "a.y" } } },
    "refused",
  ],
  ["a compound state itself", { initial: "a", on: strikes, states: { a, b: {}, back } }, "taken"],
  ["a parallel state itself", { type: "parallel", on: strikes, states: { ...regions, back: { type: "history" } } }, "refused"],
  [
    "a parallel state itself, left for it",
    { type: "parallel", on: { strikes: { target: ".back", reenter: true } }, states: { ...regions, back: { type: "history" } } },
    "taken",
  ],
];

test.each(within)("a transition from %s into its history agrees or is refused", (_, first, what) => {
  const chart = chartWith(first);
  const { program, diagnostics } = compile(chart, {
    start: 0,
    horizon: 1,
    warmUp: 0,
    demand: [],
    initial: [],
    order: "given",
    targets: [],
  });
  const stray = chart.transitions.filter((transition) => isHistoryFromWithin(chart, transition));
  if (what === "refused") {
    expect(program).toBeNull();
    expect(diagnostics.map(({ code, at }) => ({ code, at }))).toEqual(stray.map(({ at }) => ({ code: "not-compilable", at })));
    expect(stray).toHaveLength(1);
    return;
  }
  expect(stray).toEqual([]);
  let struck = 0;
  compare(
    chart,
    () => undefined,
    ({ steps }) => {
      struck += steps.filter(({ trigger }) => trigger === "hazard").length;
    },
  );
  expect(struck).toBeGreaterThan(6);
});

test("XState enters again what it has not left, for which such transitions are refused", () => {
  const left = { type: "set", params: { flag: "left", to: true } };
  const busy = { exit: left, on: { strikes: "back" } };
  const twice = {
    target: ".done",
    guard: {
      type: "all",
      params: { of: [visited("first.a", 2), { type: "not", params: { of: { type: "flag", params: { is: "left" } } } }] },
    },
  };
  const chart = handMade({ outside, first: { initial: "a", after: { day: twice }, states: { a: busy, done: {}, back } } }, parts);
  const { facts } = everyClient(chart)[0]!;
  const take = (walk: Walk, kind: string) => walk.deliver(walk.offers().find((offer) => offer.kind === kind)!);
  const arrived = createWalk(chart, facts, { ...luck, event: "go" });
  expect(take(arrived, "after").configuration()).toEqual(["first.a"]);
  expect(take(take(arrived, "hazard"), "after").configuration()).toEqual(["first.done"]);
});

test("a state that begins in a history is refused", () => {
  const chart = handMade({ outside, first: { initial: "back", states: { a: {}, back } } }, parts);
  const { program, diagnostics } = compile(chart, {
    start: 0,
    horizon: 1,
    warmUp: 0,
    demand: [],
    initial: [],
    order: "given",
    targets: [],
  });
  expect(program).toBeNull();
  expect(diagnostics).toMatchObject([
    { code: "not-compilable", at: "machine.states.first.initial", message: { en: "first begins in the history first.back" } },
  ]);
});
