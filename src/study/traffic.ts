import type { TransitionList } from "#chart";
import { type ClientSegment, numberOf, segmentsOf } from "./client-segments.ts";
import { parallelStays } from "./parallel-stays.ts";
import { type ChainWorld, partChain, partMoves } from "./part-chain.ts";
import type { Scenario } from "./scenario.ts";
import { type StayLengths, stayLengths } from "./stay-lengths.ts";
import { addTally, arrivalTallies, createTally, elapsedAtLists, type Tally } from "./tally.ts";

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
  /** Codes of what is approximated. */
  readonly approximations: readonly string[];
}

const daysPerYear = 365.25;

/**
 * Expected visits and days per client at every state, by solving the chart as a transient chain for every segment of clients and entry of
 * demand: exact in shares, groups, values and counted loops; approximate where a code says so. Nobody queues, for resources or for slots.
 */
export function trafficOf(scenario: Scenario): Traffic {
  const { chart, labels, setting, program } = scenario;
  const segments = segmentsOf(chart);
  const stays = stayLengths(scenario);
  const movesOf = partMoves(chart);
  const approximations = new Set<string>(["no-queue", ...segments.approximations]);
  const perClient = setting.demand.map(() => createTally(chart.nodes.length, labels.resources.length));
  const stayIn = parallelStays(chart);
  const shared = { chart, segments, stays, movesOf, approximations };
  const growing = chart.nodes.flatMap(({ lists }) => lists.filter((list) => segments.redrawnIn(list).length > 0));
  const groupOf = ({ group }: { group?: string }) => group ?? defaultGroup(scenario);
  for (const group of new Set(setting.demand.map(groupOf))) {
    const events = [...new Set(setting.demand.filter((entry) => groupOf(entry) === group).map(({ event }) => event))];
    const parts = segments.of(group);
    const chainFor = (segment: ClientSegment, elapsed: ReadonlyMap<TransitionList, number>) => {
      const world: ChainWorld = { ...shared, segment, elapsed, parallelAt: (state, isResumed, rate) => stayIn(world, state, isResumed, rate) };
      return { world, chain: partChain(world, { root: 0, outerRate: 0, heard: new Map() }) };
    };
    let elapsed: ReadonlyMap<TransitionList, number> = new Map();
    if (growing.length > 0) {
      // How late lists are asked is taken from the largest segment, and from two rounds: what is taken then changes how late.
      const { segment } = parts.reduce((largest, part) => (part.share > largest.share ? part : largest));
      for (let round = 0; round < 2; round++) {
        const { world, chain } = chainFor(segment, elapsed);
        elapsed = elapsedAtLists(world, chain, events, growing);
      }
    }
    for (const { segment, share } of parts) {
      const { world, chain } = chainFor(segment, elapsed);
      const tallies = arrivalTallies(world, chain, events, labels.resources);
      setting.demand.forEach((entry, i) => {
        if (groupOf(entry) === group) addTally(perClient[i]!, tallies.get(entry.event)!, share);
      });
    }
  }
  if (setting.initial.length > 0) approximations.add("initial-left-out");
  const entries = setting.demand.map((_, i) => entryOf(scenario, i, perClient[i]!));
  const years = (program.horizon - program.warmUp) / daysPerYear;
  const total = entries.reduce((sum, { arrivals }) => sum + arrivals, 0);
  const mean = createTally(chart.nodes.length, labels.resources.length);
  const weights = entries.map(({ arrivals, backlog }) => (total > 0 ? arrivals : backlog));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  entries.forEach((entry, i) => addTally(mean, entry.perClient, weight > 0 ? weights[i]! / weight : 0));
  return { entries, perClient: mean, arrivalsPerYear: total / years, stays, approximations: [...approximations, ...stays.approximations] };
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
  const by = (time: number) => Math.min(backlog, spacing > 0 ? Math.max(0, Math.ceil((time - first) / spacing)) : time > first ? backlog : 0);
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
