import { type Chart, nodeAt, type Segment, shareEdges, shareOf, sharesOf, type TransitionList, triggerName } from "#chart";
import { type GuardColumns, guardOperations } from "#engine";
import { type Amount, daysOf, type GuardConfig, type Num, plainNumber } from "#pathway";
import { hashName } from "#random";
import type { CounterTable } from "./counters.ts";
import type { Variations } from "./variations.ts";

const code = Object.fromEntries(guardOperations.map((name, i) => [name, i])) as Record<(typeof guardOperations)[number], number>;

/** Compiles guards into columns. */
export interface GuardTable {
  /** Index of the compiled guard of the k-th transition with a share in a list; −1 for no guard. */
  add(guard: GuardConfig | null, list: TransitionList, share: number): number;
  /** Index of the shares of a list, −1 without any. */
  addShares(list: TransitionList): number;
  /** Names of the sources of shares, in order. */
  readonly shareNames: readonly string[];
  columns(): GuardColumns;
}

/** A table of guards for a chart whose parameters are resolved. */
export function createGuardTable(chart: Chart, counters: CounterTable, variations: Variations): GuardTable {
  const rows = {
    operation: [] as number[],
    argument: [] as number[],
    bound: [] as number[],
    setStart: [] as number[],
    setCount: [] as number[],
  };
  const members: number[] = [];
  const shares = {
    source: [] as number[],
    counter: [] as number[],
    state: [] as number[],
    variation: [] as number[],
    edge: [] as number[],
    width: [] as number[],
  };
  const shareNames: string[] = [];
  const edges: number[] = [];
  const attributes = Object.entries(chart.pathway.attributes ?? {});

  function push(operation: number, argument: number, bound = 0, set: readonly number[] = []): number {
    rows.operation.push(operation);
    rows.argument.push(argument);
    rows.bound.push(bound);
    rows.setStart.push(members.length);
    rows.setCount.push(set.length);
    members.push(...set);
    return rows.operation.length - 1;
  }

  function attributeGuard(params: { name: string; in?: string[]; atLeast?: Amount; below?: Amount }): number {
    const index = attributes.findIndex(([name]) => name === params.name);
    const attribute = attributes[index]![1];
    const parts: number[] = [];
    if (params.in) {
      const values = "values" in attribute ? Object.keys(attribute.values) : [];
      parts.push(
        push(
          code.attributeIn,
          index,
          0,
          params.in.map((value) => values.indexOf(value)),
        ),
      );
    }
    if (params.atLeast !== undefined) parts.push(push(code.attributeAtLeast, index, daysOf(params.atLeast)));
    if (params.below !== undefined) parts.push(push(code.attributeBelow, index, daysOf(params.below)));
    return parts.length === 1 ? parts[0]! : push(code.all, 0, 0, parts);
  }

  function visitsGuard(params: { of: string; below?: Num; atLeast?: Num; since?: string }): number {
    const counter = counters.visits(params.of, params.since);
    const parts: number[] = [];
    if (params.below !== undefined) parts.push(push(code.visitsBelow, counter, plainNumber(params.below, 0)));
    if (params.atLeast !== undefined) parts.push(push(code.visitsAtLeast, counter, plainNumber(params.atLeast, 0)));
    return parts.length === 1 ? parts[0]! : push(code.all, 0, 0, parts);
  }

  function compileGuard(guard: GuardConfig, list: TransitionList, share: number): number {
    switch (guard.type) {
      case "share":
        return push(code.share, share);
      case "group":
        return push(
          code.group,
          0,
          0,
          guard.params.in.map((id) => variations.groups.indexOf(id)),
        );
      case "attribute":
        return attributeGuard(guard.params);
      case "visits":
        return visitsGuard(guard.params);
      case "flag":
        return push(code.flag, chart.flags.indexOf(guard.params.is));
      case "in":
        return push(code.in, nodeAt(chart, guard.params.state)!.index);
      case "waiting":
        return push(code.waiting, guard.params?.of === undefined ? list.source : nodeAt(chart, guard.params.of)!.index);
      case "not": {
        const part = compileGuard(guard.params.of, list, share);
        return push(code.not, 0, 0, [part]);
      }
      default: {
        const parts = guard.params.of.map((part) => compileGuard(part, list, share));
        return push(code[guard.type], 0, 0, parts);
      }
    }
  }

  function addShares(list: TransitionList): number {
    const written = sharesOf(list);
    if (written.length === 0) return -1;
    const { index, segments } = variations.over(written.flatMap(({ by }) => Object.keys(by ?? {})));
    const isAlways = list.trigger.kind === "always";
    const name = `share:${chart.nodes[list.source]!.path}:${triggerName(list.trigger)}`;
    shareNames.push(name);
    shares.source.push(hashName(name));
    shares.counter.push(isAlways ? counters.entries(list.source) : counters.fresh());
    shares.state.push(isAlways ? list.source : -1);
    shares.variation.push(index);
    shares.edge.push(edges.length);
    shares.width.push(written.length);
    for (const segment of segments as Segment[]) edges.push(...shareEdges(written, segment));
    return shares.source.length - 1;
  }

  return {
    add: (guard, list, share) => (guard === null ? -1 : compileGuard(guard, list, share)),
    addShares,
    shareNames,
    columns: () => ({
      operation: Uint8Array.from(rows.operation),
      argument: Int32Array.from(rows.argument),
      bound: Float64Array.from(rows.bound),
      setStart: Int32Array.from(rows.setStart),
      setCount: Int32Array.from(rows.setCount),
      memberList: Int32Array.from(members),
      shareSource: Uint32Array.from(shares.source),
      shareCounter: Int32Array.from(shares.counter),
      shareState: Int32Array.from(shares.state),
      shareVariation: Int32Array.from(shares.variation),
      shareEdge: Int32Array.from(shares.edge),
      shareWidth: Int32Array.from(shares.width),
      edges: Float64Array.from(edges),
    }),
  };
}

/** For each transition of a list, how many before it have a share: the number of its own, counted from 0. */
export function shareNumbers(list: TransitionList): number[] {
  let before = 0;
  return list.transitions.map(({ guard }) => (shareOf(guard) === null ? before : before++));
}
