import type { Target } from "#pathway";
import { moments } from "#statistics";
import type { Trial } from "./staffing-trial.ts";

/**
 * Whether staffings between the smallest and this one are taken to miss as this one does: one target is missed with both, and more staff does not make it
 * worse. The assumption is that what gets no worse from the one to the other gets no worse on any step between. A target that only this one misses says
 * nothing of smaller ones: clients who start sooner may queue further on.
 */
export function missesWithLess(trial: Trial, smallest: Trial, share: number): boolean {
  return trial.scenario.setting.targets.some((target, t) => {
    const [here, least] = [trial.targets[t]!, smallest.targets[t]!];
    if (!(mean(here.met) < share && mean(least.met) < share)) return false;
    return merit(here.values, target) >= merit(least.values, target);
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
