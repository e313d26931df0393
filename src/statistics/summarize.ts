import { auditDesign } from "./audit-design.ts";
import { auditIdentities } from "./audit-identities.ts";
import { auditLoad } from "./audit-load.ts";
import { clientMeasure } from "./client-measure.ts";
import { createColumns } from "./columns.ts";
import { summarizeDistributions } from "./distributions.ts";
import { summarizeEquity } from "./equity.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { daysPerYear, estimateOf, type Facts, perReplication, ratePerYear, ratios, timeAverage, windowDays } from "./facts.ts";
import { benefitReader, costReader, type FactReader } from "./money.ts";
import { summarizeOverTime } from "./over-time.ts";
import { summarizeResources } from "./summarize-resources.ts";
import { axesOf, summarizeSegments } from "./summarize-segments.ts";
import { summarizeDeadlines, summarizeStates } from "./summarize-states.ts";
import { summarizeTargets } from "./summarize-targets.ts";
import type { Summary } from "./summary.ts";
import type { SummaryInput } from "./summary-input.ts";

/**
 * What the replications of one scenario say: estimates with intervals, bands over time, targets, audit. Sums run in the order of the recordings, so that the
 * same recordings give the same bytes. Needs one recording at least.
 */
export function summarize(given: SummaryInput): Summary {
  const { layout, names, recordings } = given;
  if (recordings.length === 0) throw new Error("invalid recordings: none");
  const input: Facts = { ...given, columns: createColumns(recordings) };
  const axes = axesOf(input);
  const groups = axes.find(({ axis }) => axis === "group");
  const others = axes.filter(({ axis }) => axis !== "group");
  const overTime = summarizeOverTime(input);
  return {
    replications: recordings.length,
    years: windowDays(input.program) / daysPerYear,
    ...flows(input),
    ...durations(input),
    numberInSystem: timeAverage(input, layout.state.areaNumber),
    handovers: estimate(ratios(input, layout.path.handovers, layout.path.handoverCount)),
    cost: perYear(input, costReader(input)),
    benefit: perYear(input, benefitReader(input)),
    backlog: summarizeBacklog(input),
    states: summarizeStates(input),
    resources: summarizeResources(input),
    groups: groups ? summarizeSegments(input, groups) : {},
    by: Object.fromEntries(others.map((axis) => [axis.axis, summarizeSegments(input, axis)])),
    equity: summarizeEquity(input),
    deadlines: summarizeDeadlines(input),
    targets: summarizeTargets(input),
    audit: [...auditIdentities(input), auditLoad(input), ...auditDesign(input, overTime.numberInSystem)].filter((line) => line !== null),
    overTime,
    distributions: summarizeDistributions(input),
    outcomes: Object.fromEntries(names.outcomes.map((id, o) => [id, ratePerYear(input, layout.outcome + o)])),
  };
}

function flows(input: Facts): Pick<Summary, "throughput" | "throughputWhileQueue" | "arrivals" | "starts"> {
  const { path } = input.layout;
  const hasActive = input.program.measures.activeResource >= 0;
  return {
    throughput: ratePerYear(input, path.completions),
    throughputWhileQueue: estimate(ratios(input, path.queueCompletions, path.queueDays).map((perDay) => perDay * daysPerYear)),
    arrivals: ratePerYear(input, path.arrivals),
    starts: hasActive ? ratePerYear(input, path.starts) : null,
  };
}

function durations(input: Facts): Pick<Summary, "wait" | "timeToStart" | "timeInSystem" | "activeTime"> {
  const { path, row, state } = input.layout;
  const activeTime = clientMeasure(input, { row: row.active, sum: path.activeSum, count: path.activeCount, open: path.activeOpenCount });
  const withinBand = estimate(ratios(input, path.activeInBand, path.activeCount));
  return {
    wait: clientMeasure(input, { row: row.wait, sum: path.waitSum, count: path.waitCount, open: path.waitOpenCount }),
    timeToStart: clientMeasure(input, { row: row.start, sum: path.startSum, count: path.startCount, open: path.startOpenCount }),
    // The stay in the root is the time in system; who is in the root is in the system.
    timeInSystem: clientMeasure(input, { row: row.stateTime, sum: path.timeSum, count: path.timeCount, open: state.openCount }),
    activeTime: activeTime && withinBand && { ...activeTime, withinBand },
  };
}

function perYear(input: Facts, money: (read: FactReader) => number): Estimate {
  const years = windowDays(input.program) / daysPerYear;
  return estimateOf(input, ({ values }) => money((offset) => values[offset]!) / years);
}

function summarizeBacklog(input: Facts): Summary["backlog"] {
  const { layout, program, recordings } = input;
  if (!program.demand.kind.some((kind, d) => kind <= 1 && program.demand.size[d]! > 0)) return null;
  const cleared = perReplication(input, ({ values }) => values[layout.path.backlogCleared]!);
  return {
    clearedAt: estimate(cleared),
    clearedShare: cleared.filter((at) => !Number.isNaN(at)).length / recordings.length,
    left: estimateOf(input, ({ values }) => values[layout.path.backlogLeft]!),
  };
}
