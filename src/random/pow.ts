import { binaryExponent } from "./binary-exponent.ts";
import { expOfSum } from "./exp.ts";
import { powerOfTwo } from "./power-of-two.ts";

/** x^y with the special cases of ECMAScript's `**`, within one unit in the last place; a representable power of integers is exact. The logarithm is carried in two doubles (Dekker 1971). */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  const size = Math.abs(x);
  if (Number.isNaN(size) || Number.isNaN(y)) return Number.NaN;
  if (Math.abs(y) === Number.POSITIVE_INFINITY) {
    if (size === 1) return Number.NaN;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const isOdd = Math.abs(y % 2) === 1;
  if (size === 0 || size === Number.POSITIVE_INFINITY) {
    const end = (size === 0) === y < 0 ? Number.POSITIVE_INFINITY : 0;
    return isOdd && (x < 0 || Object.is(x, -0)) ? -end : end;
  }
  if (x < 0 && Math.floor(y) !== y) return Number.NaN;
  const power = positivePower(size, y);
  return x < 0 && isOdd ? -power : power;
}

/** x^y for a positive finite x: log x = k ln 2 + 2 artanh s, s = (m − 1)/(m + 1), with errors near 2^−65 of the logarithm. */
function positivePower(x: number, y: number): number {
  // ln 2 in two parts: the first has 32 significant bits, so that its product with an exponent is exact.
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  const isSubnormal = x < 2.2250738585072014e-308;
  const normal = isSubnormal ? x * 18014398509481984 : x;
  const exponent = binaryExponent(normal);
  const m = normal * powerOfTwo(-exponent);
  const k = isSubnormal ? exponent - 54 : exponent;

  const f = m - 1;
  const sum = m + 1;
  const sumLow = m > 1 ? 1 - (sum - m) : m - (sum - 1);
  const s = f / sum;
  const product = s * sum;
  const sLow = (f - product - productError(s, sum, product) - s * sumLow) / sum;

  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const rest = artanhRest(z);
  const third = 1 / 3;
  const t = third + rest;
  const tLow = third - t + rest + 1.850371707708594e-17;
  const w = z * t;
  const wLow = productError(z, t, w) + (z * tLow + zLow * t);
  const v = s * w;
  const vLow = productError(s, w, v) + (s * wLow + sLow * w);

  const big = k * ln2High;
  const first = big + 2 * s;
  const firstLow = k === 0 ? 0 : big - first + 2 * s;
  const second = first + 2 * v;
  const secondLow = first - second + 2 * v;
  const low = secondLow + (firstLow + (2 * (sLow + vLow) + k * ln2Low));
  const logarithm = second + low;
  const logarithmLow = second - logarithm + low;

  const scaled = y * logarithm;
  if (Math.abs(scaled) > 746) return scaled > 0 ? Number.POSITIVE_INFINITY : 0;
  return expOfSum(scaled, productError(y, logarithm, scaled) + y * logarithmLow);
}

/** z/5 + z²/7 + z³/9 + …, for 0 ≤ z ≤ 0.03. */
function artanhRest(z: number): number {
  let sum = 0;
  for (let odd = 29; odd >= 5; odd -= 2) sum = z * (1 / odd + sum);
  return sum;
}

/** What the rounding of the product a·b lost, exactly (Veltkamp's split, Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aHigh = highHalf(a);
  const bHigh = highHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function highHalf(x: number): number {
  const wide = 134217729 * x;
  return wide - (wide - x);
}
