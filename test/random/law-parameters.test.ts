import { expect, test } from "vitest";
import { type Law, lawCdf, lawMean, lawProblem, lawQuantile, lawVariance, lognormalFromMean, lognormalFromMedian } from "#random";
import { lawCases } from "./law-cases.ts";

test("lawProblem accepts every law of the contract tests", () => {
  for (const law of Object.values(lawCases)) expect(lawProblem(law)).toBeNull();
});

test("lawProblem names the impossible value", () => {
  const refused: [Law, string][] = [
    [{ kind: "fixed", value: -1 }, "value must be 0 or greater: -1"],
    [{ kind: "fixed", value: Number.POSITIVE_INFINITY }, "value must be 0 or greater: Infinity"],
    [{ kind: "uniform", min: -2, max: 5 }, "min must be 0 or greater: -2"],
    [{ kind: "uniform", min: 5, max: 2 }, "max must be at least min 5: 2"],
    [{ kind: "uniform", min: 5, max: Number.NaN }, "max must be at least min 5: NaN"],
    [{ kind: "triangular", min: 5, mode: 4, max: 6 }, "mode must be at least min 5: 4"],
    [{ kind: "triangular", min: 5, mode: 7, max: 6 }, "max must be at least mode 7: 6"],
    [{ kind: "pert", min: 5, mode: 4, max: 6 }, "mode must be at least min 5: 4"],
    [{ kind: "pert", min: -1, mode: 4, max: 6 }, "min must be 0 or greater: -1"],
    [{ kind: "exponential", mean: 0 }, "mean must be greater than 0: 0"],
    [{ kind: "erlang", k: 2.5, mean: 3 }, "k must be a whole number, 1 or greater: 2.5"],
    [{ kind: "erlang", k: 0, mean: 3 }, "k must be a whole number, 1 or greater: 0"],
    [{ kind: "erlang", k: 2, mean: -3 }, "mean must be greater than 0: -3"],
    [{ kind: "gamma", mean: 2, cv: 0 }, "cv must be greater than 0: 0"],
    [{ kind: "gamma", mean: 0, cv: 1 }, "mean must be greater than 0: 0"],
    [{ kind: "weibull", shape: 0, scale: 1 }, "shape must be greater than 0: 0"],
    [{ kind: "weibull", shape: 1, scale: -1 }, "scale must be greater than 0: -1"],
    [{ kind: "empirical", values: [] }, "values must not be empty"],
    [{ kind: "empirical", values: [1, -2] }, "value 2 must be 0 or greater: -2"],
    [{ kind: "discrete", values: [], weights: [] }, "values must not be empty"],
    [{ kind: "discrete", values: [1, 2], weights: [1] }, "each value needs a weight: 2 values, 1 weights"],
    [{ kind: "discrete", values: [1, -2], weights: [1, 1] }, "value 2 must be 0 or greater: -2"],
    [{ kind: "discrete", values: [1, 2], weights: [-1, 1] }, "weight 1 must be 0 or greater: -1"],
    [{ kind: "discrete", values: [1, 2], weights: [0, 0] }, "at least one weight must be greater than 0"],
  ];
  for (const [law, problem] of refused) expect(lawProblem(law)).toBe(problem);
});

test("lawProblem refuses every impossible lognormal", () => {
  const impossible = [
    lognormalFromMean(0, 1),
    lognormalFromMean(-1, 1),
    lognormalFromMean(1, -1),
    lognormalFromMedian(0, 1),
    lognormalFromMedian(2, 1),
  ];
  for (const law of impossible)
    expect(lawProblem(law)).toMatch(/^a lognormal needs mean > 0 and sd >= 0, or median > 0 and p90 >= median: mu is /);
});

test("lognormalFromMean and lognormalFromMedian have the moments and quantiles asked for", () => {
  const byMean = lognormalFromMean(10, 4);
  expect(lawMean(byMean)).toBeCloseTo(10, 12);
  expect(lawVariance(byMean)).toBeCloseTo(16, 12);
  const byMedian = lognormalFromMedian(30, 60);
  expect(lawQuantile(byMedian, 0.5)).toBeCloseTo(30, 12);
  expect(lawQuantile(byMedian, 0.9)).toBeCloseTo(60, 12);
});

test("closed forms of means, variances and cdfs hold", () => {
  expect(lawMean({ kind: "pert", min: 5, mode: 10, max: 21 })).toBe(11);
  // Shapes 2.25 and 3.75: 16²·2.25·3.75/(36·7).
  expect(lawVariance({ kind: "pert", min: 5, mode: 10, max: 21 })).toBeCloseTo(60 / 7, 12);
  expect(lawMean({ kind: "weibull", shape: 2, scale: 3 })).toBeCloseTo(1.5 * Math.sqrt(Math.PI), 12);
  expect(lawVariance({ kind: "weibull", shape: 2, scale: 3 })).toBeCloseTo(9 - 2.25 * Math.PI, 12);
  expect(lawVariance({ kind: "triangular", min: 0, mode: 1, max: 2 })).toBeCloseTo(1 / 6, 14);
  expect(lawCdf({ kind: "triangular", min: 5, mode: 10, max: 21 }, 10)).toBeCloseTo(5 / 16, 14);
  expect(lawCdf({ kind: "exponential", mean: 2 }, 2 * Math.LN2)).toBeCloseTo(0.5, 14);
  expect(lawQuantile({ kind: "weibull", shape: 3, scale: 10 }, 1 - Math.exp(-1))).toBeCloseTo(10, 12);
  expect(lawVariance({ kind: "empirical", values: [1, 3] })).toBe(1);
  expect(lawMean({ kind: "discrete", values: [10, 0, 5], weights: [1, 2, 1] })).toBe(3.75);
});

test("the gamma quantile reaches the smallest and largest probabilities of any shape", () => {
  // Below the smallest double, 0.
  expect(lawQuantile({ kind: "gamma", mean: 5, cv: 10 }, 1e-12)).toBe(0);
  for (const cv of [0.01, 0.3, 1, 3, 5]) {
    for (const p of [1e-12, 1e-3, 0.5, 0.999]) {
      const law: Law = { kind: "gamma", mean: 5, cv };
      expect(Math.abs(lawCdf(law, lawQuantile(law, p)) / p - 1)).toBeLessThan(1e-9);
    }
  }
});
