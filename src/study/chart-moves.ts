import { type Chart, isBelow, type Transition } from "#chart";
import type { ActionConfig } from "#pathway";
import { liveness, type Variable, valueAfter, variablesOf } from "./chart-memory.ts";
import type { Place } from "./part-chain.ts";

/** The states left and entered by a transition, and the state without states inside (or the parallel state) that it leads to. */
export interface Move {
  /** −1 where it leads out of the part of the chart that is walked. */
  readonly leaf: number;
  /** True where a parallel state is entered again as it was left. */
  readonly isResumed: boolean;
  readonly exited: readonly number[];
  readonly entered: readonly number[];
  readonly actions: readonly ActionConfig[];
}

/** Moves within one sequential part of a chart: all of it, or a region of a parallel state; parallel states inside are places of their own. */
export interface Moves {
  readonly root: number;
  readonly variables: readonly Variable[];
  /** Entry by default. */
  start(): Move;
  /** Where a transition leads from a leaf; `memory` says what a history state remembers (−1: nothing). */
  follow(leaf: number, transition: Transition, memory: (history: number) => number): Move;
  /** From a leaf up to the root of the part. */
  lineage(leaf: number): readonly number[];
  /** Events that a leaf or a state around it lists. */
  eventsAt(leaf: number): readonly string[];
  /** The place at a leaf with these values: one object for all who ask. */
  placeAt(leaf: number, isResumed: boolean, values: readonly number[]): Place;
  /** The values after a move, those that no later guard can ask for set to 0. */
  update(values: readonly number[], from: number, move: Move): number[];
}

/** The moves of a chart below a root, with the variables that its guards ask for. */
export function createMoves(chart: Chart, root: number): Moves {
  const variables = variablesOf(chart, root);
  const lineages = new Map<number, number[]>();
  const known = new Map<number, Move>();
  const remembering = new Map<string, Move>();
  const events = new Map<number, string[]>();
  const places = new Map<string, Place>();
  let live: Uint8Array[] | null = null;

  function lineage(leaf: number): number[] {
    const found = lineages.get(leaf) ?? ancestry(chart, leaf, root);
    lineages.set(leaf, found);
    return found;
  }

  function follow(leaf: number, transition: Transition, memory: (history: number) => number): Move {
    if (transition.target >= 0 && chart.nodes[transition.target]!.kind === "history") {
      const remembered = memory(transition.target);
      const key = `${leaf} ${transition.index} ${remembered}`;
      const found = remembering.get(key) ?? moveOf(chart, { root, leaf, transition, remembered, path: lineage(leaf) });
      remembering.set(key, found);
      return found;
    }
    const key = leaf * chart.transitions.length + transition.index;
    const found = known.get(key) ?? moveOf(chart, { root, leaf, transition, remembered: -1, path: lineage(leaf) });
    known.set(key, found);
    return found;
  }

  function eventsAt(leaf: number): string[] {
    const found = events.get(leaf) ?? [
      ...new Set(
        lineage(leaf).flatMap((state) =>
          chart.nodes[state]!.lists.flatMap(({ trigger }) => (trigger.kind === "on" ? [trigger.event] : [])),
        ),
      ),
    ];
    events.set(leaf, found);
    return found;
  }

  function update(values: readonly number[], from: number, move: Move): number[] {
    if (variables.length === 0 || move.leaf < 0) return [];
    live ??= liveness(chart, root, { variables, lineage, follow });
    const alive = live[move.leaf]!;
    return variables.map((variable, v) => (alive[v] ? valueAfter(chart, variable, values[v]!, from, move) : 0));
  }

  function placeAt(leaf: number, isResumed: boolean, values: readonly number[]): Place {
    const key = `${leaf} ${isResumed} ${values.join()}`;
    const found = places.get(key) ?? { leaf, isResumed, values };
    places.set(key, found);
    return found;
  }

  return { root, variables, start: () => startOf(chart, root), follow, lineage, eventsAt, placeAt, update };
}

function ancestry(chart: Chart, leaf: number, root: number): number[] {
  const path = [leaf];
  while (path.at(-1)! !== root) path.push(chart.nodes[path.at(-1)!]!.parent);
  return path;
}

function startOf(chart: Chart, root: number): Move {
  const entered = [root];
  const leaf = descend(chart, root, entered);
  return { leaf, isResumed: false, exited: [], entered, actions: entered.flatMap((state) => [...chart.nodes[state]!.entry]) };
}

/** Goes down initial states to a leaf or a parallel state; history states that remember nothing lead to their default. */
function descend(chart: Chart, state: number, entered: number[]): number {
  const node = chart.nodes[state]!;
  if (node.kind !== "compound") return state;
  let child = node.initial;
  while (chart.nodes[child]!.kind === "history") child = chart.nodes[child]!.historyDefault;
  entered.push(child);
  return descend(chart, child, entered);
}

function moveOf(
  chart: Chart,
  from: { root: number; leaf: number; transition: Transition; remembered: number; path: readonly number[] },
): Move {
  const { root, leaf, transition, remembered } = from;
  const { source, reenter } = transition;
  if (transition.target < 0) return { leaf, isResumed: false, exited: [], entered: [], actions: transition.actions };
  const { target, isResumed } = destination(chart, transition.target, remembered);
  const domain = domainOf(chart, source, target, reenter);
  if (!(domain === root || isBelow(chart, domain, root)) || chart.nodes[domain]!.kind === "parallel") {
    // Only what contains a parallel state can leave it by its own transition: then the state itself is left and entered.
    if (domain !== leaf || target !== leaf)
      return { leaf: -1, isResumed: false, exited: from.path, entered: [], actions: transition.actions };
  }
  const exited = from.path.filter((state) => isBelow(chart, state, domain));
  if (domain === target)
    return {
      leaf: exited.length === 0 ? leaf : descend(chart, target, []),
      isResumed,
      exited,
      entered: exited.length === 0 ? [] : belowInitial(chart, target),
      actions: actionsOf(chart, exited, transition.actions, []),
    };
  const entered: number[] = [];
  let place = -1;
  for (const state of ancestry(chart, target, domain).reverse().slice(1)) {
    entered.push(state);
    if (chart.nodes[state]!.kind !== "parallel") continue;
    place = state;
    break;
  }
  if (place < 0) place = descend(chart, target, entered);
  return {
    leaf: place,
    isResumed: isResumed && place === target,
    exited,
    entered,
    actions: actionsOf(chart, exited, transition.actions, entered),
  };
}

function belowInitial(chart: Chart, state: number): number[] {
  const entered: number[] = [];
  descend(chart, state, entered);
  return entered;
}

/** Where a target leads: a history state to the place or the child remembered. */
function destination(chart: Chart, target: number, remembered: number): { target: number; isResumed: boolean } {
  const node = chart.nodes[target]!;
  if (node.kind !== "history") return { target, isResumed: false };
  if (remembered < 0)
    return node.historyDefault < 0 ? { target: node.parent, isResumed: false } : destination(chart, node.historyDefault, -1);
  if (node.isDeep) return { target: remembered, isResumed: chart.nodes[remembered]!.kind === "parallel" };
  const child = chart.nodes[node.parent]!.children.find((state) => state === remembered || isBelow(chart, remembered, state));
  return { target: child ?? remembered, isResumed: false };
}

/** XState v5 `getTransitionDomain`. */
function domainOf(chart: Chart, source: number, target: number, reenter: boolean): number {
  if (!reenter && (target === source || isBelow(chart, target, source))) return source;
  for (let state = chart.nodes[target]!.parent; state >= 0; state = chart.nodes[state]!.parent)
    if (isBelow(chart, source, state)) return state;
  return 0;
}

function actionsOf(chart: Chart, exited: readonly number[], own: readonly ActionConfig[], entered: readonly number[]): ActionConfig[] {
  return [
    ...exited.flatMap((state) => [...chart.nodes[state]!.exit]),
    ...own,
    ...entered.flatMap((state) => [...chart.nodes[state]!.entry]),
  ];
}
