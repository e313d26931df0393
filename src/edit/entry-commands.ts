import { eventPattern, idPattern, type Path } from "#pathway";
import type { Text } from "#units";
import { checkMention } from "./check-mention.ts";
import type { CommandOf, EntryKind } from "./command.ts";
import type { Draft } from "./draft.ts";
import { freeId, idFrom } from "./free-id.ts";
import { refuse } from "./refusal.ts";
import { lists, locate, maps, painPointsOf } from "./subject.ts";

/** The field in which a thing of a list has what people read. */
const words = { source: "title", person: "name", idea: "text", persona: "name", note: "text" } as const;

/** Adds an entry to a map or list of the document, or pins a pain point. Its id comes from its name unless it is given. */
export function addEntry(draft: Draft, command: CommandOf<"add">): void {
  const { kind, name, fields = {} } = command;
  const id = newId(draft, command);
  draft.created = id;
  if (kind === "painPoint") {
    pinNew(draft, command, id);
    return;
  }
  if (kind in maps) {
    addToMap(draft, command, id);
    return;
  }
  const list = lists[kind as keyof typeof lists];
  const field = words[kind as keyof typeof words];
  const said = name === undefined ? {} : { [field]: kind === "source" ? name.fi : name };
  if (kind === "idea" || kind === "note") for (const [field, value] of Object.entries(fields)) checkMention(draft, { list, field, value });
  draft.insert([list, draft.document[list]?.length ?? 0], { ...said, ...fields, id });
}

/** Moves an entry before another of its kind, or last. */
export function orderEntry(draft: Draft, { of, before }: CommandOf<"order">): void {
  const path = locate(draft, of);
  if (of.kind in maps) {
    draft.placeBefore(path, before);
    return;
  }
  if (typeof path.at(-1) !== "number") refuse(path, "no-order", of.kind);
  const list = draft.at<Array<{ id: string }>>(path.slice(0, -1))!;
  const rest = list.filter((_, i) => i !== path.at(-1));
  const index = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  const goal = index < 0 ? rest.length : index;
  draft.moveEntry(path, goal);
}

/** Pins a pain point on another state or transition. */
export function movePin(draft: Draft, { painPoint, on }: CommandOf<"pin">): void {
  const goal = pinboard(draft, on);
  const path = locate(draft, { kind: "painPoint", id: painPoint });
  const point = draft.at(path);
  draft.prune(path, path.lastIndexOf("meta"));
  draft.insert([...goal, draft.at<unknown[]>(goal)?.length ?? 0], point);
}

function pinNew(draft: Draft, { name, fields = {}, on }: CommandOf<"add">, id: string): void {
  if (on === undefined) refuse([], "pin-where", id);
  const board = pinboard(draft, on);
  draft.insert([...board, draft.at<unknown[]>(board)?.length ?? 0], { ...(name === undefined ? {} : { text: name }), ...fields, id });
}

function pinboard(draft: Draft, on: NonNullable<CommandOf<"add">["on"]>): Path {
  const path = locate(draft, on);
  return on.kind === "state" || on.kind === "transition" ? [...path, "meta", "painPoints"] : refuse(path, "pin-where", on.kind);
}

function addToMap(draft: Draft, { kind, name, fields = {}, before }: CommandOf<"add">, id: string): void {
  const map = maps[kind as keyof typeof maps];
  const { law } = fields;
  if (kind === "delay" && law === undefined) refuse([map, id], "no-number", "law");
  const named = name === undefined ? {} : { name };
  draft.put([map, id], kind === "delay" ? law : { ...named, ...fields }, before);
}

function newId(draft: Draft, { kind, id, name }: CommandOf<"add">): string {
  const taken = idsOf(draft, kind);
  const proposed = freeId(idFrom(name?.fi ?? "", kind), taken);
  if (id === undefined) return proposed;
  const pattern = kind === "hazard" ? eventPattern : idPattern;
  if (!pattern.test(id) || id in Object.prototype) refuse(listOf(kind), "bad-new-id", id, freeId(idFrom(id, kind), taken));
  return taken.includes(id) ? refuse(listOf(kind), "taken-id", id, freeId(id, taken)) : id;
}

function listOf(kind: EntryKind): Path {
  if (kind === "painPoint") return ["machine"];
  return [kind in maps ? maps[kind as keyof typeof maps] : lists[kind as keyof typeof lists]];
}

function idsOf({ document }: Draft, kind: EntryKind): string[] {
  if (kind === "painPoint") return painPointsOf(document).map(({ id }) => id);
  if (kind in maps) return Object.keys(document[maps[kind as keyof typeof maps]] ?? {});
  return (document[lists[kind as keyof typeof lists]] ?? []).map(({ id }) => id);
}

/** A name in Finnish as people would write it, from an id: "kuntHakemus" is "Kunt hakemus". */
export function nameFrom(id: string): Text {
  const spaced = id.replaceAll(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return { fi: spaced.charAt(0).toUpperCase() + spaced.slice(1) };
}
