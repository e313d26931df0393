import type { Target } from "#pathway";
import { moments } from "#statistics";
import type { Trial } from "./staffing-trial.ts";

/** The trials with the least and the most of everything, between which it shows what more staff does to a target. */
export interface Extremes {
  readonly smallest: Trial;
  readonly largest: Trial;
}

/**
 * Whether a staffing with less of anything is taken to miss as this one does: one of the targets that this one misses gets better from the smallest staffing
 * to the largest, and is at the largest no worse than here. Where more staff makes a target worse, as when clients who start sooner queue further on, it says nothing.
 */
export function missesWithLess(trial: Trial, { smallest, largest }: Extremes, share: number): boolean {
  return trial.scenario.setting.targets.some((target, t) => {
    const { met } = trial.targets[t]!;
    if (!(mean(met) < share)) return false;
    const [least, here, most] = [smallest, trial, largest].map(({ targets }) => merit(targets[t]!.values, target)) as [
      number,
      number,
      number,
    ];
    return most > least && most >= here;
  });
}

/** How good the mean of a target's values is: the more the better; the worst where no replication has a value, NaN where more is neither better nor worse. */
function merit(values: readonly number[], { atMost, atLeast }: Target): number {
  if (atMost !== undefined && atLeast !== undefined) return Number.NaN;
  const value = mean(values);
  if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
  return atMost === undefined ? value : -value;
}

function mean(values: readonly number[]): number {
  return moments(values).mean;
}
