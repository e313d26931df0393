import type { ModdleElement } from "bpmn-moddle";
import type { MachineNode, Pathway } from "#pathway";
import { say } from "#units";
import type { Mark } from "./follow.ts";
import { free, idFrom } from "./legal-names.ts";
import { asList, listAt, type OwnDocument, setList, stateAt } from "./own-document.ts";
import type { Sketch } from "./places.ts";
import { xmlName } from "./xml-text.ts";

/** Takes over names that were changed in the drawing, and lanes to which states were moved. */
export function renameStates(sketch: Sketch, own: OwnDocument, states: readonly { element: ModdleElement; mark: Mark }[]): void {
  const renamed = new Set<string>();
  for (const { element, mark } of states) {
    const node = stateAt(own.document.machine, mark.state!);
    if (node === undefined) continue;
    const name = xmlName(String(element.name ?? ""));
    if (name !== "" && mark.name !== undefined && name !== mark.name && !renamed.has(mark.state!)) {
      rename(node, { key: mark.state!.split(".").at(-1)!, before: mark.name, name }, own);
      renamed.add(mark.state!);
    }
    const lane = sketch.reading.laneOf.get(element);
    const actor = lane === undefined ? null : actorOf(sketch, own, lane);
    if (mark.lane !== undefined && actor !== null && actor !== mark.lane) node.meta = { ...node.meta, actor };
  }
}

/** What stands behind the name of a state in the drawing, who does it, is no part of the name. */
function rename(node: MachineNode, { key, before, name }: { key: string; before: string; name: string }, { language }: OwnDocument): void {
  const own = node.meta?.name === undefined ? key : xmlName(say(node.meta.name, language));
  const suffix = before.startsWith(own) ? before.slice(own.length) : "";
  const text = suffix !== "" && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  node.meta = { ...node.meta, name: { fi: text, ...node.meta?.name, [language]: text } };
}

/** The actor of a lane; one that was renamed takes its new name, a new one is added. */
function actorOf(sketch: Sketch, { document, language }: OwnDocument, lane: ModdleElement): string | null {
  const name = xmlName(String(lane.name ?? ""));
  const id = String(lane.id ?? "").replace(/^lane__of_/, "");
  const known = document.actors !== undefined && Object.hasOwn(document.actors, id) ? document.actors[id] : undefined;
  if (known !== undefined) {
    if (name !== "" && known.name !== undefined && xmlName(say(known.name, language)) !== name)
      known.name = { ...known.name, [language]: name };
    return id;
  }
  if (name === "" || id === "lane__nobody") return null;
  const found = sketch.actorOf.get(lane) ?? free(idFrom(name, "actor"), sketch.names.actors);
  sketch.actorOf.set(lane, found);
  sketch.actors[found] = { name: { fi: name } };
  return found;
}

/** Takes away a state, what led to it, and what is empty then. */
export function dropState(document: Pathway, path: string): void {
  const { machine } = document;
  const above = path.slice(0, Math.max(0, path.lastIndexOf(".")));
  const parent = stateAt(machine, above);
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (parent?.states === undefined || !Object.hasOwn(parent.states, key)) return;
  delete parent.states[key];
  dropTransitions(machine, "", `#${machine.id}.${path}`, machine.id);
  const [first] = Object.entries(parent.states).filter(([, { type, history }]) => type !== "history" && history === undefined);
  if (first === undefined && above !== "") dropState(document, above);
  else if (parent.initial === key && first !== undefined) parent.initial = first[0];
}

/** Drops transitions to a state, or into it, from a state and all inside of it. */
function dropTransitions(node: MachineNode, path: string, gone: string, machineId: string): void {
  const triggers = [
    "always",
    "done",
    "doneState",
    ...Object.keys(node.on ?? {}).map((event) => `on:${event}`),
    ...Object.keys(node.after ?? {}).map((delay) => `after:${delay}`),
  ];
  for (const trigger of triggers) {
    const before = listAt(node, trigger);
    if (before === undefined) continue;
    const after = asList(before).filter((config) => {
      const target = typeof config === "string" ? config : typeof config.target === "string" ? config.target : config.target?.[0];
      if (target === undefined) return true;
      const full = absolute(target, path, machineId);
      return full !== gone && !full.startsWith(`${gone}.`);
    });
    if (after.length < asList(before).length) setList(node, trigger, after, !Array.isArray(before));
  }
  for (const [key, child] of Object.entries(node.states ?? {}))
    dropTransitions(child, path === "" ? key : `${path}.${key}`, gone, machineId);
}

/** A target from the root on: "#id.path". */
function absolute(target: string, source: string, machineId: string): string {
  if (target.startsWith("#")) return target;
  if (target.startsWith(".")) return `#${machineId}.${source === "" ? target.slice(1) : `${source}${target}`}`;
  const parent = source.slice(0, Math.max(0, source.lastIndexOf(".")));
  return `#${machineId}.${parent === "" ? target : `${parent}.${target}`}`;
}
