import type { Simulation, Target } from "#pathway";
import { type Estimate, estimate } from "#statistics";
import type { Trial } from "./staffing-trial.ts";

/** What one target is with a staffing. */
export interface TargetReach {
  /** Place of the target in the document. */
  readonly index: number;
  /** Share of the replications that say something of it and meet it; null where none does. */
  readonly met: number | null;
  readonly value: Estimate | null;
  /** The limit that would be met with the probability asked for: days or the measure's own unit; null where none would. */
  readonly reachable: number | null;
  /** What may be behind a miss; see `MissReason`. */
  readonly reasons: readonly MissReason[];
}

/**
 * Why a target may be missed whatever the staffing: `cohort`, it speaks of those too who wait on the day that the simulation starts; `from`, it speaks of the
 * time from the first day on, when the queue is longest.
 */
type MissReason = "cohort" | "from";

/** What each target is with a staffing that was tried, and what could be met instead with the probability `share`. */
export function targetReaches({ targets, scenario }: Trial, simulation: Simulation, share: number): TargetReach[] {
  return targets.map(({ values, met }, index) => {
    const target = scenario.setting.targets[index]!;
    const said = met.filter((outcome) => !Number.isNaN(outcome));
    const part = said.length === 0 ? null : said.reduce((sum, outcome) => sum + outcome, 0) / said.length;
    return {
      index,
      met: part,
      value: estimate(values),
      reachable: reachableWith(values, target, share),
      reasons: part !== null && part < share ? reasonsOf(target, simulation) : [],
    };
  });
}

/** The limit that so large a share of the replications meets: their order statistic. A backlog that is never cleared comes after all that are. */
function reachableWith(values: readonly number[], { atMost, measure }: Target, share: number): number | null {
  const never = measure === "backlog" ? Number.POSITIVE_INFINITY : Number.NaN;
  const judged = values.map((value) => (Number.isNaN(value) ? never : value)).filter((value) => !Number.isNaN(value));
  if (judged.length === 0) return null;
  const worstLast = judged.sort((a, b) => (atMost === undefined ? b - a : a - b));
  const found = worstLast[Math.max(0, Math.ceil(share * worstLast.length - 1e-9) - 1)]!;
  return Number.isFinite(found) ? found : null;
}

const durations = ["wait", "time", "timeInSystem", "activeTime"];

function reasonsOf({ measure, atMost, cohort, from }: Target, { demand, initial = [] }: Simulation): MissReason[] {
  if (!durations.includes(measure) || atMost === undefined) return [];
  const backlogs = demand.filter(({ backlog }) => backlog !== undefined).map(({ id }) => id);
  const isThere = backlogs.length > 0 || initial.length > 0;
  if (!isThere) return [];
  const hasOthers = demand.some(({ perYear }) => perYear !== undefined);
  const speaksOfBacklog = cohort === undefined || backlogs.includes(cohort);
  return [...(speaksOfBacklog && hasOthers ? (["cohort"] as const) : []), ...(from === undefined ? (["from"] as const) : [])];
}
