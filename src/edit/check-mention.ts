import type { Pathway } from "#pathway";
import { ideaStatuses } from "#pathway";
import type { Draft } from "./draft.ts";
import { refuse } from "./refusal.ts";
import { nodeOf, placedStates } from "./state-paths.ts";
import { painPointsOf } from "./subject.ts";
import { findTransition } from "./transition-lists.ts";

/** Refuses a field of an idea or a note that names what is not there, or a stage that is none. */
export function checkMention(draft: Draft, { list, field, value }: { list: string; field: string; value: unknown }): void {
  const statuses: readonly unknown[] = ideaStatuses;
  if (list === "ideas" && field === "status" && !statuses.includes(value)) refuse([list], "bad-status", String(value), ideaStatuses);
  if (field === "about" && !isThere(draft.document, String(value))) {
    const states = placedStates(draft.document).map(({ state }) => state);
    refuse([list], "unknown-thing", "state", String(value), states.slice(1));
  }
  if (field !== "solves" || !Array.isArray(value)) return;
  const known = painPointsOf(draft.document).map(({ id }) => id);
  for (const id of value) if (!known.includes(String(id))) refuse([list], "unknown-thing", "painPoint", String(id), known);
}

/** Whether a state has this path, or a transition or a pain point this id: what ideas and notes may be about. */
export function isThere(pathway: Pathway, id: string): boolean {
  if (nodeOf(pathway, id) !== undefined || findTransition(pathway, id) !== undefined) return true;
  return painPointsOf(pathway).some((point) => point.id === id);
}
