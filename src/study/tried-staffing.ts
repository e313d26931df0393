import type { Design, Simulation } from "#pathway";
import { type Estimate, estimate, type ShareInterval, type ShareVerdict, shareInterval } from "#statistics";
import { smallPart } from "./least-wait.ts";
import { onFrontier } from "./staffing-frontier.ts";
import { type TargetReach, targetReaches } from "./staffing-reach.ts";
import type { Trial } from "./staffing-trial.ts";

/** One staffing that was tried. */
export interface TriedStaffing extends Design {
  readonly replications: number;
  /** Share of the replications in which all targets are met together, with Wilson's interval; null where none says anything. */
  readonly met: ShareInterval | null;
  readonly wait: Estimate | null;
  readonly verdict: ShareVerdict;
  /** Whether it was tried until a verdict or the last replication; others only show the wait. */
  readonly isJudged: boolean;
  /** Whether it has the least wait in its band of cost, and whether that is shorter than whatever costs less has, by what matters. */
  readonly isLeastWait: boolean;
  readonly isOnFrontier: boolean;
  readonly targets: readonly TargetReach[];
}

type Telling = { winners: readonly Trial[]; simulation: Simulation; probability: number; most: number; zone: number | null };

/** What is told of trials, in their order. */
export function triedStaffings(trials: readonly Trial[], { winners, simulation, probability, most, zone }: Telling): TriedStaffing[] {
  const waits = new Map(trials.map((trial) => [trial, estimate(trial.waits)]));
  const points = (winners.length > 0 ? trials : []).flatMap((trial) => {
    const mean = waits.get(trial)?.mean;
    return mean === undefined ? [] : [{ trial, cost: trial.design.cost, wait: mean }];
  });
  const usual = (smallPart * points.reduce((sum, { wait }) => sum + wait, 0)) / points.length;
  const isOn = onFrontier(points, zone ?? Math.max(1e-9, usual));
  const kept = new Set(points.filter((_, i) => isOn[i]).map(({ trial }) => trial));
  return trials
    .filter(({ met }) => met.length > 0)
    .map((trial) => {
      const { verdict } = trial.test;
      const said = trial.met.filter((met) => !Number.isNaN(met));
      return {
        ...trial.design,
        replications: trial.met.length,
        met: shareInterval(said.filter((met) => met === 1).length, said.length),
        wait: atLeastNone(waits.get(trial) ?? null),
        verdict,
        isJudged: verdict !== "open" || trial.met.length >= most,
        isLeastWait: winners.includes(trial),
        isOnFrontier: kept.has(trial),
        targets: targetReaches(trial, simulation, probability),
      };
    });
}

/** A wait whose interval does not go below nothing. */
function atLeastNone(wait: Estimate | null): Estimate | null {
  return wait && { ...wait, low: Math.max(0, wait.low) };
}
