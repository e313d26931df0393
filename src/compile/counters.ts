import type { Chart, Node } from "#chart";
import { nodeAt } from "#chart";

/** Counters of a client's record: entries of states, deliveries of shared triggers, hazards' clocks, visits since. */
export interface CounterTable {
  /** Counter of the entries of a state. */
  entries(state: number): number;
  /** A counter of its own. */
  fresh(): number;
  /** Counter for a `visits` guard: entries of `of`, since `since` was last entered where given. */
  visits(of: string, since: string | undefined): number;
  readonly entryCounter: Int32Array;
  count(): number;
  /** By state: counters to clear, and to raise, on its entry. */
  readonly clears: number[][];
  readonly bumps: number[][];
}

/** A table of counters for a chart; states whose entries nobody asks for get none. */
export function createCounterTable(chart: Chart): CounterTable {
  const entryCounter = new Int32Array(chart.nodes.length).fill(-1);
  const clears: number[][] = chart.nodes.map(() => []);
  const bumps: number[][] = chart.nodes.map(() => []);
  const since = new Map<string, number>();
  let count = 0;
  const entries = (state: number) => {
    if (entryCounter[state]! < 0) entryCounter[state] = count++;
    return entryCounter[state]!;
  };
  const visits = (of: string, from: string | undefined) => {
    const state = nodeAt(chart, of)!.index;
    if (from === undefined) return entries(state);
    const key = `${of} ${from}`;
    const known = since.get(key);
    if (known !== undefined) return known;
    const counter = count++;
    since.set(key, counter);
    clears[nodeAt(chart, from)!.index]!.push(counter);
    bumps[state]!.push(counter);
    return counter;
  };
  return { entries, fresh: () => count++, visits, entryCounter, count: () => count, clears, bumps };
}

/** True where something is drawn by the number of a state's entries: its activity, its timers, shares on `always`. */
export function drawsByEntry(node: Node): boolean {
  return node.activity !== null || node.lists.some(({ trigger }) => trigger.kind === "after" || trigger.kind === "always");
}
