import type { Design } from "#pathway";
import type { ShareVerdict } from "#statistics";

export interface SearchInput {
  /** Staffings by cost, the cheapest first: a whole grid. */
  readonly designs: readonly Design[];
  /** Whether staffings are left out that have no more of anything than one that misses, where `missesWithLess` says so. */
  readonly isPruned: boolean;
  /** Whether all with less are taken to miss as well, of a staffing that was tried and misses; the smallest has been tried before. */
  missesWithLess(index: number): boolean;
  /** Tries a staffing; "stopped" where somebody has asked to stop. */
  judge(index: number): Promise<ShareVerdict | "stopped">;
}

/** What was found of each staffing; null where it was not tried. */
export type Verdicts = readonly (ShareVerdict | null)[];

/**
 * Finds the cheapest staffing that meets, and all of equal cost that do, trying them in the order of their cost. With pruning the largest and the smallest
 * are tried first, then by halving the least number of each unit beside the most of all others; whatever is within a staffing that misses, and would miss
 * with less, is left out. Without pruning all are tried up to the first that meets.
 */
export async function searchStaffing({ designs, isPruned, judge, missesWithLess }: SearchInput): Promise<Verdicts> {
  const verdicts: (ShareVerdict | null)[] = designs.map(() => null);
  let isStopped = false;
  const verdictOf = async (index: number): Promise<ShareVerdict> => {
    const known = verdicts[index];
    if (known !== null && known !== undefined) return known;
    const found = isStopped ? "stopped" : await judge(index);
    if (found === "stopped") isStopped = true;
    else verdicts[index] = found;
    return found === "stopped" ? "open" : found;
  };
  const rulesOut = (index: number) => verdicts[index] === "missed" && missesWithLess(index);
  if (isPruned) {
    const most = await verdictOf(largestOf(designs));
    await verdictOf(smallestOf(designs));
    if (isStopped) return verdicts;
    if (most !== "missed") for (const line of linesOf(designs)) await narrow(line, { verdictOf, rulesOut });
    else if (rulesOut(largestOf(designs))) return verdicts;
  }
  const isOut = (index: number) => isPruned && designs.some((other, i) => rulesOut(i) && isWithin(designs[index]!, other));
  let most = Number.POSITIVE_INFINITY;
  for (let i = 0; i < designs.length && designs[i]!.cost <= most && !isStopped; i++) {
    if (verdicts[i] === null && isOut(i)) continue;
    if ((await verdictOf(i)) === "met") most = designs[i]!.cost;
  }
  return verdicts;
}

type Trying = { verdictOf(index: number): Promise<ShareVerdict>; rulesOut(index: number): boolean };

/** Tries staffings of a line, each with more than the one before, by halving, until the first that does not miss is known; no further where more is not better. */
async function narrow(line: readonly number[], { verdictOf, rulesOut }: Trying): Promise<void> {
  let [low, high] = [0, line.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await verdictOf(line[middle]!)) !== "missed") high = middle;
    else if (rulesOut(line[middle]!)) low = middle + 1;
    else return;
  }
}

/** The staffing with the most of everything. */
export function largestOf(designs: readonly Design[]): number {
  return designs.reduce((best, design, i) => (isWithin(designs[best]!, design) ? i : best), 0);
}

/** The staffing with the least of everything. */
export function smallestOf(designs: readonly Design[]): number {
  return designs.reduce((best, design, i) => (isWithin(design, designs[best]!) ? i : best), 0);
}

/** Whether a staffing has no more of anything than another. */
function isWithin(design: Design, other: Design): boolean {
  return Object.entries(design.units).every(([key, value]) => value <= other.units[key]!);
}

/** For each unit the staffings with the most of all others, from the least of it. */
function linesOf(designs: readonly Design[]): number[][] {
  const { units: most } = designs[largestOf(designs)]!;
  return Object.keys(most).map((key) =>
    designs
      .flatMap(({ units }, i) => (Object.entries(units).every(([other, value]) => other === key || value === most[other]!) ? [i] : []))
      .sort((a, b) => designs[a]!.units[key]! - designs[b]!.units[key]!),
  );
}
