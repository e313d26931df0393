import { type Chart, isBelow } from "#chart";
import type { Move, Moves } from "./chart-moves.ts";
import { guardsIn } from "./client-segments.ts";

/** What a client must remember for its next moves: numbers of entries, flags, where it was when a history state's parent was left, slots given back. */
export type Variable =
  | { readonly kind: "visits"; readonly of: number; readonly since: number; readonly cap: number }
  | { readonly kind: "flag"; readonly flag: string }
  | { readonly kind: "memory"; readonly history: number }
  | { readonly kind: "released"; readonly holder: number; readonly resource: string };

/** The variables that guards, history states and releases below a root ask for. */
export function variablesOf(chart: Chart, root: number): Variable[] {
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
      const cap = Math.max(
        known?.kind === "visits" ? known.cap : 0,
        ...[atLeast, below].map((bound) => (typeof bound === "number" ? bound : 0)),
      );
      variables.set(key, { kind: "visits", of: indexOf(of), since: since === undefined ? -1 : indexOf(since), cap });
    }
    if (target >= 0 && chart.nodes[target]!.kind === "history") variables.set(`memory ${target}`, { kind: "memory", history: target });
  }
  for (const { index, meta } of chart.nodes) {
    if (!isInside(index)) continue;
    for (const resource of Object.keys(meta.holds ?? {})) {
      const gives = chart.nodes.some(
        ({ index: state, meta: other }) => isBelow(chart, state, index) && releases(other.releases?.[resource]),
      );
      if (gives) variables.set(`released ${index} ${resource}`, { kind: "released", holder: index, resource });
    }
  }
  return [...variables.values()];
}

/** Whether a state's `releases` gives a resource back. */
function releases(amount: unknown): boolean {
  return amount !== undefined && amount !== false && amount !== 0;
}

/** Key of a `visits` guard's counter among the variables of a part; −1 where it has none. */
export function counterOf(chart: Chart, variables: readonly Variable[], of: string, since: string | undefined): number {
  return variables.findIndex((variable) => {
    if (variable.kind !== "visits" || chart.nodes[variable.of]!.path !== of) return false;
    return since === undefined ? variable.since < 0 : variable.since >= 0 && chart.nodes[variable.since]!.path === since;
  });
}

/** The value of a variable after a move from a place. */
export function valueAfter(chart: Chart, variable: Variable, before: number, from: number, move: Move): number {
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
      return move.actions.reduce(
        (value, action) => (action.type === "set" && action.params.flag === variable.flag ? Number(action.params.to === true) : value),
        before,
      );
    case "memory":
      // One more than the place, so that 0 is nothing.
      return move.exited.includes(chart.nodes[variable.history]!.parent) ? from + 1 : before;
    case "released": {
      if (
        move.entered.some(
          (state) => isBelow(chart, state, variable.holder) && releases(chart.nodes[state]!.meta.releases?.[variable.resource]),
        )
      )
        return 1;
      return move.entered.includes(variable.holder) ? 0 : before;
    }
  }
}

/** By leaf and variable: 1 where a guard, a history state or a grant can still ask for the value before it is overwritten. */
export function liveness(chart: Chart, root: number, moves: Pick<Moves, "variables" | "lineage" | "follow">): Uint8Array[] {
  const { variables } = moves;
  const live = chart.nodes.map(() => new Uint8Array(variables.length));
  const leaves = leavesOf(chart, root);
  const edges = leaves.flatMap((leaf) => edgesOf(chart, leaf, leaves, moves));
  for (const leaf of leaves) {
    variables.forEach((variable, v) => {
      live[leaf]![v] = Number(isAsked(chart, variable, moves.lineage(leaf)));
    });
  }
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
    const remembered =
      history === null ? [-1] : [-1, ...leaves.filter((place) => place === history.parent || isBelow(chart, place, history.parent))];
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
