/** What is known of a system so far: the mean and the variance of its observations, and how many there are. */
export interface Observed {
  readonly mean: number;
  readonly variance: number;
  readonly count: number;
}

/**
 * Shares within 0–1 (sum 1) of a budget that make it likeliest to find the least mean, by optimal computing budget allocation (Chen, Lin, Yücesan & Chick
 * 2000): Nᵢ / Nⱼ = (σᵢ / δᵢ)² / (σⱼ / δⱼ)² with δ the distance from the best mean, and N of the best = σ √Σ (Nᵢ / σᵢ)². Systems nearer to the best than
 * `zone` count as if they were that far, lest ties take all. Equal shares where nothing varies.
 */
function budgetShares(systems: readonly Pick<Observed, "mean" | "variance">[], zone: number): Float64Array {
  if (!(zone > 0)) throw new Error(`invalid zone: ${zone}`);
  const best = systems.reduce((a, { mean }, i) => (mean < systems[a]!.mean ? i : a), 0);
  const shares = Float64Array.from(systems, ({ mean, variance }) => {
    const distance = Math.max(zone, mean - systems[best]!.mean);
    return variance / (distance * distance);
  });
  let squares = 0;
  for (let i = 0; i < shares.length; i++)
    if (i !== best && systems[i]!.variance > 0) squares += (shares[i]! * shares[i]!) / systems[i]!.variance;
  shares[best] = Math.sqrt(squares * systems[best]!.variance);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? shares.map((share) => share / total) : shares.fill(1 / systems.length);
}

/**
 * How many more observations each system gets of `more` (a whole number): those that are furthest below their part of the whole first. What a system has
 * too many of is not taken back.
 */
export function shareOut(systems: readonly Observed[], more: number, zone: number): number[] {
  const whole = systems.reduce((sum, { count }) => sum + count, 0) + more;
  const shares = budgetShares(systems, zone);
  const missing = Array.from(shares, (share, i) => share * whole - systems[i]!.count);
  const given = systems.map(() => 0);
  for (let k = 0; k < more; k++) {
    let neediest = 0;
    for (let i = 1; i < missing.length; i++) if (missing[i]! > missing[neediest]!) neediest = i;
    missing[neediest]!--;
    given[neediest]!++;
  }
  return given;
}
