/** Ranks (1 = smallest) of the two observations that enclose a quantile, and the probability with which they do. */
export type OrderStatisticRanks = { lower: number; upper: number; coverage: number };

/**
 * A confidence interval for the `p` quantile of any continuous distribution, from the ranks of `n` independent observations (Hahn & Meeker 1991, ch. 5),
 * with at most half of what is left of `confidence` outside at either end. Null when `n` observations are too few for two ends.
 */
export function orderStatisticRanks(n: number, p: number, confidence = 0.95): OrderStatisticRanks | null {
  const cumulative = binomialCumulative(n, p);
  const outside = (1 - confidence) / 2;
  let lower = 0;
  while (lower < n && cumulative[lower]! <= outside) lower++;
  let upper = lower + 1;
  while (upper <= n && cumulative[upper - 1]! < 1 - outside) upper++;
  if (lower === 0 || upper > n) return null;
  return { lower, upper, coverage: cumulative[upper - 1]! - cumulative[lower - 1]! };
}

/** The fewest observations whose largest is an upper bound of the `p` quantile with this confidence: the least n with 1 − pⁿ ≥ confidence (Wilks 1941). */
export function smallestSampleForUpperBound(p: number, confidence = 0.95): number {
  let n = 1;
  for (let miss = p; 1 - miss < confidence; miss *= p) n++;
  return n;
}

/** P(X ≤ k) for k = 0 … n, from ratios of neighboring terms outward from the largest, which needs no logarithm and cannot underflow to nothing. */
function binomialCumulative(n: number, p: number): Float64Array {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const terms = new Float64Array(n + 1);
  terms[mode] = 1;
  for (let k = mode; k < n; k++) terms[k + 1] = (terms[k]! * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) terms[k - 1] = (terms[k]! * k * (1 - p)) / ((n - k + 1) * p);
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    sum += terms[k]!;
    terms[k] = sum;
  }
  for (let k = 0; k <= n; k++) terms[k]! /= sum;
  return terms;
}
