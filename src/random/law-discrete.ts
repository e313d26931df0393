import type { Draws } from "./draws.ts";
import { notNatural } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";

type Discrete = LawOf<"discrete">;

/** One of the values, in proportion to its weight. Columns: count, the values of weight > 0 ascending, then their cumulative probabilities, the last exactly 1. */
export const discrete: LawForm<Discrete> = {
  problem: ({ values, weights }) => {
    if (values.length === 0) return { kind: "no-values" };
    if (values.length !== weights.length) return { kind: "unequal-lists", values: values.length, weights: weights.length };
    const problems = values.map(
      (value, index) => notNatural("value", value, index + 1) ?? notNatural("weight", weights[index]!, index + 1),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return problems.find((problem) => problem !== null) ?? (sum > 0 ? null : { kind: "no-weight" });
  },
  columns: (law) => {
    const steps = cumulative(law);
    return [steps.length, ...steps.map((step) => step.value), ...steps.map((step) => step.upTo)];
  },
  scaled: ({ values, weights }, factor) => ({ kind: "discrete", values: values.map((value) => value * factor), weights: [...weights] }),
  mean: (law) => expectation(law, (value) => value),
  variance: (law) => {
    const mean = discrete.mean(law);
    return expectation(law, (value) => (value - mean) * (value - mean));
  },
  cdf: (law, x) => cumulative(law).findLast((step) => step.value <= x)?.upTo ?? 0,
  quantile: (law, p) => cumulative(law).find((step) => step.upTo >= p)!.value,
};

/** One uniform, by inversion. */
export function sampleDiscrete(columns: Float64Array, offset: number, draws: Draws): number {
  return columns[offset + 1 + firstAbove(columns, offset, draws.next())]!;
}

/** X given X > elapsed, by inversion over the values above it. */
export function sampleDiscreteBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  const count = columns[offset]!;
  let below = 0;
  while (below < count && columns[offset + 1 + below]! <= elapsed) below++;
  if (below === count) return elapsed;
  const passed = below === 0 ? 0 : columns[offset + count + below]!;
  return columns[offset + 1 + firstAbove(columns, offset, passed + (1 - passed) * draws.next())]!;
}

/** Index of the first cumulative probability above u, the last one at most; binary search. */
function firstAbove(columns: Float64Array, offset: number, u: number): number {
  const count = columns[offset]!;
  const start = offset + 1 + count;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns[start + middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cumulative({ values, weights }: Discrete): { value: number; upTo: number }[] {
  const steps = values.map((value, index) => ({ value, upTo: weights[index]! })).filter((step) => step.upTo > 0);
  steps.sort((a, b) => a.value - b.value);
  const total = steps.reduce((sum, step) => sum + step.upTo, 0);
  let sum = 0;
  for (const step of steps) {
    sum += step.upTo;
    step.upTo = sum / total;
  }
  return steps;
}

function expectation({ values, weights }: Discrete, of: (value: number) => number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + weights[index]! * of(value), 0) / total;
}
