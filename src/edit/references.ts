import { type GuardConfig, isParameterReference, type Path, type Pathway } from "#pathway";
import { placedStates } from "./state-paths.ts";
import { transitionsFrom } from "./transition-lists.ts";

/** Things whose ids stand elsewhere in the document. Events count as hazards, whether life sends them or somebody else. */
export type ReferenceKind =
  | "actor"
  | "group"
  | "attribute"
  | "parameter"
  | "calendar"
  | "resource"
  | "activity"
  | "delay"
  | "hazard"
  | "source"
  | "painPoint";

/** A place where an id stands: as the value there, or as the last key. `part` is what makes no sense without it: how many keys of the path lead to that. */
export type Reference = { kind: ReferenceKind; id: string; path: Path; is: "value" | "key"; part: number };

/** Every place of a pathway where the id of something else stands. */
export function referencesIn(pathway: Pathway): Reference[] {
  const found: Reference[] = [];
  const value = (kind: ReferenceKind, id: string | undefined, path: Path, part = path.length) => {
    if (id !== undefined) found.push({ kind, id, path, is: "value", part });
  };
  const keys = (kind: ReferenceKind, map: object | undefined, path: Path) => {
    for (const id of Object.keys(map ?? {})) found.push({ kind, id, path: [...path, id], is: "key", part: path.length + 1 });
  };
  inParts(pathway, value, keys);
  inMachine(pathway, value, keys);
  return [...found, ...looseReferences(pathway)];
}

type NoteValue = (kind: ReferenceKind, id: string | undefined, path: Path, part?: number) => void;
type NoteKeys = (kind: ReferenceKind, map: object | undefined, path: Path) => void;

function inParts(pathway: Pathway, value: NoteValue, keys: NoteKeys): void {
  value("calendar", pathway.calendars?.default, ["calendars", "default"]);
  for (const [id, resource] of Object.entries(pathway.resources ?? {})) {
    value("actor", resource.actor, ["resources", id, "actor"]);
    value("calendar", resource.calendar, ["resources", id, "calendar"]);
  }
  for (const [i, person] of (pathway.people ?? []).entries()) {
    value("calendar", person.calendar, ["people", i, "calendar"]);
    for (const [j, role] of person.roles.entries()) value("resource", role, ["people", i, "roles", j]);
  }
  for (const [id, { needs }] of Object.entries(pathway.activities ?? {})) keys("resource", needs, ["activities", id, "needs"]);
  value("resource", pathway.active?.resource, ["active", "resource"], 1);
  for (const [i, { group, attributes }] of (pathway.personas ?? []).entries()) {
    value("group", group, ["personas", i, "group"]);
    keys("attribute", attributes, ["personas", i, "attributes"]);
  }
  for (const [i, { solves = [], owner }] of (pathway.ideas ?? []).entries()) {
    for (const [j, id] of solves.entries()) value("painPoint", id, ["ideas", i, "solves", j]);
    if (owner !== undefined && Object.hasOwn(pathway.actors ?? {}, owner)) value("actor", owner, ["ideas", i, "owner"]);
  }
}

function inMachine(pathway: Pathway, value: NoteValue, keys: NoteKeys): void {
  for (const placed of placedStates(pathway)) {
    const { node, path } = placed;
    value("actor", node.meta?.actor, [...path, "meta", "actor"]);
    keys("actor", node.meta?.roles, [...path, "meta", "roles"]);
    keys("resource", node.meta?.holds, [...path, "meta", "holds"]);
    keys("resource", node.meta?.releases, [...path, "meta", "releases"]);
    inPainPoints(pathway, node.meta, path, value);
    value("activity", node.invoke?.src, [...path, "invoke", "src"], path.length + 1);
    keys("delay", node.after, [...path, "after"]);
    keys("hazard", node.on, [...path, "on"]);
    for (const part of ["entry", "exit"] as const) inActions(node[part], [...path, part], value);
    for (const transition of transitionsFrom(pathway, placed)) {
      inPainPoints(pathway, transition.config.meta, transition.path, value);
      inActions(transition.config.actions, [...transition.path, "actions"], value);
      if (transition.config.guard) inGuard(transition.config.guard, [...transition.path, "guard"], value);
    }
  }
}

function inPainPoints(
  { actors = {} }: Pathway,
  meta: { painPoints?: Array<{ owner?: string }> } | undefined,
  path: Path,
  value: NoteValue,
): void {
  for (const [i, { owner }] of (meta?.painPoints ?? []).entries())
    if (owner !== undefined && Object.hasOwn(actors, owner)) value("actor", owner, [...path, "meta", "painPoints", i, "owner"]);
}

function inActions(actions: unknown, path: Path, value: NoteValue): void {
  if (Array.isArray(actions)) for (const [i, action] of actions.entries()) inActions(action, [...path, i], value);
  const action = actions as { type?: string; params?: { event?: string } } | undefined;
  if (action?.type === "raise") value("hazard", action.params?.event, [...path, "params", "event"], path.length);
}

function inGuard(guard: GuardConfig, path: Path, value: NoteValue): void {
  const params: Path = [...path, "params"];
  if (guard.type === "group") for (const [i, id] of guard.params.in.entries()) value("group", id, [...params, "in", i]);
  else if (guard.type === "attribute") value("attribute", guard.params.name, [...params, "name"]);
  else if (guard.type === "not") inGuard(guard.params.of, [...params, "of"], value);
  else if (guard.type === "all" || guard.type === "any")
    for (const [i, part] of guard.params.of.entries()) inGuard(part, [...params, "of", i], value);
}

/** Where parameters, sources, calendars, groups and attributes stand that may stand anywhere in a document: in numbers, evidence, `by`, openings. Below `skip` nothing is looked at. */
export function looseReferences(document: object, skip: readonly string[] = []): Reference[] {
  const found: Reference[] = [];
  const note = (kind: ReferenceKind, id: string, path: Path, is: Reference["is"], part = path.length) => {
    found.push({ kind, id, path, is, part });
  };
  // Where the walk is: one path that grows and shrinks.
  const path: Array<string | number> = [];
  const within = (key: string | number, json: unknown): void => {
    path.push(key);
    visit(json);
    path.pop();
  };
  const visit = (json: unknown): void => {
    if (typeof json !== "object" || json === null || (path.length === 1 && skip.includes(String(path[0])))) return;
    if (Array.isArray(json)) {
      for (const [i, entry] of json.entries()) if (typeof entry === "object") within(i, entry);
      return;
    }
    if (isParameterReference(json)) note("parameter", json.param, [...path, "param"], "value", path.length);
    const map = json as Record<string, unknown>;
    // In maps of the document every key is an id, whatever it is called.
    if (path.length !== 1 || !isMapOfIds(path)) {
      if (typeof map.source === "string") note("source", map.source, [...path, "source"], "value");
      if (typeof map.until === "string") note("calendar", map.until, [...path, "until"], "value", path.length);
      if (map.by !== undefined && isLaw(path)) inBy(map.by, [...path, "by"], (kind, id, place) => note(kind, id, place, "key"));
    }
    for (const [key, entry] of Object.entries(map)) if (typeof entry === "object") within(key, entry);
  };
  visit(document);
  return found;
}

/** Whether the keys of a map at the top of a document are ids. */
function isMapOfIds([map]: Path): boolean {
  return ["actors", "groups", "attributes", "parameters", "calendars", "resources", "activities", "delays", "hazards"].includes(
    String(map),
  );
}

/** Texts are not laws, and neither are maps by id in which one is called so. */
function isLaw(path: Path): boolean {
  return path.at(-1) === "params" || (path[0] !== "machine" && path.length >= 2);
}

function inBy(by: unknown, path: Path, note: (kind: "group" | "attribute", id: string, path: Path) => void): void {
  if (typeof by !== "object" || by === null) return;
  for (const [axis, values] of Object.entries(by)) {
    if (axis !== "group") note("attribute", axis, [...path, axis]);
    else if (typeof values === "object" && values !== null) for (const id of Object.keys(values)) note("group", id, [...path, axis, id]);
  }
}
