/** States that wait to be settled, the cheapest first; of equal cost, the smaller number. */
export class Heap {
  readonly #states: number[] = [];
  readonly #costs: number[] = [];

  get size(): number {
    return this.#states.length;
  }

  clear(): void {
    this.#states.length = 0;
    this.#costs.length = 0;
  }

  push(state: number, cost: number): void {
    const states = this.#states;
    const costs = this.#costs;
    let at = states.length;
    states.push(state);
    costs.push(cost);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = costs[above]!;
      if (other < cost || (other === cost && states[above]! < state)) break;
      states[at] = states[above]!;
      costs[at] = other;
      at = above;
    }
    states[at] = state;
    costs[at] = cost;
  }

  /** Takes the cheapest out. Throws where there is none. */
  pop(): number {
    const states = this.#states;
    const costs = this.#costs;
    const top = states[0];
    if (top === undefined) throw new Error("empty heap");
    const state = states.pop()!;
    const cost = costs.pop()!;
    const size = states.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      const next = below + 1;
      if (next < size && (costs[next]! < costs[below]! || (costs[next] === costs[below] && states[next]! < states[below]!))) below = next;
      if (costs[below]! > cost || (costs[below] === cost && states[below]! > state)) break;
      states[at] = states[below]!;
      costs[at] = costs[below]!;
      at = below;
    }
    states[at] = state;
    costs[at] = cost;
    return top;
  }
}
