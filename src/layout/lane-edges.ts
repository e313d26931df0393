import type { LabelPlace } from "./label-places.ts";
import type { Drawing } from "./lane-shapes.ts";
import type { Line } from "./line-pieces.ts";
import type { Measures } from "./measure-grid.ts";
import { sizes } from "./node-text.ts";
import type { Point, SceneEdge, SceneLabel, SceneNode } from "./scene.ts";

/** Draws the line of a bundle between nodes that are drawn. */
export function drawLine(drawing: Drawing, line: Line, nodes: ReadonlyMap<string, SceneNode>): SceneEdge {
  const { outline, measures, places, back } = drawing;
  const { route, pieces } = line;
  const { bundle } = route;
  const pathOf = (index: number) => outline.chart.nodes[index]!.path;
  const boxOf = (index: number) => nodes.get(pathOf(index))!.box;
  const [from, to] = [boxOf(bundle.source), boxOf(bundle.target)];
  const yOf = (piece: (typeof pieces)[number]) =>
    piece.stretch ? measures.yOf(piece.stretch) : measures.lineY[piece.at]! + measures.lineHeight[piece.at]! / 2 + piece.offset;
  const points: Point[] = [{ x: from.x + from.width, y: yOf(pieces[0]!) }];
  for (let i = 1; i < pieces.length; i += 2) {
    const x = measures.xOf(pieces[i]!.stretch!);
    points.push({ x, y: yOf(pieces[i - 1]!) }, { x, y: yOf(pieces[i + 1]!) });
  }
  points.push({ x: to.x, y: yOf(pieces.at(-1)!) });
  const place = places.get(line);
  return {
    id: `${pathOf(bundle.source)}>${pathOf(bundle.target)}`,
    source: pathOf(bundle.source),
    target: pathOf(bundle.target),
    transitions: bundle.transitions.map(({ index }) => index),
    points,
    label: place === undefined ? null : drawLabel(measures, place, points[0]!.y),
    crossesActor: bundle.transitions.some(({ isHandover }) => isHandover),
    isBack: back.has(bundle),
    isCritical: bundle.transitions.some(({ meta }) => meta.critical),
  };
}

function drawLabel(measures: Measures, { text, column, channel }: LabelPlace, y: number): SceneLabel {
  const { lines, full, width, height } = text;
  const x = column >= 0 ? measures.columnX[column]! : measures.channelX[channel]! + 4;
  return { lines, full, box: { x, y: y - height - 1, width, height }, size: sizes.label, isBold: false, align: "start" };
}
