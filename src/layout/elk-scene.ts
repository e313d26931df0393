import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { labelText, textsOf } from "./edge-label.ts";
import { edgeId, markEdgeId, markId, nodeId, type Statechart } from "./elk-graph.ts";
import { placeText, sizes, usualShape } from "./node-text.ts";
import type { Bundle } from "./outline.ts";
import type { Box, NodeFlags, Point, SceneEdge, SceneLabel, SceneNode } from "./scene.ts";
import { describeNode } from "./scene-node.ts";

/** A statechart with what ELK has placed, by ELK's ids. */
export type Placed = Statechart & { direction: "right" | "down"; boxes: Map<string, Box>; edges: Map<string, ElkExtendedEdge> };

/** The boxes of a graph that ELK has laid out, by id; their places are counted from the upper left of the whole. */
export function boxesOf(graph: ElkNode): Map<string, Box> {
  const found = new Map<string, Box>();
  const visit = (node: ElkNode): void => {
    found.set(node.id, { x: round(node.x!), y: round(node.y!), width: round(node.width!), height: round(node.height!) });
    for (const child of node.children ?? []) visit(child);
  };
  for (const child of graph.children ?? []) visit(child);
  return found;
}

/** Draws a state. */
export function drawNode({ outline, style, texts, boxes, hasRoot }: Placed, index: number): SceneNode {
  const { nodes } = outline.chart;
  const { parent } = nodes[index]!;
  const box = boxes.get(nodeId(index))!;
  return {
    ...describeNode(outline, index, style.language),
    id: nodes[index]!.path,
    ...around(outline.chart.nodes, parent, hasRoot),
    box,
    ...placeText(outline, index, texts.get(index)!, box, { style }),
  };
}

const noFlags: NodeFlags = {
  isStart: false,
  isInitial: false,
  isOutcome: false,
  isQueue: false,
  hasActivity: false,
  isCollapsed: false,
  isFrame: false,
  isContinuation: false,
  isCritical: false,
};

/** Draws the mark from which the initial state of a frame is entered. */
export function drawMark({ outline, boxes, hasRoot }: Placed, frame: number): SceneNode {
  const { nodes } = outline.chart;
  const about = {
    kind: "initial",
    name: "",
    title: null,
    detail: null,
    actor: null,
    responsible: null,
    internal: [],
    endings: [],
    tag: null,
    number: null,
  } as const;
  const { path } = nodes[frame]!;
  return { ...about, id: `${path}@initial`, path, ...around(nodes, frame, hasRoot), box: boxes.get(markId(frame))!, flags: noFlags };
}

/** Draws the transitions of a bundle. */
export function drawEdge(placed: Placed, bundle: Bundle): SceneEdge {
  const { outline, style, edges } = placed;
  const { nodes } = outline.chart;
  const edge = edges.get(edgeId(bundle))!;
  const text = labelText(textsOf(outline, bundle, style), usualShape);
  const place = edge.labels?.[0];
  const label: SceneLabel | null =
    text === null || place === undefined
      ? null
      : {
          lines: text.lines,
          full: text.full,
          box: { x: round(place.x!), y: round(place.y!), width: text.width, height: text.height },
          size: sizes.label,
          isBold: false,
          align: "start",
        };
  return {
    id: `${nodes[bundle.source]!.path}>${nodes[bundle.target]!.path}`,
    source: nodes[bundle.source]!.path,
    target: nodes[bundle.target]!.path,
    transitions: bundle.transitions.map(({ index }) => index),
    points: pointsOf(edge),
    label,
    crossesActor: bundle.transitions.some(({ isHandover }) => isHandover),
    isBack: leadsBack(placed, bundle),
    isCritical: bundle.transitions.some(({ meta }) => meta.critical),
  };
}

/** Whether a line ends before it begins; into and out of a frame around its other end none does. */
function leadsBack({ boxes, direction }: Placed, { source, target }: Bundle): boolean {
  const [from, to] = [boxes.get(nodeId(source))!, boxes.get(nodeId(target))!];
  return direction === "right" ? to.x + to.width <= from.x : to.y + to.height <= from.y;
}

/** Draws the line from a frame's mark to its initial state. */
export function drawMarkEdge({ outline, edges }: Placed, frame: number): SceneEdge {
  const { nodes } = outline.chart;
  const { path, initial } = nodes[frame]!;
  const [source, target] = [`${path}@initial`, nodes[initial]!.path];
  const points = pointsOf(edges.get(markEdgeId(frame))!);
  return {
    id: `${source}>${target}`,
    source,
    target,
    transitions: [],
    points,
    label: null,
    crossesActor: false,
    isBack: false,
    isCritical: false,
  };
}

function around(
  nodes: Statechart["outline"]["chart"]["nodes"],
  parent: number,
  hasRoot: boolean,
): { parent: string | null; depth: number } {
  if (parent < 0 || (parent === 0 && !hasRoot)) return { parent: null, depth: 0 };
  return { parent: nodes[parent]!.path, depth: around(nodes, nodes[parent]!.parent, hasRoot).depth + 1 };
}

/**
 * Corners of an edge. ELK rounds where an edge passes the border of a frame: what is off by less than a pixel is put straight, from the
 * source on. Points on a straight line between their neighbors are left out.
 */
function pointsOf({ sections }: ElkExtendedEdge): Point[] {
  const { startPoint, bendPoints = [], endPoint } = sections![0]!;
  const points: Point[] = [];
  for (const point of [startPoint, ...bendPoints, endPoint]) {
    const before = points.at(-1);
    const [x, y] = [round(point.x), round(point.y)];
    points.push({ x: before && Math.abs(before.x - x) < 1 ? before.x : x, y: before && Math.abs(before.y - y) < 1 ? before.y : y });
  }
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
