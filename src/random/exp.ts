import { powerOfTwo } from "./power-of-two.ts";

/** e^x, within one unit in the last place: the reduction and the Remez polynomial documented in FDLIBM e_exp.c (Sun Microsystems, 1993). */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(x + low) where |low| is at most a few units in the last place of x; what a power needs. */
export function expOfSum(x: number, low: number): number {
  // ln 2 in two parts: the first has 32 significant bits, so that its product with an exponent is exact.
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  if (!(x <= 709.782712893384)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5) | 0;
  const head = x - k * ln2High;
  const tail = k * ln2Low - low;
  const sum = 1 + head;
  const y = sum + (head - (sum - 1) + (aboveLinear(head - tail) - tail));
  if (k >= -1021) return k < 1024 ? y * powerOfTwo(k) : y * 2 * powerOfTwo(k - 1);
  return y * powerOfTwo(k + 200) * powerOfTwo(-200);
}

/** e^x − 1 without loss near 0, within two units in the last place. */
export function expm1(x: number): number {
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  if (!(x < 39)) return exp(x) - 1;
  if (x < -39) return -1;
  const k = Math.floor(x * Math.LOG2E + 0.5) | 0;
  if (k === 0) return x + aboveLinear(x);
  const head = x - k * ln2High;
  const tail = k * ln2Low;
  const inner = head + (aboveLinear(head - tail) - tail);
  return powerOfTwo(k) * (inner + (1 - powerOfTwo(-k)));
}

/** e^r − 1 − r for |r| ≤ ln 2 / 2. */
function aboveLinear(r: number): number {
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return (r * c) / (2 - c);
}
