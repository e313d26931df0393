import { type Chart, isQueue } from "#chart";
import { type Language, say } from "#units";
import { startOf } from "./columns.ts";
import { actorName } from "./edge-text.ts";
import { isFrame, isOutcome, type Outline, outcomeNumber } from "./outline.ts";
import type { NodeFlags, SceneNode } from "./scene.ts";

/** What a state is called and marked with, wherever it is drawn. */
export function describeNode(
  outline: Outline,
  index: number,
  language: Language,
): Omit<SceneNode, "id" | "parent" | "depth" | "box" | "title" | "detail" | "endings" | "tag"> {
  const { chart, internal } = outline;
  const node = chart.nodes[index]!;
  return {
    path: node.path,
    kind: node.kind,
    name: say(index === 0 ? chart.pathway.title : node.name, language),
    actor: node.actor,
    responsible: node.actor === null ? null : actorName(chart, node.actor, language),
    internal: (internal.get(index) ?? []).map((transition) => transition.index),
    number: outcomeNumber(outline, index),
    flags: flagsOf(outline, index),
  };
}

/** The actors of a model in its order. */
export function actorsOf(chart: Chart, language: Language): { id: string; name: string }[] {
  return Object.keys(chart.pathway.actors ?? {}).map((id) => ({ id, name: actorName(chart, id, language) }));
}

function flagsOf(outline: Outline, index: number): NodeFlags {
  const { chart, collapsed, standIn } = outline;
  const node = chart.nodes[index]!;
  return {
    isStart: index > 0 && !isFrame(outline, index) && standIn[startOf(chart)] === index,
    isInitial: node.parent >= 0 && chart.nodes[node.parent]!.initial === index,
    isOutcome: isOutcome(chart, index),
    isQueue: isQueue(chart, node),
    hasActivity: node.activity !== null,
    isCollapsed: collapsed.has(index),
    isFrame: isFrame(outline, index),
    isContinuation: false,
    isCritical: node.meta.critical ?? false,
  };
}
