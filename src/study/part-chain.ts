import type { Chart, Transition, TransitionList } from "#chart";
import type { ActionConfig } from "#pathway";
import { createMoves, type Move, type Moves } from "./chart-moves.ts";
import type { ClientSegment, Segments } from "./client-segments.ts";
import type { Chance } from "./list-chances.ts";
import type { ParallelStay } from "./parallel-stays.ts";
import { eventChances, situationOf } from "./situation.ts";
import { type ChainStep, chainSolver } from "./solve-chain.ts";
import type { ActivityStay, StayLengths } from "./stay-lengths.ts";

/** Where a client of a segment is, as far as its future goes: a leaf, or a parallel state as one place. */
export interface Place {
  readonly leaf: number;
  readonly isResumed: boolean;
  readonly values: readonly number[];
}

/** A step between places: what it enters, what it raises, −1 as `to` where it leaves the part. */
export interface Step extends ChainStep {
  readonly entered: readonly number[];
  readonly actions: readonly ActionConfig[];
  /** The transition that leads out of the part, null for all others. */
  readonly wayOut: Transition | null;
}

/** What is known of a place once it is reached. */
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
  readonly approximations: Set<string>;
}

/** A part of a chart as a chain of places, grown from the entries asked for. */
export interface PartChain {
  readonly situations: readonly Situation[];
  /** The entry of a place, with what guards may ask; its index. */
  enter(place: Place): number;
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
  const indexes = new Map<string, number>();
  let solver: ReturnType<typeof chainSolver> | null = null;

  function indexOf(place: Place): number {
    const key = `${place.leaf} ${place.isResumed} ${place.values.join()}`;
    const found = indexes.get(key);
    if (found !== undefined) return found;
    if (places.length >= mostPlaces) throw new Error(`too many places below state ${request.root}: ${places.length}`);
    indexes.set(key, places.length);
    places.push(place);
    solver = null;
    return places.length - 1;
  }

  function enter(place: Place): number {
    const index = indexOf(place);
    while (situations.length < places.length) situations.push(situationOf(world, { request, moves, step }, places[situations.length]!));
    return index;
  }

  const step = (place: Place, way: Chance) => stepsOf({ world, moves, indexOf }, place, way, 0);

  function start(): Step {
    const move = moves.start();
    const values = moves.update(
      moves.variables.map(() => 0),
      move.leaf,
      move,
    );
    return {
      to: enter({ leaf: move.leaf, isResumed: false, values }),
      chance: 1,
      entered: move.entered,
      actions: move.actions,
      wayOut: null,
    };
  }

  function deliver(place: Place, event: string): Step[] {
    const steps = eventChances(world, moves, place, event).flatMap((way) => step(place, way));
    enter(place);
    return steps;
  }

  function solve(entries: readonly number[]): number[] {
    solver ??= chainSolver(situations.map(({ steps }) => steps));
    return solver(situations.map((_, i) => entries[i] ?? 0));
  }

  return { situations, enter, start, deliver, solve, elapsed: (visits) => solve(lateEntries(situations, visits)) };
}

type Walk = { world: ChainWorld; moves: Moves; indexOf(place: Place): number };

/** The steps of one transition: events it raises may lead on at once. */
function stepsOf(walk: Walk, place: Place, { transition, chance }: Chance, depth: number): Step[] {
  const { world, moves, indexOf } = walk;
  const variableOf = (history: number) =>
    moves.variables.findIndex((variable) => variable.kind === "memory" && variable.history === history);
  const move = moves.follow(place.leaf, transition, (history) => place.values[variableOf(history)]! - 1);
  const own = { chance, entered: move.entered, actions: move.actions, wayOut: null };
  if (move.leaf < 0) return [{ ...own, to: -1, wayOut: transition }];
  const next = { leaf: move.leaf, isResumed: move.isResumed, values: moves.update(place.values, place.leaf, move) };
  const onward = depth < mostMicrosteps ? raisedChances(world, moves, move, next) : [];
  if (onward.length === 0) return [{ ...own, to: indexOf(next) }];
  const further = onward.flatMap((way) =>
    stepsOf(walk, next, way, depth + 1).map((one) => ({ ...one, chance: one.chance * chance, entered: [...move.entered, ...one.entered] })),
  );
  const stays = 1 - onward.reduce((sum, way) => sum + way.chance, 0);
  return stays > 1e-12 ? [{ ...own, chance: chance * stays, to: indexOf(next) }, ...further] : further;
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
function lateEntries(situations: readonly Situation[], visits: readonly number[]): number[] {
  const late = situations.map(() => 0);
  situations.forEach(({ steps, days }, place) => {
    for (const { to, chance } of steps) if (to >= 0) late[to]! += visits[place]! * chance * days;
  });
  return late;
}
