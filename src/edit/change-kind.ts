import type { MachineNode } from "#pathway";
import { newNode } from "./add-state.ts";
import type { CommandOf, StateKind } from "./command.ts";
import type { Draft } from "./draft.ts";
import { dropStates } from "./drop-states.ts";
import { dropTransition } from "./drop-transition.ts";
import { firstInside } from "./initial-state.ts";
import { refuse } from "./refusal.ts";
import { childOf, keyOf, kindOf, nodeOf, parentOf, pathOfState, sharedParallel } from "./state-paths.ts";
import { needState } from "./subject.ts";
import { allTransitions, transitionsFrom } from "./transition-lists.ts";

/** Parts of a state that a kind cannot have, beside its transitions and what is inside. */
const unfit: Record<StateKind, ReadonlyArray<keyof MachineNode>> = {
  atomic: ["type", "history", "target"],
  compound: ["type", "history", "target"],
  parallel: ["initial", "history", "target"],
  final: ["history", "target"],
  history: ["entry", "exit"],
};

/** Makes a state one of another kind. What such a state cannot have goes: transitions are listed, states inside only where the command says so. */
export function changeKind(draft: Draft, { state, kind, depth, inside }: CommandOf<"state.kind">): void {
  const path = needState(draft, state);
  if (state === "") refuse(path, "root-is-compound");
  const before = kindOf(nodeOf(draft.document, state)!);
  if (before === kind && kind !== "history") return;
  const isLeaf = kind === "atomic" || kind === "final" || kind === "history";
  if (isLeaf) emptyOut(draft, state, { kind, isAllowed: inside === "delete" });
  if (kind === "history") checkHistory(draft, state);
  dropUnfit(draft, state, kind);
  const fresh = newNode(kind, undefined);
  if (fresh.type !== undefined) draft.put([...path, "type"], fresh.type);
  if (kind === "history") draft.put([...path, "history"], depth ?? nodeOf(draft.document, state)!.history ?? "shallow");
  if (isLeaf) return;
  const node = nodeOf(draft.document, state)!;
  if (node.states === undefined) {
    if (fresh.initial !== undefined) draft.put([...path, "initial"], fresh.initial);
    draft.put([...path, "states"], fresh.states);
  } else if (kind === "compound") draft.put([...path, "initial"], firstInside(node));
  else checkRegions(draft, state);
}

function emptyOut(draft: Draft, state: string, { kind, isAllowed }: { kind: StateKind; isAllowed: boolean }): void {
  const children = Object.keys(nodeOf(draft.document, state)!.states ?? {});
  if (children.length === 0) return;
  if (!isAllowed) refuse(pathOfState(state), "something-inside", state, children, kind);
  dropStates(
    draft,
    children.map((key) => childOf(state, key)),
  );
}

/** A history stands for what was left, so nothing begins in it. */
function checkHistory(draft: Draft, state: string): void {
  const parent = nodeOf(draft.document, parentOf(state))!;
  const others = Object.entries(parent.states ?? {}).filter(([key, node]) => key !== keyOf(state) && kindOf(node) !== "history");
  if (others.length === 0) refuse(pathOfState(parentOf(state)), "history-alone", parentOf(state));
  if (parent.initial !== keyOf(state)) return;
  refuse(
    pathOfState(state),
    "history-begins",
    state,
    others.map(([key]) => key),
  );
}

function dropUnfit(draft: Draft, state: string, kind: StateKind): void {
  const path = pathOfState(state);
  if (kind === "final" || kind === "history") {
    const leaving = transitionsFrom(draft.document, { node: nodeOf(draft.document, state)!, state, path });
    for (const transition of leaving.toReversed()) dropTransition(draft, transition, "kind");
    if (nodeOf(draft.document, state)!.invoke !== undefined) draft.remove([...path, "invoke"]);
  }
  for (const key of unfit[kind]) if (draft.at([...path, key]) !== undefined) draft.remove([...path, key]);
  if (kind === "final") return;
  for (const key of ["outcome", "counts"])
    if (draft.at([...path, "meta", key]) !== undefined) draft.prune([...path, "meta", key], path.length);
}

/** Regions run side by side, so no transition leads from one to another. */
function checkRegions(draft: Draft, state: string): void {
  const between = allTransitions(draft.document).filter(
    ({ from, target }) => target !== null && sharedParallel(draft.document, from, target) === state,
  );
  const [first] = between;
  if (first === undefined) return;
  refuse(first.path, "between-regions", first.from, first.target!, state);
}
