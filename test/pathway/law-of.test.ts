import { expect, test } from "vitest";
import { lawOf } from "#pathway";
import { lawMean, lawQuantile } from "#random";

test.each([
  ["5 wd", { law: { kind: "fixed", value: 5 }, kind: "openDays" }],
  [3, { law: { kind: "fixed", value: 3 }, kind: "elapsed" }],
  [{ uniform: ["6 h", "12 h"] as [string, string] }, { law: { kind: "uniform", min: 0.25, max: 0.5 }, kind: "working" }],
  [{ erlang: { k: 3, mean: "2 wk" } }, { law: { kind: "erlang", k: 3, mean: 14 }, kind: "elapsed" }],
  [{ gamma: { mean: "2 d", cv: 0.5 } }, { law: { kind: "gamma", mean: 2, cv: 0.5 }, kind: "elapsed" }],
  [{ weibull: { shape: 2, scale: "1 y" } }, { law: { kind: "weibull", shape: 2, scale: 365.25 }, kind: "elapsed" }],
  [{ empirical: ["1 d", "3 d"] }, { law: { kind: "empirical", values: [1, 3] }, kind: "elapsed" }],
  [
    {
      discrete: [
        ["1 wd", 2],
        ["5 wd", 1],
      ] as Array<[string, number]>,
    },
    { law: { kind: "discrete", values: [1, 5], weights: [2, 1] }, kind: "openDays" },
  ],
  [{ until: "clinic" }, { until: "clinic" }],
])("lawOf reads %j", (distribution, ready) => {
  expect(lawOf(distribution)).toEqual(ready);
});

test("lawOf finds the lognormal of a median and a 90 % quantile, and of a mean and a deviation", () => {
  const first = lawOf({ lognormal: { median: "2 y", p90: "6 y" } });
  const second = lawOf({ lognormal: { mean: "10 d", sd: "5 d" } });
  if ("until" in first || "until" in second) throw new Error("a law was expected");
  expect(lawQuantile(first.law, 0.5)).toBeCloseTo(730.5, 8);
  expect(lawQuantile(first.law, 0.9)).toBeCloseTo(2191.5, 8);
  expect(lawMean(second.law)).toBeCloseTo(10, 10);
});

test("lawOf throws on a parameter that was not resolved", () => {
  expect(() => lawOf({ param: "x" })).toThrow("unresolved parameter: x");
  expect(() => lawOf({ exponential: { param: "x" } })).toThrow("unresolved");
});
