import type { ModdleElement } from "bpmn-moddle";
import { type MachineNode, type Pathway, readPathway, type TransitionObject, type Transitions } from "#pathway";
import { type Language, languages } from "#units";
import { markOf } from "./follow.ts";

/** The model that a file of this program keeps: the document, and what of it was drawn. */
export interface OwnDocument {
  readonly document: Pathway;
  readonly language: Language;
  /** Paths of states that were drawn. */
  readonly states: readonly string[];
  /** Keys of transitions that were drawn. */
  readonly transitions: readonly string[];
}

/** Reads the model that a process keeps; null where it keeps none, "damaged" where that cannot be read. */
export function ownDocument(process: ModdleElement): OwnDocument | "damaged" | null {
  const mark = markOf(process);
  if (mark?.tag !== "pathway") return null;
  try {
    const { document, states, transitions } = JSON.parse(mark.text ?? "") as Record<string, unknown>;
    const { pathway } = readPathway(document);
    const areTexts = [states, transitions].every((list) => Array.isArray(list) && list.every((text) => typeof text === "string"));
    if (pathway === null || !areTexts) return "damaged";
    const language = languages.find((one) => one === mark.language) ?? "fi";
    return { document: structuredClone(pathway), language, states: states as string[], transitions: transitions as string[] };
  } catch {
    return "damaged";
  }
}

/** The state at a dotted path of a machine. */
export function stateAt(machine: MachineNode, path: string): MachineNode | undefined {
  let node: MachineNode | undefined = machine;
  for (const key of path === "" ? [] : path.split(".")) node = node?.states?.[key];
  return node;
}

/** What the key of a transition says: its state, what sets it off, and its place in the list. */
export function readKey(key: string): { path: string; trigger: string; index: number } {
  const [path = "", trigger = "", index = ""] = key.split(" ");
  return { path, trigger, index: Number(index) };
}

/** The transitions of a state for a trigger, by the name of the trigger: always, done, doneState, after:delay, on:event. */
export function listAt(node: MachineNode, trigger: string): Transitions | undefined {
  if (trigger === "always") return node.always;
  if (trigger === "done") return node.invoke?.onDone;
  if (trigger === "doneState") return node.onDone;
  const name = trigger.slice(trigger.indexOf(":") + 1);
  return trigger.startsWith("after:") ? node.after?.[name] : node.on?.[name];
}

/** Puts transitions in the place of others; none at all take their trigger away. */
export function setList(node: MachineNode, trigger: string, list: readonly (string | TransitionObject)[], wasSingle: boolean): void {
  const [only] = list;
  const value: Transitions | undefined = only === undefined ? undefined : wasSingle && list.length === 1 ? only : [...list];
  const name = trigger.slice(trigger.indexOf(":") + 1);
  if (trigger === "always") put(node, "always", value);
  else if (trigger === "doneState") put(node, "onDone", value);
  else if (trigger === "done") {
    if (node.invoke) put(node.invoke, "onDone", value);
  } else {
    const key = trigger.startsWith("after:") ? "after" : "on";
    const all: Record<string, Transitions> = { ...node[key] };
    put(all, name, value);
    put(node, key, Object.keys(all).length === 0 ? undefined : all);
  }
}

function put<T extends object, Key extends keyof T>(into: T, key: Key, value: T[Key] | undefined): void {
  if (value === undefined) delete into[key];
  else into[key] = value;
}

/** A list of transitions, however it is written. */
export function asList(list: Transitions | undefined): (string | TransitionObject)[] {
  if (list === undefined) return [];
  return Array.isArray(list) ? list : [list];
}
