import type { Box, Point } from "./geometry.ts";
import { Heap } from "./heap.ts";

/** Where a line may leave or reach a shape: at its border, and the point of the grid before it; `axis` 0 across, 1 down. */
export interface Port {
  readonly at: Point;
  readonly out: Point;
  readonly axis: 0 | 1;
  readonly cost: number;
}

/** A line that is wanted. Lines of one source or one target may run together. */
export interface Wish {
  readonly source: object;
  readonly target: object;
  /** Whether something is written at it: then it parts early from others of its source, so that there is room. */
  readonly isTelling: boolean;
  readonly starts: readonly Port[];
  readonly goals: readonly Port[];
}

/** What a line costs beside its length in pixels. */
const costs = { bend: 45, crossing: 30, touching: 400, beside: 25, shared: 0.6, trunk: 1.3, through: 3000 };
const margin = 9;

type Use = { wish: Wish; shape: 0 | 1 | 2 };

/** Finds ways between shapes along the lines of a grid (A*: Hart, Nilsson, Raphael 1968), and remembers where they run. */
export class Router {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  /** Whether the stretch from a point to the next one across, or down, runs through a shape. */
  readonly #blocked: readonly [Uint8Array, Uint8Array];
  readonly #uses: readonly [Map<number, Wish[]>, Map<number, Wish[]>] = [new Map(), new Map()];
  readonly #points = new Map<number, Use[]>();
  readonly #cost: Float64Array;
  readonly #before: Int32Array;
  readonly #settled: Uint8Array;
  readonly #heap = new Heap();

  constructor(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]) {
    this.#xs = xs;
    this.#ys = ys;
    const count = xs.length * ys.length;
    this.#blocked = [new Uint8Array(count), new Uint8Array(count)];
    this.#cost = new Float64Array(2 * count);
    this.#before = new Int32Array(2 * count);
    this.#settled = new Uint8Array(2 * count);
    for (const box of obstacles) this.#block(box);
  }

  /** The cheapest way as points of the grid, with the ports at both ends. It always finds one, through shapes if there is no other. */
  find(wish: Wish): { path: number[]; start: Port; goal: Port } {
    this.#cost.fill(Number.POSITIVE_INFINITY);
    this.#before.fill(-1);
    this.#settled.fill(0);
    const heap = this.#heap;
    heap.clear();
    const goals = new Map(wish.goals.map((port) => [this.#point(port.out), port]));
    const spots = wish.goals.map(({ out }) => out);
    const guess = (point: number) => costs.shared * this.#nearest(point, spots);
    const starts = new Map<number, Port>();
    const reach = (state: number, cost: number, before: number) => {
      if (cost >= this.#cost[state]!) return;
      this.#cost[state] = cost;
      this.#before[state] = before;
      heap.push(state, cost + guess(state >> 1));
    };
    for (const port of wish.starts) {
      const state = 2 * this.#point(port.out) + port.axis;
      starts.set(state, port);
      reach(state, port.cost, -1);
    }
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    const settled = this.#settled;
    while (heap.size > 0) {
      const state = heap.pop();
      if (settled[state]) continue;
      if (this.#cost[state]! >= least) break;
      settled[state] = 1;
      const goal = goals.get(state >> 1);
      if (goal !== undefined) {
        const cost = this.#cost[state]! + goal.cost + ((state & 1) === goal.axis ? 0 : costs.bend);
        if (cost < least) [best, least] = [state, cost];
      }
      this.#expand(wish, state, reach);
    }
    const path: number[] = [];
    let first = best;
    for (let at = best; at >= 0; at = this.#before[at]!) {
      if (path.at(-1) !== at >> 1) path.push(at >> 1);
      first = at;
    }
    return { path: path.reverse(), start: starts.get(first)!, goal: goals.get(best >> 1)! };
  }

  /** Notes that a line runs along a path, or no longer does. */
  note(wish: Wish, path: readonly number[], isThere: boolean): void {
    for (const [i, point] of path.entries()) {
      const next = path[i + 1];
      const [into, out] = [i === 0 ? null : this.#axis(path[i - 1]!, point), next === undefined ? null : this.#axis(point, next)];
      const shape = into === null ? (out ?? 0) : out === null || into === out ? into : 2;
      change(this.#points, point, isThere, { wish, shape }, (use) => use.wish === wish);
      if (next === undefined) continue;
      change(this.#uses[out!], Math.min(point, next), isThere, wish, (use) => use === wish);
    }
  }

  /** Whether no other line of the same source runs along the stretch between two neighboring points of a line's path. */
  isAlone(wish: Wish, a: number, b: number): boolean {
    return (this.#uses[this.#axis(a, b)].get(Math.min(a, b)) ?? []).every((other) => other === wish || other.source !== wish.source);
  }

  /** How many stretches of a path run through shapes, or together with lines that lead elsewhere. */
  faults(wish: Wish, path: readonly number[]): number {
    let found = 0;
    for (const [i, point] of path.entries()) {
      const next = path[i + 1];
      if (next === undefined) continue;
      const axis = this.#axis(point, next);
      const first = Math.min(point, next);
      if (this.#blocked[axis][first] || (this.#uses[axis].get(first) ?? []).some((other) => isStranger(other, wish))) found++;
    }
    return found;
  }

  /** The place of a point. */
  place(point: number): Point {
    return { x: this.#xs[Math.floor(point / this.#ys.length)]!, y: this.#ys[point % this.#ys.length]! };
  }

  #block({ x, y, width, height }: Box): void {
    const [x0, x1, y0, y1] = [x - margin, x + width + margin, y - margin, y + height + margin];
    for (let i = 0; i < this.#xs.length; i++) {
      const px = this.#xs[i]!;
      const nextX = this.#xs[i + 1] ?? px;
      if (px >= x1 || nextX <= x0) continue;
      for (let j = 0; j < this.#ys.length; j++) {
        const py = this.#ys[j]!;
        const at = i * this.#ys.length + j;
        if (py > y0 && py < y1) this.#blocked[0][at] = 1;
        if (px > x0 && py < y1 && (this.#ys[j + 1] ?? py) > y0) this.#blocked[1][at] = 1;
      }
    }
  }

  #point({ x, y }: Point): number {
    const [i, j] = [this.#xs.indexOf(x), this.#ys.indexOf(y)];
    if (i < 0 || j < 0) throw new Error(`no such point: ${x} ${y}`);
    return i * this.#ys.length + j;
  }

  #axis(a: number, b: number): 0 | 1 {
    return Math.abs(a - b) === 1 ? 1 : 0;
  }

  #nearest(point: number, spots: readonly Point[]): number {
    const x = this.#xs[Math.floor(point / this.#ys.length)]!;
    const y = this.#ys[point % this.#ys.length]!;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of spots) least = Math.min(least, Math.abs(spot.x - x) + Math.abs(spot.y - y));
    return least;
  }

  #expand(wish: Wish, state: number, reach: (state: number, cost: number, before: number) => void): void {
    const point = state >> 1;
    const axis = (state & 1) as 0 | 1;
    const base = this.#cost[state]!;
    reach(2 * point + 1 - axis, base + costs.bend + this.#meeting(wish, point, 2), state);
    const straight = base + this.#meeting(wish, point, axis);
    const height = this.#ys.length;
    const [along, at, step] = axis === 0 ? [this.#xs, Math.floor(point / height), height] : [this.#ys, point % height, 1];
    if (at + 1 < along.length) reach(state + 2 * step, straight + this.#stretch(wish, axis, point, along[at + 1]! - along[at]!), state);
    if (at > 0) reach(state - 2 * step, straight + this.#stretch(wish, axis, point - step, along[at]! - along[at - 1]!), state);
  }

  /** What it costs to run from one point to the next. */
  #stretch(wish: Wish, axis: 0 | 1, first: number, length: number): number {
    if (this.#blocked[axis][first]) return costs.through + length;
    const others = this.#uses[axis].get(first);
    if (others === undefined) return length;
    if (others.some((other) => isStranger(other, wish))) return length + costs.touching + costs.beside * length;
    const isTrunk = axis === 0 && wish.isTelling && others.some(({ source }) => source === wish.source);
    return (isTrunk ? costs.trunk : costs.shared) * length;
  }

  /** What it costs to pass a point where others pass: across and down they cross, where one bends they would touch. */
  #meeting(wish: Wish, point: number, shape: 0 | 1 | 2): number {
    const uses = this.#points.get(point);
    if (uses === undefined) return 0;
    let cost = 0;
    for (const use of uses) {
      if (!isStranger(use.wish, wish)) continue;
      cost += shape !== 2 && use.shape === 1 - shape ? costs.crossing : use.shape === shape && shape !== 2 ? 0 : costs.touching;
    }
    return cost;
  }
}

function isStranger(a: Wish, b: Wish): boolean {
  return a !== b && a.source !== b.source && a.target !== b.target;
}

function change<T>(uses: Map<number, T[]>, key: number, isThere: boolean, use: T, isSame: (other: T) => boolean): void {
  const others = uses.get(key) ?? [];
  if (isThere) uses.set(key, [...others, use]);
  else
    uses.set(
      key,
      others.filter((other) => !isSame(other)),
    );
}
