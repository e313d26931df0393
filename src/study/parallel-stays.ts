import type { Chart, Transition } from "#chart";
import { type ChainWorld, factsOf, type PartChain, type Place, partChain, type Raised, type Situation } from "./part-chain.ts";
import type { Known, Recall } from "./recall.ts";

/** One region over one stay of its parallel state: visits and days by place of its chain. */
export interface RegionStay {
  readonly root: number;
  readonly situations: readonly Situation[];
  readonly visits: readonly number[];
  /** Expected entries of states per stay, by default entry or where it was left. */
  readonly entries: readonly { readonly entered: readonly number[]; readonly share: number; readonly to: Place }[];
}

/** A stay in a parallel state: its mean length if nothing else ends it, and what happens in its regions until something does. */
export interface ParallelStay {
  readonly days: number;
  readonly regions: readonly RegionStay[];
  /** Transitions from inside that lead out: share of stays, and mean days after entry. */
  readonly escapes: readonly { readonly transition: Transition; readonly share: number; readonly days: number }[];
}

/** Finds stays in parallel states for one segment of clients. */
export type ParallelStays = (world: ChainWorld, state: number, isResumed: boolean, rate: number) => ParallelStay;

/**
 * Stays in parallel states, each region solved on its own; the whole lasts as long as the region with the longest mean. A parallel state
 * to which a client returns is found as it is at a moment drawn evenly from an undisturbed stay, and begins its activities anew. Segments
 * whose differences nobody inside asks for share their stays.
 */
export function parallelStays(chart: Chart, recall: Recall): ParallelStays {
  const known: Known<string, ParallelStay> = new Map();
  const solved: Known<string, Solved[]> = new Map();
  const isHeardBy = eventsBetween(chart);
  const keyOf = ({ state, isResumed, rate }: Stay) => `${state} ${isResumed} ${rate}`;
  const regionsOf = (world: ChainWorld, stay: Stay): Solved[] =>
    recall.answer(solved, keyOf(stay), factsOf(world), () => solveRegions(world, stay, { regionsOf, isHeardBy }));
  return (world, state, isResumed, rate) => {
    const stay = { state, isResumed, rate };
    return recall.answer(known, keyOf(stay), factsOf(world), () => stayAt(world, stay, regionsOf));
  };
}

type Solved = RegionStay & { days: number; raised: Map<string, Raised>; escapes: ParallelStay["escapes"] };
type Stay = { state: number; isResumed: boolean; rate: number };
type Solver = { regionsOf(world: ChainWorld, stay: Stay): Solved[]; isHeardBy(from: number, to: number): boolean };

function stayAt(world: ChainWorld, stay: Stay, regionsOf: Solver["regionsOf"]): ParallelStay {
  world.approximations.add("parallel-longest-mean");
  if (stay.isResumed) world.approximations.add("returns-at-mean-place");
  const free = regionsOf(world, { ...stay, rate: 0 });
  const days = Math.max(0, ...free.map((region) => region.days));
  const escapes = free.flatMap((region) => region.escapes);
  if (escapes.length > 0) world.approximations.add("wayOut-at-mean-time");
  return { days, escapes, regions: stay.rate > 0 ? regionsOf(world, stay) : free };
}

/** Regions one after the other, those that raise events before those that hear them; where clients are led away, what is heard is that of a stay undisturbed. */
function solveRegions(world: ChainWorld, stay: Stay, { regionsOf, isHeardBy }: Solver): Solved[] {
  const { state, isResumed, rate } = stay;
  const roots = world.chart.nodes[state]!.children.filter((child) => world.chart.nodes[child]!.kind !== "history");
  const undisturbed = rate > 0 ? regionsOf(world, { ...stay, rate: 0 }) : null;
  const fresh = isResumed ? regionsOf(world, { state, isResumed: false, rate: 0 }) : null;
  const solved = new Map<number, Solved>();
  const left = new Set(roots);
  while (left.size > 0) {
    const ready = [...left].find((root) => roots.every((other) => other === root || solved.has(other) || !isHeardBy(other, root)));
    if (ready === undefined) world.approximations.add("raised-in-a-circle");
    const root = ready ?? [...left][0]!;
    left.delete(root);
    const heard = heardFrom(undisturbed ?? [...solved.values()], fresh);
    solved.set(root, solveRegion(world, { root, isResumed, rate, heard, fresh }));
  }
  return roots.map((root) => solved.get(root)!);
}

/** What a region hears: who still waits for an event on return knows that it has not been raised yet, so that it is as likely as ever. */
function heardFrom(regions: readonly Solved[], fresh: readonly Solved[] | null): Map<string, Raised> {
  const heard = new Map(regions.flatMap(({ raised }) => [...raised]));
  for (const { raised } of fresh ?? [])
    for (const [event, { count }] of raised) if (heard.has(event)) heard.set(event, { count, days: heard.get(event)!.days });
  return heard;
}

/** Tells whether one region raises an event for which another listens. */
function eventsBetween(chart: Chart): Solver["isHeardBy"] {
  const known = new Map<number, { raised: Set<string>; heard: Set<string> }>();
  const eventsOf = (root: number) => {
    const before = known.get(root);
    if (before) return before;
    const nodes = chart.nodes.slice(root, chart.nodes[root]!.end);
    const lists = nodes.flatMap((node) => node.lists);
    const own = nodes.flatMap((node) => [...node.entry, ...node.exit]);
    const actions = [...own, ...lists.flatMap(({ transitions }) => transitions.flatMap((transition) => transition.actions))];
    const raised = actions.flatMap((action) => (action.type === "raise" ? [action.params.event] : []));
    const heard = lists.flatMap(({ trigger }) => (trigger.kind === "on" ? [trigger.event] : []));
    const found = { raised: new Set(raised), heard: new Set(heard) };
    known.set(root, found);
    return found;
  };
  return (from, to) => {
    const { heard } = eventsOf(to);
    return [...eventsOf(from).raised].some((event) => heard.has(event));
  };
}

type RegionRequest = { root: number; isResumed: boolean; rate: number; heard: Map<string, Raised>; fresh: readonly Solved[] | null };

function solveRegion(world: ChainWorld, request: RegionRequest): Solved {
  const { root, rate, heard, fresh } = request;
  const chain = partChain(world, { root, outerRate: rate, heard });
  const entries = fresh ? returnsTo(world, chain, root, fresh) : [startOf(chain)];
  const inflow: number[] = [];
  for (const { share, to } of entries) inflow[chain.indexOf(to)] = (inflow[chain.indexOf(to)] ?? 0) + share;
  const visits = chain.solve(chain.situations.map((_, place) => inflow[place] ?? 0));
  const days = chain.situations.reduce((sum, situation, place) => sum + situation.days * visits[place]!, 0);
  const elapsed = chain.elapsed(visits);
  return {
    root,
    situations: chain.situations,
    visits,
    entries,
    days,
    raised: raisedIn(chain, visits, elapsed),
    escapes: escapesIn(chain, visits, elapsed),
  };
}

function startOf(chain: PartChain): RegionStay["entries"][number] {
  const { entered, to } = chain.start();
  return { entered, share: 1, to: to! };
}

/** Where the region is found on return: places in proportion to the days of an undisturbed stay, done for the rest of it. */
function returnsTo(world: ChainWorld, chain: PartChain, root: number, fresh: readonly Solved[]): RegionStay["entries"] {
  const whole = Math.max(1e-9, ...fresh.map(({ days }) => days));
  const { situations, visits, days } = fresh.find((region) => region.root === root)!;
  const done = situations.reduce((sum, situation, place) => sum + situation.done * visits[place]!, 0);
  const path = (place: Place) => world.movesOf(root).lineage(place.leaf).slice().reverse();
  return situations.flatMap((situation, place) => {
    const here = situation.days * visits[place]! + (done > 0 ? (situation.done * visits[place]! * (whole - days)) / done : 0);
    if (here <= 0) return [];
    chain.enter(situation.place);
    return [{ entered: path(situation.place), share: here / whole, to: situation.place }];
  });
}

/** Events raised per entry of a region, and their mean time after it. */
function raisedIn({ situations }: PartChain, visits: readonly number[], elapsed: readonly number[]): Map<string, Raised> {
  const raised = new Map<string, Raised>();
  situations.forEach(({ steps, days }, place) => {
    for (const { actions, chance } of steps) {
      for (const action of actions) {
        if (action.type !== "raise") continue;
        const before = raised.get(action.params.event) ?? { count: 0, days: 0 };
        const count = before.count + visits[place]! * chance;
        const sum = before.count * before.days + chance * (elapsed[place]! + visits[place]! * days);
        raised.set(action.params.event, { count, days: count > 0 ? sum / count : 0 });
      }
    }
  });
  return raised;
}

function escapesIn({ situations }: PartChain, visits: readonly number[], elapsed: readonly number[]): ParallelStay["escapes"] {
  return situations.flatMap(({ steps, days }, place) =>
    steps.flatMap(({ wayOut, chance }) => {
      const share = visits[place]! * chance;
      return wayOut === null || share === 0 ? [] : [{ transition: wayOut, share, days: elapsed[place]! / visits[place]! + days }];
    }),
  );
}
