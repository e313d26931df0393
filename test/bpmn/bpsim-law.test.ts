import { expect, it } from "vitest";
import type { Distribution } from "#pathway";
import { bpsimLaw, type Simple } from "../../src/bpmn/bpsim-law.ts";

function told(distribution: Distribution): [string, Simple["attributes"]] | null {
  const law = bpsimLaw(distribution);
  return law === null ? null : [law.tag, law.attributes];
}

it("bpsimLaw says every distribution that BPSim knows, working time in hours and all else in days", () => {
  expect(told("5 d")).toEqual(["FloatingParameter", { value: 5, timeUnit: "day" }]);
  expect(told("90 min")).toEqual(["FloatingParameter", { value: 1.5, timeUnit: "hour" }]);
  expect(told({ uniform: ["1 wk", "2 wk"] })).toEqual(["UniformDistribution", { min: 7, max: 14, timeUnit: "day" }]);
  expect(told({ triangular: ["1 h", "2 h", "4 h"] })).toEqual(["TriangularDistribution", { mode: 2, min: 1, max: 4, timeUnit: "hour" }]);
  expect(told({ exponential: "10 d" })).toEqual(["NegativeExponentialDistribution", { mean: 10, timeUnit: "day" }]);
  expect(told({ erlang: { k: 3, mean: "6 d" } })).toEqual(["ErlangDistribution", { mean: 6, k: 3, timeUnit: "day" }]);
  // Mean 8, coefficient of variation 0.5: shape 4, scale 2.
  expect(told({ gamma: { mean: "8 d", cv: 0.5 } })).toEqual(["GammaDistribution", { shape: 4, scale: 2, timeUnit: "day" }]);
  expect(told({ weibull: { shape: 2, scale: "5 d" } })).toEqual(["WeibullDistribution", { shape: 2, scale: 5, timeUnit: "day" }]);
  expect(told({ lognormal: { mean: "10 d", sd: "4 d" } })).toEqual([
    "LogNormalDistribution",
    { mean: 10, standardDeviation: 4, timeUnit: "day" },
  ]);
});

it("bpsimLaw says observed and weighted values as points whose probabilities make one", () => {
  const law = bpsimLaw({
    discrete: [
      ["1 d", 1],
      ["3 d", 3],
    ],
  })!;
  expect(law.tag).toBe("UserDistribution");
  expect(law.children.map(({ attributes }) => attributes.probability)).toEqual([0.25, 0.75]);
  expect(law.children.map(({ children }) => children[0]!.attributes.value)).toEqual([1, 3]);
  expect(bpsimLaw({ empirical: ["1 d", "2 d"] })!.children.map(({ attributes }) => attributes.probability)).toEqual([0.5, 0.5]);
});

it("bpsimLaw says nothing of what BPSim has no words for", () => {
  expect(told({ pert: ["1 d", "2 d", "4 d"] })).toBeNull();
  expect(told({ until: "office" })).toBeNull();
});
