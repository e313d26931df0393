import { type EvidenceCount, evidence, readChart } from "#chart";
import { type Diagnostic, daysOf, hasErrors, type Pathway, type Replications, type Simulation } from "#pathway";
import { comparePoints, type PairedDifference, type Summary, type SummaryInput, summarize } from "#statistics";
import { parseDate } from "#units";
import { type BottleneckRow, bottleneck } from "./bottleneck.ts";
import { type ClosedForm, closedForms } from "./closed-forms.ts";
import type { Crew, EndlessFailure } from "./crew.ts";
import { preparePoints, type Scenario } from "./scenario.ts";
import { EndlessRun, type Progress, type Run, type StopSignal, simulate } from "./simulate.ts";
import { tell } from "./study-messages.ts";

/** What one set of changes gave. */
interface Point {
  readonly run: Run;
  readonly summary: Summary;
  /** Null where it was not asked for, or the run was stopped before. */
  readonly bottleneck: readonly BottleneckRow[] | null;
  readonly closedForms: readonly ClosedForm[];
}

/** The answer to a simulation document's question: one point, or one per point of `vary`; differences from the first. */
export interface Answer {
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  readonly seed: number;
  readonly points: readonly Point[];
  readonly differences: readonly Difference[];
  readonly assumed: EvidenceCount;
  readonly unfinished: Progress | null;
}

/** How much higher point `to` is than point `from` in each measure that both have, with Bonferroni-adjusted intervals. */
interface Difference {
  readonly from: number;
  readonly to: number;
  readonly measures: Readonly<Record<string, PairedDifference | null>>;
}

export interface AnswerOptions {
  readonly crew: Crew;
  readonly seed?: number;
  readonly replications?: Replications;
  /** Whether to try one more unit of each resource. */
  readonly withBottleneck: boolean;
  readonly signal?: StopSignal;
  /** Told how many replications of a bottleneck's trials are done. */
  readonly onTrials?: (progress: Progress) => void;
  /** Told how much of all the work (in replications) is done. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Answers a simulation document about a pathway: runs every point, ranks what limits it, sets closed forms beside it. */
export async function answer(
  pathway: Pathway,
  simulation: Simulation,
  options: AnswerOptions,
): Promise<{ answer: Answer | null; diagnostics: Diagnostic[] }> {
  const prepared = preparePoints(pathway, simulation);
  const diagnostics = unique(prepared.flatMap((entry) => entry.diagnostics));
  const scenarios = prepared.flatMap(({ scenario }) => scenario ?? []);
  if (hasErrors(diagnostics) || scenarios.length < prepared.length) return { answer: null, diagnostics };
  const answered = await answerScenarios(scenarios, options);
  if ("code" in answered) return { answer: null, diagnostics: [...diagnostics, answered] };
  return { answer: { pathway, simulation, ...answered }, diagnostics };
}

/** An answer without the documents that were asked about. */
export type Answered = Omit<Answer, "pathway" | "simulation">;

/** Answers scenarios that share a seed, the first being what the others are compared with; or says why one cannot be run. */
export async function answerScenarios(scenarios: readonly Scenario[], options: AnswerOptions): Promise<Answered | Diagnostic> {
  return orEndless(scenarios[0]!, () => answerAll(scenarios, options));
}

/** What comes of work on scenarios with these states, or the finding that a client goes round in one without an end. */
export async function orEndless<T>(scenario: Scenario, work: () => Promise<T>): Promise<T | Diagnostic> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EndlessRun)) throw error;
    return endless(error.failure, scenario);
  }
}

/** A round without time shows only when a client goes round: `check` cannot know how guards and draws turn out. */
function endless({ kind, state, replication }: EndlessFailure, { labels }: Scenario): Diagnostic {
  return tell("error", statePath(labels.states[state]!), "endless-round", kind, replication);
}

/** Where a state stands in the document. */
function statePath(path: string): string[] {
  return path === "" ? ["machine"] : ["machine", ...path.split(".").flatMap((key) => ["states", key])];
}

async function answerAll(scenarios: readonly Scenario[], options: AnswerOptions): Promise<Answered> {
  const first = scenarios[0]!;
  const seed = options.seed ?? first.simulation.seed;
  const replications = options.replications ?? first.simulation.replications;
  const points: Point[] = [];
  let before = 0;
  let unfinished: Progress | null = null;
  const wanted = (typeof replications === "number" ? replications : replications.to) * scenarios.length;
  for (const scenario of scenarios) {
    if (options.signal?.aborted && points.length > 0) break;
    const onProgress = ({ done }: Progress) => options.onProgress?.({ done: before + done, wanted });
    const run = await simulate(scenario, { ...options, seed, replications, onProgress });
    before += typeof replications === "number" ? replications : replications.to;
    if (run.recordings.length === 0) break;
    points.push(await pointOf(run, options));
    if (run.ended === "stopped") unfinished = { done: run.recordings.length, wanted: run.wanted };
  }
  return answered(first, { seed, points, unfinished });
}

/** Points with their differences from the first. */
export function answered(first: Scenario, { points, ...rest }: Pick<Answered, "seed" | "points" | "unfinished">): Answered {
  const inputs = points.map(({ run }) => summaryInput(run));
  const differences = inputs
    .slice(1)
    .map((input, i) => ({ from: 0, to: i + 1, measures: comparePoints(inputs[0]!, input, inputs.length - 1) }));
  const chart = readChart(first.pathway).chart!;
  return { ...rest, points, differences, assumed: evidence(chart) };
}

/** What a run gave, and what limits it where that is asked for. */
export async function pointOf(run: Run, options: Pick<AnswerOptions, "crew" | "signal" | "withBottleneck" | "onTrials">): Promise<Point> {
  const summary = summarize(summaryInput(run));
  const isWanted = options.withBottleneck && run.ended !== "stopped";
  const rows = isWanted ? await bottleneck(run, options) : null;
  return { run, summary, bottleneck: rows, closedForms: closedForms(run.scenario, summary) };
}

/** A run as `summarize` reads it. */
export function summaryInput({ scenario, recordings, pool }: Run): SummaryInput {
  const { layout, program, labels, setting } = scenario;
  const targets = setting.targets.map((target, index) => {
    const { measure, of, quantile, atMost, atLeast, from } = target;
    return {
      index,
      measure,
      ...(of === undefined ? {} : { of }),
      ...(quantile === undefined ? {} : { quantile }),
      ...(atMost === undefined ? {} : { atMost: daysOf(atMost) }),
      ...(atLeast === undefined ? {} : { atLeast: daysOf(atLeast) }),
      ...(from === undefined ? {} : { from: parseDate(from)! - setting.start }),
    };
  });
  return { layout, program, names: labels, recordings, pool, targets };
}

function unique(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
