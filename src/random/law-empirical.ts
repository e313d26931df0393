import type { Draws } from "./draws.ts";
import { notNatural } from "./impossible.ts";
import type { LawForm, LawOf } from "./law.ts";

/** One of the observed values, each as likely. Columns: count, then the values ascending. */
export const empirical: LawForm<LawOf<"empirical">> = {
  problem: ({ values }) => {
    if (values.length === 0) return { kind: "no-values" };
    return values.map((value, index) => notNatural("value", value, index + 1)).find((problem) => problem !== null) ?? null;
  },
  columns: ({ values }) => [values.length, ...ascending(values)],
  scaled: ({ values }, factor) => ({ kind: "empirical", values: values.map((value) => value * factor) }),
  mean: ({ values }) => values.reduce((sum, value) => sum + value, 0) / values.length,
  variance: (law) => {
    const mean = empirical.mean(law);
    return law.values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / law.values.length;
  },
  cdf: ({ values }, x) => values.filter((value) => value <= x).length / values.length,
  quantile: ({ values }, p) => {
    const sorted = ascending(values);
    return sorted.find((_, index) => (index + 1) / sorted.length >= p) ?? sorted.at(-1)!;
  },
};

/** One uniform, by inversion. */
export function sampleEmpirical(columns: Float64Array, offset: number, draws: Draws): number {
  return columns[offset + 1 + Math.floor(columns[offset]! * draws.next())]!;
}

/** X given X > elapsed: one of the values above it. */
export function sampleEmpiricalBeyond(columns: Float64Array, offset: number, elapsed: number, draws: Draws): number {
  const count = columns[offset]!;
  let below = 0;
  while (below < count && columns[offset + 1 + below]! <= elapsed) below++;
  return below === count ? elapsed : columns[offset + 1 + below + Math.floor((count - below) * draws.next())]!;
}

function ascending(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
