import type { GuardConfig, Path } from "#pathway";
import type { Draft } from "./draft.ts";
import { isWithin, pathOfState, placedStates, readTarget, writeTarget } from "./state-paths.ts";
import { allTransitions, type PlacedTransition } from "./transition-lists.ts";

/** Calls `visit` with each state that a guard names, and the keys that lead to it from the guard. */
export function guardStates(guard: GuardConfig | undefined, visit: (state: string, path: Path) => void, path: Path = []): void {
  if (guard === undefined) return;
  if (guard.type === "visits") {
    visit(guard.params.of, [...path, "params", "of"]);
    if (guard.params.since !== undefined) visit(guard.params.since, [...path, "params", "since"]);
  } else if (guard.type === "in") visit(guard.params.state, [...path, "params", "state"]);
  else if (guard.type === "waiting" && guard.params?.of !== undefined) visit(guard.params.of, [...path, "params", "of"]);
  else if (guard.type === "not") guardStates(guard.params.of, visit, [...path, "params", "of"]);
  else if (guard.type === "all" || guard.type === "any")
    for (const [i, part] of guard.params.of.entries()) guardStates(part, visit, [...path, "params", "of", i]);
}

/** Gives a state another place or key, and rewrites whatever names it or what is inside: targets, conditions, ideas, notes. */
export function relocate(draft: Draft, from: string, to: string, before?: string): void {
  draft.trusting(() => moveAll(draft, { from, to, before }));
  draft.renames.push({ kind: "state", from, to });
}

function moveAll(draft: Draft, { from, to, before }: { from: string; to: string; before: string | undefined }): void {
  const place = (state: string) => (isWithin(state, from) ? `${to}${state.slice(from.length)}` : state);
  const transitions = allTransitions(draft.document);
  const histories = placedStates(draft.document).flatMap(({ node, state }) => {
    const goal = node.target === undefined ? null : readTarget(node.target, state, draft.document.machine);
    return goal === null ? [] : [{ state, goal }];
  });
  keepCounterparts(draft, from);
  draft.move(pathOfState(from), pathOfState(to), before);
  const fromLength = pathOfState(from).length;
  for (const transition of transitions) follow(draft, transition, { place, from, to, fromLength });
  for (const { state, goal } of histories) {
    const path = [...pathOfState(place(state)), "target"];
    if (readTarget(draft.at<string>(path)!, place(state), draft.document.machine) !== place(goal))
      draft.put(path, writeTarget(place(state), place(goal), draft.document.machine));
  }
  for (const list of ["ideas", "notes"] as const) {
    for (const [i, { about }] of (draft.document[list] ?? []).entries())
      if (about !== undefined && isWithin(about, from)) draft.put([list, i, "about"], place(about));
  }
}

type Move = { place: (state: string) => string; from: string; to: string; fromLength: number };

function follow(draft: Draft, transition: PlacedTransition, { place, from, to, fromLength }: Move): void {
  const { machine } = draft.document;
  const source = place(transition.from);
  const inside = isWithin(transition.from, from);
  const path = inside ? [...pathOfState(to), ...transition.path.slice(fromLength)] : transition.path;
  const { target, config } = transition;
  if (target !== null) {
    const text = Array.isArray(config.target) ? config.target[0] : config.target!;
    const goal = place(target);
    if (readTarget(text, source, machine) !== goal) {
      const at = typeof draft.at(path) === "string" ? path : Array.isArray(config.target) ? [...path, "target", 0] : [...path, "target"];
      draft.put(at, writeTarget(source, goal, machine));
    }
  }
  guardStates(config.guard, (state, at) => {
    if (isWithin(state, from)) draft.put([...path, "guard", ...at], place(state));
  });
}

/** A to-be pathway remembers which states of the as-is its own are, since that cannot be told by their paths any more. */
function keepCounterparts(draft: Draft, from: string): void {
  if (draft.document.stage !== "to-be") return;
  for (const { node, state, path } of placedStates(draft.document, from))
    if (node.meta?.counterpart === undefined) draft.put([...path, "meta", "counterpart"], state);
}
