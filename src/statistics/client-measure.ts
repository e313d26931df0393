import { binCount, reportedQuantiles } from "#engine";
import { estimate, meanHalfWidth } from "./estimate.ts";
import { type Facts, meanOf, ratios } from "./facts.ts";
import { quantileOfBins } from "./histogram.ts";
import { moments } from "./moments.ts";
import type { ClientMeasure } from "./summary.ts";

/** Where a duration of clients is recorded: its histogram row; its sum, its count and (−1: nothing is left open) the clients in whom it runs at the end. */
export type ClientPlace = { row: number; sum: number; count: number; open: number };

/**
 * A duration of clients (days) that ended within the window: the mean of the replications' means, and quantiles of all clients pooled. Half the interval of
 * a quantile is that of the mean of the replications' own quantiles (Student's t), laid around the pooled quantile and cut at 0: it tells how far the
 * quantile varies with chance, not how far a quantile of few clients is off. Null when no client was met.
 */
export function clientMeasure(input: Facts, place: ClientPlace): ClientMeasure | null {
  const mean = estimate(ratios(input, place.sum, place.count));
  if (mean === null) return null;
  const [p5, p50, p90, p95] = reportedQuantiles.map((_, k) => pooledQuantile(input, place.row, k));
  const nOpen = place.open < 0 ? 0 : meanOf(input, place.open);
  return {
    ...mean,
    p5: p5!.at,
    p50: p50!.at,
    p90: p90!.at,
    p95: p95!.at,
    p50Low: p50!.low,
    p50High: p50!.high,
    p90Low: p90!.low,
    p90High: p90!.high,
    p95Low: p95!.low,
    p95High: p95!.high,
    n: meanOf(input, place.count),
    nOpen,
    covers: nOpen === 0 ? "all" : "granted",
  };
}

function pooledQuantile(input: Facts, row: number, k: number): { at: number; low: number; high: number } {
  const at = quantileOfBins(input.pool, row * binCount, reportedQuantiles[k]!);
  const { count, variance } = moments(input.columns.quantile(row * reportedQuantiles.length + k));
  const half = meanHalfWidth(count, variance);
  return { at, low: Math.max(0, at - half), high: at + half };
}
