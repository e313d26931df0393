import { expect, test } from "vitest";
import { type Chart, explainFall, fallsBetween } from "#chart";
import { chartOfStates } from "./chart-of.ts";

const by = (actor: string, more: object = {}) => ({ meta: { actor }, ...more });
const works = (onDone: unknown) => ({ invoke: { src: "work", onDone } });
const end = { type: "final", meta: { outcome: "helped" } };

const falls = (chart: Chart) =>
  fallsBetween(chart).map(({ reason, way, source, state, from, to }) => {
    const path = (index: number) => chart.nodes[index]!.path;
    return `${reason} (${way}): ${from.join("+")} ${path(source)} -> ${path(state)} ${to}`;
  });

test("a hand-over to another actor, even into a queue, is no fall", () => {
  const chart = chartOfStates({
    out: { on: { come: "x" } },
    x: by("a", works("y")),
    y: by("b", { invoke: { src: "wait", onDone: "end" } }),
    end,
  });
  expect(falls(chart)).toEqual([]);
});

test("a client falls into a state without an actor, and is said to be turned away where criteria are not met", () => {
  const gate = [{ target: "end", guard: { type: "group", params: { in: ["young"] } } }, { target: "between" }];
  const chart = chartOfStates({ out: { on: { come: "x" } }, x: by("a", works(gate)), between: { on: { again: "x" } }, end });
  expect(falls(chart)).toEqual(["no-actor (turned-away): a x -> between null"]);
  expect(explainFall(chart, fallsBetween(chart)[0]!)).toMatchObject({
    code: "falls-between",
    severity: "warning",
    at: "machine.states.x.invoke.onDone[1]",
    message: {
      en: 'a turns the client away from "x" to "between", which nobody has in hand.',
    },
  });
});

test("a client falls back outside, into a dead end and out without an outcome", () => {
  const chart = chartOfStates({
    out: { on: { come: "x" } },
    x: by("a", { after: { soon: "out" }, on: { lost: "hole", left: "end" }, ...works("known") }),
    hole: by("b"),
    end: { type: "final" },
    known: end,
  });
  expect(falls(chart)).toEqual([
    "dead-end (event): a x -> hole b",
    "no-outcome (event): a x -> end null",
    "outside (timed-out): a x -> out null",
  ]);
});

test("of a state in hands of several actors all of them let go", () => {
  const chart = chartOfStates({
    out: { on: { come: "x" } },
    x: { initial: "y", on: { lost: "between" }, states: { y: by("a", works("z")), z: by("b", works("#test.end")) } },
    between: { on: { again: "x" } },
    end,
  });
  expect(falls(chart)).toEqual(["no-actor (event): a+b x -> between null"]);
});

test("another region with an actor looks after the client", () => {
  const states = (other: object) => ({
    out: { on: { come: "both" } },
    both: {
      type: "parallel",
      on: { leave: "end" },
      states: {
        work: { initial: "x", states: { x: by("a", works("rest")), rest: {} } },
        care: { initial: "z", states: { z: other } },
      },
    },
    end,
  });
  expect(falls(chartOfStates(states(by("b"))))).toEqual([]);
});

test("a client sent back to wait with the actor who had sent it on has fallen between", () => {
  const states = (list: object) => ({
    out: { on: { come: "list" } },
    list: by("a", { ...list, initial: "now", states: { now: { invoke: { src: "wait", onDone: "#test.check" } } } }),
    check: by("b", works([{ target: "end", guard: { type: "group", params: { in: ["young"] } } }, { target: "list" }])),
    end,
  });
  expect(falls(chartOfStates(states({})))).toEqual(["waits-with-sender (turned-away): b check -> list.now a"]);
  const held = states({ meta: { actor: "a", holds: { worker: 1 } } });
  expect(falls(chartOfStates(held, { resources: { worker: { capacity: 1 } } }))).toEqual([
    "back-without-plan (turned-away): b check -> list.now a",
  ]);
});

test("a way back is a plan where a flag or a count of visits makes it go otherwise", () => {
  const states = (back: object, onward: object = {}) => ({
    out: { on: { come: "x" } },
    x: by("a", works([{ target: "check", ...onward }, { target: "end" }])),
    check: by(
      "b",
      works([
        { target: "end", guard: { type: "share", params: { p: 0.5 } } },
        { target: "x", ...back },
      ]),
    ),
    end,
  });
  expect(falls(chartOfStates(states({})))).toEqual(["back-without-plan (sent): b check -> x a"]);
  expect(falls(chartOfStates(states({ actions: { type: "set", params: { flag: "seen", to: true } } })))).toEqual([]);
  const once = { guard: { type: "visits", params: { of: "check", below: 1 } } };
  expect(falls(chartOfStates(states({}, once)))).toEqual([]);
});

test("the way there is not the way back, and a history goes on with what was interrupted", () => {
  const chart = chartOfStates({
    out: { on: { come: "x" } },
    x: by("a", { initial: "y", states: { y: works("#test.pause"), back: { type: "history" } } }),
    pause: by("b", works([{ target: "x.back", guard: { type: "share", params: { p: 0.5 } } }, { target: "end" }])),
    end,
  });
  expect(falls(chart)).toEqual([]);
});
