// Durations are counted in fixed bins that every replication shares, so that counts add up exactly in whatever way the work was divided.
// An octave is cut into 128 equal bins, which the leading 7 bits of the fraction of a double name without any arithmetic.

/** How many bins there are: one for what is shorter than 2⁻¹⁰ days, and 128 for each of the 26 octaves up to 2¹⁶ days. */
export const binCount = 3329;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
const high = words[1] === 0 ? 0 : 1;

const shortest = 1 / 1024;
double[0] = shortest;
const base = (words[high]! >>> 13) - 1;

/** The bin of a duration in days: half-open intervals; what is shorter than 2⁻¹⁰ days goes to bin 0, what is longer than 2¹⁶ days to the last. */
export function binOf(duration: number): number {
  if (duration < shortest) return 0;
  double[0] = duration;
  const bin = (words[high]! >>> 13) - base;
  return bin < binCount ? bin : binCount - 1;
}

/** The lower edge of a bin in days, exact; that of `binCount` is the end of the last bin. */
export function binLow(bin: number): number {
  if (bin === 0) return 0;
  words[1 - high] = 0;
  words[high] = (bin + base) << 13;
  return double[0]!;
}

/** The duration in days that stands for a bin: its middle, within 0.4 % of all that is in it; 0 for bin 0. */
export function binMid(bin: number): number {
  return bin === 0 ? 0 : (binLow(bin) + binLow(bin + 1)) / 2;
}
