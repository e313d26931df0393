import { type Chart, isBelow, listFor, type Transition } from "#chart";
import { guardsIn } from "./client-segments.ts";
import { type ChainWorld, type PartChain, type Place, partChain, type Raised, type Situation } from "./part-chain.ts";

/** One region over one stay of its parallel state: visits and days by place of its chain. */
export interface RegionStay {
  readonly root: number;
  readonly situations: readonly Situation[];
  readonly visits: readonly number[];
  /** Expected entries of states per stay, by default entry or where it was left. */
  readonly entries: readonly { readonly entered: readonly number[]; readonly share: number; readonly to: number }[];
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
export function parallelStays(chart: Chart): ParallelStays {
  const known = new Map<string, ParallelStay>();
  const chains = new Map<string, Map<string, Solved>>();
  const asking = new Map<number, boolean>();
  const asksNumbers = (state: number) => {
    const inside = chart.transitions.filter(({ source }) => isBelow(chart, source, state));
    const asks = asking.get(state) ?? inside.some(({ guard }) => guardsIn(guard).some((part) => part.type === "attribute"));
    asking.set(state, asks);
    return asks;
  };
  return (world, state, isResumed, rate) => {
    const { group, attributes, numbers } = world.segment;
    const signature = `${state} ${group} ${Object.values(attributes).join(" ")} ${asksNumbers(state) ? Object.values(numbers).join(" ") : ""}`;
    const key = `${signature} ${isResumed} ${rate}`;
    const found = known.get(key);
    if (found) return found;
    const mine = chains.get(signature) ?? new Map<string, Solved>();
    chains.set(signature, mine);
    const stay = stayAt(world, { state, isResumed, rate, undisturbed: null, chains: mine });
    known.set(key, stay);
    return stay;
  };
}

function stayAt(world: ChainWorld, stay: Stay): ParallelStay {
  world.approximations.add("parallel-longest-mean");
  if (stay.isResumed) world.approximations.add("returns-at-mean-place");
  const free = solveRegions(world, { ...stay, rate: 0 });
  const days = Math.max(0, ...free.map((region) => region.days));
  const escapes = free.flatMap((region) => region.escapes);
  if (escapes.length > 0) world.approximations.add("wayOut-at-mean-time");
  return { days, escapes, regions: stay.rate > 0 ? solveRegions(world, { ...stay, undisturbed: free }) : free };
}

type Solved = RegionStay & { days: number; raised: Map<string, Raised>; escapes: ParallelStay["escapes"] };

type Stay = { state: number; isResumed: boolean; rate: number; undisturbed: readonly Solved[] | null; chains: Map<string, Solved> };

function solveRegions(world: ChainWorld, stay: Stay): Solved[] {
  const { state, isResumed, rate, chains } = stay;
  const roots = world.chart.nodes[state]!.children.filter((child) => world.chart.nodes[child]!.kind !== "history");
  const fresh = isResumed ? solveRegions(world, { ...stay, isResumed: false, rate: 0, undisturbed: null }) : null;
  const solved = new Map<number, Solved>();
  const left = new Set(roots);
  while (left.size > 0) {
    const ready = [...left].find((root) => roots.every((other) => other === root || solved.has(other) || !raisesFor(world, other, root)));
    if (ready === undefined) world.approximations.add("raised-in-a-circle");
    const root = ready ?? [...left][0]!;
    left.delete(root);
    const key = `${root} ${isResumed} ${rate}`;
    const heard = heardFrom(stay.undisturbed ?? [...solved.values()], fresh);
    const region = chains.get(key) ?? solveRegion(world, { root, isResumed, rate, heard, fresh });
    chains.set(key, region);
    solved.set(root, region);
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

function raisesFor({ chart }: ChainWorld, from: number, to: number): boolean {
  const inside = (root: number) => chart.nodes.slice(root, chart.nodes[root]!.end);
  const actions = inside(from).flatMap((node) => [
    ...node.entry,
    ...node.exit,
    ...node.lists.flatMap((list) => list.transitions.flatMap((transition) => [...transition.actions])),
  ]);
  const raised = actions.flatMap((action) => (action.type === "raise" ? [action.params.event] : []));
  return raised.some((event) => inside(to).some((node) => listFor(node, "on", event)));
}

type RegionRequest = { root: number; isResumed: boolean; rate: number; heard: Map<string, Raised>; fresh: readonly Solved[] | null };

function solveRegion(world: ChainWorld, request: RegionRequest): Solved {
  const { root, rate, heard, fresh } = request;
  const chain = partChain(world, { root, outerRate: rate, heard });
  const entries = fresh ? returnsTo(world, chain, root, fresh) : [chain.start()].map(({ entered, to }) => ({ entered, share: 1, to }));
  const inflow: number[] = [];
  for (const { share, to } of entries) inflow[to] = (inflow[to] ?? 0) + share;
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

/** Where the region is found on return: places in proportion to the days of an undisturbed stay, done for the rest of it. */
function returnsTo(world: ChainWorld, chain: PartChain, root: number, fresh: readonly Solved[]): RegionStay["entries"] {
  const whole = Math.max(1e-9, ...fresh.map(({ days }) => days));
  const { situations, visits, days } = fresh.find((region) => region.root === root)!;
  const done = situations.reduce((sum, situation, place) => sum + situation.done * visits[place]!, 0);
  const path = (place: Place) => world.movesOf(root).lineage(place.leaf).slice().reverse();
  return situations.flatMap((situation, place) => {
    const here = situation.days * visits[place]! + (done > 0 ? (situation.done * visits[place]! * (whole - days)) / done : 0);
    if (here <= 0) return [];
    return [{ entered: path(situation.place), share: here / whole, to: chain.enter(situation.place) }];
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
