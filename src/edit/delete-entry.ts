import { isParameterReference, type Path, resolveParameters, type Transitions } from "#pathway";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { dropStates } from "./drop-states.ts";
import { dropTransition } from "./drop-transition.ts";
import { type Reference, referencesIn } from "./references.ts";
import { refuse, tell } from "./refusal.ts";
import { stopActivity } from "./set-activity.ts";
import { childOf } from "./state-paths.ts";
import { locate, needState, type Subject } from "./subject.ts";
import { needTransition, transitionsAt } from "./transition-lists.ts";

/**
 * Takes something away. What refers to it refers to `instead` from then on, where that is given; else the references go and are listed.
 * Groups, attributes and calendars that are in use stay, since what rests on them would mean something else without them.
 */
export function deleteEntry(draft: Draft, { of, instead }: CommandOf<"delete">): void {
  if (of.kind === "state") {
    deleteState(draft, { type: "state.delete", state: of.id });
    return;
  }
  if (of.kind === "transition") {
    dropTransition(draft, needTransition(draft, of.id), "wish");
    return;
  }
  const path = locate(draft, of);
  if (of.kind === "document") refuse(path, "document-stays");
  if (instead !== undefined) locate(draft, { kind: of.kind, id: instead });
  if (instead === of.id) return;
  const references = () => referencesIn(draft.document).filter(({ kind, id }) => kind === of.kind && id === of.id);
  if (instead !== undefined) for (const reference of deepestFirst(references())) replace(draft, reference, instead);
  else dropReferences(draft, of, references());
  const place = locate(draft, of);
  const keep = of.kind === "painPoint" ? place.lastIndexOf("meta") : 0;
  draft.prune(place, keep);
}

/** Takes a state away, and with it what leads to it. */
export function deleteState(draft: Draft, { state }: CommandOf<"state.delete">): void {
  const path = needState(draft, state);
  if (state === "") refuse(path, "root-stays");
  dropStates(draft, [state]);
}

function dropReferences(draft: Draft, of: Exclude<Subject, { kind: "document" | "transition" }>, references: Reference[]): void {
  if (references.length === 0) return;
  const last = references.toReversed();
  if (of.kind === "group" || of.kind === "attribute" || of.kind === "calendar")
    refuse(references[0]!.path, "in-use", of.kind, of.id, references.length);
  switch (of.kind) {
    case "parameter":
      putValues(draft, of.id, references);
      return;
    case "activity":
      for (const { path } of last) stopActivity(draft, stateAt(path));
      break;
    case "delay":
      for (const { path } of last) dropTimers(draft, stateAt(path), of.id);
      break;
    case "hazard":
      // Somebody else may send the event; what it sets off stays.
      return;
    default:
      for (const reference of last) drop(draft, reference);
  }
  draft.notes.push(tell("info", references[0]!.path, "references-gone", of.kind, of.id, references.length));
}

function dropTimers(draft: Draft, state: string, delay: string): void {
  for (const transition of transitionsAt(draft.document, state, `after:${delay}`).toReversed())
    dropTransition(draft, transition, "trigger");
}

/** Takes away a place where an id stands, and what makes no sense without it. */
function drop(draft: Draft, { path, part }: Reference): void {
  const gone = path.slice(0, part);
  const roles = draft.at<unknown[]>(gone.slice(0, -1));
  // Somebody who has no role left serves nobody.
  if (gone[0] === "people" && Array.isArray(roles) && roles.length === 1) draft.prune(gone.slice(0, 2), 0);
  else draft.prune(gone, keepOf(gone));
}

/** How many keys lead to what stays in any case: the state, or the entry of a map or list. */
function keepOf(path: Path): number {
  if (path[0] !== "machine") return Math.min(2, path.length - 1);
  let length = 1;
  while (path[length] === "states") length += 2;
  return length;
}

function replace(draft: Draft, { path, is }: Reference, instead: string): void {
  const owner = path.slice(0, -1);
  if (is === "key") {
    const other = draft.at<Transitions>([...owner, instead]);
    if (other === undefined) {
      draft.move(path, [...owner, instead]);
      return;
    }
    const gone = draft.at<Transitions>(path)!;
    draft.remove(path);
    if (owner.at(-1) === "after" || owner.at(-1) === "on") draft.put([...owner, instead], [other, gone].flat());
    return;
  }
  const others = draft.at<unknown>(owner);
  if (Array.isArray(others) && others.includes(instead)) draft.remove(path);
  else draft.put(path, instead);
}

/** Puts the value of a parameter in place of its references, with its unit where a length of time stands. */
function putValues(draft: Draft, id: string, references: Reference[]): void {
  const parameter = draft.document.parameters![id]!;
  if (typeof parameter.value === "object") refuse(["parameters", id], "in-use", "parameter", id, references.length);
  const resolved = resolveParameters(draft.document, {}) as unknown;
  for (const { path, part } of references) {
    const place = path.slice(0, part);
    if (!isParameterReference(draft.at(place))) continue;
    let value = resolved;
    for (const step of place) value = (value as Record<string, unknown>)[step];
    draft.put(place, value);
  }
}

function deepestFirst(references: Reference[]): Reference[] {
  return references.toReversed().sort((a, b) => b.path.length - a.path.length);
}

function stateAt(path: Path): string {
  let state = "";
  for (let i = 1; path[i] === "states"; i += 2) state = childOf(state, String(path[i + 1]));
  return state;
}
