import { Heap } from "./heap.ts";
import type { GridFrame } from "./lane-grid.ts";
import { distance, type RouteMap, type Spot } from "./route-map.ts";

/** A line to be routed: it leaves to the right along the line of `start`, and reaches `goal` going to the right or from above or below. */
export type Query = {
  start: Spot;
  goal: Spot;
  /** Which frames the line may run in, by their place in the grid, and the one, if any, that it may not leave. */
  mayEnter: readonly boolean[];
  within: GridFrame | null;
  /** Ways to the goal that are there already, by the spots on them. They may be joined anywhere but head-on. */
  ways: ReadonlyMap<Spot, Way>;
};

/** A way to the goal, where it passes a spot: the spots from there on, their length in pixels, and the frames they lie in. */
export type Way = { path: readonly Spot[]; at: number; length: number; frames: readonly number[] };

/** What a line costs beside its length in pixels. */
const costs = { bend: 60, crossing: 45, beside: 5, shared: 0.75 };

/** Finds the cheapest way from start to goal (A*: Hart, Nilsson, Raphael 1968) as the spots passed; null where there is none. */
export function findRoute(map: RouteMap, query: Query): Spot[] | null {
  const search = new Search(map, query);
  const last = search.run();
  if (last < 0) return null;
  const path = search.pathTo(last);
  const way = query.ways.get(path.at(-1)!);
  return way === undefined ? path : [...path, ...way.path.slice(way.at + 1)];
}

/** Notes a way by the spots that no other way passes yet. */
export function addWay(map: RouteMap, ways: Map<Spot, Way>, path: readonly Spot[]): void {
  let length = 0;
  let frames: readonly number[] = [];
  for (let at = path.length - 1; at >= 0; at--) {
    if (at + 1 < path.length) length += distance(map, path[at]!, path[at + 1]!);
    const frame = map.frameAt[path[at]!]!;
    if (frame >= 0 && !frames.includes(frame)) frames = [...frames, frame];
    if (!ways.has(path[at]!)) ways.set(path[at]!, { path, at, length, frames });
  }
}

const acrossAxis = 0;
const downAxis = 1;

/** States are spots by the axis along which they are reached: 2 × spot + axis. */
class Search {
  readonly #map: RouteMap;
  readonly #query: Query;
  readonly #cost: Float64Array;
  readonly #before: Int32Array;
  readonly #heap = new Heap();
  readonly #startLine: number;
  #best = -1;
  #bestCost = Number.POSITIVE_INFINITY;

  constructor(map: RouteMap, query: Query) {
    this.#map = map;
    this.#query = query;
    this.#cost = map.cost.fill(Number.POSITIVE_INFINITY);
    this.#before = map.before.fill(-1);
    this.#startLine = query.start % map.lines;
  }

  run(): number {
    const { start } = this.#query;
    this.#reach(2 * start + acrossAxis, 0, -1);
    const settled = this.#map.settled.fill(0);
    while (this.#heap.size > 0 && this.#heap.least < this.#bestCost) {
      const state = this.#heap.pop();
      if (settled[state]) continue;
      settled[state] = 1;
      this.#arrive(state);
      this.#expand(state);
    }
    return this.#best;
  }

  pathTo(state: number): Spot[] {
    const path: Spot[] = [];
    for (let at = state; at >= 0; at = this.#before[at]!) if (path.at(-1) !== at >> 1) path.push(at >> 1);
    return path.reverse();
  }

  /** Takes note of a state at the goal, or where a way to it may be joined: not head-on, nor on the stretch in a row that is another source's. */
  #arrive(state: number): void {
    const { grid, lines } = this.#map;
    const spot = state >> 1;
    const way = this.#query.ways.get(spot);
    if (way === undefined ? spot !== this.#query.goal : way.frames.some((frame) => !this.#query.mayEnter[frame])) return;
    const next = way?.path[way.at + 1] ?? spot + lines;
    const from = this.#spotBefore(state);
    if (from === next) return;
    if (spot !== this.#query.goal && grid.rowOf[spot % lines]! >= 0 && Math.abs(next - spot) !== 1) return;
    const turns = spot - from !== next - spot;
    const cost = this.#cost[state]! + costs.shared * (way?.length ?? 0) + (turns ? costs.bend : 0);
    if (cost >= this.#bestCost) return;
    this.#bestCost = cost;
    this.#best = state;
  }

  /** The spot from which that of a state is reached; from the left at the start. */
  #spotBefore(state: number): Spot {
    let before = this.#before[state]!;
    while (before >= 0 && before >> 1 === state >> 1) before = this.#before[before]!;
    return before < 0 ? (state >> 1) - this.#map.lines : before >> 1;
  }

  #expand(state: number): void {
    const { lines, grid } = this.#map;
    const spot = state >> 1;
    const line = spot % lines;
    const isRow = grid.rowOf[line]! >= 0;
    if ((state & 1) === acrossAxis) {
      this.#step(state, spot + lines, acrossAxis);
      if (!isRow && state >> 1 !== this.#query.start) this.#step(state, spot - lines, acrossAxis);
      this.#reach(2 * spot + downAxis, this.#cost[state]! + costs.bend, state);
      return;
    }
    if (line + 1 < lines) this.#step(state, spot + 1, downAxis);
    if (line > 0) this.#step(state, spot - 1, downAxis);
    if (!isRow) this.#reach(2 * spot + acrossAxis, this.#cost[state]! + costs.bend, state);
  }

  #step(state: number, next: Spot, axis: number): void {
    const { frameAt, lines, across, down } = this.#map;
    if (next < 0 || next >= frameAt.length) return;
    const frame = frameAt[next]!;
    if (frame >= 0 && !this.#query.mayEnter[frame]) return;
    if (!this.#isWithin(next)) return;
    const spot = state >> 1;
    if (axis === acrossAxis && !this.#isOpen(spot, next)) return;
    // From the right the goal would be reached through what stands there.
    if (next === this.#query.goal && next === spot - lines) return;
    const first = Math.min(spot, next);
    const beside = axis === acrossAxis ? across[first]! : down[first]!;
    // Lines that go straight on through the spot reached are crossed if this one goes straight on as well.
    const through =
      axis === acrossAxis
        ? Math.min(down[next]!, next % lines > 0 ? down[next - 1]! : 0)
        : Math.min(across[next]!, next >= lines ? across[next - lines]! : 0);
    this.#reach(
      2 * next + axis,
      this.#cost[state]! + distance(this.#map, spot, next) + costs.beside * beside + costs.crossing * through,
      state,
    );
  }

  #isWithin(spot: Spot): boolean {
    const { within } = this.#query;
    if (within === null) return true;
    const { lines } = this.#map;
    const line = spot % lines;
    const channel = (spot - line) / lines;
    return channel >= within.left && channel <= within.right && line >= within.top && line <= within.bottom;
  }

  /** Whether no box stands between two channels on a line; along a row only the line that starts in it may run. */
  #isOpen(a: Spot, b: Spot): boolean {
    const { grid, lines } = this.#map;
    const line = a % lines;
    const row = grid.rowOf[line]!;
    if (row < 0) return true;
    if (line !== this.#startLine) return false;
    const column = grid.columnBefore[Math.floor(b / lines)]!;
    return grid.columnBefore[Math.floor(a / lines)] === column || grid.taken[row]![column] === undefined;
  }

  #reach(state: number, cost: number, before: number): void {
    if (cost >= this.#cost[state]!) return;
    this.#cost[state] = cost;
    this.#before[state] = before;
    this.#heap.push(state, cost + costs.shared * distance(this.#map, state >> 1, this.#query.goal));
  }
}
