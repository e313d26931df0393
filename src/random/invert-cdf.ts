const MOST_STEPS = 300;

/** Where an increasing function crosses 0 between low (≥ 0, not above it there) and high (may be Infinity): Newton steps by its slope, the first at low unless that is 0, and bisection where a step leaves the bracket or does not shrink it by half. */
export function invertCdf(excess: (x: number) => number, slope: (x: number) => number, low: number, high: number): number {
  let below = low;
  let above = high;
  let x = low > 0 ? low : high === Number.POSITIVE_INFINITY ? 1 : 0.5 * high;
  let lastStep = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_STEPS; count++) {
    const value = excess(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const middle = above === Number.POSITIVE_INFINITY ? 2 * x + 1 : 0.5 * (below + above);
    if (middle <= below || middle >= above) return above === Number.POSITIVE_INFINITY ? below : above;
    const newton = x - value / slope(x);
    const isSafe =
      newton > below && newton < (above === Number.POSITIVE_INFINITY ? middle : above) && Math.abs(newton - x) <= 0.5 * lastStep;
    const following = isSafe ? newton : middle;
    lastStep = isSafe ? Math.abs(following - x) : Number.POSITIVE_INFINITY;
    if (isSafe && lastStep <= 4e-16 * x) return following;
    x = following;
  }
  return x;
}
