import { expect, test } from "vitest";
import {
  type Law,
  type LawProblem,
  lawCdf,
  lawMean,
  lawProblem,
  lawQuantile,
  lawVariance,
  lognormalFromMean,
  lognormalFromMedian,
} from "#random";
import { lawCases } from "./law-cases.ts";

test("lawProblem accepts every law of the contract tests", () => {
  for (const law of Object.values(lawCases)) expect(lawProblem(law)).toBeNull();
});

test("lawProblem names the impossible value", () => {
  const refused: [Law, LawProblem][] = [
    [
      { kind: "fixed", value: -1 },
      { kind: "negative", name: "value", value: -1 },
    ],
    [
      { kind: "fixed", value: Number.POSITIVE_INFINITY },
      { kind: "negative", name: "value", value: Number.POSITIVE_INFINITY },
    ],
    [
      { kind: "uniform", min: -2, max: 5 },
      { kind: "negative", name: "min", value: -2 },
    ],
    [
      { kind: "uniform", min: 5, max: 2 },
      { kind: "not-ordered", lowerName: "min", lower: 5, upperName: "max", upper: 2 },
    ],
    [
      { kind: "uniform", min: 5, max: Number.NaN },
      { kind: "not-ordered", lowerName: "min", lower: 5, upperName: "max", upper: Number.NaN },
    ],
    [
      { kind: "triangular", min: 5, mode: 4, max: 6 },
      { kind: "not-ordered", lowerName: "min", lower: 5, upperName: "mode", upper: 4 },
    ],
    [
      { kind: "triangular", min: 5, mode: 7, max: 6 },
      { kind: "not-ordered", lowerName: "mode", lower: 7, upperName: "max", upper: 6 },
    ],
    [
      { kind: "pert", min: 5, mode: 4, max: 6 },
      { kind: "not-ordered", lowerName: "min", lower: 5, upperName: "mode", upper: 4 },
    ],
    [
      { kind: "pert", min: -1, mode: 4, max: 6 },
      { kind: "negative", name: "min", value: -1 },
    ],
    [
      { kind: "exponential", mean: 0 },
      { kind: "not-positive", name: "mean", value: 0 },
    ],
    [
      { kind: "erlang", k: 2.5, mean: 3 },
      { kind: "not-whole", name: "k", value: 2.5 },
    ],
    [
      { kind: "erlang", k: 0, mean: 3 },
      { kind: "not-whole", name: "k", value: 0 },
    ],
    [
      { kind: "erlang", k: 2, mean: -3 },
      { kind: "not-positive", name: "mean", value: -3 },
    ],
    [
      { kind: "gamma", mean: 2, cv: 0 },
      { kind: "not-positive", name: "cv", value: 0 },
    ],
    [
      { kind: "gamma", mean: 0, cv: 1 },
      { kind: "not-positive", name: "mean", value: 0 },
    ],
    [
      { kind: "weibull", shape: 0, scale: 1 },
      { kind: "not-positive", name: "shape", value: 0 },
    ],
    [
      { kind: "weibull", shape: 1, scale: -1 },
      { kind: "not-positive", name: "scale", value: -1 },
    ],
    [{ kind: "empirical", values: [] }, { kind: "no-values" }],
    [
      { kind: "empirical", values: [1, -2] },
      { kind: "negative", name: "value", position: 2, value: -2 },
    ],
    [{ kind: "discrete", values: [], weights: [] }, { kind: "no-values" }],
    [
      { kind: "discrete", values: [1, 2], weights: [1] },
      { kind: "unequal-lists", values: 2, weights: 1 },
    ],
    [
      { kind: "discrete", values: [1, -2], weights: [1, 1] },
      { kind: "negative", name: "value", position: 2, value: -2 },
    ],
    [
      { kind: "discrete", values: [1, 2], weights: [-1, 1] },
      { kind: "negative", name: "weight", position: 1, value: -1 },
    ],
    [{ kind: "discrete", values: [1, 2], weights: [0, 0] }, { kind: "no-weight" }],
  ];
  for (const [law, problem] of refused) expect(lawProblem(law)).toEqual(problem);
});

test("lawProblem refuses every impossible lognormal", () => {
  const impossible = [
    lognormalFromMean(0, 1),
    lognormalFromMean(-1, 1),
    lognormalFromMean(1, -1),
    lognormalFromMedian(0, 1),
    lognormalFromMedian(2, 1),
  ];
  for (const law of impossible) expect(lawProblem(law)).toMatchObject({ kind: "no-lognormal" });
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
