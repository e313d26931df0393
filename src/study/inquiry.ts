import type { Diagnostic } from "#pathway";
import { type Answered, answered, orEndless, pointOf } from "./answer.ts";
import type { Crew } from "./crew.ts";
import type { Scenario } from "./scenario.ts";
import { beginRun, goOnWith, type Progress, runOf, type StopSignal } from "./simulate.ts";

/** A question that is answered ever more precisely: each answer goes on from the replications of the one before. */
export interface Inquiry {
  /**
   * Runs every scenario up to so many replications and answers as `answerScenarios` would with as many. Null where the signal stopped
   * it before; a finding where a client goes round without an end.
   */
  answerAt(replications: number, options?: StepOptions): Promise<Answered | Diagnostic | null>;
}

/** Who works on a question: the first scenario is what the others are compared with. */
interface InquiryOptions {
  readonly crew: Crew;
  readonly seed?: number;
  readonly signal?: StopSignal;
  /** Told how much of the work up to the next answer is done, in replications of all scenarios; a bottleneck's trials are not counted. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told of those. */
  readonly onTrials?: (progress: Progress) => void;
}

interface StepOptions {
  /** Whether to try one more unit of each resource. */
  readonly withBottleneck?: boolean;
}

/** Opens a question about scenarios that share a seed. */
export function createInquiry(scenarios: readonly Scenario[], options: InquiryOptions): Inquiry {
  const first = scenarios[0]!;
  const seed = options.seed ?? first.simulation.seed;
  const { crew, signal, onProgress } = options;
  const runs = scenarios.map((scenario) => beginRun(scenario, seed));
  const stop = { ...(signal ? { signal } : {}), ...(options.onTrials ? { onTrials: options.onTrials } : {}) };

  const answerAt = async (to: number, { withBottleneck = false }: StepOptions): Promise<Answered | null> => {
    for (const [i, run] of runs.entries()) {
      const before = i * to;
      const tell = ({ done }: Progress) => onProgress?.({ done: before + done, wanted: to * runs.length });
      await goOnWith(run, { to, isEnough: () => false }, { crew, ...stop, onProgress: tell });
      if (signal?.aborted) return null;
    }
    const points = [];
    for (const run of runs) points.push(await pointOf(runOf(run, run.recordings.length, false), { crew, ...stop, withBottleneck }));
    return signal?.aborted ? null : answered(first, { seed, points, unfinished: null });
  };
  return { answerAt: (to, step = {}) => orEndless(first, () => answerAt(to, step)) };
}
