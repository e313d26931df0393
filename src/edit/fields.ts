import type { Path } from "#pathway";
import type { Draft } from "./draft.ts";
import { refuse } from "./refusal.ts";
import { locate, type Subject } from "./subject.ts";

const described = ["name", "note", "basis", "source"];

/** Fields that stand in what a command is about, by its kind. */
const own: Record<Subject["kind"], readonly string[]> = {
  document: ["title", "summary", "stage", "active"],
  state: ["entry", "exit", "tags", "description"],
  transition: ["guard", "actions", "reenter", "description"],
  painPoint: ["text", "votes", "priority", "owner"],
  actor: ["name", "note"],
  group: [...described, "priority"],
  attribute: [...described, "values", "number", "duration", "grows"],
  parameter: [...described, "value", "unit", "min", "max", "step"],
  calendar: ["name", "weekly", "holidays", "closed"],
  resource: [...described, "actor", "capacity", "caseload", "fte", "calendar", "queue", "atClose", "limit"],
  activity: [...described, "lead", "needs", "duration", "priority", "onReturn", "cost"],
  delay: ["law"],
  hazard: [...described, "every"],
  source: ["title", "url"],
  person: ["name", "roles", "calendar", "fte"],
  idea: ["text", "about", "solves", "status", "priority", "owner", "votes"],
  persona: ["name", "text", "group", "attributes"],
  note: ["text", "about", "kind", "date"],
};

const shared = [...described, "critical", "counterpart"];

/** Fields that stand in the `meta` of what a command is about. */
const inMeta: Partial<Record<Subject["kind"], readonly string[]>> = {
  state: [...shared, "actor", "phase", "roles", "holds", "releases", "outcome", "counts", "deadline", "costPerYear", "benefitPerYear"],
  transition: shared,
};

/** Fields that people read, each a text in three languages. */
export const textFields = ["name", "note", "text", "title", "summary"];

/** Where what a command is about stands, and where one of its fields; refuses a field that it cannot have. A delay is its own law. */
export function placeOf(draft: Draft, of: Subject, field: string): { owner: Path; path: Path } {
  const owner = locate(draft, of);
  if (of.kind === "delay" && field === "law") return { owner, path: owner };
  if (own[of.kind].includes(field)) return { owner, path: [...owner, field] };
  const meta = inMeta[of.kind] ?? [];
  return meta.includes(field)
    ? { owner, path: [...owner, "meta", field] }
    : refuse(owner, "no-such-field", of.kind, field, [...own[of.kind], ...meta]);
}
