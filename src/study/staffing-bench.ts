import type { Design, Diagnostic, Pathway, Simulation } from "#pathway";
import type { ShareVerdict } from "#statistics";
import type { createPreparation, Scenario } from "./scenario.ts";
import type { RunOptions, StopSignal } from "./simulate.ts";
import { beginTrial, goOnWithTrial, judgeTrial, type Trial, type TrialTest, type WaitMeasure, waitMeasureOf } from "./staffing-trial.ts";

/** How far a search for a staffing has come: replications so far, and what is tried. */
interface StaffingProgress {
  readonly replications: number;
  readonly trying: Design;
  readonly tried: number;
}

export interface StaffOptions extends Pick<RunOptions, "crew"> {
  readonly seed?: number;
  /** Replications of one staffing at most; the document's unless given. */
  readonly replications?: number;
  readonly isPruned: boolean;
  /** Whether to look for the least wait at each cost as well. */
  readonly withFrontier: boolean;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StaffingProgress) => void;
}

/** A staffing cannot be run: what is wrong with the documents. */
export class Unpreparable extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message.en);
    this.diagnostics = diagnostics;
  }
}

/** The documents that are asked about, and the scenario of their own staffing. */
export interface Question {
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  readonly base: Scenario;
  readonly prepare: ReturnType<typeof createPreparation>;
}

/** Where staffings are tried: each is compiled when first tried, and keeps its replications. */
export interface Bench {
  readonly wait: WaitMeasure;
  readonly most: number;
  /** Runs a staffing until there is a verdict, or so many replications. */
  judge(design: number, atMost?: number): Promise<ShareVerdict | "stopped">;
  goOn(design: number, to: number): Promise<boolean>;
  trial(design: number): Trial | null;
  trials(): readonly Trial[];
}

/** A bench on which nothing has been tried yet. */
export function createBench(
  { simulation, base, prepare }: Question,
  designs: readonly Design[],
  setting: { seed: number; test: TrialTest },
  { crew, signal, replications, onProgress }: StaffOptions,
): Bench {
  const own = simulation.replications;
  const most = replications ?? (typeof own === "number" ? own : own.to);
  const wait = waitMeasureOf(base);
  const trials = new Map<number, Trial>();
  let done = 0;
  const open = (index: number): Trial => {
    const found = trials.get(index);
    if (found) return found;
    const { scenario, diagnostics } = prepare(designs[index]!.units);
    if (!scenario) throw new Unpreparable(diagnostics);
    const trial = beginTrial(designs[index]!, scenario, setting);
    trials.set(index, trial);
    return trial;
  };
  const running = (index: number) => ({
    crew,
    ...(signal ? { signal } : {}),
    onDone: (count: number) => {
      done += count;
      onProgress?.({ replications: done, trying: designs[index]!, tried: trials.size });
    },
  });
  return {
    wait,
    most,
    judge: async (index, atMost = most) => {
      const trial = open(index);
      return (await judgeTrial(trial, { most: Math.min(most, atMost), wait }, running(index))) ? trial.test.verdict : "stopped";
    },
    goOn: async (index, to) => goOnWithTrial(open(index), { to, untilVerdict: false, wait }, running(index)),
    trial: (index) => trials.get(index) ?? null,
    trials: () => [...trials].sort(([a], [b]) => a - b).map(([, trial]) => trial),
  };
}
