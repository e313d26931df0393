import { createSelection, moments, shareOut } from "#statistics";

/** Replications of every staffing before any is left out. */
const firstLook = 10;

/** More staffings than this are not screened one by one; replications are shared out among them. */
const mostScreened = 20;

/** Part of a wait that does not matter, where no target says how long it may be. */
export const smallPart = 0.05;

/** Who is compared by waiting: each has waits of its replications (days; NaN where nobody was met), and can be run further. */
export interface Contest {
  readonly count: number;
  waits(contestant: number): readonly number[];
  /** Runs a contestant up to so many replications; false where somebody has asked to stop. */
  goOn(contestant: number, to: number): Promise<boolean>;
  /** The least difference of waits that matters, days above 0; null: a part of the waits seen at first. */
  readonly zone: number | null;
  /** Replications of a contestant at most. */
  readonly most: number;
}

/**
 * The contestant with the least mean wait: by KN (see `createSelection`) with common random numbers, or, where there are many, by sharing out replications
 * (see `budgetShares`). Where replications run out, the one whose mean is least so far. The first where nobody waits or it is stopped.
 */
export async function leastWait(contest: Contest): Promise<number> {
  const { count, most } = contest;
  if (count === 1) {
    await contest.goOn(0, Math.min(firstLook, most));
    return 0;
  }
  for (let i = 0; i < count; i++) if (!(await contest.goOn(i, Math.min(firstLook, most)))) return 0;
  return count > mostScreened ? sharedOut(contest) : screened(contest);
}

async function screened(contest: Contest): Promise<number> {
  const { count, most } = contest;
  const selection = createSelection({ systems: count, first: firstLook, zone: zoneOf(contest), error: 0.05 });
  const row = new Float64Array(count);
  for (let replication = 0; replication < most && selection.state.best === null; replication++) {
    const { left, observations } = selection.state;
    for (const i of left) {
      if (contest.waits(i).length <= replication && !(await contest.goOn(i, Math.min(most, replication + firstLook))))
        return leastMean(contest, left);
      row[i] = contest.waits(i)[replication]!;
    }
    // Nobody met anybody in so many replications: there is nothing to tell them apart by.
    if (observations === 0 && replication >= 2 * firstLook) return left[0]!;
    if (left.every((i) => !Number.isNaN(row[i]!))) selection.add(row);
  }
  return selection.state.best ?? leastMean(contest, selection.state.left);
}

/** As many replications again as the first look took, where they tell most; a fifth at a time. */
async function sharedOut(contest: Contest): Promise<number> {
  const all = Array.from({ length: contest.count }, (_, i) => i);
  const zone = zoneOf(contest);
  const rounds = 5;
  for (let round = 0; round < rounds; round++) {
    const observed = all.map((i) => ({ ...momentsOf(contest, i), count: contest.waits(i).length }));
    const given = shareOut(observed, Math.ceil((firstLook * contest.count) / rounds), zone);
    for (const i of all) {
      const to = Math.min(contest.most, observed[i]!.count + given[i]!);
      if (to > observed[i]!.count && !(await contest.goOn(i, to))) return leastMean(contest, all);
    }
  }
  return leastMean(contest, all);
}

function zoneOf(contest: Contest): number {
  if (contest.zone !== null) return contest.zone;
  const means = Array.from({ length: contest.count }, (_, i) => momentsOf(contest, i).mean);
  return Math.max(1e-6, (smallPart * means.reduce((sum, mean) => sum + mean, 0)) / means.length);
}

/** Mean and variance of a contestant's waits; nobody met counts as no wait. */
function momentsOf(contest: Contest, i: number): { mean: number; variance: number } {
  const { count, mean, variance } = moments(contest.waits(i));
  return count === 0 ? { mean: 0, variance: 0 } : { mean, variance };
}

function leastMean(contest: Contest, among: readonly number[]): number {
  const mean = (i: number) => momentsOf(contest, i).mean;
  return among.reduce((best, i) => (mean(i) < mean(best) ? i : best));
}
