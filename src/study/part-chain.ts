import type { Chart, Transition, TransitionList } from "#chart";
import type { ActionConfig } from "#pathway";
import type { Approximation } from "./approximations.ts";
import { createMoves, type Move, type Moves } from "./chart-moves.ts";
import type { ClientSegment, Segments } from "./client-segments.ts";
import type { Chance } from "./list-chances.ts";
import type { ParallelStay } from "./parallel-stays.ts";
import type { FactOf, Known, Recall } from "./recall.ts";
import { eventChances, situationOf } from "./situation.ts";
import { type ChainStep, chainSolver } from "./solve-chain.ts";
import type { ActivityStay, StayLengths } from "./stay-lengths.ts";

/** Where a client of a segment is, as far as its future goes: a leaf, or a parallel state as one place. Equal places are one object (see `Moves`). */
export interface Place {
  readonly leaf: number;
  readonly isResumed: boolean;
  readonly values: readonly number[];
}

/** A step between places: its probability, what it enters, what it raises, null as `to` where it leaves the part. */
export interface Step {
  readonly to: Place | null;
  readonly chance: number;
  readonly entered: readonly number[];
  readonly actions: readonly ActionConfig[];
  /** The transition that leads out of the part, null for all others. */
  readonly wayOut: Transition | null;
}

/** What is known of a place once it is reached; one object for all clients who would fare alike. */
export interface Situation {
  readonly place: Place;
  /** Mean days here per visit. */
  readonly days: number;
  /** Share of visits in which the activity is carried out. */
  readonly served: number;
  readonly activity: ActivityStay | null;
  readonly parallel: ParallelStay | null;
  /** Share of visits that end the part: its final state is reached. */
  readonly done: number;
  /** Share of visits that nothing ever ends. */
  readonly stuck: number;
  readonly steps: readonly Step[];
  /** Where the steps lead, in the order in which that was found. */
  readonly met: readonly Place[];
}

/** An event that siblings raise: how often per entry, and when (days after entry). */
export interface Raised {
  readonly count: number;
  readonly days: number;
}

/** What a part is solved for: its root, an event of constant rate per day that leaves it, events that its siblings raise. */
export interface PartRequest {
  readonly root: number;
  readonly outerRate: number;
  readonly heard: ReadonlyMap<string, Raised>;
}

/** What all parts of a chart share, for one segment of clients. */
export interface ChainWorld {
  readonly chart: Chart;
  readonly segment: ClientSegment;
  readonly segments: Segments;
  readonly stays: StayLengths;
  readonly movesOf: (root: number) => Moves;
  /** A stay in a parallel state from which events of constant rate (per day) lead away. */
  readonly parallelAt: (state: number, isResumed: boolean, rate: number) => ParallelStay;
  /** Mean days from arrival until lists are asked whose guards need it. */
  readonly elapsed: ReadonlyMap<TransitionList, number>;
  readonly approximations: Set<Approximation>;
  readonly recall: Recall;
  /** What is known of the places of the whole chart. */
  readonly situations: Known<Place, Situation>;
}

/** A part of a chart as a chain of places, grown from the entries asked for. */
export interface PartChain {
  readonly situations: readonly Situation[];
  /** Where a place that has been entered stands among the situations. */
  indexOf(place: Place): number;
  /** Adds a place, with all to which it leads. */
  enter(place: Place): void;
  /** Entry by default. */
  start(): Step;
  /** The steps of an event delivered at a place; what is missing to one takes nothing. */
  deliver(place: Place, event: string): Step[];
  /** Expected visits by place, for entries by place. */
  solve(entries: readonly number[]): number[];
  /** Days since entry at each place, summed over the visits that `solve` gave. */
  elapsed(visits: readonly number[]): number[];
}

/** Moves of each part of a chart, made once. */
export function partMoves(chart: Chart): (root: number) => Moves {
  const known = new Map<number, Moves>();
  return (root) => {
    const moves = known.get(root) ?? createMoves(chart, root);
    known.set(root, moves);
    return moves;
  };
}

const mostPlaces = 5000;
const mostMicrosteps = 20;

/** Makes the chain of a part. Throws where memories of visits make it too large. */
export function partChain(world: ChainWorld, request: PartRequest): PartChain {
  const moves = world.movesOf(request.root);
  const situations: Situation[] = [];
  const places: Place[] = [];
  const indexes = new Map<Place, number>();
  let chain: { links: readonly ChainStep[][]; solve: ReturnType<typeof chainSolver> } | null = null;

  function meet(place: Place): void {
    if (indexes.has(place)) return;
    if (places.length >= mostPlaces) throw new Error(`too many places below state ${request.root}: ${places.length}`);
    indexes.set(place, places.length);
    places.push(place);
    chain = null;
  }

  function enter(place: Place): void {
    meet(place);
    while (situations.length < places.length) {
      const situation = situationAt(world, moves, request, places[situations.length]!);
      situations.push(situation);
      situation.met.forEach(meet);
    }
  }

  function start(): Step {
    const move = moves.start();
    const none = moves.variables.map(() => 0);
    const to = moves.placeAt(move.leaf, false, moves.update(none, move.leaf, move));
    enter(to);
    return { to, chance: 1, entered: move.entered, actions: move.actions, wayOut: null };
  }

  function deliver(place: Place, event: string): Step[] {
    const walk: Walk = { world, moves, met: [] };
    const steps = eventChances(world, moves, place, event).flatMap((way) => stepsOf(walk, place, way, 0));
    walk.met.forEach(meet);
    enter(place);
    return steps;
  }

  function whole() {
    if (chain) return chain;
    const links = situations.map(({ steps }) => steps.map(({ to, chance }) => ({ to: to === null ? -1 : indexes.get(to)!, chance })));
    chain = { links, solve: chainSolver(links) };
    return chain;
  }

  const solve = (entries: readonly number[]) => whole().solve(situations.map((_, i) => entries[i] ?? 0));
  const elapsed = (visits: readonly number[]) => solve(lateEntries(situations, whole().links, visits));
  return { situations, indexOf: (place) => indexes.get(place)!, enter, start, deliver, solve, elapsed };
}

/** What is known of a place; for the whole chart, where events of other parts play no role, from an earlier client who fared alike. */
function situationAt(world: ChainWorld, moves: Moves, request: PartRequest, place: Place): Situation {
  const find = () => {
    const walk: Walk = { world, moves, met: [] };
    const step = (from: Place, way: Chance) => stepsOf(walk, from, way, 0);
    return situationOf(world, { request, moves, step, met: walk.met }, place);
  };
  return request.root === 0 ? world.recall.answer(world.situations, place, factsOf(world), find) : find();
}

/** What is known of the clients of a world: of their segment, and by list how late it is asked. */
export function factsOf({ segment, elapsed }: ChainWorld): FactOf {
  return (fact) => (typeof fact === "string" ? segment.factOf(fact) : (elapsed.get(fact as TransitionList) ?? 0));
}

type Walk = { world: ChainWorld; moves: Moves; met: Place[] };

/** The steps of one transition: events it raises may lead on at once. */
function stepsOf(walk: Walk, place: Place, { transition, chance }: Chance, depth: number): Step[] {
  const { world, moves } = walk;
  const variableOf = (history: number) =>
    moves.variables.findIndex((variable) => variable.kind === "memory" && variable.history === history);
  const move = moves.follow(place.leaf, transition, (history) => place.values[variableOf(history)]! - 1);
  const own = { chance, entered: move.entered, actions: move.actions, wayOut: null };
  if (move.leaf < 0) return [{ ...own, to: null, wayOut: transition }];
  const next = moves.placeAt(move.leaf, move.isResumed, moves.update(place.values, place.leaf, move));
  const onward = depth < mostMicrosteps ? raisedChances(world, moves, move, next) : [];
  const further = onward.flatMap((way) =>
    stepsOf(walk, next, way, depth + 1).map((one) => ({ ...one, chance: one.chance * chance, entered: [...move.entered, ...one.entered] })),
  );
  const stays = 1 - onward.reduce((sum, way) => sum + way.chance, 0);
  if (onward.length > 0 && stays <= 1e-12) return further;
  if (!walk.met.includes(next)) walk.met.push(next);
  return [{ ...own, chance: chance * stays, to: next }, ...further];
}

/** What follows at once from an event that a move raises, where the state it leads to listens. */
function raisedChances(world: ChainWorld, moves: Moves, move: Move, place: Place): Chance[] {
  for (const action of move.actions) {
    if (action.type !== "raise") continue;
    const { event } = action.params;
    if (moves.eventsAt(place.leaf).includes(event)) return eventChances(world, moves, place, event);
  }
  return [];
}

/** Days spent just before the entries of each place. */
function lateEntries(situations: readonly Situation[], links: readonly ChainStep[][], visits: readonly number[]): number[] {
  const late = situations.map(() => 0);
  situations.forEach(({ days }, place) => {
    for (const { to, chance } of links[place]!) if (to >= 0) late[to]! += visits[place]! * chance * days;
  });
  return late;
}
