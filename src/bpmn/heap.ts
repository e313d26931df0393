/** States that wait to be settled, the cheapest first; of equal cost, the smaller number. */
export class Heap {
  readonly #states: number[] = [];
  readonly #costs: number[] = [];

  get size(): number {
    return this.#states.length;
  }

  push(state: number, cost: number): void {
    let at = this.#states.length;
    this.#states.push(state);
    this.#costs.push(cost);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  /** Takes the cheapest out. Throws where there is none. */
  pop(): number {
    const top = this.#states[0];
    if (top === undefined) throw new Error("empty heap");
    const last = this.#states.length - 1;
    this.#swap(0, last);
    this.#states.pop();
    this.#costs.pop();
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < last && this.#isBefore(below, least)) least = below;
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [first, second] = [this.#costs[a]!, this.#costs[b]!];
    return first < second || (first === second && this.#states[a]! < this.#states[b]!);
  }

  #swap(a: number, b: number): void {
    [this.#states[a], this.#states[b]] = [this.#states[b]!, this.#states[a]!];
    [this.#costs[a], this.#costs[b]] = [this.#costs[b]!, this.#costs[a]!];
  }
}
