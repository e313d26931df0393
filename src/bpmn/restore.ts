import type { ModdleElement } from "bpmn-moddle";
import type { Pathway } from "#pathway";
import { end, follow, incoming, type Mark, markOf, outgoing } from "./follow.ts";
import { asList, listAt, type OwnDocument, readKey, setList, stateAt } from "./own-document.ts";
import { createSketch, type Place, type Sketch } from "./places.ts";
import { elementsOf, type Reading, remark } from "./reading.ts";
import { dropState, renameStates } from "./restore-states.ts";
import { listen, plain, sketchElement } from "./sketch.ts";
import { waysOf } from "./ways.ts";

/** Elements of the file with what it says of them. */
type Marked = { element: ModdleElement; mark: Mark };

/** The model that a file keeps, with what has been changed in the drawing: names, lanes, ways, states that were added or taken away. */
export function restore(reading: Reading, own: OwnDocument): Pathway {
  const { document } = own;
  const all = everything(reading.process);
  const marked = all.flatMap((element): Marked[] => {
    const mark = markOf(element);
    return mark === null ? [] : [{ element, mark }];
  });
  const sketch = sketchFrom(reading, document, marked);
  const added = all.filter((element) => markOf(element) === null && element.$type !== "bpmn:SequenceFlow");
  placeAdded(sketch, added);
  const states = marked.filter(({ mark }) => mark.role === "state" && mark.state !== undefined);
  const gone = own.states.filter((path) => !states.some(({ mark }) => mark.state === path));
  renameStates(sketch, own, states);
  restoreTransitions(sketch, own, marked);
  addWays(sketch, all);
  for (const path of gone) dropState(document, path);
  return { ...document, ...additions(sketch, document) };
}

function everything(scope: ModdleElement): ModdleElement[] {
  return elementsOf(scope).flatMap((element) => [element, ...everything(element)]);
}

/** A sketch in which the states that are there already stand at their places. */
function sketchFrom(reading: Reading, { machine, actors = {}, activities = {}, delays = {} }: Pathway, marked: readonly Marked[]): Sketch {
  const sketch = createSketch(reading, machine.id);
  const root: Place = { ...sketch.root, node: machine, taken: new Set(Object.keys(machine.states)) };
  const known = new Map<string, Place>([["", root]]);
  const placeAt = (path: string): Place | null => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const node = stateAt(machine, path);
    const parent = placeAt(path.slice(0, Math.max(0, path.lastIndexOf("."))));
    if (node === undefined || parent === null) return null;
    const place: Place = { key: path.slice(path.lastIndexOf(".") + 1), path, parent, node, taken: new Set(Object.keys(node.states ?? {})) };
    known.set(path, place);
    return place;
  };
  for (const { element, mark } of marked) {
    const place = mark.state === undefined ? null : placeAt(mark.state);
    if (place === null || mark.role !== "state") continue;
    sketch.places.set(element, place);
    if (element.flowElements !== undefined) sketch.homes.set(element, place);
  }
  for (const [names, ids] of [
    [sketch.names.actors, actors],
    [sketch.names.activities, activities],
    [sketch.names.delays, delays],
  ] as const)
    for (const id of Object.keys(ids)) names.add(id);
  sketch.homes.set(reading.process, root);
  return { ...sketch, root };
}

/** What was added lies where that lies which leads to it. */
function placeAdded(sketch: Sketch, added: readonly ModdleElement[]): void {
  for (const element of added) {
    const before = sourceOf(sketch, element, new Set());
    const home = sketch.homes.get(element.$parent!) ?? sketch.root;
    const parent = before?.parent ?? null;
    const isInside = parent !== null && (parent === home || parent.path.startsWith(home.path === "" ? "" : `${home.path}.`));
    sketch.near.set(element, isInside && parent.node.type !== "parallel" ? parent : home);
  }
}

function sourceOf(sketch: Sketch, element: ModdleElement, seen: Set<ModdleElement>): Place | null {
  if (seen.has(element)) return null;
  seen.add(element);
  for (const { sourceRef } of incoming(element)) {
    const host: ModdleElement = sourceRef.attachedToRef ?? sourceRef;
    const found = sketch.places.get(host) ?? sourceOf(sketch, host, seen);
    if (found !== null) return found;
  }
  return null;
}

/** Keeps each transition whose flow is there still, leads it where the flow leads, and drops those without a flow. */
function restoreTransitions(sketch: Sketch, { document, transitions }: OwnDocument, marked: readonly Marked[]): void {
  const lists = new Map<string, { path: string; trigger: string; changes: Map<number, ModdleElement | null> }>();
  for (const key of transitions) {
    const flows = marked.filter(({ mark }) => mark.transition === key);
    if (flows.some(({ element, mark }) => isUnchanged(element, mark))) continue;
    const { path, trigger, index } = readKey(key);
    const name = `${path} ${trigger}`;
    if (!lists.has(name)) lists.set(name, { path, trigger, changes: new Map() });
    lists.get(name)!.changes.set(index, flows[0]?.element ?? null);
  }
  for (const { path, trigger, changes } of lists.values()) {
    const node = stateAt(document.machine, path);
    const before = node === undefined ? undefined : listAt(node, trigger);
    if (node === undefined || before === undefined) continue;
    const after = asList(before).flatMap((config, i) => {
      if (!changes.has(i)) return [config];
      const flow = changes.get(i) ?? null;
      const [way] = flow === null ? [] : waysOf(sketch, [flow]);
      if (typeof way?.target !== "string") return [];
      return [typeof config === "string" ? way.target : { ...config, target: way.target }];
    });
    setList(node, trigger, after, !Array.isArray(before));
  }
}

function isUnchanged(flow: ModdleElement, { arrives }: Mark): boolean {
  const [arrival] = follow(flow);
  return arrival === undefined ? arrives === undefined : end(arrival) === arrives;
}

/** Adds what leads on from elements that were added, and from others by flows that were added. */
function addWays(sketch: Sketch, all: readonly ModdleElement[]): void {
  for (const element of all) {
    const mark = markOf(element);
    if (mark === null && element.$type === "bpmn:BoundaryEvent") {
      const host = sketch.places.get(element.attachedToRef);
      if (host !== undefined && markOf(element.attachedToRef) !== null) listen(sketch, element, host.node);
    } else if (mark === null && element.$type !== "bpmn:SequenceFlow" && element.$type !== "bpmn:EndEvent") sketchElement(sketch, element);
    else if (mark !== null && element.$type !== "bpmn:SequenceFlow") addFlows(sketch, element, mark);
  }
}

/** Flows that were added to an element: they join the list that its other flows are of, or are where its task leads. */
function addFlows(sketch: Sketch, element: ModdleElement, mark: Mark): void {
  const flows = outgoing(element);
  const added = flows.filter((flow) => markOf(flow) === null);
  if (added.length === 0) return;
  const sibling = flows.flatMap((flow) => markOf(flow)?.transition ?? [])[0];
  const place = sketch.places.get(element);
  if (sibling !== undefined) {
    const { path, trigger } = readKey(sibling);
    const node = stateAt(sketch.root.node, path);
    const before = node === undefined ? undefined : listAt(node, trigger);
    if (node !== undefined && before !== undefined) setList(node, trigger, [...waysOf(sketch, added), ...asList(before)], false);
  } else if (place !== undefined && mark.role === "state" && place.node.invoke && place.node.invoke.onDone === undefined)
    place.node.invoke.onDone = plain(waysOf(sketch, added));
  else remark(sketch.reading, added[0]!, "otherElement");
}

/** Actors, activities and delays that the sketch has beside those of the document. */
function additions({ actors, activities, delays }: Sketch, document: Pathway): Partial<Pathway> {
  const join = <T extends object>(key: string, before: T | undefined, more: object) =>
    Object.keys(more).length === 0 ? {} : { [key]: { ...before, ...more } };
  return {
    ...join("actors", document.actors, actors),
    ...join("activities", document.activities, activities),
    ...join("delays", document.delays, delays),
  };
}
