import type { Path, Pathway } from "#pathway";
import type { Draft } from "./draft.ts";
import { refuse } from "./refusal.ts";
import { keyOf, nodeOf, pathOfState, placedStates } from "./state-paths.ts";
import { allTransitions, identify, needTransition, type TransitionRef } from "./transition-lists.ts";

/** Kinds of things that stand in maps of the document by their ids, and the maps. */
export const maps = {
  actor: "actors",
  group: "groups",
  attribute: "attributes",
  parameter: "parameters",
  calendar: "calendars",
  resource: "resources",
  activity: "activities",
  delay: "delays",
  hazard: "hazards",
} as const;

/** Kinds of things that stand in lists of the document with an `id`, and the lists. */
export const lists = { source: "sources", person: "people", idea: "ideas", persona: "personas", note: "notes" } as const;

/** What a command is about: the document, a state by dotted path, a transition, a pain point, or an entry of a map or list by its id. */
export type Subject =
  | { kind: "document" }
  | { kind: "transition"; id: TransitionRef }
  | { kind: "state" | "painPoint" | keyof typeof maps | keyof typeof lists; id: string };

/** Keys of what a command is about. A transition is given an id on the way; refuses where there is no such thing. */
export function locate(draft: Draft, subject: Subject): Path {
  if (subject.kind === "document") return [];
  if (subject.kind === "transition") return identify(draft, needTransition(draft, subject.id)).path;
  if (subject.kind === "state") return needState(draft, subject.id);
  const { kind, id } = subject;
  if (kind === "painPoint") return needPainPoint(draft, id);
  if (kind in maps) {
    const map = maps[kind as keyof typeof maps];
    const entries: Record<string, unknown> = draft.document[map] ?? {};
    if (Object.hasOwn(entries, id) && typeof entries[id] !== "undefined") return [map, id];
    return refuse([map], "unknown-thing", kind, id, Object.keys(entries));
  }
  const list = lists[kind as keyof typeof lists];
  const ids = (draft.document[list] ?? []).map((entry) => entry.id);
  const index = ids.indexOf(id);
  return index < 0 ? refuse([list], "unknown-thing", kind, id, ids) : [list, index];
}

/** Keys of a state; refuses where there is none. */
export function needState(draft: Draft, state: string): Path {
  if (nodeOf(draft.document, state) !== undefined) return pathOfState(state);
  const paths = placedStates(draft.document).map((placed) => placed.state);
  const named = paths.filter((path) => keyOf(path) === keyOf(state));
  return refuse(["machine"], "unknown-thing", "state", state, named.length > 0 ? named : paths.slice(1));
}

/** The pain points of a pathway, with the keys of each. */
export function painPointsOf(pathway: Pathway): Array<{ id: string; path: Path }> {
  const owners = [
    ...placedStates(pathway).map(({ node, path }) => ({ meta: node.meta, path })),
    ...allTransitions(pathway).map(({ config, path }) => ({ meta: config.meta, path })),
  ];
  return owners.flatMap(({ meta, path }) =>
    (meta?.painPoints ?? []).map(({ id }, i) => ({ id, path: [...path, "meta", "painPoints", i] })),
  );
}

function needPainPoint(draft: Draft, id: string): Path {
  const points = painPointsOf(draft.document);
  const found = points.find((point) => point.id === id);
  if (found) return found.path;
  return refuse(
    [],
    "unknown-thing",
    "painPoint",
    id,
    points.map((point) => point.id),
  );
}
