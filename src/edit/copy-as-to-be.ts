import { type Diagnostic, documentIdPattern, type Pathway, readPathway } from "#pathway";
import type { Text } from "#units";
import { Draft } from "./draft.ts";
import { Refusal, refuse } from "./refusal.ts";
import { placedStates } from "./state-paths.ts";

/**
 * Starts a to-be as a copy of an as-is, with an id of its own. Its states are those of the same path; where one gets another path later on,
 * commands note as its counterpart which it was. Counterparts that the as-is itself names belong to another document and are left out.
 */
export function copyAsToBe(
  asIs: Pathway,
  { id, title }: { id: string; title?: Text },
): { pathway: Pathway | null; diagnostics: readonly Diagnostic[] } {
  const draft = new Draft(asIs);
  try {
    if (!documentIdPattern.test(id)) refuse(["id"], "bad-new-id", id, `${asIs.id}-to-be`);
    if (id === asIs.id) refuse(["id"], "taken-id", id, `${id}-to-be`);
  } catch (error) {
    if (error instanceof Refusal) return { pathway: null, diagnostics: error.diagnostics };
    throw error;
  }
  draft.put(["id"], id);
  draft.put(["stage"], "to-be");
  if (title !== undefined) draft.put(["title"], title);
  for (const { node, path } of placedStates(asIs))
    if (node.meta?.counterpart !== undefined) draft.prune([...path, "meta", "counterpart"], path.length);
  return readPathway(draft.document);
}
