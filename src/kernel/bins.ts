// Fixed bins of durations: see src/engine/bins.ts, which makes the same of the bits of a double.

export const BIN_COUNT: i32 = 3329;
const BASE: i32 = 129_663;

/** The bin of a duration in days. */
export function binOf(duration: f64): i32 {
  if (duration < 0.0009765625) return 0;
  const bin = <i32>(reinterpret<u64>(duration) >>> 45) - BASE;
  return min(bin, BIN_COUNT - 1);
}

function binLow(bin: i32): f64 {
  return bin === 0 ? 0 : reinterpret<f64>((<u64>(bin + BASE)) << 45);
}

/** The duration in days that stands for a bin. */
export function binMid(bin: i32): f64 {
  return bin === 0 ? 0 : (binLow(bin) + binLow(bin + 1)) / 2;
}
