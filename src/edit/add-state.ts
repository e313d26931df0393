import { idPattern, type MachineNode } from "#pathway";
import { inEachLanguage } from "#units";
import type { CommandOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { freeId, idFrom } from "./free-id.ts";

import { refuse } from "./refusal.ts";
import { childOf, kindOf, nodeOf, pathOfState } from "./state-paths.ts";
import { needState } from "./subject.ts";

/** Adds a state inside another, which becomes compound if nothing was inside it; what is compound or parallel itself gets states inside to begin with. */
export function addState(draft: Draft, { parent, name, kind = "atomic", actor, id, before }: CommandOf<"state.add">): void {
  needState(draft, parent);
  const key = keyFor(draft, { parent, wish: id ?? idFrom(name.fi, "state"), isGiven: id !== undefined });
  const meta = { name, ...(actor === undefined ? {} : { actor }) };
  const node = newNode(kind, meta);
  adopt(draft, parent, { key, node, before });
  draft.created = childOf(parent, key);
  if (kind === "history" && parent !== "" && nodeOf(draft.document, parent)?.initial === key)
    refuse(pathOfState(parent), "history-alone", parent);
}

/** A state with nothing but its name, of the kind asked for. */
export function newNode(kind: NonNullable<MachineNode["type"]>, meta: MachineNode["meta"]): MachineNode {
  const owned = meta === undefined ? {} : { meta };
  if (kind === "atomic") return owned;
  if (kind === "compound") return { ...owned, initial: "first", states: { first: newInside("compound") } };
  if (kind === "parallel") return { ...owned, type: "parallel", states: { first: newInside("parallel"), second: newInside("parallel") } };
  return kind === "history" ? { type: "history", history: "shallow", ...owned } : { type: "final", ...owned };
}

/** What stands inside a state that has just become compound or parallel. */
function newInside(kind: "compound" | "parallel"): MachineNode {
  const words = {
    compound: { fi: "Uusi tila", sv: "Nytt tillstånd", en: "New state" },
    parallel: { fi: "Uusi osa", sv: "Ny del", en: "New part" },
  };
  return { meta: { name: inEachLanguage((language) => words[kind][language]) } };
}

/** A key that is free inside a state. Refuses an id that was given and cannot be, or is taken. */
export function keyFor(draft: Draft, { parent, wish, isGiven }: { parent: string; wish: string; isGiven: boolean }): string {
  const taken = Object.keys(nodeOf(draft.document, parent)?.states ?? {});
  if (!isGiven) return freeId(wish, taken);
  if (!idPattern.test(wish) || wish in Object.prototype)
    refuse(pathOfState(parent), "bad-new-id", wish, freeId(idFrom(wish, "state"), taken));
  if (taken.includes(wish)) refuse(pathOfState(childOf(parent, wish)), "taken-id", wish, freeId(wish, taken));
  return wish;
}

/** Makes room for a state inside another, before it is put there. Refuses states that can have none inside. */
export function makeRoom(draft: Draft, parent: string, key: string, isHistory = false): void {
  const node = nodeOf(draft.document, parent)!;
  const kind = kindOf(node);
  const path = pathOfState(parent);
  if (kind === "final" || kind === "history") refuse(path, "nothing-inside", parent, kind);
  if (kind !== "atomic") return;
  if (isHistory) refuse(path, "history-alone", parent);
  if (node.type !== undefined) draft.remove([...path, "type"]);
  draft.put([...path, "initial"], key);
  if (node.states === undefined) draft.put([...path, "states"], {});
}

function adopt(draft: Draft, parent: string, { key, node, before }: { key: string; node: MachineNode; before: string | undefined }): void {
  makeRoom(draft, parent, key, node.type === "history");
  draft.put([...pathOfState(parent), "states", key], node, before);
}
