import { type Chart, type Node, nodeAt } from "#chart";
import { type Language, say } from "#units";
import type { WalkWords } from "./words.ts";

/** How places are told: in one language, with the words of the walk. */
export interface Telling {
  readonly chart: Chart;
  readonly language: Language;
  readonly words: WalkWords;
}

/** Nodes of a configuration in which nothing else of it lies. */
export function leavesOf(chart: Chart, active: readonly string[]): Node[] {
  const nodes = active.map((path) => nodeAt(chart, path)!);
  return nodes.filter(({ index, end }) => !nodes.some((other) => other.index > index && other.index < end));
}

/** Whether a state is the end of a phase, and not of the pathway. */
export function isPhaseEnd({ kind, parent }: Node): boolean {
  return kind === "final" && parent > 0;
}

/** Name of a state; the end of a phase with that of the phase. */
export function placeName({ chart, language }: Telling, node: Node): string {
  const name = say(node.name, language);
  return isPhaseEnd(node) ? `${say(chart.nodes[node.parent]!.name, language)}: ${name.toLocaleLowerCase()}` : name;
}

/** Where a step led: the state entered, or, where several were entered at once, the one around them. Null where none was. */
export function entered(telling: Telling, before: readonly string[], after: readonly string[]): { node: Node; name: string } | null {
  const { chart } = telling;
  const all = leavesOf(chart, after).filter(({ path }) => !before.includes(path));
  const open = all.filter((node) => !isPhaseEnd(node));
  const fresh = open.length > 0 ? open : all;
  if (fresh.length === 0) return null;
  const around = commonParent(chart, fresh);
  if (fresh.length < 3 || around.index === 0) return { node: fresh[0]!, name: fresh.map((node) => placeName(telling, node)).join(", ") };
  return { node: around, name: telling.words.inParallel(say(around.name, telling.language), String(all.length)) };
}

/** Name of an actor; null: of nobody. */
export function actorName({ chart, language, words }: Telling, actor: string | null): string {
  if (actor === null) return words.nobody;
  const name = chart.pathway.actors?.[actor]?.name;
  return name === undefined ? actor : say(name, language);
}

/** The name of an actor as it is said in short: up to the first comma or bracket. */
export function shortName(name: string): string {
  return name.split(/, | \(/)[0]!;
}

function commonParent(chart: Chart, nodes: readonly Node[]): Node {
  let around = chart.nodes[nodes[0]!.parent]!;
  while (around.index > 0 && !nodes.every(({ index }) => index >= around.index && index < around.end)) around = chart.nodes[around.parent]!;
  return around;
}
