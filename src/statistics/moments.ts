/** How many values there are (NaN left out), their mean, and their variance with divisor n − 1 (0 for a single value). */
export type Moments = { count: number; mean: number; variance: number };

/**
 * Mean and variance in array order, by deviations from the first value and then from the mean, so that equal values give exactly themselves and exactly 0.
 * The mean of nothing is NaN.
 */
export function moments(values: ArrayLike<number>): Moments {
  let count = 0;
  let first = 0;
  let shift = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    if (count === 0) first = value;
    count++;
    shift += value - first;
  }
  if (count === 0) return { count, mean: Number.NaN, variance: 0 };
  const mean = first + shift / count;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - mean;
    if (Number.isNaN(deviation)) continue;
    squares += deviation * deviation;
    rest += deviation;
  }
  return { count, mean, variance: count > 1 ? Math.max(0, squares - (rest * rest) / count) / (count - 1) : 0 };
}
