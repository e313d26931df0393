import { type Chart, isBelow, type Node, type Transition } from "./chart.ts";
import { mayComplete, movesFrom, reachable } from "./reachable.ts";
import { lineage, regionOf, regionsOf, transitionsOf, within } from "./walk-nodes.ts";

/**
 * For every node, whether a client who is there may yet reach a final state of the root, with every guard possible. Inside a parallel
 * state three things may bring it out: a transition of its own region, one of another region, or all regions complete. The least such
 * relation is found by repetition; of parallel states inside regions it is generous, so it never calls a state a dead end that is none.
 */
export function canFinish(chart: Chart): boolean[] {
  const search = new Search(chart);
  while (search.step());
  return search.finishes;
}

class Search {
  readonly chart: Chart;
  /** May reach a final state of the root. */
  readonly finishes: boolean[];
  /** May do so without other regions of its parallel state. */
  readonly #leaves: boolean[];
  /** May complete the region in which it lies. */
  readonly #completes: boolean[];
  readonly #moves: Transition[][];
  readonly #region: number[];
  readonly #isReached: boolean[];

  constructor(chart: Chart) {
    this.chart = chart;
    const isEnd = ({ kind, parent }: Node) => kind === "final" && parent === 0;
    this.#region = chart.nodes.map(({ index }) => regionOf(chart, index));
    this.finishes = chart.nodes.map(isEnd);
    this.#leaves = chart.nodes.map(isEnd);
    this.#completes = chart.nodes.map(
      ({ kind, parent, index }) => kind === "final" && (parent === this.#region[index] || index === this.#region[index]),
    );
    this.#moves = chart.nodes.map(({ index }) => movesFrom(chart, index));
    this.#isReached = reachable(chart);
  }

  /** Brings every node up to date once, from the last to the first; false when nothing has changed. */
  step(): boolean {
    let hasChanged = false;
    for (const node of this.chart.nodes.toReversed()) {
      const i = node.index;
      const before = [this.finishes[i], this.#leaves[i], this.#completes[i]];
      this.#leaves[i] ||= this.#byOwnMoves(node);
      this.#completes[i] ||= this.#completesRegion(node);
      this.finishes[i] ||= this.#leaves[i]! || this.#byOthers(node);
      hasChanged ||= before[0] !== this.finishes[i] || before[1] !== this.#leaves[i] || before[2] !== this.#completes[i];
    }
    return hasChanged;
  }

  #byOwnMoves(node: Node): boolean {
    const region = this.#region[node.index]!;
    // Only within one region may a client still depend on the others.
    const isInside = (target: number) => region >= 0 && this.#region[target] === region;
    if (this.#moves[node.index]!.some(({ target }) => (isInside(target) ? this.#leaves : this.finishes)[target]!)) return true;
    if (node.kind === "compound" && node.initial >= 0) return this.#leaves[node.initial]!;
    if (node.kind === "history") return this.#someRemembered(node, this.#leaves);
    return node.kind === "parallel" && (this.#someRegionLeaves(node, node) || this.#afterAllRegions(node));
  }

  #completesRegion(node: Node): boolean {
    const region = this.#region[node.index]!;
    if (region < 0) return false;
    if (this.#moves[node.index]!.some(({ target }) => this.#completes[target]! && isBelow(this.chart, target, region))) return true;
    if (node.kind === "compound" && node.initial >= 0 && this.#completes[node.initial]) return true;
    if (node.kind === "history") return this.#someRemembered(node, this.#completes);
    if (node.kind !== "parallel") return false;
    if (node.index === region) return mayComplete(this.chart, node.index, this.#isReached);
    const inside = within(this.chart, node.index).flatMap(({ index }) => this.#moves[index]!);
    return [...inside, ...this.#onDone(node)].some(({ target }) => this.#completes[target]! && isBelow(this.chart, target, region));
  }

  /** What was remembered may be any state that can be reached inside the parent, or else the default. */
  #someRemembered({ parent, historyDefault }: Node, holds: readonly boolean[]): boolean {
    if (historyDefault >= 0 && holds[historyDefault]) return true;
    return within(this.chart, parent).some(({ index }) => index !== parent && this.#isReached[index]! && holds[index]!);
  }

  #byOthers(node: Node): boolean {
    const parallels = lineage(this.chart, node.index).filter(({ kind, index }) => kind === "parallel" && index !== node.index);
    const [innermost] = parallels;
    if (parallels.some((parallel) => this.#someRegionLeaves(parallel, node))) return true;
    return innermost !== undefined && this.#completes[node.index]! && this.#afterAllRegions(innermost);
  }

  /** Whether a state that can be reached inside a parallel state leads out of it, whatever the other regions do. */
  #someRegionLeaves(parallel: Node, inside: Node): boolean {
    const own = regionsOf(this.chart, parallel).find((region) => holds(region, inside.index));
    const isOther = ({ kind, parent, index }: Node) =>
      !(kind === "history" && parent === parallel.index) && (own === undefined || !holds(own, index));
    const leaves = within(this.chart, parallel.index).filter(({ children }) => children.length === 0);
    return leaves.some((leaf) => this.#isReached[leaf.index]! && this.#leaves[leaf.index]! && isOther(leaf));
  }

  #afterAllRegions(parallel: Node): boolean {
    const isComplete = regionsOf(this.chart, parallel).every(({ index }) => mayComplete(this.chart, index, this.#isReached));
    return isComplete && this.#onDone(parallel).some(({ target }) => this.finishes[target]!);
  }

  #onDone(node: Node): Transition[] {
    return transitionsOf(node).filter(({ trigger, target }) => trigger.kind === "doneState" && target >= 0);
  }
}

function holds({ index, end }: Node, other: number): boolean {
  return other >= index && other < end;
}
