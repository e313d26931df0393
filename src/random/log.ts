import { binaryExponent } from "./binary-exponent.ts";
import { powerOfTwo } from "./power-of-two.ts";

/** Natural logarithm, within one unit in the last place: the reduction and minimax polynomial documented in FDLIBM e_log.c (Sun Microsystems, 1993). NaN below 0, −Infinity at 0. */
export function log(x: number): number {
  if (x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY) return logOfNormal(x, 0);
  if (x > 0 && x < 1) return logOfNormal(x * 18014398509481984, -54);
  return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
}

/** log(x) + shift·ln 2 for a positive normal x. */
function logOfNormal(x: number, shift: number): number {
  // ln 2 in two parts: the first has 32 significant bits, so that its product with an exponent is exact.
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  const exponent = binaryExponent(x);
  // 2^−1023 and 2^−1024 are subnormal and exact, so the product is exact for every normal x.
  const f = x * powerOfTwo(-exponent) - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const k = exponent + shift;
  return k * ln2High + (f - (half - (s * (half + (odd + even)) + k * ln2Low)));
}

/** log(1 + x) without loss near 0, within two units in the last place: the logarithm of the rounded sum, plus what the rounding lost. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return log(sum);
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
  return sum === 1 ? x : log(sum) + lost / sum;
}
