import { normalQuantile } from "#random";

/** A share within 0–1 with the ends of its interval. */
export type ShareInterval = { mean: number; low: number; high: number };

/**
 * The share of trials that succeeded, with the score interval of Wilson (1927), which stays within 0–1 and tells something even where all or none succeeded.
 * Null without trials.
 */
export function shareInterval(successes: number, trials: number, confidence = 0.95): ShareInterval | null {
  if (trials === 0) return null;
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / trials;
  const weight = 1 + (z * z) / trials;
  const middle = (share + (z * z) / (2 * trials)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  // Where the ends are 0 and 1 exactly, rounding is not to say otherwise.
  return { mean: share, low: successes === 0 ? 0 : middle - half, high: successes === trials ? 1 : middle + half };
}
