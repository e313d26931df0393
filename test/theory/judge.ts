import { expect } from "vitest";
import { meanHalfWidth, moments } from "#statistics";

/** With POLKU_VERIFY=long every case runs with three seeds; otherwise the quick ones run with one. */
export const isLong = process.env.POLKU_VERIFY === "long";

/** The seeds of a case in this mode. */
export const seeds: readonly number[] = isLong ? [1, 2, 3] : [1];

/** Cases of this mode: those marked `long` are left to the long one. */
export function inThisMode<Case extends object>(cases: readonly Case[]): Case[] {
  return cases.filter((entry) => isLong || !("long" in entry && entry.long === true));
}

/** Each case with each seed of this mode. */
export function eachSeed<Case extends object>(cases: readonly Case[]): (Case & { seed: number })[] {
  return cases.flatMap((entry) => seeds.map((seed) => ({ ...entry, seed })));
}

/** Milliseconds a case may take in this mode. */
export const patience = isLong ? 3_600_000 : 60_000;

/** How far a mean of replications is from the exact value: in standard errors, and half its 95 % interval relative to the exact value. */
export function judge(values: readonly number[], exact: number): { mean: number; z: number; halfWidth: number } {
  const { count, mean, variance } = moments(values);
  return { mean, z: (mean - exact) / Math.sqrt(variance / count), halfWidth: meanHalfWidth(count, variance) / Math.abs(exact) };
}

/** Fails unless the mean is within 4 standard errors of the exact value and half its 95 % interval is within 1 % of it, so that the test has power. */
export function expectMean(values: readonly number[], exact: number, what: string): void {
  const { mean, z, halfWidth } = judge(values, exact);
  const told = `${what}: mean ${mean}, exact ${exact}, z ${z.toFixed(2)}, half-width ${(100 * halfWidth).toFixed(2)} %`;
  if (process.env.POLKU_VERIFY) console.log(told);
  expect(Math.abs(z), told).toBeLessThanOrEqual(4);
  expect(halfWidth, told).toBeLessThanOrEqual(0.01);
}
