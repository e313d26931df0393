import type { TransitionList } from "#chart";
import type { Approximation } from "./approximations.ts";
import { type ClientSegment, numberOf, type Segments, segmentsOf } from "./client-segments.ts";
import { parallelStays } from "./parallel-stays.ts";
import { type ChainWorld, partChain, partMoves } from "./part-chain.ts";
import { createRecall } from "./recall.ts";
import type { Scenario } from "./scenario.ts";
import { type StayLengths, stayLengths } from "./stay-lengths.ts";
import { addTally, arrivalTallies, createAdder, createTally, elapsedAtLists, type Tally } from "./tally.ts";

/** What the clients of one demand entry do on average, if nobody ever queues. */
export interface EntryTraffic {
  readonly id: string;
  readonly group: string;
  /** New clients per year; 0 for a backlog. */
  readonly perYear: number;
  /** Clients of a backlog, and how many of them are let in per year (Infinity: all at once). */
  readonly backlog: number;
  readonly releasedPerYear: number;
  /** Day on which the last of a backlog is let in; 0 for new clients. */
  readonly releasedBy: number;
  /** Clients expected to arrive in the window that is measured, [warm-up, horizon). */
  readonly arrivals: number;
  readonly perClient: Tally;
}

/** The traffic of a scenario without queues. */
export interface Traffic {
  readonly entries: readonly EntryTraffic[];
  /** The mean client, entries weighed by their clients. */
  readonly perClient: Tally;
  /** Expected arrivals per year in the window. */
  readonly arrivalsPerYear: number;
  readonly stays: StayLengths;
  readonly segments: Segments;
  /** Codes of what is approximated. */
  readonly approximations: readonly Approximation[];
}

const daysPerYear = 365.25;

/**
 * Expected visits and days per client at every state, by solving the chart as a transient chain for every segment of clients and entry of
 * demand: exact in shares, groups, values and counted loops; approximate where a code says so. Nobody queues, for resources or for slots.
 */
export function trafficOf(scenario: Scenario): Traffic {
  const { chart, labels, setting, program } = scenario;
  const recall = createRecall();
  const segments = segmentsOf(chart, recall);
  const stays = stayLengths(scenario, recall);
  const movesOf = partMoves(chart);
  const approximations = new Set<Approximation>(["no-queue", ...segments.approximations]);
  const perClient = setting.demand.map(() => createTally(chart.nodes.length, labels.resources.length));
  const stayIn = parallelStays(chart, recall);
  const shared = { chart, segments, stays, movesOf, approximations, recall, situations: new Map() };
  const adder = createAdder(shared, labels.resources);
  const growing = chart.nodes.flatMap(({ lists }) => lists.filter((list) => segments.redrawnIn(list).length > 0));
  const chainFor = (segment: ClientSegment, elapsed: Elapsed) => {
    const world: ChainWorld = { ...shared, segment, elapsed, parallelAt: (...place) => stayIn(world, ...place) };
    return partChain(world, { root: 0, outerRate: 0, heard: new Map() });
  };
  const groups = demandGroups(scenario);
  let elapsed: Elapsed = new Map();
  // How late lists are asked is taken from the largest segment, in two rounds: what is taken then changes how late.
  for (let round = 0; growing.length > 0 && groups.length > 0 && round < 2; round++) {
    const { segment } = segments.of(groups[0]!.group).reduce((largest, part) => (part.share > largest.share ? part : largest));
    elapsed = elapsedAtLists(shared, chainFor(segment, elapsed), groups[0]!.events, growing);
  }
  for (const { group, events, entries } of groups) {
    for (const { segment, share } of segments.of(group)) {
      const tallies = arrivalTallies(adder, chainFor(segment, elapsed), events);
      for (const i of entries) addTally(perClient[i]!, tallies.get(setting.demand[i]!.event)!, share);
    }
  }
  if (setting.initial.length > 0) approximations.add("initial-left-out");
  const entries = setting.demand.map((_, i) => entryOf(scenario, i, perClient[i]!));
  const years = (program.horizon - program.warmUp) / daysPerYear;
  const total = entries.reduce((sum, { arrivals }) => sum + arrivals, 0);
  const mean = createTally(chart.nodes.length, labels.resources.length);
  const weights = entries.map(({ arrivals, backlog }) => (total > 0 ? arrivals : backlog));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  for (const [i, entry] of entries.entries()) addTally(mean, entry.perClient, weight > 0 ? weights[i]! / weight : 0);
  return {
    entries,
    perClient: mean,
    arrivalsPerYear: total / years,
    stays,
    segments,
    approximations: [...approximations, ...stays.approximations],
  };
}

type Elapsed = ReadonlyMap<TransitionList, number>;

/** Groups of the demand with their entries and events, that of the most clients first. */
function demandGroups(scenario: Scenario): { group: string; events: string[]; entries: number[] }[] {
  const { demand } = scenario.setting;
  const groups = new Map<string, number[]>();
  demand.forEach(({ group = defaultGroup(scenario) }, i) => {
    groups.set(group, [...(groups.get(group) ?? []), i]);
  });
  const clients = (entries: readonly number[]) =>
    entries.reduce((sum, i) => sum + numberOf(demand[i]!.backlog, 0) + numberOf(demand[i]!.perYear, 0), 0);
  return [...groups]
    .map(([group, entries]) => ({ group, entries, events: [...new Set(entries.map((i) => demand[i]!.event))] }))
    .sort((one, other) => clients(other.entries) - clients(one.entries));
}

function defaultGroup({ chart }: Scenario): string {
  return Object.keys(chart.pathway.groups ?? {})[0] ?? "";
}

function entryOf(scenario: Scenario, i: number, perClient: Tally): EntryTraffic {
  const { demand, horizon, warmUp } = { ...scenario.program, demand: scenario.program.demand };
  const entry = scenario.setting.demand[i]!;
  const own = { id: entry.id, group: entry.group ?? defaultGroup(scenario), perClient };
  if (entry.backlog === undefined) {
    const arrivals = expectedBy(scenario, i, horizon) - expectedBy(scenario, i, warmUp);
    return { ...own, perYear: numberOf(entry.perYear, 0), backlog: 0, releasedPerYear: 0, releasedBy: 0, arrivals };
  }
  const backlog = demand.size[i]!;
  const first = demand.first[i]!;
  const spacing = demand.spacing[i]!;
  const by = (time: number) =>
    Math.min(backlog, spacing > 0 ? Math.max(0, Math.ceil((time - first) / spacing)) : time > first ? backlog : 0);
  return {
    ...own,
    perYear: 0,
    backlog,
    releasedPerYear: spacing > 0 ? daysPerYear / spacing : Number.POSITIVE_INFINITY,
    releasedBy: first + spacing * Math.max(0, backlog - 1),
    arrivals: by(horizon) - by(warmUp),
  };
}

/** New clients expected by a time: piecewise linear. */
function expectedBy({ program: { demand } }: Scenario, i: number, time: number): number {
  const start = demand.breakStart[i]!;
  for (let k = 1; k < demand.breakCount[i]!; k++) {
    const [from, to] = [demand.breakTime[start + k - 1]!, demand.breakTime[start + k]!];
    if (time > to) continue;
    const [before, after] = [demand.breakExpected[start + k - 1]!, demand.breakExpected[start + k]!];
    return before + ((after - before) * Math.max(0, time - from)) / (to - from);
  }
  return demand.breakCount[i]! > 0 ? demand.breakExpected[start + demand.breakCount[i]! - 1]! : 0;
}
