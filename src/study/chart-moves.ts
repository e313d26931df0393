import { type Chart, isBelow, type Transition } from "#chart";
import type { ActionConfig } from "#pathway";
import { guardsIn } from "./client-segments.ts";

/** What a client must remember for its next moves: numbers of entries, flags, where it was when a history state's parent was left, slots given back. */
export type Variable =
  | { readonly kind: "visits"; readonly of: number; readonly since: number; readonly cap: number }
  | { readonly kind: "flag"; readonly flag: string }
  | { readonly kind: "memory"; readonly history: number }
  | { readonly kind: "released"; readonly holder: number; readonly resource: string };

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
    const found = events.get(leaf) ?? [...new Set(lineage(leaf).flatMap((state) => chart.nodes[state]!.lists.flatMap(({ trigger }) => (trigger.kind === "on" ? [trigger.event] : []))))];
    events.set(leaf, found);
    return found;
  }

  function update(values: readonly number[], from: number, move: Move): number[] {
    if (variables.length === 0 || move.leaf < 0) return [];
    live ??= liveness(chart, root, { variables, lineage, follow });
    const alive = live[move.leaf]!;
    return variables.map((variable, v) => (alive[v] ? valueAfter(chart, variable, values[v]!, from, move) : 0));
  }

  return { root, variables, start: () => startOf(chart, root), follow, lineage, eventsAt, update };
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

function moveOf(chart: Chart, from: { root: number; leaf: number; transition: Transition; remembered: number; path: readonly number[] }): Move {
  const { root, leaf, transition, remembered } = from;
  const { source, reenter } = transition;
  if (transition.target < 0) return { leaf, isResumed: false, exited: [], entered: [], actions: transition.actions };
  const { target, isResumed } = destination(chart, transition.target, remembered);
  const domain = domainOf(chart, source, target, reenter);
  if (!(domain === root || isBelow(chart, domain, root)) || chart.nodes[domain]!.kind === "parallel") {
    // Only what contains a parallel state can leave it by its own transition: then the state itself is left and entered.
    if (domain !== leaf || target !== leaf) return { leaf: -1, isResumed: false, exited: from.path, entered: [], actions: transition.actions };
  }
  const exited = from.path.filter((state) => isBelow(chart, state, domain));
  if (domain === target) return { leaf: exited.length === 0 ? leaf : descend(chart, target, []), isResumed, exited, entered: exited.length === 0 ? [] : belowInitial(chart, target), actions: actionsOf(chart, exited, transition.actions, []) };
  const entered: number[] = [];
  let place = -1;
  for (const state of ancestry(chart, target, domain).reverse().slice(1)) {
    entered.push(state);
    if (chart.nodes[state]!.kind !== "parallel") continue;
    place = state;
    break;
  }
  if (place < 0) place = descend(chart, target, entered);
  return { leaf: place, isResumed: isResumed && place === target, exited, entered, actions: actionsOf(chart, exited, transition.actions, entered) };
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
  if (remembered < 0) return node.historyDefault < 0 ? { target: node.parent, isResumed: false } : destination(chart, node.historyDefault, -1);
  if (node.isDeep) return { target: remembered, isResumed: chart.nodes[remembered]!.kind === "parallel" };
  const child = chart.nodes[node.parent]!.children.find((state) => state === remembered || isBelow(chart, remembered, state));
  return { target: child ?? remembered, isResumed: false };
}

/** XState v5 `getTransitionDomain`. */
function domainOf(chart: Chart, source: number, target: number, reenter: boolean): number {
  if (!reenter && (target === source || isBelow(chart, target, source))) return source;
  for (let state = chart.nodes[target]!.parent; state >= 0; state = chart.nodes[state]!.parent) if (isBelow(chart, source, state)) return state;
  return 0;
}

function actionsOf(chart: Chart, exited: readonly number[], own: readonly ActionConfig[], entered: readonly number[]): ActionConfig[] {
  return [...exited.flatMap((state) => [...chart.nodes[state]!.exit]), ...own, ...entered.flatMap((state) => [...chart.nodes[state]!.entry])];
}

function variablesOf(chart: Chart, root: number): Variable[] {
  const variables = new Map<string, Variable>();
  const indexOf = (path: string) => chart.nodes.findIndex((node) => node.path === path);
  const isInside = (state: number) => state === root || isBelow(chart, state, root);
  for (const { guard, source, target } of chart.transitions) {
    if (!isInside(source)) continue;
    for (const part of guardsIn(guard)) {
      if (part.type === "flag") variables.set(`flag ${part.params.is}`, { kind: "flag", flag: part.params.is });
      if (part.type !== "visits") continue;
      const { of, since, atLeast, below } = part.params;
      const key = `visits ${of} ${since ?? ""}`;
      const known = variables.get(key);
      const cap = Math.max(known?.kind === "visits" ? known.cap : 0, ...[atLeast, below].map((bound) => (typeof bound === "number" ? bound : 0)));
      variables.set(key, { kind: "visits", of: indexOf(of), since: since === undefined ? -1 : indexOf(since), cap });
    }
    if (target >= 0 && chart.nodes[target]!.kind === "history") variables.set(`memory ${target}`, { kind: "memory", history: target });
  }
  for (const { index, meta } of chart.nodes) {
    if (!isInside(index)) continue;
    for (const resource of Object.keys(meta.holds ?? {})) {
      const gives = chart.nodes.some(({ index: state, meta: other }) => isBelow(chart, state, index) && releases(other.releases?.[resource]));
      if (gives) variables.set(`released ${index} ${resource}`, { kind: "released", holder: index, resource });
    }
  }
  return [...variables.values()];
}

/** Whether a state's `releases` gives a resource back. */
export function releases(amount: unknown): boolean {
  return amount !== undefined && amount !== false && amount !== 0;
}

/** Key of a `visits` guard's counter among the variables of a part; −1 where it has none. */
export function counterOf(chart: Chart, variables: readonly Variable[], of: string, since: string | undefined): number {
  return variables.findIndex((variable) => {
    if (variable.kind !== "visits" || chart.nodes[variable.of]!.path !== of) return false;
    return since === undefined ? variable.since < 0 : variable.since >= 0 && chart.nodes[variable.since]!.path === since;
  });
}

function valueAfter(chart: Chart, variable: Variable, before: number, from: number, move: Move): number {
  switch (variable.kind) {
    case "visits": {
      // Cleared first, as on entry of a state in the engine.
      let value = before;
      for (const state of move.entered) {
        if (state === variable.since) value = 0;
        if (state === variable.of) value = Math.min(variable.cap, value + 1);
      }
      return value;
    }
    case "flag":
      return move.actions.reduce((value, action) => (action.type === "set" && action.params.flag === variable.flag ? Number(action.params.to === true) : value), before);
    case "memory":
      // One more than the place, so that 0 is nothing.
      return move.exited.includes(chart.nodes[variable.history]!.parent) ? from + 1 : before;
    case "released": {
      if (move.entered.some((state) => isBelow(chart, state, variable.holder) && releases(chart.nodes[state]!.meta.releases?.[variable.resource]))) return 1;
      return move.entered.includes(variable.holder) ? 0 : before;
    }
  }
}

/** By leaf and variable: 1 where a guard, a history state or a grant can still ask for the value before it is overwritten. */
function liveness(chart: Chart, root: number, moves: Pick<Moves, "variables" | "lineage" | "follow">): Uint8Array[] {
  const { variables } = moves;
  const live = chart.nodes.map(() => new Uint8Array(variables.length));
  const leaves = leavesOf(chart, root);
  const edges = leaves.flatMap((leaf) => edgesOf(chart, leaf, leaves, moves));
  for (const leaf of leaves) variables.forEach((variable, v) => (live[leaf]![v] = Number(isAsked(chart, variable, moves.lineage(leaf)))));
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { from, to, overwrites } of edges) {
      for (let v = 0; v < variables.length; v++) {
        if (live[from]![v] || !live[to]![v] || overwrites[v]) continue;
        live[from]![v] = 1;
        hasChanged = true;
      }
    }
  }
  return live;
}

function leavesOf(chart: Chart, root: number): number[] {
  const leaves: number[] = [];
  for (let state = root; state < chart.nodes[root]!.end; ) {
    const { kind, end } = chart.nodes[state]!;
    if (kind !== "compound" && kind !== "history") leaves.push(state);
    state = kind === "parallel" ? end : state + 1;
  }
  return leaves;
}

function isAsked(chart: Chart, variable: Variable, path: readonly number[]): boolean {
  if (variable.kind === "released") return path.includes(variable.holder);
  return path.some((state) =>
    chart.nodes[state]!.lists.some(({ transitions }) =>
      transitions.some(({ guard, target }) => {
        if (variable.kind === "memory") return target === variable.history;
        return guardsIn(guard).some((part) => {
          if (part.type === "flag") return variable.kind === "flag" && part.params.is === variable.flag;
          return part.type === "visits" && variable.kind === "visits" && chart.nodes[variable.of]!.path === part.params.of;
        });
      }),
    ),
  );
}

function edgesOf(chart: Chart, leaf: number, leaves: readonly number[], moves: Pick<Moves, "variables" | "lineage" | "follow">) {
  const transitions = moves.lineage(leaf).flatMap((state) => chart.nodes[state]!.lists.flatMap((list) => list.transitions));
  return transitions.flatMap((transition) => {
    const history = transition.target >= 0 && chart.nodes[transition.target]!.kind === "history" ? chart.nodes[transition.target]! : null;
    const remembered = history === null ? [-1] : [-1, ...leaves.filter((place) => place === history.parent || isBelow(chart, place, history.parent))];
    return remembered.flatMap((place) => {
      const move = moves.follow(leaf, transition, () => place);
      if (move.leaf < 0) return [];
      const overwrites = moves.variables.map((variable) => {
        if (variable.kind === "visits") return move.entered.includes(variable.since);
        if (variable.kind === "memory") return move.exited.includes(chart.nodes[variable.history]!.parent);
        return variable.kind === "released" && move.entered.includes(variable.holder);
      });
      return [{ from: leaf, to: move.leaf, overwrites }];
    });
  });
}
