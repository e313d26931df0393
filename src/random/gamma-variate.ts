import type { Draws } from "./draws.ts";
import { exp } from "./exp.ts";
import { regularizedGamma, regularizedGammaTail } from "./incomplete-gamma.ts";
import { invertCdf } from "./invert-cdf.ts";
import { log } from "./log.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** The four numbers that `gammaVariate` reads for a shape > 0: shape, d, c, and 1/shape where the shape is below 1 (else 0). */
export function gammaColumns(shape: number): number[] {
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  return [shape, d, 1 / Math.sqrt(9 * d), shape < 1 ? 1 / shape : 0];
}

/** A gamma of scale 1, from `gammaColumns` at the offset: Marsaglia & Tsang (2000), with normals by inversion so that no spare value is kept; two uniforms a trial, of which over 95 % succeed. */
export function gammaVariate(columns: Float64Array, offset: number, draws: Draws): number {
  const d = columns[offset + 1]!;
  const c = columns[offset + 2]!;
  const boost = columns[offset + 3]!;
  for (;;) {
    const x = normalQuantile(draws.next());
    const u = draws.next();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v))) {
      return boost === 0 ? d * v : d * v * exp(boost * log(draws.next()));
    }
  }
}

/** The x at which a gamma of scale 1 has P(X ≤ x) = p. */
export function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return gammaTailQuantile(shape, 1 - p);
  // P(X ≤ x) ≤ x^shape/Γ(shape + 1) bounds the quantile from below, closely so for small shapes; the median, hence the quantile, lies below the shape.
  const low = exp((log(p) + logGamma(shape + 1)) / shape);
  if (low === 0) return 0;
  return invertCdf((x) => regularizedGamma(shape, x) - p, gammaDensity(shape), low, shape);
}

/** The x at which a gamma of scale 1 has P(X > x) = tail, precise for the smallest tails. */
export function gammaTailQuantile(shape: number, tail: number): number {
  return invertCdf((x) => tail - regularizedGammaTail(shape, x), gammaDensity(shape), 0, Number.POSITIVE_INFINITY);
}

function gammaDensity(shape: number): (x: number) => number {
  const constant = logGamma(shape);
  return (x) => exp((shape - 1) * log(x) - x - constant);
}
