import { exp } from "./exp.ts";

const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

/** Probability that a standard normal stays below z: the rational approximations of Cody (1969), accurate in relative terms in the lower tail too. */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 + z * central(z * z);
  if (!(size <= 38.6)) return z > 0 ? 1 : z < 0 ? 0 : Number.NaN;
  const ratio = size <= 5.656854249492381 ? shoulder(size) : tail(size);
  // exp(−z²/2) in two factors: the square of the sixteenths is exact.
  const sixteenths = Math.trunc(size * 16) / 16;
  const upper = exp(-sixteenths * sixteenths * 0.5) * exp(-(size - sixteenths) * (size + sixteenths) * 0.5) * ratio;
  return z < 0 ? upper : 1 - upper;
}

function central(s: number): number {
  const top = (((0.06568233791820745 * s + 2.235252035460684) * s + 161.02823106855587) * s + 1067.689485460371) * s + 18154.981253343562;
  const bottom = (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
  return top / bottom;
}

function shoulder(y: number): number {
  const top =
    (((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y + 93.50665613217785) * y + 597.2702763948002) * y +
      2494.5375852903726) *
      y +
      6848.190450536283) *
      y +
      11602.65143764735) *
      y +
    9842.714838383978;
  const bottom =
    (((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y + 18615.571640885097) *
      y +
      34900.95272114598) *
      y +
      38912.00328609327) *
      y +
    19685.429676859992;
  return top / bottom;
}

function tail(y: number): number {
  const s = 1 / (y * y);
  const top =
    ((((0.02307344176494017 * s + 0.215898534057957) * s + 0.12740116116024736) * s + 0.022235277870649807) * s + 0.0014216191932278934) *
      s +
    2.9112874951168793e-5;
  const bottom =
    ((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s + 0.0037823963320275824) * s + 7.297515550839662e-5;
  return (ONE_OVER_ROOT_TWO_PI - (s * top) / bottom) / y;
}
