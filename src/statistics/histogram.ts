import { binCount, binLow, binMid, binOf } from "#engine";

/**
 * The smallest duration (days) by which a share `p` of what is counted has ended: the inverse of the empirical distribution function, given as the middle
 * of its bin, hence within 0.4 %. Reads `binCount` counts from `offset`; NaN when all are 0.
 */
export function quantileOfBins(bins: ArrayLike<number>, offset: number, p: number): number {
  // The product p × total may round to just above a whole number, which must not push the quantile to the next observation.
  const wanted = p * total(bins, offset) * (1 - 4 * Number.EPSILON);
  let counted = 0;
  for (let bin = 0; bin < binCount; bin++) {
    counted += bins[offset + bin]!;
    if (counted > 0 && counted >= wanted) return binMid(bin);
  }
  return Number.NaN;
}

/**
 * The share of what is counted with low ≤ duration < high (days): a bin that an end cuts counts in proportion to its length, and bin 0 counts as
 * duration 0. The last bin has no end: it counts in full when `high` is 2¹⁶ days or more. NaN when nothing is counted.
 */
export function shareWithin(bins: ArrayLike<number>, offset: number, low: number, high: number): number {
  const all = total(bins, offset);
  if (all === 0) return Number.NaN;
  let within = low <= 0 && high > 0 ? bins[offset]! : 0;
  const last = binOf(high);
  for (let bin = Math.max(1, binOf(low)); bin <= last; bin++) {
    const count = bins[offset + bin]!;
    if (count === 0) continue;
    const start = binLow(bin);
    const end = binLow(bin + 1);
    const covered = Math.min(high, end) - Math.max(low, start);
    if (covered > 0) within += count * (covered / (end - start));
  }
  return within / all;
}

function total(bins: ArrayLike<number>, offset: number): number {
  let sum = 0;
  for (let bin = 0; bin < binCount; bin++) sum += bins[offset + bin]!;
  return sum;
}
