import { reportedQuantiles } from "#engine";
import { type Design, daysOf } from "#pathway";
import { createShareTest, type ShareTest, type TargetOutcomes, targetOutcomes } from "#statistics";
import { summaryInput } from "./answer.ts";
import { type Batch, type Job, jobOf } from "./crew.ts";
import { smallPart } from "./least-wait.ts";
import type { Scenario } from "./scenario.ts";
import { type RunOptions, runInOrder } from "./simulate.ts";

/** A staffing that is tried, with what its replications gave, in their order. */
export interface Trial {
  readonly design: Design;
  readonly scenario: Scenario;
  readonly job: Job;
  readonly test: ShareTest;
  /** 1 where all targets are met, 0 where one is missed, NaN where none says anything. */
  readonly met: number[];
  /** Of each target the value, and whether it is met, as `TargetOutcomes`. */
  readonly targets: ReadonlyArray<{ readonly values: number[]; readonly met: number[] }>;
  /** The wait by which staffings are compared, see `WaitMeasure`; days, NaN where nobody was met. */
  readonly waits: number[];
}

/** Which wait staffings are compared by: that of a target (its place in the document), of the active process, or the time on the whole pathway. */
export interface WaitMeasure {
  readonly of: "target" | "start" | "pathway";
  readonly target: number | null;
  /** What share of clients do not exceed it; null: the mean. */
  readonly quantile: number | null;
  /** The least difference that matters (days), a twentieth of what the target allows; null where no target is about it. */
  readonly zone: number | null;
}

/** What share of clients do not exceed a wait, where no target says. */
const usualQuantile = 0.9;

/** The wait that a scenario's staffings are compared by: that of the first target about one, of a quantile before a mean. */
export function waitMeasureOf({ setting: { targets }, program }: Scenario): WaitMeasure {
  const about = targets.flatMap(({ measure }, i) => (measure === "wait" ? [i] : []));
  const target = about.find((i) => targets[i]!.quantile !== undefined) ?? about[0];
  if (target === undefined)
    return { of: program.measures.activeResource >= 0 ? "start" : "pathway", target: null, quantile: usualQuantile, zone: null };
  const { quantile = null, atMost } = targets[target]!;
  return { of: "target", target, quantile, zone: atMost === undefined ? null : daysOf(atMost) * smallPart || null };
}

/** How a trial decides whether the targets are met often enough. */
export interface TrialTest {
  readonly share: number;
  readonly zone: number;
  readonly error: number;
}

/** A trial of a staffing without replications yet. */
export function beginTrial(design: Design, scenario: Scenario, { seed, test }: { seed: number; test: TrialTest }): Trial {
  const targets = scenario.setting.targets.map(() => ({ values: [], met: [] }));
  return { design, scenario, job: jobOf(scenario, seed, "all"), test: createShareTest(test), met: [], targets, waits: [] };
}

/** Runs a trial up to so many replications, or until its test has a verdict where that is enough; false where it was stopped before. */
export async function goOnWithTrial(
  trial: Trial,
  { to, untilVerdict, wait }: { to: number; untilVerdict: boolean; wait: WaitMeasure },
  options: Pick<RunOptions, "crew" | "signal"> & { onDone?(count: number): void },
): Promise<boolean> {
  const isEnough = () => untilVerdict && trial.test.verdict !== "open";
  const take = (batch: Batch) => {
    takeBatch(trial, batch, wait);
    return isEnough();
  };
  const work = { job: trial.job, to, take, ...(options.onDone ? { onDone: options.onDone } : {}) };
  if (trial.met.length < to && !isEnough()) await runInOrder({ ...work, from: trial.met.length }, options);
  return trial.met.length >= to || isEnough();
}

/** Judges a trial: runs it until its test has a verdict, or so many replications; false where it was stopped before. */
export async function judgeTrial(
  trial: Trial,
  { most, wait }: { most: number; wait: WaitMeasure },
  options: Parameters<typeof goOnWithTrial>[2],
): Promise<boolean> {
  while (trial.test.verdict === "open" && trial.met.length < most) {
    // In rounds that grow, so that little is run beyond the verdict and nobody has to wait for another too often.
    const to = Math.min(most, Math.max(trial.met.length + 10, Math.ceil(trial.met.length * 1.5)));
    if (!(await goOnWithTrial(trial, { to, untilVerdict: true, wait }, options))) return false;
  }
  return true;
}

function takeBatch(trial: Trial, { recordings }: Batch, wait: WaitMeasure): void {
  const run = {
    scenario: trial.scenario,
    seed: 0,
    recordings,
    pool: new Float64Array(0),
    wanted: recordings.length,
    ended: "all",
  } as const;
  const input = summaryInput(run);
  const outcomes = input.targets.map((target) => targetOutcomes(input, target));
  for (let r = 0; r < recordings.length; r++) {
    const met = together(outcomes, r);
    trial.met.push(met);
    if (!Number.isNaN(met)) trial.test.add(met === 1);
    for (const [i, outcome] of outcomes.entries()) {
      trial.targets[i]!.values.push(outcome.values[r]!);
      trial.targets[i]!.met.push(outcome.met[r]!);
    }
    trial.waits.push(wait.target === null ? quantileOf(trial.scenario, recordings[r]!.quantiles, wait) : outcomes[wait.target]!.values[r]!);
  }
}

/** Whether all targets that say something of a replication are met in it. */
function together(outcomes: readonly TargetOutcomes[], r: number): number {
  const said = outcomes.map(({ met }) => met[r]!).filter((met) => !Number.isNaN(met));
  return said.length === 0 ? Number.NaN : Math.min(...said);
}

function quantileOf({ layout }: Scenario, quantiles: Float64Array, { of }: WaitMeasure): number {
  const row = of === "start" ? layout.row.wait : layout.row.stateTime;
  return quantiles[row * reportedQuantiles.length + reportedQuantiles.indexOf(usualQuantile)]!;
}
