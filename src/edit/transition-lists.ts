import type { MachineNode, Path, Pathway, TransitionConfig, TransitionObject, Transitions } from "#pathway";
import type { Draft } from "./draft.ts";
import { freeId } from "./free-id.ts";
import { refuse } from "./refusal.ts";
import { keyOf, nodeOf, type PlacedState, pathOfState, placedStates, readTarget } from "./state-paths.ts";

/** What sets a transition off, as `triggerName` of a chart writes it: at once, at the end of the activity, at the completion of what is inside, an event, a delay. */
export type When = "always" | "done" | "doneState" | `on:${string}` | `after:${string}`;

/** A transition by its id (`meta.id`), or by its place where it has none yet: the state it leaves, what sets it off, and its position from 0. */
export type TransitionRef = string | { from: string; when: When; position: number };

/** A transition with its place. `target` is the dotted path of the state it leads to, null without one or where it leads nowhere. */
export type PlacedTransition = {
  from: string;
  when: When;
  position: number;
  path: Path;
  config: TransitionObject;
  target: string | null;
};

/** Keys of the list in which the transitions of a state for one trigger stand; `node` are those of the state, where they are known. */
export function listPath(from: string, when: When, node: Path = pathOfState(from)): Path {
  if (when === "done") return [...node, "invoke", "onDone"];
  if (when === "doneState") return [...node, "onDone"];
  if (when === "always") return [...node, "always"];
  return when.startsWith("on:") ? [...node, "on", when.slice(3)] : [...node, "after", when.slice(6)];
}

/** The transitions that leave a state, in the order of the document's reading: events, at once, delays, end of the activity, completion. */
export function transitionsFrom(pathway: Pathway, { node, state, path: keys }: PlacedState): PlacedTransition[] {
  const found: PlacedTransition[] = [];
  const add = (when: When, list: Transitions | undefined) => {
    if (list === undefined) return;
    const path = listPath(state, when, keys);
    for (const [position, entry] of asList(list).entries()) {
      const config = typeof entry === "string" ? { target: entry } : entry;
      const text = Array.isArray(config.target) ? config.target[0] : config.target;
      const target = text === undefined ? null : readTarget(text, state, pathway.machine);
      found.push({ from: state, when, position, path: Array.isArray(list) ? [...path, position] : path, config, target });
    }
  };
  for (const [event, list] of Object.entries(node.on ?? {})) add(`on:${event}`, list);
  add("always", node.always);
  for (const [delay, list] of Object.entries(node.after ?? {})) add(`after:${delay}`, list);
  add("done", node.invoke?.onDone);
  add("doneState", node.onDone);
  return found;
}

/** All transitions of a pathway in document order. */
export function allTransitions(pathway: Pathway): PlacedTransition[] {
  return placedStates(pathway).flatMap((placed) => transitionsFrom(pathway, placed));
}

/** The transitions of one list, in order. */
export function transitionsAt(pathway: Pathway, from: string, when: When): PlacedTransition[] {
  const node: MachineNode | undefined = nodeOf(pathway, from);
  return node === undefined
    ? []
    : transitionsFrom(pathway, { node, state: from, path: pathOfState(from) }).filter((other) => other.when === when);
}

/** The transition that is meant; undefined where there is none. */
export function findTransition(pathway: Pathway, ref: TransitionRef): PlacedTransition | undefined {
  if (typeof ref === "string") {
    const placed = placedStates(pathway).find(({ node }) => listsOf(node).some((list) => carries(list, ref)));
    return placed && transitionsFrom(pathway, placed).find(({ config }) => config.meta?.id === ref);
  }
  return transitionsAt(pathway, ref.from, ref.when)[ref.position];
}

function listsOf({ on, always, after, invoke, onDone }: MachineNode): Array<Transitions | undefined> {
  return [always, onDone, invoke?.onDone, ...(on ? Object.values(on) : []), ...(after ? Object.values(after) : [])];
}

function carries(list: Transitions | undefined, id: string): boolean {
  if (typeof list !== "object") return false;
  if (!Array.isArray(list)) return list.meta?.id === id;
  return list.some((entry) => typeof entry === "object" && entry.meta?.id === id);
}

/** The transition that is meant; refuses where there is none. */
export function needTransition(draft: Draft, ref: TransitionRef): PlacedTransition {
  const found = findTransition(draft.document, ref);
  if (found) return found;
  const ids = allTransitions(draft.document).flatMap(({ config }) => config.meta?.id ?? []);
  if (typeof ref === "string") return refuse(["machine"], "unknown-transition", ref, ids);
  return refuse(pathOfState(ref.from), "unknown-transition.place", ref.from, ref.when, ref.position + 1);
}

/** Writes a transition out and gives it an id unless it has one, so that from now on it can be meant by it. */
export function identify(draft: Draft, placed: PlacedTransition): PlacedTransition & { id: string } {
  const { config, path } = placed;
  if (config.meta?.id !== undefined) return { ...placed, id: config.meta.id };
  const id = newTransitionId(draft.document, placed.from, placed.target);
  const meta = { id, ...config.meta };
  if (typeof draft.at(path) === "string") draft.put(path, { ...config, meta });
  else draft.put([...path, "meta"], meta);
  return { ...placed, config: { ...config, meta }, id };
}

/** An id for a transition, from where it leads. */
export function newTransitionId(pathway: Pathway, from: string, target: string | null): string {
  const goal = target === null || target === "" ? "" : `To${keyOf(target).charAt(0).toUpperCase()}${keyOf(target).slice(1)}`;
  const taken = allTransitions(pathway).flatMap(({ config }) => config.meta?.id ?? []);
  return freeId(`${from === "" ? "path" : keyOf(from)}${goal}`, taken);
}

/** Puts a transition into the list of a state for one trigger, at a position from 0. A list of one becomes a list of several. */
export function insertTransition(draft: Draft, place: { from: string; when: When; position: number }, config: TransitionConfig): void {
  const path = listPath(place.from, place.when);
  const old = draft.at<Transitions>(path);
  if (old === undefined) draft.put(path, config);
  else if (Array.isArray(old)) draft.insert([...path, Math.min(place.position, old.length)], config);
  else draft.put(path, place.position === 0 ? [config, old] : [old, config]);
}

/** Takes a transition out of its list, and the list where nothing is left of it. */
export function takeOut(draft: Draft, { from, when, path }: PlacedTransition): void {
  const isLast = typeof path.at(-1) === "number" && draft.at<unknown[]>(listPath(from, when))!.length === 1;
  draft.prune(isLast ? listPath(from, when) : path, pathOfState(from).length);
}

function asList(list: Transitions): TransitionConfig[] {
  return Array.isArray(list) ? list : [list];
}

/** How each transition of a pathway is meant, in document order: by its id, else by its place. */
export function transitionRefs(pathway: Pathway): TransitionRef[] {
  return allTransitions(pathway).map(({ config, from, when, position }) => config.meta?.id ?? { from, when, position });
}
