/** A queue of whole numbers by cost, least first; of equal costs the number that was put in first. */
export class Heap {
  readonly #items: number[] = [];
  readonly #costs: number[] = [];
  readonly #ranks: number[] = [];
  #count = 0;

  get size(): number {
    return this.#items.length;
  }

  /** Cost of the first; `Infinity` of an empty queue. */
  get least(): number {
    return this.#costs[0] ?? Number.POSITIVE_INFINITY;
  }

  push(item: number, cost: number): void {
    let i = this.#items.length;
    const rank = this.#count++;
    while (i > 0) {
      const above = (i - 1) >> 1;
      if (!this.#isBefore(cost, rank, above)) break;
      this.#move(above, i);
      i = above;
    }
    this.#put(i, item, cost, rank);
  }

  /** Takes the first out; the queue must not be empty. */
  pop(): number {
    const first = this.#items[0]!;
    const item = this.#items.pop()!;
    const cost = this.#costs.pop()!;
    const rank = this.#ranks.pop()!;
    const size = this.#items.length;
    if (size === 0) return first;
    let i = 0;
    for (let below = 1; below < size; below = 2 * i + 1) {
      if (below + 1 < size && this.#isBefore(this.#costs[below + 1]!, this.#ranks[below + 1]!, below)) below++;
      if (this.#isBefore(cost, rank, below)) break;
      this.#move(below, i);
      i = below;
    }
    this.#put(i, item, cost, rank);
    return first;
  }

  #isBefore(cost: number, rank: number, i: number): boolean {
    return cost < this.#costs[i]! || (cost === this.#costs[i]! && rank < this.#ranks[i]!);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#items[from]!, this.#costs[from]!, this.#ranks[from]!);
  }

  #put(i: number, item: number, cost: number, rank: number): void {
    this.#items[i] = item;
    this.#costs[i] = cost;
    this.#ranks[i] = rank;
  }
}
