import { binCount } from "#engine";
import { quantileOfBins, shareWithin } from "./histogram.ts";
import type { Summary } from "./summary.ts";
import type { SummaryInput } from "./summary-input.ts";

const parts = 60;

/**
 * Distributions of clients' durations for drawing: 60 bins of equal width up to the 99 % quantile, hence shares that add up to about 0.99. A logarithmic bin
 * that several of them cut is divided in proportion. Where all is 0 there is one bin, one day wide.
 */
export function summarizeDistributions({ layout, pool }: Pick<SummaryInput, "layout" | "pool">): Summary["distributions"] {
  const { row } = layout;
  const of = (at: number) => {
    const end = quantileOfBins(pool, at * binCount, 0.99);
    if (Number.isNaN(end)) return null;
    const [width, count] = end > 0 ? [end / parts, parts] : [1, 1];
    return { width, shares: Array.from({ length: count }, (_, i) => shareWithin(pool, at * binCount, i * width, (i + 1) * width)) };
  };
  // The stay in the root is the time in system.
  return { wait: of(row.wait), activeTime: of(row.active), timeInSystem: of(row.stateTime), timeToStart: of(row.start) };
}
