import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { say } from "#units";
import { assignColumns } from "./columns.ts";
import { labelText, textsOf } from "./edge-label.ts";
import { actorName, type LabelStyle } from "./edge-text.ts";
import { planLanes } from "./lane-plan.ts";
import { frameText, type NodeText, nodeText, sizes, usualShape } from "./node-text.ts";
import { type Bundle, isFrame, isOutcome, landingOf, type Outline, outlineOf } from "./outline.ts";

/** Pixels between what ELK places, and the size of the mark from which a frame's initial state is entered. */
const gaps = { node: 22, layer: 30, edge: 10, label: 3, frame: 14, initial: 14 };

/** What is known of a statechart before it is laid out. */
export type Statechart = {
  outline: Outline;
  style: LabelStyle;
  texts: Map<number, NodeText>;
  hasRoot: boolean;
  columns: Map<number, number>;
  /** Outcomes to which no lines lead; ELK does not place them. */
  loose: readonly number[];
};

/** Measures the states of a statechart. */
export function statechartOf(outline: Outline, style: LabelStyle): Statechart {
  const { chart, shown } = outline;
  const texts = new Map<number, NodeText>();
  const hasRoot = outline.internal.has(0) || outline.bundles.some(({ source, target }) => source === 0 || target === 0);
  for (const index of hasRoot ? [0, ...shown] : shown) {
    const { actor, parent } = chart.nodes[index]!;
    const isNews = actor !== null && (parent < 0 || chart.nodes[parent]!.actor !== actor);
    const who = isNews ? actorName(chart, actor, style.language) : null;
    const responsible = who === say(chart.nodes[index]!.name, style.language) ? null : who;
    const isBig = isFrame(outline, index);
    texts.set(
      index,
      isBig
        ? frameText(outline, index, style, { room: 1.8 * usualShape.boxWidth, responsible, isContinuation: false })
        : nodeText(outline, index, { style, shape: usualShape }, responsible),
    );
  }
  const isReached = hasRoot || outline.bundles.some(({ target }) => isOutcome(chart, target));
  const loose = isReached ? [] : shown.filter((index) => isOutcome(chart, index));
  return { outline, style, texts, hasRoot, columns: columnsOf(outline), loose };
}

/** The column in which each state begins when time runs to the right; outcomes have none. */
function columnsOf({ chart, collapsed }: Outline): Map<number, number> {
  const outline = outlineOf(
    chart,
    [...collapsed].map((index) => chart.nodes[index]!.path),
    landingOf,
  );
  const plan = planLanes(outline);
  assignColumns(outline, plan);
  return new Map(plan.blockOf.flatMap((block) => (block === undefined ? [] : [[block.node, block.from]])));
}

/** States in the order of time, so that ELK lets the same transitions lead back as the lanes do. */
function inOrder({ columns }: Statechart, states: readonly number[]): number[] {
  const column = (index: number) => columns.get(index) ?? Number.POSITIVE_INFINITY;
  return [...states].sort((a, b) => (column(a) === column(b) ? a - b : column(a) - column(b)));
}

/** Id of the edge of a bundle, of the mark in a frame from which its initial state is entered, and of the edge from that mark. */
export const edgeId = ({ source, target }: Bundle) => `e${source}_${target}`;
export const markId = (frame: number) => `i${frame}`;
export const markEdgeId = (frame: number) => `m${frame}`;
/** Id of a state in ELK's graph. */
export const nodeId = (index: number) => `n${index}`;

/** The graph that ELK is to lay out; it writes places into it. */
export function elkGraph(statechart: Statechart, direction: "right" | "down"): ElkNode {
  const { outline, hasRoot, loose } = statechart;
  const { nodes } = outline.chart;
  const tops = hasRoot ? [0] : nodes[0]!.children.filter((index) => !loose.includes(index));
  return {
    id: "graph",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": direction === "right" ? "RIGHT" : "DOWN",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.randomSeed": "1",
      "elk.json.shapeCoords": "ROOT",
      "elk.json.edgeCoords": "ROOT",
      "elk.padding": padding(8),
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      "elk.layered.nodePlacement.favorStraightEdges": "true",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
      "elk.layered.edgeLabels.centerLabelPlacementStrategy": "TAIL_LAYER",
      "elk.layered.edgeLabels.sideSelection": "ALWAYS_UP",
      "elk.layered.thoroughness": "10",
      ...spacing,
    },
    children: [...(hasRoot ? [] : markOf(statechart, 0)), ...inOrder(statechart, tops).map((index) => elkNode(statechart, index))],
    edges: [...outline.bundles.map((bundle) => elkEdge(statechart, bundle)), ...marks(statechart)],
  };
}

const spacing = {
  "elk.spacing.nodeNode": String(gaps.node),
  "elk.layered.spacing.nodeNodeBetweenLayers": String(gaps.layer),
  "elk.spacing.edgeNode": String(gaps.edge),
  "elk.layered.spacing.edgeNodeBetweenLayers": String(gaps.edge),
  "elk.spacing.edgeEdge": String(gaps.edge),
  "elk.layered.spacing.edgeEdgeBetweenLayers": String(gaps.edge),
  "elk.spacing.edgeLabel": String(gaps.label),
  "elk.spacing.labelNode": String(gaps.edge),
};

function padding(top: number): string {
  return `[top=${top},left=${gaps.frame},bottom=${gaps.frame},right=${gaps.frame}]`;
}

function elkNode(statechart: Statechart, index: number): ElkNode {
  const { outline, texts } = statechart;
  const { width, height } = texts.get(index)!;
  if (!isFrame(outline, index)) {
    const atEnd = isOutcome(outline.chart, index) ? { "elk.layered.layering.layerConstraint": "LAST" } : {};
    return { id: nodeId(index), width, height, layoutOptions: atEnd };
  }
  const children = inOrder(statechart, outline.chart.nodes[index]!.children).map((child) => elkNode(statechart, child));
  return {
    id: nodeId(index),
    layoutOptions: {
      "elk.padding": padding(height + sizes.padding),
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${width + 2 * sizes.padding}, ${height})`,
      ...spacing,
    },
    children: [...markOf(statechart, index), ...children],
  };
}

/** The drawn frames, the whole chart among them, that are entered in one of their states. */
export function enteredFrames({ outline }: Statechart): number[] {
  return [0, ...outline.shown].filter((index) => isFrame(outline, index) && outline.chart.nodes[index]!.initial >= 0);
}

function markOf(statechart: Statechart, frame: number): ElkNode[] {
  return enteredFrames(statechart).includes(frame) ? [{ id: markId(frame), width: gaps.initial, height: gaps.initial }] : [];
}

function marks(statechart: Statechart): ElkExtendedEdge[] {
  return enteredFrames(statechart).map((frame) => ({
    id: markEdgeId(frame),
    sources: [markId(frame)],
    targets: [nodeId(statechart.outline.chart.nodes[frame]!.initial)],
    layoutOptions: { "elk.layered.priority.straightness": "10" },
  }));
}

function elkEdge({ outline, style }: Statechart, bundle: Bundle): ElkExtendedEdge {
  const label = labelText(textsOf(outline, bundle, style), usualShape);
  const labels = label === null ? [] : [{ id: `${edgeId(bundle)}l`, text: label.full, width: label.width, height: label.height }];
  return { id: edgeId(bundle), sources: [nodeId(bundle.source)], targets: [nodeId(bundle.target)], labels };
}
