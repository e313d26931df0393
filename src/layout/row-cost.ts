import type { Block, LanePlan } from "./lane-plan.ts";
import type { Bundle } from "./outline.ts";

/**
 * What a picture costs in rows, as far as rows decide: `outcome` is a crossing with a line to an outcome, whose row is not yet known, `back`
 * the distance of a line that leads back: it turns and goes around others wherever its ends are.
 */
const costs = { crossing: 4, outcome: 0.5, distance: 1, row: 2.5, bend: 3, lane: 0.6, back: 0.3 };

/** Judges rows by straight lines between states: how many cross, how far they lead up and down, how many are level, and how many rows there are. */
export class RowCost {
  readonly #blocks: readonly Block[];
  /** Place of the block around each in `#blocks`, −1 at the top of a lane; and its first row. */
  readonly #around: Int32Array;
  readonly #top: Float64Array;
  /** Of every line, its blocks' places in `#blocks`, and where it begins and ends; −1: an outcome. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #x1: Float64Array;
  readonly #x2: Float64Array;
  readonly #y1: Float64Array;
  readonly #y2: Float64Array;
  readonly #isBack: readonly boolean[];
  /** Pairs of lines that may cross. */
  readonly #pairs: Int32Array;
  readonly #y: Float64Array;

  constructor(plan: LanePlan, blocks: readonly Block[], bundles: readonly Bundle[], back: ReadonlySet<Bundle>) {
    this.#blocks = blocks;
    this.#y = new Float64Array(blocks.length);
    this.#top = new Float64Array(blocks.length);
    const place = new Map(blocks.map((block, i) => [block, i]));
    this.#around = Int32Array.from(blocks, ({ parent }) => (parent === null ? -1 : place.get(parent)!));
    const far = Math.max(0, ...plan.blocks.map(({ to }) => to)) + 1;
    const lines = bundles.filter(({ source, target }) => plan.blockOf[source] !== undefined && source !== target);
    const ends = lines.map(({ source, target }) => ({ from: plan.blockOf[source]!, to: plan.blockOf[target] }));
    this.#from = Int32Array.from(ends, ({ from }) => place.get(from)!);
    this.#to = Int32Array.from(ends, ({ to }) => (to === undefined ? -1 : place.get(to)!));
    this.#x1 = Float64Array.from(ends, ({ from }) => from.to + 0.3);
    this.#x2 = Float64Array.from(ends, ({ to }) => (to === undefined ? far : to.from - 0.3));
    this.#y1 = new Float64Array(lines.length);
    this.#y2 = new Float64Array(lines.length);
    this.#isBack = lines.map((bundle) => back.has(bundle));
    const pairs: number[] = [];
    for (const [i, a] of lines.entries())
      for (let j = i + 1; j < lines.length; j++)
        if (!back.has(a) && !back.has(lines[j]!) && a.source !== lines[j]!.source && a.target !== lines[j]!.target && this.#meet(i, j))
          pairs.push(i, j);
    this.#pairs = Int32Array.from(pairs);
  }

  /** The cost of the rows that the blocks have now; of rows that cost more than `most`, something above that. */
  of(laneRows: readonly number[], most = Number.POSITIVE_INFINITY): number {
    this.#measure(laneRows);
    let cost = 0;
    for (const rows of laneRows) cost += costs.row * rows;
    for (let i = 0; i < this.#from.length; i++) {
      const distance = Math.abs(this.#y2[i]! - this.#y1[i]!);
      if (this.#isBack[i]) cost += costs.back * distance;
      else if (distance > 0) cost += costs.distance * distance + costs.bend;
    }
    return this.#addCrossings(cost, most);
  }

  /** Two lines cross where the ends of each lie on different sides of the other. */
  #addCrossings(base: number, most: number): number {
    const pairs = this.#pairs;
    const [to, x1, x2, y1, y2] = [this.#to, this.#x1, this.#x2, this.#y1, this.#y2];
    let cost = base;
    for (let k = 0; k < pairs.length && cost <= most; k += 2) {
      const i = pairs[k]!;
      const j = pairs[k + 1]!;
      const ax = x1[i]!;
      const ay = y1[i]!;
      const adx = x2[i]! - ax;
      const ady = y2[i]! - ay;
      const bx = x1[j]!;
      const by = y1[j]!;
      const bdx = x2[j]! - bx;
      const bdy = y2[j]! - by;
      const first = adx * (by - ay) - ady * (bx - ax);
      if (first * (first + adx * bdy - ady * bdx) >= 0) continue;
      const second = bdx * (ay - by) - bdy * (ax - bx);
      if (second * (second + bdx * ady - bdy * adx) < 0) cost += to[i]! < 0 || to[j]! < 0 ? costs.outcome : costs.crossing;
    }
    return cost;
  }

  #measure(laneRows: readonly number[]): void {
    const tops: number[] = [];
    let sum = 0;
    for (const rows of laneRows) {
      tops.push(sum);
      sum += rows + costs.lane;
    }
    // Blocks stand before what is inside them.
    for (let i = 0; i < this.#blocks.length; i++) {
      const block = this.#blocks[i]!;
      const around = this.#around[i]!;
      const top = (around < 0 ? tops[block.lane]! : this.#top[around]!) + block.row;
      this.#top[i] = top;
      this.#y[i] = top + (block.rows - 1) / 2;
    }
    for (let i = 0; i < this.#from.length; i++) {
      this.#y1[i] = this.#y[this.#from[i]!]!;
      this.#y2[i] = this.#to[i]! < 0 ? this.#y1[i]! : this.#y[this.#to[i]!]!;
    }
  }

  #meet(i: number, j: number): boolean {
    const [a1, a2, b1, b2] = [this.#x1[i]!, this.#x2[i]!, this.#x1[j]!, this.#x2[j]!];
    return Math.min(a1, a2) < Math.max(b1, b2) && Math.min(b1, b2) < Math.max(a1, a2);
  }
}
