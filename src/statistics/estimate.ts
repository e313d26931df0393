import { moments } from "./moments.ts";
import { takeSample } from "./sample-quantiles.ts";
import { studentQuantile } from "./student.ts";

/**
 * A mean over replications with the ends of its confidence interval, and the 5, 50 and 95 % quantiles of the replications themselves.
 * One replication tells nothing of the spread: then `low` and `high` equal `mean`, and there is no interval to show.
 */
export type Estimate = { mean: number; low: number; high: number; replications: Spread };

/** Quantiles of the values of single replications. */
export type Spread = { p5: number; p50: number; p95: number };

/**
 * The mean of one value per replication, with Student's t interval (Gosset 1908). NaN stands for a replication without any such client and is left out;
 * null when nothing is left. `confidence` is within 0–1.
 */
export function estimate(values: ArrayLike<number>, confidence = 0.95): Estimate | null {
  const { count, mean, variance } = moments(values);
  if (count === 0) return null;
  const half = meanHalfWidth(count, variance, confidence);
  return { mean, low: mean - half, high: mean + half, replications: spread(values) };
}

/** Half the width of the t interval of a mean of `count` values with this variance; 0 when there is one value or they are all equal. */
export function meanHalfWidth(count: number, variance: number, confidence = 0.95): number {
  if (count < 2 || variance === 0) return 0;
  return studentQuantileOf(confidence, count - 1) * Math.sqrt(variance / count);
}

// Of a thousand estimates nearly all ask for the same quantile, which takes a while to find.
const known = new Map<string, number>();

function studentQuantileOf(confidence: number, df: number): number {
  const key = `${confidence} ${df}`;
  const found = known.get(key) ?? studentQuantile((1 + confidence) / 2, df);
  if (known.size > 4096) known.clear();
  known.set(key, found);
  return found;
}

/** The 5, 50 and 95 % quantiles of the values that are not NaN; NaN when there are none. */
export function spread(values: ArrayLike<number>): Spread {
  const { quantile } = takeSample(values, 1);
  return { p5: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) };
}
