// Logarithm, exponential and normal quantile, with the same bits as those of src/random, where their sources stand.

/** Natural logarithm (FDLIBM e_log.c). */
export function log(x: f64): f64 {
  if (x >= 2.2250738585072014e-308 && x < Infinity) return logOfNormal(x, 0);
  if (x > 0 && x < 1) return logOfNormal(x * 18014398509481984, -54);
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

function logOfNormal(x: f64, shift: i32): f64 {
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  const exponent = (<i32>(reinterpret<i64>(x) >> 32) + 0x00095f62) >> 20;
  const f = x * powerOfTwo(1023 - exponent) - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const v = z * z;
  const even = v * (0.3999999999940942 + v * (0.22222198432149784 + v * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + v * (0.2857142874366239 + v * (0.1818357216161805 + v * 0.14798198605116586)));
  const k = <f64>(exponent - 1023 + shift);
  return k * ln2High + (f - (half - (s * (half + (odd + even)) + k * ln2Low)));
}

/** e^x (FDLIBM e_exp.c). */
export function exp(x: f64): f64 {
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  if (!(x <= 709.782712893384)) return isNaN(x) ? x : Infinity;
  if (x < -745.1332191019412) return 0;
  const k = <i32>Math.floor(x * Math.LOG2E + 0.5);
  const head = x - <f64>k * ln2High;
  const tail = <f64>k * ln2Low;
  const sum = 1 + head;
  const y = sum + (head - (sum - 1) + (aboveLinear(head - tail) - tail));
  if (k >= -1021) return k < 1024 ? y * powerOfTwo(k) : y * 2 * powerOfTwo(k - 1);
  return y * powerOfTwo(k + 200) * powerOfTwo(-200);
}

/** e^r − 1 − r for |r| ≤ ln 2 / 2. */
function aboveLinear(r: f64): f64 {
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return (r * c) / (2 - c);
}

/** 2^exponent exactly, for −1024..1023. */
function powerOfTwo(exponent: i32): f64 {
  if (exponent >= -1022) return reinterpret<f64>((<i64>(exponent + 1023)) << 52);
  return reinterpret<f64>((<i64>1) << (exponent + 1074));
}

/** The z that a standard normal stays below with probability p (algorithm AS 241, PPND16). */
export function normalQuantile(p: f64): f64 {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? shoulder(r - 1.6) : tail(r - 5);
  return q < 0 ? -z : z;
}

function central(r: f64): f64 {
  const top =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const bottom =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return top / bottom;
}

function shoulder(r: f64): f64 {
  const top =
    ((((((7.745450142783414e-4 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const bottom =
    ((((((1.0507500716444169e-9 * r + 5.475938084995345e-4) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return top / bottom;
}

function tail(r: f64): f64 {
  const top =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const bottom =
    ((((((2.0442631033899397e-15 * r + 1.4215117583164459e-7) * r + 1.8463183175100548e-5) * r + 7.868691311456133e-4) * r +
      0.014875361290850615) *
      r +
      0.13692988092273581) *
      r +
      0.599832206555888) *
      r +
    1;
  return top / bottom;
}
