import { documentIdPattern, eventPattern, idPattern, type Path, type Pathway } from "#pathway";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { freeId, idFrom } from "./free-id.ts";
import { type Reference, type ReferenceKind, referencesIn } from "./references.ts";
import { refuse } from "./refusal.ts";
import { relocate } from "./relocate.ts";
import { childOf, keyOf, nodeOf, parentOf, pathOfState } from "./state-paths.ts";
import { lists, locate, maps, needState, painPointsOf, type Subject } from "./subject.ts";
import { allTransitions, findTransition, identify, needTransition } from "./transition-lists.ts";

/** Changes the id of something, and whatever refers to it. Events are hazards here, also those that life does not send. Refuses an id that is taken or cannot be one. */
export function changeId(draft: Draft, { of, to }: CommandOf<"id">): void {
  if (of.kind === "state") {
    changeStateKey(draft, of.id, to);
    return;
  }
  if (of.kind === "document") {
    changeDocumentId(draft, to);
    return;
  }
  if (of.kind === "hazard") {
    changeEvent(draft, of.id, to);
    return;
  }
  const path = of.kind === "transition" ? identify(draft, needTransition(draft, of.id)).path : locate(draft, of);
  const from = of.kind === "transition" ? findTransition(draft.document, of.id)!.config.meta!.id! : of.id;
  if (from === to) return;
  check(to, { pattern: idPattern, taken: idsOf(draft.document, of), path });
  follow(draft, of.kind, from, to);
  if (of.kind === "transition") draft.put([...path, "meta", "id"], to);
  else if (of.kind in maps) draft.move(path, [...path.slice(0, -1), to]);
  else draft.put([...path, "id"], to);
  draft.renames.push({ kind: of.kind, from, to });
  draft.created = to;
}

function changeStateKey(draft: Draft, state: string, to: string): void {
  const path = needState(draft, state);
  if (state === "") refuse(path, "root-stays");
  const parent = parentOf(state);
  if (keyOf(state) === to) return;
  check(to, { pattern: idPattern, taken: Object.keys(nodeOf(draft.document, parent)!.states!), path });
  const isInitial = nodeOf(draft.document, parent)!.initial === keyOf(state);
  relocate(draft, state, childOf(parent, to));
  if (isInitial) draft.put([...pathOfState(parent), "initial"], to);
  draft.created = childOf(parent, to);
}

function changeDocumentId(draft: Draft, to: string): void {
  check(to, { pattern: documentIdPattern, taken: [], path: ["id"] });
  draft.put(["id"], to);
}

function changeEvent(draft: Draft, from: string, to: string): void {
  const used = referencesIn(draft.document).filter(({ kind }) => kind === "hazard");
  const events = [...new Set([...used.map(({ id }) => id), ...Object.keys(draft.document.hazards ?? {})])];
  if (!events.includes(from)) refuse(["hazards"], "unknown-thing", "hazard", from, events);
  if (from === to) return;
  if (!eventPattern.test(to) || to in Object.prototype) refuse(["hazards"], "bad-event", to);
  if (events.includes(to)) refuse(["hazards"], "taken-id", to, freeId(to, events));
  follow(draft, "hazard", from, to);
  if (Object.hasOwn(draft.document.hazards ?? {}, from)) draft.move(["hazards", from], ["hazards", to]);
  draft.renames.push({ kind: "hazard", from, to });
  draft.created = to;
}

/** Puts another id wherever one stands. */
function follow(draft: Draft, kind: Subject["kind"], from: string, to: string): void {
  const isMeant = (reference: Reference) => reference.kind === (kind as ReferenceKind) && reference.id === from;
  // A key that moves changes the places of what is inside it: what is deeper down goes first.
  const meant = referencesIn(draft.document).filter(isMeant);
  for (const { path, is } of meant.sort((a, b) => b.path.length - a.path.length)) {
    if (is === "value") draft.put(path, to);
    else draft.move(path, [...path.slice(0, -1), to]);
  }
  if (kind !== "transition" && kind !== "painPoint") return;
  for (const list of ["ideas", "notes"] as const)
    for (const [i, { about }] of (draft.document[list] ?? []).entries())
      if (about === from && nodeOf(draft.document, about) === undefined) draft.put([list, i, "about"], to);
}

function idsOf(pathway: Pathway, { kind }: Subject): string[] {
  if (kind === "transition") return allTransitions(pathway).flatMap(({ config }) => config.meta?.id ?? []);
  if (kind === "painPoint") return painPointsOf(pathway).map(({ id }) => id);
  if (kind in maps) {
    // What the format calls its own: where the zone stands, and the axis of the groups.
    const own = kind === "calendar" ? ["zone", "default"] : kind === "attribute" ? ["group"] : [];
    return [...Object.keys(pathway[maps[kind as keyof typeof maps]] ?? {}), ...own];
  }
  return (pathway[lists[kind as keyof typeof lists]] ?? []).map(({ id }) => id);
}

function check(id: string, { pattern, taken, path }: { pattern: RegExp; taken: string[]; path: Path }): void {
  const proposed = freeId(idFrom(id, "id"), taken);
  if (!pattern.test(id) || id in Object.prototype)
    refuse(path, "bad-new-id", id, pattern === documentIdPattern ? proposed.toLowerCase() : proposed);
  if (taken.includes(id)) refuse(path, "taken-id", id, freeId(id, taken));
}
