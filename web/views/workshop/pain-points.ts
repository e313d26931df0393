import type { Chart } from "#chart";
import type { Subject } from "#edit";
import type { Text } from "#units";

/** A pain point and where it is pinned. */
export interface PinnedPain {
  readonly id: string;
  readonly text: Text;
  readonly votes: number;
  readonly owner: string | null;
  /** Path of the state on which it is pinned, or that its transition leaves. */
  readonly state: string;
  /** Where a transition leads on which it is pinned; null on a state. */
  readonly goal: string | null;
  readonly on: Subject;
}

/** All pain points of a pathway, those with most votes first. */
export function painPointsOf(chart: Chart): PinnedPain[] {
  const onStates = chart.nodes.flatMap(({ meta, path }) =>
    (meta.painPoints ?? []).map((point) => ({ point, state: path, goal: null, on: { kind: "state", id: path } as const })),
  );
  const onTransitions = chart.transitions.flatMap(({ meta, source, target }) =>
    (meta.painPoints ?? []).map((point) => ({
      point,
      state: chart.nodes[source]!.path,
      goal: target < 0 ? "" : chart.nodes[target]!.path,
      on: { kind: "transition", id: meta.id ?? "" } as const,
    })),
  );
  return [...onStates, ...onTransitions]
    .map(({ point, ...place }) => ({ id: point.id, text: point.text, votes: point.votes ?? 0, owner: point.owner ?? null, ...place }))
    .sort((a, b) => b.votes - a.votes);
}
