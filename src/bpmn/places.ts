import type { ModdleElement } from "bpmn-moddle";
import type { Activity, Distribution, MachineNode, Pathway } from "#pathway";
import type { Text } from "#units";
import { type Block, blocksOf } from "./blocks.ts";
import { documentationText, nameTextOf } from "./element-texts.ts";
import { free, idFrom } from "./legal-names.ts";
import { elementsOf, type Reading } from "./reading.ts";

/** A state that is made of a file. */
export interface Place {
  readonly key: string;
  /** Dotted path below the root; "" the root. */
  readonly path: string;
  readonly parent: Place | null;
  readonly node: MachineNode;
  readonly taken: Set<string>;
}

/** A pathway while it is made of a file. */
export interface Sketch {
  readonly reading: Reading;
  readonly root: Place;
  readonly places: Map<ModdleElement, Place>;
  /** Where what stands in a process or sub-process goes. */
  readonly homes: Map<ModdleElement, Place>;
  readonly blocks: Map<ModdleElement, Block>;
  /** Of each branch of a block, by its first flow. */
  readonly regions: Map<ModdleElement, Place>;
  readonly ends: Map<string, Place>;
  /** Where an element's own lies, where that is known from what leads to it. */
  readonly near: Map<ModdleElement, Place>;
  readonly actors: NonNullable<Pathway["actors"]>;
  readonly actorOf: Map<ModdleElement, string>;
  readonly activities: Record<string, Activity>;
  readonly delays: Record<string, Distribution>;
  readonly events: Map<string, string>;
  readonly names: {
    readonly activities: Set<string>;
    readonly delays: Set<string>;
    readonly actors: Set<string>;
    readonly events: Set<string>;
  };
}

/** Begins a sketch. */
export function createSketch(reading: Reading, machineId: string): Sketch {
  const root: Place = { key: machineId, path: "", parent: null, node: { states: {} }, taken: new Set() };
  return {
    reading,
    root,
    places: new Map(),
    homes: new Map([[reading.process, root]]),
    blocks: new Map(),
    regions: new Map(),
    ends: new Map(),
    near: new Map(),
    actors: {},
    actorOf: new Map(),
    activities: {},
    delays: {},
    events: new Map(),
    names: { activities: new Set(), delays: new Set(), actors: new Set(), events: new Set() },
  };
}

/** Finds the parallel blocks of a scope and of those in it, so that what is in a branch gets its place there. */
export function findBlocks(sketch: Sketch, scope: ModdleElement): void {
  for (const [fork, block] of blocksOf(sketch.reading, scope)) sketch.blocks.set(fork, block);
  for (const element of elementsOf(scope)) if (element.flowElements !== undefined) findBlocks(sketch, element);
}

/** Adds a state to another. */
export function addPlace(parent: Place, name: string, node: MachineNode): Place {
  const key = free(idFrom(name), parent.taken);
  const place: Place = { key, path: parent.path === "" ? key : `${parent.path}.${key}`, parent, node, taken: new Set() };
  parent.node.states ??= {};
  parent.node.states[key] = node;
  return place;
}

/** The state that an element is, made when it is first asked for; what is in a parallel branch lies in its region. */
export function placeOf(sketch: Sketch, element: ModdleElement): Place {
  const found = sketch.places.get(element);
  if (found !== undefined) return found;
  const name = nameTextOf(element);
  const place = addPlace(homeOf(sketch, element), String(element.name ?? "") || name.en!, { meta: metaOf(sketch, element, name) });
  sketch.places.set(element, place);
  return place;
}

/** What is known of a state beside what leads on from it. */
function metaOf(sketch: Sketch, element: ModdleElement, name: Text): NonNullable<MachineNode["meta"]> {
  const actor = actorOf(sketch, element);
  const note = documentationText(element);
  return { name, ...(actor === null ? {} : { actor }), ...(note === "" ? {} : { note: { fi: note } }) };
}

/** The state in which an element's own lies: a branch of the innermost block around it, or what the scope is. */
export function homeOf(sketch: Sketch, element: ModdleElement): Place {
  const near = sketch.near.get(element);
  if (near !== undefined) return near;
  let best: { size: number; first: ModdleElement; block: Block } | null = null;
  for (const block of sketch.blocks.values()) {
    for (const { first, elements } of block.branches)
      if (elements.has(element) && block.fork !== element && (best === null || elements.size < best.size))
        best = { size: elements.size, first, block };
  }
  return best === null ? sketch.homes.get(element.$parent!)! : regionOf(sketch, best.block, best.first);
}

/** The region that a branch is. */
export function regionOf(sketch: Sketch, block: Block, first: ModdleElement): Place {
  const found = sketch.regions.get(first);
  if (found !== undefined) return found;
  const parallel = placeOf(sketch, block.fork);
  parallel.node.type = "parallel";
  const name = String(first.name ?? first.targetRef?.name ?? "") || "branch";
  const region = addPlace(parallel, name, { states: {}, ...(first.name ? { meta: { name: { fi: String(first.name) } } } : {}) });
  sketch.regions.set(first, region);
  return region;
}

/** The final state of a region or state, one for each name; `name` null: that it is done. */
export function endIn(sketch: Sketch, home: Place, name: Text | null, actor: string | null = null): Place {
  const key = `${home.path} ${name?.fi ?? ""}`;
  const found = sketch.ends.get(key);
  if (found !== undefined) return found;
  const meta = { ...(name === null ? {} : { name }), ...(actor === null ? {} : { actor }) };
  const place = addPlace(home, name?.fi ?? "done", { type: "final", ...(Object.keys(meta).length === 0 ? {} : { meta }) });
  sketch.ends.set(key, place);
  return place;
}

/** The actor whose lane an element lies in, itself or what it is inside of; the process's participant where there are no lanes. Null: nobody. */
export function actorOf(sketch: Sketch, element: ModdleElement): string | null {
  const { reading } = sketch;
  for (let at: ModdleElement | undefined = element; at !== undefined; at = at.$parent) {
    const lane = reading.laneOf.get(at);
    if (lane !== undefined) return actorFrom(sketch, lane);
  }
  return reading.laneOf.size > 0 || reading.participant === null ? null : actorFrom(sketch, reading.participant);
}

function actorFrom(sketch: Sketch, lane: ModdleElement): string | null {
  const name = String(lane.name ?? "").trim();
  if (name === "") return null;
  const found = sketch.actorOf.get(lane);
  if (found !== undefined) return found;
  const id = free(idFrom(name, "actor"), sketch.names.actors);
  sketch.actorOf.set(lane, id);
  sketch.actors[id] = { name: { fi: name } };
  return id;
}
