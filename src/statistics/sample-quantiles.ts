/** A quantile of values in ascending order by linear interpolation (Hyndman & Fan 1996, type 7); `p` within 0–1, NaN of no values. */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  return interpolate(sorted.length, p, (rank) => sorted[rank]!);
}

/** A sample taken in. What is asked of it must be asked before the next one is taken. */
export interface Sample {
  /** Values that are not NaN, and their mean in the order given (as `moments`), NaN of none. */
  readonly count: number;
  readonly mean: number;
  /** As `sampleQuantile` of the values in order. */
  quantile(p: number): number;
}

// Enough intervals for a few values each among a thousand, few enough for a byte to name one.
const intervals = 256;

// Room for one sample at a time, made anew only for a larger one: with a thousand replications there are ten thousand samples.
let present = new Float64Array(0);
let intervalOf = new Uint8Array(0);
let picked = new Float64Array(0);
const counts = new Int32Array(intervals);
let count = 0;
let pickedInterval = -1;

/**
 * Takes in a sample, each value divided by `divisor`; NaN is left out. Its quantiles do without ordering it: equal intervals between the least and the
 * greatest value are counted through, and only the values of an interval that holds a wanted rank are ordered.
 */
export function takeSample(values: ArrayLike<number>, divisor: number): Sample {
  if (present.length < values.length) {
    present = new Float64Array(values.length);
    intervalOf = new Uint8Array(values.length);
    picked = new Float64Array(values.length);
  }
  const { found, base, shift, least, greatest } = keep(values, divisor, present);
  count = found;
  if (!(least < greatest)) return { count, mean: base, quantile: () => base };
  // Where the range is beyond all bounds, what is not a number becomes 0: all lie in the first interval.
  divide(present, least, (intervals - 0.5) / (greatest - least));
  return { count, mean: base + shift / count, quantile: (p) => interpolate(count, p, valueAt) };
}

/** Keeps what is not NaN; tells how many, the first, what the others add to it in sum, the least and the greatest. */
function keep(values: ArrayLike<number>, divisor: number, into: Float64Array) {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let base = Number.NaN;
  let shift = 0;
  let found = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! / divisor;
    if (Number.isNaN(value)) continue;
    if (found === 0) base = value;
    into[found++] = value;
    shift += value - base;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { found, base, shift, least, greatest };
}

/** Counts how many values lie in each interval. */
function divide(values: Float64Array, least: number, scale: number): void {
  const into = intervalOf;
  counts.fill(0);
  pickedInterval = -1;
  for (let i = 0; i < count; i++) {
    const interval = ((values[i]! - least) * scale) | 0;
    into[i] = interval;
    counts[interval]!++;
  }
}

/** The value of a rank, 0 the least; intervals are counted from the nearer end. */
function valueAt(rank: number): number {
  let interval = 0;
  let before = 0;
  if (2 * rank < count) while (before + counts[interval]! <= rank) before += counts[interval++]!;
  else {
    interval = intervals - 1;
    before = count - counts[interval]!;
    while (before > rank) before -= counts[--interval]!;
  }
  if (interval !== pickedInterval) pick(interval);
  return picked[rank - before]!;
}

/** Orders the values of one interval. */
function pick(interval: number): void {
  const [values, of, into] = [present, intervalOf, picked];
  let size = 0;
  for (let i = 0; i < count; i++) if (of[i] === interval) into[size++] = values[i]!;
  order(into, size);
  pickedInterval = interval;
}

/** Orders the first values of an array; a few by insertion, which is quicker then. */
function order(values: Float64Array, size: number): void {
  if (size > 32) values.subarray(0, size).sort();
  else
    for (let i = 1; i < size; i++) {
      const value = values[i]!;
      let at = i;
      for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
      values[at] = value;
    }
}

function interpolate(size: number, p: number, valueAtRank: (rank: number) => number): number {
  if (size === 0) return Number.NaN;
  const at = (size - 1) * p;
  const below = Math.floor(at);
  const low = valueAtRank(below);
  const next = Math.min(below + 1, size - 1);
  return low + (at - below) * (valueAtRank(next) - low);
}
