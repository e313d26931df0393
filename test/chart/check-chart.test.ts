import fc from "fast-check";
import { expect, test } from "vitest";
import { checkChart } from "#chart";
import { hasErrors } from "#pathway";
import { arbitraryChart } from "./arbitrary-chart.ts";
import { chartOf, chartOfStates } from "./chart-of.ts";
import { smallChart } from "./small-chart.ts";

const told = (chart: ReturnType<typeof chartOf>, code: string) =>
  checkChart(chart, { level: "draw" }).filter((diagnostic) => diagnostic.code === code);

test("checkChart finds no errors in a chart that keeps the rules", () => {
  let [shares, warnings] = [0, 0];
  fc.assert(
    fc.property(arbitraryChart({ hasShares: true }), (document) => {
      const chart = chartOf(document);
      const found = checkChart(chart, { level: "simulate" });
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
      shares += chart.transitions.filter(({ guard }) => guard?.type === "share").length;
      warnings += found.length;
    }),
    { seed: 3, numRuns: 120 },
  );
  expect(Math.min(shares, warnings)).toBeGreaterThan(40);
});

test("checkChart puts errors first", () => {
  const document = smallChart();
  document.actors.kela = {};
  document.activities.visit.needs.physician = 2;
  expect(checkChart(chartOf(document), { level: "draw" }).map(({ severity }) => severity)).toEqual(["error", "info"]);
});

test("shares are added up per group and value of an attribute, at the parameters' own values", () => {
  const sum = (young: number, town: number) => {
    const document = smallChart();
    document.parameters.ready = { value: 0.3 };
    const [first, rest] = document.machine.states.triage.invoke.onDone;
    first.guard.params.by = { group: { young } };
    const second = { target: "gaveUp", guard: { type: "share", params: { p: { param: "ready" }, by: { town: { hyvinkaa: town } } } } };
    document.machine.states.triage.invoke.onDone = [first, second, rest];
    return told(chartOf(document), "shares-over-one");
  };
  expect(sum(0.7, 0.3)).toEqual([]);
  expect(sum(0.7, 0.31)[0]!.message.en).toContain('for group "young" and town "hyvinkaa" add up to 1.01');
  expect(sum(0.8, 0.1)[0]!.message.en).toContain('for group "young" add up to 1.1');
});

test("an always with shares that make 1 for everybody needs no rest", () => {
  const share = (p: number, by: object) => ({ target: "end", guard: { type: "share", params: { p, by: { group: by } } } });
  const rest = (young: number) =>
    told(
      chartOfStates({ out: { on: { come: "x" } }, x: { always: [share(0.4, {}), share(0.6, { young })] }, end: { type: "final" } }),
      "no-rest",
    ).length;
  expect([rest(0.6), rest(0.5)]).toEqual([0, 1]);
});

test("a circle of always is told once, and not where a guard may end it", () => {
  const circle = (guard?: object) =>
    told(
      chartOfStates({
        out: { on: { come: "x" } },
        x: { always: { target: "y", ...(guard ? { guard } : {}) } },
        y: { initial: "z", states: { z: {} }, always: "x" },
        end: { type: "final" },
      }),
      "endless-always",
    ).map(({ message }) => message.en);
  expect(circle()).toEqual(["Without end: x → y.z → x, with no event and no guard between."]);
  expect(circle({ type: "group", params: { in: ["young"] } })).toEqual([]);
});

test("a state that is complete again as soon as it is complete goes round without end", () => {
  const chart = chartOfStates({
    out: { on: { come: "x" } },
    x: { initial: "y", onDone: ".z", states: { y: { on: { go: "z" } }, z: { type: "final" } } },
  });
  expect(told(chart, "endless-always").map(({ message }) => message.en)).toEqual([
    "Without end: x.z → x.z, with no event and no guard between.",
  ]);
});

test("a history in a parallel state needs no target where everybody who comes has been there", () => {
  const history = (goal: string) =>
    hasErrors(
      checkChart(
        chartOfStates({
          out: { on: { come: goal } },
          both: {
            type: "parallel",
            on: { ill: "pause" },
            states: { x: { initial: "x0", states: { x0: {} } }, back: { type: "history", history: "deep" } },
          },
          pause: { on: { well: "both.back", stop: "end" } },
          end: { type: "final" },
        }),
        { level: "draw" },
      ),
    );
  expect([history("both"), history("pause")]).toEqual([false, true]);
});

test("resources are in opposite orders only where one is held while the other is asked for", () => {
  const order = (second: object, releases: object = {}) => {
    const resources = { x: { capacity: 2 }, y: { capacity: 2 } };
    const needsX = { needs: { x: 1 }, duration: "1 d" };
    const holding = (outer: object, inner: object) => ({ meta: { holds: outer }, initial: "in", states: { in: inner } });
    const states = {
      out: { on: { come: "first", other: "second" } },
      first: holding({ x: 1 }, { meta: { holds: { y: 1 } } }),
      second: holding({ y: 1 }, { ...second, meta: releases }),
      end: { type: "final" },
    };
    return told(chartOfStates(states, { resources, activities: { needsX } }), "opposite-order").length;
  };
  expect(order({ invoke: { src: "needsX", onDone: "#test.end" } })).toBe(1);
  expect(order({ invoke: { src: "needsX", onDone: "#test.end" } }, { releases: { y: true } })).toBe(0);
  expect(order({})).toBe(0);
});
