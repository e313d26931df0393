import type { Chart, TransitionList } from "#chart";
import { numberOf } from "./client-segments.ts";
import type { RegionStay } from "./parallel-stays.ts";
import type { ChainWorld, PartChain, Place, Situation, Step } from "./part-chain.ts";

/** What one client is expected to do: by state (entries, days there, activities carried out), by resource (days of units at work, units held from new, days of units held). */
export interface Tally {
  readonly visits: Float64Array;
  readonly days: Float64Array;
  readonly served: Float64Array;
  readonly work: Float64Array;
  readonly starts: Float64Array;
  readonly held: Float64Array;
}

const columns = ["visits", "days", "served", "work", "starts", "held"] as const;

/** An empty tally. */
export function createTally(states: number, resources: number): Tally {
  const column = (length: number) => new Float64Array(length);
  return {
    visits: column(states),
    days: column(states),
    served: column(states),
    work: column(resources),
    starts: column(resources),
    held: column(resources),
  };
}

/** Adds `factor` times one tally to another. */
export function addTally(to: Tally, from: Tally, factor: number): void {
  for (const name of columns) {
    const [sums, values] = [to[name], from[name]];
    for (let i = 0; i < sums.length; i++) sums[i]! += factor * values[i]!;
  }
}

/** What adding up chains remembers, of all segments: what is held at places, and what goes on inside stays in parallel states. */
export interface Adder {
  readonly world: Pick<ChainWorld, "chart" | "movesOf" | "approximations">;
  readonly resources: readonly string[];
  readonly holdings: Map<Place, Float64Array | null>;
  readonly inside: Map<Situation, Tally>;
}

/** An adder of chains of one chart. */
export function createAdder(world: Adder["world"], resources: readonly string[]): Adder {
  return { world, resources, holdings: new Map(), inside: new Map() };
}

type Solution = { root: number; situations: readonly Situation[]; visits: readonly number[] };
type Entry = { from: Place | null; to: Place | null; entered: readonly number[] };

function heldAt({ world, resources, holdings }: Adder, root: number, place: Place): Float64Array | null {
  const known = holdings.get(place);
  if (known !== undefined) return known;
  const units = holdingOf(world, resources, root, place);
  const holding = units.some((count) => count > 0) ? units : null;
  holdings.set(place, holding);
  return holding;
}

function addEntry(adder: Adder, tally: Tally, { root, from, to, entered }: Entry & { root: number }, factor: number): void {
  for (const state of entered) tally.visits[state]! += factor;
  if (to === null) return;
  const after = heldAt(adder, root, to);
  if (after === null) return;
  const before = from === null ? null : heldAt(adder, root, from);
  // Units given up and asked for again in one move are kept.
  for (let r = 0; r < after.length; r++) tally.starts[r]! += factor * Math.max(0, after[r]! - (before?.[r] ?? 0));
}

/** Adds a solved chain; days of leaves and parallel states only, see `rollUp`. */
function addSolution(adder: Adder, tally: Tally, { root, situations, visits }: Solution): void {
  for (let i = 0; i < situations.length; i++) {
    const flow = visits[i]!;
    if (flow === 0) continue;
    const situation = situations[i]!;
    const { place, days, served, activity, parallel, steps } = situation;
    if (situation.stuck > 1e-9) adder.world.approximations.add("stays-for-ever");
    tally.days[place.leaf]! += flow * days;
    tally.served[place.leaf]! += flow * served;
    for (const { resource, units } of activity?.needs ?? []) tally.work[resource]! += flow * served * units * activity!.work;
    const units = heldAt(adder, root, place);
    for (let r = 0; units !== null && r < units.length; r++) tally.held[r]! += flow * days * units[r]!;
    for (const { to, entered, chance } of steps) addEntry(adder, tally, { root, from: place, to, entered }, flow * chance);
    if (parallel) addTally(tally, insideOf(adder, situation, parallel.regions), flow);
  }
}

function insideOf(adder: Adder, situation: Situation, regions: readonly RegionStay[]): Tally {
  const known = adder.inside.get(situation);
  if (known) return known;
  const tally = createTally(adder.world.chart.nodes.length, adder.resources.length);
  for (const region of regions) addRegion(adder, tally, region, situation.days);
  adder.inside.set(situation, tally);
  return tally;
}

function addRegion(adder: Adder, tally: Tally, region: RegionStay, days: number): void {
  const { root, situations, visits, entries } = region;
  for (const { entered, share, to } of entries) addEntry(adder, tally, { root, from: null, to, entered }, share);
  addSolution(adder, tally, region);
  const active = situations.reduce((sum, situation, i) => sum + situation.days * visits[i]!, 0);
  const done = situations.reduce((sum, situation, i) => sum + situation.done * visits[i]!, 0);
  if (done <= 0) return;
  // A region that is done waits in its final state for the others.
  const waits = Math.max(0, days - active) / done;
  situations.forEach((situation, i) => {
    tally.days[situation.place.leaf]! += waits * situation.done * visits[i]!;
  });
}

function holdingOf({ chart, movesOf }: Adder["world"], resources: readonly string[], root: number, place: Place): Float64Array {
  const moves = movesOf(root);
  const units = new Float64Array(resources.length);
  for (const state of moves.lineage(place.leaf)) {
    for (const [id, amount] of Object.entries(chart.nodes[state]!.meta.holds ?? {})) {
      const released = moves.variables.findIndex(
        (variable) => variable.kind === "released" && variable.holder === state && variable.resource === id,
      );
      if (released < 0 || place.values[released] !== 1) units[resources.indexOf(id)]! += numberOf(amount, 1);
    }
  }
  return units;
}

/** Gives compound states the days of the states inside. */
function rollUp(chart: Chart, { days }: Tally): void {
  for (let state = chart.nodes.length - 1; state > 0; state--) {
    const { parent } = chart.nodes[state]!;
    if (chart.nodes[parent]!.kind === "compound") days[parent]! += days[state]!;
  }
}

type Arrival = { begin: Step; origin: Place; steps: readonly Step[]; visits: readonly number[] };

/** One arrival of each event: it enters by default, takes the event, and goes on until it is out. */
function arrivals(chain: PartChain, events: readonly string[]): Arrival[] {
  const begin = chain.start();
  const origin = begin.to!;
  // The chain grows with what events lead to; it is solved once it is whole.
  const delivered = events.map((event) => chain.deliver(origin, event));
  return delivered.map((steps) => {
    const inflow = chain.situations.map(() => 0);
    for (const { to, chance } of steps) if (to !== null) inflow[chain.indexOf(to)]! += chance;
    const missing = 1 - steps.reduce((sum, { chance }) => sum + chance, 0);
    if (missing > 1e-12) inflow[chain.indexOf(origin)]! += missing;
    return { begin, origin, steps, visits: chain.solve(inflow) };
  });
}

/** Tallies of one arrival of each event. */
export function arrivalTallies(adder: Adder, chain: PartChain, events: readonly string[]): Map<string, Tally> {
  const { chart } = adder.world;
  const tallies = arrivals(chain, events).map(({ begin, origin, steps, visits }) => {
    const tally = createTally(chart.nodes.length, adder.resources.length);
    addEntry(adder, tally, { root: 0, from: null, to: origin, entered: begin.entered }, 1);
    for (const { to, chance, entered } of steps) addEntry(adder, tally, { root: 0, from: origin, to, entered }, chance);
    addSolution(adder, tally, { root: 0, situations: chain.situations, visits });
    rollUp(chart, tally);
    return tally;
  });
  return new Map(events.map((event, i) => [event, tallies[i]!]));
}

/** Mean days from arrival until a list is asked, for the lists given; all events alike. */
export function elapsedAtLists(
  { movesOf }: Pick<ChainWorld, "movesOf">,
  chain: PartChain,
  events: readonly string[],
  lists: readonly TransitionList[],
): Map<TransitionList, number> {
  const { lineage } = movesOf(0);
  const sums = lists.map(() => ({ visits: 0, days: 0 }));
  for (const { visits } of arrivals(chain, events)) {
    const elapsed = chain.elapsed(visits);
    chain.situations.forEach(({ place, days }, i) => {
      const path = lineage(place.leaf);
      lists.forEach(({ source }, k) => {
        if (!path.includes(source)) return;
        sums[k]!.visits += visits[i]!;
        sums[k]!.days += elapsed[i]! + visits[i]! * days;
      });
    });
  }
  return new Map(lists.flatMap((list, k) => (sums[k]!.visits > 0 ? [[list, sums[k]!.days / sums[k]!.visits] as const] : [])));
}
