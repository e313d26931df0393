import type { Scene, SceneNode } from "#layout";
import type { Language } from "#units";
import { type Look, nameOf } from "./look.ts";
import { wordsOf } from "./words.ts";

/** What a scene shows in words: a line for each state that is drawn, with what follows it, in the order of these paths. */
export function tellScene(scene: Scene, look: Look, order: readonly string[]): string[] {
  const { words, connectors } = look;
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const told = scene.nodes.filter(
    ({ kind, flags, path }) => kind !== "initial" && !flags.isContinuation && path !== "" && !connectors.get(path),
  );
  const place = new Map(order.map((path, i) => [path, i]));
  const sorted = told.sort((a, b) => (place.get(a.path) ?? 0) - (place.get(b.path) ?? 0));
  return sorted.map((node) => {
    const parent = node.parent === null || node.parent === "" ? undefined : byId.get(node.parent);
    const next = scene.edges.filter(({ source }) => byId.get(source)?.path === node.path && byId.get(source)?.kind !== "initial");
    const ways = next.map(({ target, label }) => withLabel(nextName(byId.get(target)!, look), label?.full ?? ""));
    const endings = node.endings.map(({ outcome, about }) => withLabel(byId.get(outcome)?.name ?? outcome, about));
    return [
      `${nameOf(look, node)}.`,
      parent === undefined ? null : words.inside(parent.name),
      ways.length === 0 ? null : words.next(ways.join("; ")),
      endings.length === 0 ? null : words.endings(endings.join("; ")),
    ]
      .filter((part) => part !== null)
      .join(" ");
  });
}

function nextName(node: SceneNode, look: Look): string {
  return look.connectors.has(node.path) ? nameOf(look, node) : node.name;
}

function withLabel(name: string, label: string): string {
  return label === "" ? name : `${name} (${label})`;
}

/** Shortens a text to so many characters, at the end of a word where there is one. */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const cut = signs.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

/** How many actors, states and outcomes there are. */
export function countsText({ nodes, actors }: Pick<Scene, "nodes" | "actors">, language: Language): string {
  const { counts } = wordsOf(language);
  const own = nodes.filter(({ kind, flags, path }) => kind !== "initial" && kind !== "history" && !flags.isContinuation && path !== "");
  const outcomes = own.filter(({ flags }) => flags.isOutcome).length;
  const states = own.filter(({ kind }) => kind !== "final").length;
  const used = actors.filter(({ id }) => own.some(({ actor }) => actor === id)).length;
  const say = (n: number, [one, many]: readonly string[]) => (n === 0 ? null : `${n} ${n === 1 ? one : many}`);
  return [say(used, counts.actors), say(states, counts.states), say(outcomes, counts.outcomes)].filter(Boolean).join(", ");
}
