import type { Pathway } from "#pathway";
import { isThere } from "./check-mention.ts";
import type { Draft } from "./draft.ts";
import { painPointsOf } from "./subject.ts";

/** Lets ideas and notes be about nothing where what they were about has gone, and takes pain points that have gone from what ideas solve. */
export function tidyMentions(draft: Draft, before: Pathway): void {
  const { ideas = [], notes = [] } = draft.document;
  const mentions = [...ideas, ...notes].some(({ about }) => about !== undefined) || ideas.some(({ solves }) => solves !== undefined);
  if (!mentions) return;
  for (const list of ["ideas", "notes"] as const) {
    for (const [i, { about }] of (draft.document[list] ?? []).entries())
      if (about !== undefined && isThere(before, about) && !isThere(draft.document, about)) draft.remove([list, i, "about"]);
  }
  if (!ideas.some(({ solves }) => solves !== undefined)) return;
  const points = new Set(painPointsOf(draft.document).map(({ id }) => id));
  for (const [i, { solves = [] }] of ideas.entries()) {
    const left = solves.filter((id) => points.has(id));
    if (left.length === solves.length) continue;
    if (left.length === 0) draft.remove(["ideas", i, "solves"]);
    else draft.put(["ideas", i, "solves"], left);
  }
}
