import { log } from "./log.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Natural logarithm of Γ(x) for x > 0: Stirling's series above 12, reached by the recurrence Γ(x + 1) = xΓ(x). Infinity at 0, NaN below. */
export function logGamma(x: number): number {
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  let product = 1;
  let large = x;
  while (large < 12) {
    product *= large;
    large += 1;
  }
  const z = 1 / (large * large);
  const series =
    (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156 - (z * 3617) / 122400))))))) /
    large;
  const stirling = (large - 0.5) * log(large) - large + HALF_LOG_TWO_PI + series;
  return product === 1 ? stirling : stirling - log(product);
}
