import {
  type Design,
  type Diagnostic,
  designsOf,
  hasErrors,
  type Pathway,
  resolveSimulation,
  type Simulation,
  type Staffing,
  usualProbability,
} from "#pathway";
import { moments, zoneAround } from "#statistics";
import { orEndless } from "./answer.ts";
import { leastWait } from "./least-wait.ts";
import { createPreparation } from "./scenario.ts";
import { type Bench, createBench, type Question, type StaffOptions, Unpreparable } from "./staffing-bench.ts";
import { costBands } from "./staffing-frontier.ts";
import { missesWithLess } from "./staffing-monotony.ts";
import { largestOf, searchStaffing, smallestOf } from "./staffing-search.ts";
import type { Trial, WaitMeasure } from "./staffing-trial.ts";
import { type TriedStaffing, triedStaffings } from "./tried-staffing.ts";

/** The answer to the question how many are needed. */
export interface StaffingAnswer {
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  readonly staffing: Staffing;
  readonly seed: number;
  /** Probability with which all targets are to be met together, and half the zone around it within which either verdict is right. */
  readonly probability: number;
  readonly zone: number;
  /** Whether anything has a cost; else the smallest staffing is sought. */
  readonly isPriced: boolean;
  readonly isPruned: boolean;
  readonly wait: WaitMeasure;
  /** Staffings within the ranges; those tried, by cost. */
  readonly count: number;
  readonly tried: readonly TriedStaffing[];
  /** Places in `tried`: the cheapest staffing that meets, and the largest; null where there is none, or it was not tried. */
  readonly best: number | null;
  readonly largest: number | null;
  readonly isUnfinished: boolean;
}

/** Errors of all verdicts together, at the edges of the indifference zone (Bonferroni 1936). */
const error = 0.05;

/** Replications of the largest staffing where it misses: enough to say what it reaches. */
const closerLook = 40;

/**
 * Finds the cheapest staffing (the smallest, where nothing has a cost) that meets all targets of a simulation together with a probability, each judged by
 * Wald's sequential test; and the least wait for each cost. The same whoever runs the replications. The document must have `staffing`; a `vary` is left aside.
 */
export async function staff(
  pathway: Pathway,
  { vary: _vary, ...simulation }: Simulation,
  options: StaffOptions,
): Promise<{ answer: StaffingAnswer | null; diagnostics: Diagnostic[] }> {
  if (simulation.staffing === undefined) throw new Error("missing staffing");
  const prepare = createPreparation(pathway, simulation);
  const { scenario, diagnostics } = prepare({});
  if (!scenario || hasErrors(diagnostics)) return { answer: null, diagnostics };
  try {
    const answer = await orEndless(scenario, () => search({ pathway, simulation, base: scenario, prepare }, options));
    return "code" in answer ? { answer: null, diagnostics: [...diagnostics, answer] } : { answer, diagnostics };
  } catch (failure) {
    if (!(failure instanceof Unpreparable)) throw failure;
    return { answer: null, diagnostics: [...failure.diagnostics] };
  }
}

async function search(question: Question, options: StaffOptions): Promise<StaffingAnswer> {
  const { pathway, simulation, base } = question;
  const staffing = resolveSimulation(simulation, base.pathway, {}).staffing!;
  const designs = designsOf(staffing);
  const probability = staffing.probability ?? usualProbability;
  const zone = zoneAround(probability);
  const seed = options.seed ?? simulation.seed;
  const bench = createBench(question, designs, { seed, test: { share: probability, zone, error: error / designs.length } }, options);
  const { isPruned } = options;
  const [smallest, largest] = [smallestOf(designs), largestOf(designs)];
  const missesBelow = (design: number) => missesWithLess(bench.trial(design)!, bench.trial(smallest)!, probability);
  await searchStaffing({ designs, isPruned, judge: bench.judge, missesWithLess: missesBelow });
  if (bench.trial(largest)?.test.verdict === "missed") await bench.goOn(largest, Math.min(closerLook, bench.most));
  const winners = options.withFrontier ? await frontierOf(designs, bench) : [];
  await judgePromising(designs, bench, probability - zone);
  const best = await bestOf(designs, bench);
  const tried = triedStaffings(bench.trials(), { winners, simulation, probability, most: bench.most, zone: bench.wait.zone });
  const at = (design: number | null) => {
    const found = design === null ? -1 : tried.findIndex(({ units }) => units === designs[design]!.units);
    return found < 0 ? null : found;
  };
  return {
    pathway,
    simulation,
    staffing,
    seed,
    probability,
    zone,
    isPriced: Object.values(staffing.units).some(({ cost }) => cost !== undefined),
    isPruned,
    wait: bench.wait,
    count: designs.length,
    tried,
    best: at(best),
    largest: at(largest),
    isUnfinished: options.signal?.aborted ?? false,
  };
}

/** Replications of whoever has the least wait in its band of cost: enough for an interval. */
const frontierLook = 30;

/** Selects the staffing with the least wait in each band of cost. */
async function frontierOf(designs: readonly Design[], bench: Bench): Promise<Trial[]> {
  const winners: Trial[] = [];
  for (const band of costBands(designs)) {
    const winner = band[await leastWait(contestOf(band, bench))]!;
    await bench.judge(winner, 2 * frontierLook);
    const isDone = await bench.goOn(winner, Math.min(frontierLook, bench.most));
    const trial = bench.trial(winner);
    if (trial && trial.waits.length > 0) winners.push(trial);
    if (!isDone) break;
  }
  return winners;
}

function contestOf(among: readonly number[], bench: Bench) {
  return {
    count: among.length,
    waits: (i: number) => bench.trial(among[i]!)?.waits ?? [],
    goOn: (i: number, to: number) => bench.goOn(among[i]!, to),
    zone: bench.wait.zone,
    most: bench.most,
  };
}

/** Judges what was left out but is cheaper than the answer and, as far as it was run, meets the targets often: the assumption behind leaving it out was wrong. */
async function judgePromising(designs: readonly Design[], bench: Bench, share: number): Promise<void> {
  for (const i of designs.keys()) {
    const trial = bench.trial(i);
    if (!trial || trial.met.length === 0) continue;
    const isPromising = trial.test.verdict === "open" && moments(trial.met).mean >= share;
    if ((isPromising ? await bench.judge(i) : trial.test.verdict) === "met") return;
  }
}

/** The cheapest staffing that meets by its own replications; of several of equal cost that with the least wait. */
async function bestOf(designs: readonly Design[], bench: Bench): Promise<number | null> {
  const meeting = designs.flatMap((_, i) => (bench.trial(i)?.test.verdict === "met" ? [i] : []));
  if (meeting.length === 0) return null;
  const cheapest = meeting.filter((i) => designs[i]!.cost === designs[meeting[0]!]!.cost);
  return cheapest[await leastWait(contestOf(cheapest, bench))]!;
}
