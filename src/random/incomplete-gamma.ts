import { exp } from "./exp.ts";
import { log } from "./log.ts";
import { logGamma } from "./log-gamma.ts";

const EPSILON = 1e-17;
const TINY = 1e-290;
const MOST_TERMS = 100_000;

/** P(shape, x), the cdf at x of a gamma with this shape and scale 1: power series below shape + 1, continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31). */
export function regularizedGamma(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/** Q(shape, x) = 1 − P(shape, x), keeping its relative accuracy in the upper tail. */
export function regularizedGammaTail(shape: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return Math.min(1, sum * exp(shape * log(x) - x - logGamma(shape)));
}

/** The continued fraction by the modified Lentz method (Thompson & Barnett 1986). */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / awayFromZero(a * d + b);
    c = awayFromZero(b + a / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2.3e-16) break;
  }
  return Math.min(1, fraction * exp(shape * log(x) - x - logGamma(shape)));
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
