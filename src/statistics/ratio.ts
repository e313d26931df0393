import { type Estimate, meanHalfWidth, spread } from "./estimate.ts";
import { moments } from "./moments.ts";

/**
 * The ratio of all sums to all counts (such as the wait per client, every client weighing the same), with a t interval from the jackknife: what each
 * replication adds is measured by leaving it out (Efron & Tibshirani 1993, ch. 11). `replications` are quantiles of each replication's own ratio.
 * Null when nothing was counted; a ratio that hangs on a single replication has `low` and `high` equal to `mean`.
 */
export function ratioEstimate(sums: ArrayLike<number>, counts: ArrayLike<number>, confidence = 0.95): Estimate | null {
  const n = sums.length;
  if (counts.length !== n) throw new Error(`invalid ratio: ${n} sums and ${counts.length} counts`);
  const sum = total(sums);
  const count = total(counts);
  if (count === 0) return null;
  const mean = sum / count;
  const pseudovalues = new Float64Array(n);
  const ratios = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    // n R − (n − 1) R₋ᵢ, written as a difference from R so that equal ratios give no spread at all.
    const without = count - counts[i]!;
    const excess = sums[i]! - mean * counts[i]!;
    pseudovalues[i] = without > 0 ? ((n - 1) * excess) / without : Number.NaN;
    ratios[i] = counts[i]! > 0 ? sums[i]! / counts[i]! : Number.NaN;
  }
  const { count: usable, variance } = moments(pseudovalues);
  const half = usable === n ? meanHalfWidth(n, variance, confidence) : 0;
  return { mean, low: mean - half, high: mean + half, replications: spread(ratios) };
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
