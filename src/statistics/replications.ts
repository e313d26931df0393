import { meanHalfWidth } from "./estimate.ts";

/** How narrow a measure's 95 % interval must be: half of it at most this share of the mean, or at most this much in the measure's own unit. */
export type Precision = { relative: number } | { absolute: number };

/**
 * `precisions`: one per measure. `from`: replications before the first test (at least 3, the default). `to`: the most that will be run.
 * `kLimit`: for how many more replications the precision must hold (5; beyond 100 replications that many per 100).
 */
export type StoppingOptions = { precisions: readonly Precision[]; from?: number; to: number; kLimit?: number };

/** The measure furthest from its precision: how wide half its interval is (`null` before there is one), and how wide it may be. */
type WorstMeasure = { measure: number; mean: number; halfWidth: number | null; allowed: number };

/**
 * `enough`: every measure reached its precision with `needed` replications and kept it through the look-ahead. `capped`: `to` replications are done without that,
 * so the precision was not reached. `needed` is null until `enough`.
 */
export type StoppingState = { replications: number; enough: boolean; capped: boolean; needed: number | null; worst: WorstMeasure };

/** `add` takes the measures of the next replication, in order of number, NaN where it has no value, and says whether to go on. */
export type StoppingRule = { add(measures: ArrayLike<number>): StoppingState };

type Running = { count: number; mean: number; squares: number };

/**
 * The number of replications by Hoad, Robinson & Davies (2010): stop at the first n where the interval is narrow enough and stays so for f(kLimit, n) more
 * replications; one wide interval on the way starts the search again after it. All measures must be narrow together. Measures that are often 0 need
 * an absolute precision. A measure that has been the same in every replication counts as known.
 */
export function createStoppingRule({ precisions, from = 3, to, kLimit = 5 }: StoppingOptions): StoppingRule {
  if (precisions.length === 0) throw new Error("invalid precisions: none");
  const running: Running[] = precisions.map(() => ({ count: 0, mean: 0, squares: 0 }));
  const least = Math.max(3, from);
  let replications = 0;
  let since: number | null = null;
  let needed: number | null = null;

  function add(measures: ArrayLike<number>): StoppingState {
    if (measures.length !== precisions.length)
      throw new Error(`invalid measures: ${measures.length} values for ${precisions.length} precisions`);
    replications++;
    for (let i = 0; i < running.length; i++) include(running[i]!, measures[i]!);
    const { worst, excess } = findWorst(precisions, running);
    if (replications < least || excess > 1) since = null;
    else since ??= replications;
    if (needed === null && since !== null && replications >= since + lookAhead(kLimit, since)) needed = since;
    return { replications, enough: needed !== null, capped: needed === null && replications >= to, needed, worst };
  }
  return { add };
}

/** How many replications after the n-th must keep the precision: kLimit up to n = 100, then in proportion to n (Hoad, Robinson & Davies 2010). */
export function lookAhead(kLimit: number, n: number): number {
  return Math.floor((kLimit * Math.max(n, 100)) / 100);
}

// Mean and squared deviations one value at a time (Welford 1962).
function include(state: Running, value: number): void {
  if (Number.isNaN(value)) return;
  state.count++;
  const deviation = value - state.mean;
  state.mean += deviation / state.count;
  state.squares += deviation * (value - state.mean);
}

function findWorst(precisions: readonly Precision[], running: Running[]): { worst: WorstMeasure; excess: number } {
  let worst: WorstMeasure = { measure: 0, mean: 0, halfWidth: null, allowed: 0 };
  let excess = -1;
  for (let measure = 0; measure < running.length; measure++) {
    const { count, mean, squares } = running[measure]!;
    const precision = precisions[measure]!;
    const allowed = "absolute" in precision ? precision.absolute : precision.relative * Math.abs(mean);
    // Two values would pass too easily by chance; the method begins at three.
    const halfWidth = count < 3 ? null : meanHalfWidth(count, squares / (count - 1));
    const ratio = halfWidth === null ? Number.POSITIVE_INFINITY : halfWidth === 0 ? 0 : halfWidth / allowed;
    if (ratio <= excess) continue;
    excess = ratio;
    worst = { measure, mean, halfWidth, allowed };
  }
  return { worst, excess };
}
