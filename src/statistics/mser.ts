/**
 * Where a series may be cut so that its start no longer weighs: `truncate` observations to leave out; `statistic`, what each number of left-out batches of
 * five scores; `reliable` is false when the best cut is beyond half of the series, or the series is too short to tell.
 */
export type Truncation = { truncate: number; reliable: boolean; statistic: number[] };

const batchSize = 5;
const leastBatches = 5;

/**
 * MSER-5 (White 1997; White & Robinson 2010): of all cuts between batches of five, the one after which the mean has the smallest standard error. The last five
 * batches are never reached, since a handful of values is often close together by chance (Hoad, Robinson & Davies 2010). Averaged replications make the
 * best series. Observations beyond the last full batch are not used.
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const batches = batchMeans(series);
  const statistic: number[] = [];
  let mean = 0;
  let squares = 0;
  // Backward, so that each step adds one batch to the part that is kept (Welford 1962).
  for (let d = batches.length - 1; d >= 0; d--) {
    const kept = batches.length - d;
    const deviation = batches[d]! - mean;
    mean += deviation / kept;
    squares += deviation * (batches[d]! - mean);
    if (kept >= leastBatches) statistic[d] = squares / (kept * kept);
  }
  let best = 0;
  for (let d = 1; d < statistic.length; d++) if (statistic[d]! < statistic[best]!) best = d;
  const truncate = best * batchSize;
  return { truncate, reliable: batches.length >= 2 * leastBatches && truncate <= series.length / 2, statistic };
}

function batchMeans(series: ArrayLike<number>): number[] {
  const means: number[] = [];
  for (let end = batchSize; end <= series.length; end += batchSize) {
    const first = series[end - batchSize]!;
    let shift = 0;
    for (let i = end - batchSize + 1; i < end; i++) shift += series[i]! - first;
    means.push(first + shift / batchSize);
  }
  return means;
}
