import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Chart } from "#chart";
import { say } from "#units";
import { elkGraph, enteredFrames, nodeId, statechartOf } from "./elk-graph.ts";
import { boxesOf, drawEdge, drawMark, drawMarkEdge, drawNode, type Placed } from "./elk-scene.ts";
import { type LayoutOptions, labelChoice } from "./layout-options.ts";
import { placeOutcomes, usualRoom } from "./loose-outcomes.ts";
import { usualShape } from "./node-text.ts";
import { markEndings, outlineOf } from "./outline.ts";
import type { Scene } from "./scene.ts";
import { actorsOf } from "./scene-node.ts";

/** What ELK does for a statechart: an instance of elkjs, whether it works here or in a web worker. */
type Elk = { layout(graph: ElkNode): Promise<ElkNode> };

/**
 * Draws a chart as nested states (tilakaavio), laid out by ELK, which the caller brings: in a page the one that works in a web worker.
 * Outcomes come last; a mark leads to the state in which a frame is entered. The same input gives the same scene.
 */
export async function layoutStatechart(chart: Chart, elk: Elk, options: LayoutOptions): Promise<Scene> {
  const style = { language: options.language, choice: labelChoice(options), namesActors: true };
  const outline = outlineOf(chart, options.collapsed ?? [], (_, target) => target);
  if (options.endings === "marks") markEndings(outline);
  outline.tags = options.tags ?? {};
  const statechart = statechartOf(outline, style);
  const { direction = "right" } = options;
  const graph = await elk.layout(elkGraph(statechart, direction));
  const placed: Placed = { ...statechart, direction, boxes: boxesOf(graph), edges: new Map(graph.edges?.map((edge) => [edge.id, edge])) };
  const frames = enteredFrames(statechart);
  const { loose } = statechart;
  const content = { width: Math.ceil(graph.width!), height: Math.ceil(graph.height!) };
  const setup = { style, shape: usualShape };
  const outcomes = placeOutcomes(outline, loose, setup, { ...content, room: options.room ?? usualRoom });
  for (const [index, box] of outcomes?.boxes ?? []) placed.boxes.set(nodeId(index), box);
  for (const [index, text] of outcomes?.texts ?? []) placed.texts.set(index, text);
  const nodes = (statechart.hasRoot ? [0, ...outline.shown] : outline.shown).map((index) => drawNode(placed, index));
  return {
    view: "statechart",
    language: options.language,
    title: say(chart.pathway.title, options.language),
    width: Math.ceil(outcomes?.width ?? content.width),
    height: Math.ceil(outcomes?.height ?? content.height),
    lanes: [],
    outcomes: outcomes?.frame ?? null,
    nodes: [...nodes, ...frames.map((frame) => drawMark(placed, frame))],
    edges: [...outline.bundles.map((bundle) => drawEdge(placed, bundle)), ...frames.map((frame) => drawMarkEdge(placed, frame))],
    actors: actorsOf(chart, options.language),
  };
}
