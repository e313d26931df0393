import { exp, log, logGamma, normalQuantile, regularizedBeta } from "#random";

/** From here on the expansion in 1 / df has nothing left to improve. */
const manyDegrees = 2000;
const logPi = 1.1447298858494002;

/**
 * The `p` quantile of Student's t with `df` > 0 degrees of freedom, whole or not, to about 1e-12: Newton's method on the incomplete beta function, started
 * from the expansion of Fisher & Cornish (1960) in the normal quantile, which alone serves for many degrees of freedom. ±Infinity at 0 and 1.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`invalid probability: ${p}`);
  if (!(df > 0)) throw new Error(`invalid degrees of freedom: ${df}`);
  const tail = Math.min(p, 1 - p);
  if (tail === 0.5) return 0;
  const size = tail === 0 ? Number.POSITIVE_INFINITY : upperQuantile(tail, df);
  return p < 0.5 ? -size : size;
}

function upperQuantile(tail: number, df: number): number {
  const start = expansion(-normalQuantile(tail), df);
  return df >= manyDegrees ? start : solve(tail, df, start);
}

// Newton's method between two bounds, halving where a step would leave them: with few degrees of freedom the start is far from the tail.
function solve(tail: number, df: number, start: number): number {
  const logScale = logGamma((df + 1) / 2) - logGamma(df / 2) - (log(df) + logPi) / 2;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let t = start;
  for (let step = 0; step < 200; step++) {
    const excess = upperTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const density = exp(logScale - ((df + 1) / 2) * log(1 + (t * t) / df));
    let next = t + excess / density;
    if (!(next > low && next < high)) next = high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
    const moved = Math.abs(next - t);
    t = next;
    if (moved <= 1e-14 * t) break;
  }
  return t;
}

function upperTail(t: number, df: number): number {
  return regularizedBeta(df / 2, 0.5, df / (df + t * t)) / 2;
}

function expansion(z: number, df: number): number {
  const s = z * z;
  const first = (z * (s + 1)) / 4;
  const second = (z * ((5 * s + 16) * s + 3)) / 96;
  const third = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const fourth = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (first + (second + (third + fourth / df) / df) / df) / df;
}
