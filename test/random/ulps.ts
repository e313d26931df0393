/** Distance of two finite doubles of one sign in units of the spacing at `expected`; 0 where both are the same value (NaN and infinities included). */
export function ulps(actual: number, expected: number): number {
  if (Object.is(actual, expected)) return 0;
  const size = Math.abs(expected);
  let spacing = Number.MIN_VALUE;
  if (size >= 2 ** -1022) {
    spacing = 2 ** (Math.floor(Math.log2(size)) - 52);
    if (spacing * 2 ** 52 > size) spacing /= 2;
  }
  return Math.abs(actual - expected) / spacing;
}

/** The largest ulps between two functions over the points, with the point where it occurs. */
export function worst(
  points: readonly number[],
  actual: (x: number) => number,
  expected: (x: number) => number,
): { ulps: number; at: number } {
  let found = { ulps: 0, at: Number.NaN };
  for (const at of points) {
    const distance = ulps(actual(at), expected(at));
    if (!(distance <= found.ulps)) found = { ulps: distance, at };
  }
  return found;
}

/** `count` points spread evenly over low..high, jittered by an irrational step. */
export function spread(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => low + ((high - low) * (index + ((index * 0.6180339887498949) % 1))) / count);
}
