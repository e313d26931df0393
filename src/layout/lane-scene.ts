import { drawLine } from "./lane-edges.ts";
import { type Drawing, drawBox, drawFrame, drawLane, drawLoose, drawOutcomes, drawRoot, type LanePicture } from "./lane-shapes.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { Scene } from "./scene.ts";
import { actorsOf } from "./scene-node.ts";
import { shapeFor } from "./shape-lanes.ts";

/** Gives a picture the shape that fills its room best, and draws it. */
export function drawLanes(picture: LanePicture, room: LayoutOptions["room"]): Omit<Scene, "view" | "language" | "title"> {
  const drawing: Drawing = shapeFor(picture, room);
  const { outline, plan, grid, style, measures } = drawing;
  const frames = grid.frames.map((frame) => drawFrame(drawing, frame));
  const boxes = [...grid.cells.keys()].map((node) => drawBox(drawing, node));
  const loose = picture.loose.map((node) => drawLoose(drawing, node));
  const nodes = [...(picture.hasRoot ? [drawRoot(drawing)] : []), ...frames, ...boxes, ...loose];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = picture.lines.map((line) => drawLine(drawing, line, byId));
  return {
    width: drawing.width,
    height: drawing.height,
    lanes: plan.lanes.map((actor, lane) => drawLane(drawing, actor, lane)),
    outcomes: drawOutcomes(drawing, measures.laneY.at(-1)! + measures.laneHeight.at(-1)!),
    nodes,
    edges: edges.sort((a, b) => a.transitions[0]! - b.transitions[0]!),
    actors: actorsOf(outline.chart, style.language),
  };
}
