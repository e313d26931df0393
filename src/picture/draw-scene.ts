import type { Scene, SceneEdge } from "#layout";
import { drawNode } from "./draw-node.ts";
import { sceneText } from "./draw-text.ts";
import { groupOf, type Part, type Shape } from "./drawing.ts";
import { actorColor, changeOf, type Look } from "./look.ts";
import { arrowPath, edgePath } from "./paths.ts";

/** Draws a scene: lanes, frames, lines, boxes, labels, in this order. Lines have names too, for those who do not see them. */
export function drawScene(scene: Scene, look: Look): Part[] {
  const { nodes, edges } = scene;
  const framed = nodes.filter(({ flags }) => flags.isFrame);
  const boxes = nodes.filter(({ flags, kind }) => !flags.isFrame && kind !== "initial");
  const marks = nodes.filter(({ kind }) => kind === "initial");
  const named = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.map((edge) => {
    const ends = [named.get(edge.source)!, named.get(edge.target)!] as const;
    const label = edge.label === null ? "" : `: ${edge.label.full}`;
    const name = ends[0].kind === "initial" ? "" : `${look.words.line(ends[0].name, ends[1].name)}${label}`;
    return name === "" ? groupOf("decoration", "", drawLine(edge, look)) : groupOf("item", name, drawLine(edge, look));
  });
  const labels = edges.flatMap(({ label }) => sceneText(label, look.colors.text));
  return [
    groupOf("decoration", "", drawLanes(scene, look)),
    groupOf(
      "list",
      "",
      framed.map((node) => drawNode(look, node)),
    ),
    groupOf("list", "", lines),
    groupOf(
      "decoration",
      "",
      marks.map(({ box }) => dot(look, box.x + box.width / 2, box.y + box.height / 2, box.width / 2)),
    ),
    groupOf(
      "list",
      "",
      boxes.map((node) => drawNode(look, node)),
    ),
    groupOf("decoration", "", [...labels, ...drawStart(scene, look)]),
  ];
}

function drawLanes({ lanes, outcomes }: Scene, look: Look): Part[] {
  const { colors } = look;
  const drawn = lanes.flatMap(({ actor, box, title }, i): Part[] => [
    { kind: "rect", ...box, radius: 0, fill: colors.lanes[i % 2 === 0 ? 0 : 1], stroke: colors.laneBorder, strokeWidth: 1 },
    { kind: "rect", x: box.x, y: box.y, width: 6, height: box.height, radius: 0, fill: actorColor(look, actor) },
    ...sceneText(title, colors.text),
  ]);
  if (outcomes === null) return drawn;
  const column: Shape = { kind: "rect", ...outcomes.box, radius: 8, fill: null, stroke: colors.laneBorder, strokeWidth: 1 };
  return [...drawn, column, ...sceneText(outcomes.title, colors.text)];
}

/** The dot of the first state; a statechart has its own mark for it. */
function drawStart({ nodes, view }: Scene, look: Look): Shape[] {
  if (view !== "lanes") return [];
  return nodes
    .filter(({ path, flags }) => path === look.start && !flags.isFrame)
    .map(({ box }) => dot(look, box.x, box.y + box.height / 2, 8));
}

function dot({ colors }: Look, x: number, y: number, r: number): Shape {
  return { kind: "circle", x, y, r, fill: colors.text };
}

function drawLine(edge: SceneEdge, look: Look): Shape[] {
  const { colors } = look;
  const kind = changeOf(look, edge);
  const color = kind !== undefined ? colors.differences[kind].line : edge.crossesActor ? colors.handover : colors.line;
  const width = kind !== undefined ? 3.2 : edge.isCritical ? 3 : edge.crossesActor ? 2.4 : 1.6;
  const dash = kind === "removed" ? [3, 6] : kind === "changed" ? [14, 5] : [];
  const d = edgePath(edge.points);
  return [
    { kind: "path", d, fill: null, stroke: colors.ground, strokeWidth: width + 3.4 },
    { kind: "path", d, fill: null, stroke: color, strokeWidth: width, dash },
    { kind: "path", d: arrowPath(edge.points, 11, width > 2 ? 10 : 9), fill: color },
  ];
}
