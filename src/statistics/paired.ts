import { type Estimate, estimate, meanHalfWidth } from "./estimate.ts";
import { moments } from "./moments.ts";
import { studentQuantile } from "./student.ts";

/**
 * How much higher b is than a: the estimate of b − a, half its interval, the correlation that common random numbers gave (null when a side does not vary),
 * and what half the interval would have been for independent runs.
 */
export type PairedDifference = { difference: Estimate; halfWidth: number; correlation: number | null; unpairedHalfWidth: number };

/**
 * The mean of b − a over pairs of replications with equal random numbers, with Student's t interval of the differences (Law 2015, §10.2). Pairs with a NaN
 * are left out; null when none is left. With several `comparisons` against one baseline every interval is widened so that all hold together
 * (Bonferroni 1936). The unpaired interval is that of Welch (1947).
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>, comparisons = 1): PairedDifference | null {
  if (a.length !== b.length) throw new Error(`invalid pairs: ${a.length} and ${b.length} replications`);
  const before: number[] = [];
  const after: number[] = [];
  const differences: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const difference = b[i]! - a[i]!;
    if (Number.isNaN(difference)) continue;
    before.push(a[i]!);
    after.push(b[i]!);
    differences.push(difference);
  }
  const confidence = 1 - 0.05 / comparisons;
  const difference = estimate(differences, confidence);
  if (difference === null) return null;
  return {
    difference,
    halfWidth: meanHalfWidth(differences.length, moments(differences).variance, confidence),
    correlation: correlation(before, after),
    unpairedHalfWidth: welchHalfWidth(before, after, confidence),
  };
}

function correlation(a: number[], b: number[]): number | null {
  const [x, y] = [moments(a), moments(b)];
  if (x.variance === 0 || y.variance === 0) return null;
  let products = 0;
  for (let i = 0; i < a.length; i++) products += (a[i]! - x.mean) * (b[i]! - y.mean);
  const value = products / (a.length - 1) / (Math.sqrt(x.variance) * Math.sqrt(y.variance));
  return Math.max(-1, Math.min(1, value));
}

function welchHalfWidth(a: number[], b: number[], confidence: number): number {
  const [x, y] = [moments(a), moments(b)];
  const variance = (x.variance + y.variance) / x.count;
  if (variance === 0) return 0;
  const share = x.variance / (x.variance + y.variance);
  const degrees = (x.count - 1) / (share * share + (1 - share) * (1 - share));
  return studentQuantile((1 + confidence) / 2, degrees) * Math.sqrt(variance);
}
