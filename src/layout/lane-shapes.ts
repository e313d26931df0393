import { say } from "#units";
import type { LabelText } from "./edge-label.ts";
import { actorName, type LabelStyle } from "./edge-text.ts";
import type { LabelPlace } from "./label-places.ts";
import type { GridFrame, LaneGrid } from "./lane-grid.ts";
import type { Block, LanePlan } from "./lane-plan.ts";
import type { Line, Stretch } from "./line-pieces.ts";
import { type Measures, spaces } from "./measure-grid.ts";
import { type NodeText, placeText, sizes, textHeight } from "./node-text.ts";
import type { Bundle, Outline } from "./outline.ts";
import type { Box, Scene, SceneLane, SceneNode } from "./scene.ts";
import { describeNode } from "./scene-node.ts";
import { wordsOf } from "./words.ts";
import { wrapText } from "./wrap-text.ts";

/** All that is known of a picture in lanes before it is measured. */
export type LanePicture = {
  outline: Outline;
  plan: LanePlan;
  grid: LaneGrid;
  style: LabelStyle;
  labels: Map<Bundle, LabelText | null>;
  back: Set<Bundle>;
  hasRoot: boolean;
  lines: Line[];
  stretches: { down: Stretch[]; across: Stretch[] };
};

/** A picture with all texts and places measured. */
export type Drawing = LanePicture & {
  texts: Map<number, NodeText>;
  heads: Map<GridFrame, NodeText>;
  measures: Measures;
  places: Map<Line, LabelPlace>;
};

/** The name of a lane: of its actor; of the whole where the model has no actors. */
function laneName({ outline, plan, style }: LanePicture, actor: string | null): string {
  if (actor !== null) return actorName(outline.chart, actor, style.language);
  return plan.lanes.length === 1 ? say(outline.chart.pathway.title, style.language) : wordsOf(style.language).nobody;
}

/** The title of a lane, wrapped. */
export function laneTitle(picture: LanePicture, actor: string | null): string[] {
  return wrapText(laneName(picture, actor), { width: spaces.laneTitle - 2 * sizes.padding, size: sizes.title, most: 5, isBold: true });
}

/** Draws a lane. */
export function drawLane(drawing: Drawing, actor: string | null, lane: number): SceneLane {
  const { measures } = drawing;
  const box = { x: spaces.margin, y: measures.laneY[lane]!, width: measures.right - spaces.margin, height: measures.laneHeight[lane]! };
  const lines = laneTitle(drawing, actor);
  const height = textHeight(lines, sizes.title);
  const title = {
    lines,
    box: { x: box.x + sizes.padding, y: box.y + (box.height - height) / 2, width: spaces.laneTitle - 2 * sizes.padding, height },
    size: sizes.title,
    isBold: true,
    align: "start" as const,
  };
  return { actor, name: laneName(drawing, actor), title, box };
}

/** Draws the column of outcomes; null where there are none. */
export function drawOutcomes({ measures, grid, plan, style }: Drawing, bottom: number): Scene["outcomes"] {
  if (plan.outcomes.length === 0) return null;
  const x = measures.columnX[grid.columns]! - spaces.arrow + 3;
  const box = { x, y: spaces.margin, width: measures.columnWidth[grid.columns]! + 2 * (spaces.arrow - 3), height: bottom - spaces.margin };
  const height = textHeight([""], sizes.title);
  const title = {
    lines: [wordsOf(style.language).outcomes],
    box: { x: x + 4, y: box.y + (spaces.outcomeTitle - height) / 2, width: box.width - 8, height },
    size: sizes.title,
    isBold: true,
    align: "middle" as const,
  };
  return { box, title };
}

/** Draws the lanes as the one frame that lines from any state leave. */
export function drawRoot({ outline, style, measures }: Drawing): SceneNode {
  const [y, last] = [measures.laneY[0]!, measures.laneY.length - 1];
  const box = {
    x: spaces.margin,
    y,
    width: measures.right - spaces.margin,
    height: measures.laneY[last]! + measures.laneHeight[last]! - y,
  };
  return { ...describeNode(outline, 0, style.language), id: "", parent: null, depth: 0, box, title: null, detail: null, endings: [] };
}

/** Draws a frame. */
export function drawFrame(drawing: Drawing, frame: GridFrame): SceneNode {
  const { outline, style, measures, heads, plan } = drawing;
  const { block, left, right, top, bottom } = frame;
  const text = heads.get(frame)!;
  const x = measures.channelX[left]!;
  const y = measures.lineY[top]! - text.height;
  const width = measures.channelX[right]! + measures.channelWidth[right]! - x;
  const box = { x, y, width, height: measures.lineY[bottom]! + measures.lineHeight[bottom]! - y };
  const about = describeNode(outline, block.node, style.language);
  return {
    ...about,
    ...surroundings(drawing, block),
    id: idOf(outline, plan, block),
    box,
    ...placeText(outline, block.node, text, box, { style, left: measures.columnX[block.from]! - x }),
    internal: block.isContinuation ? [] : about.internal,
    flags: { ...about.flags, isContinuation: block.isContinuation },
  };
}

function idOf({ chart }: Outline, plan: LanePlan, block: Block): string {
  const { path } = chart.nodes[block.node]!;
  return block.isContinuation ? `${path}@${plan.lanes[block.lane] ?? ""}` : path;
}

/** The frame around a block, and how many there are: the lanes as a whole are one if lines leave them. */
function surroundings(drawing: Drawing, block: Block | undefined): { parent: string | null; depth: number } {
  if (block === undefined) return { parent: null, depth: 0 };
  if (block.parent === null) return drawing.hasRoot ? { parent: "", depth: 1 } : { parent: null, depth: 0 };
  const { depth } = surroundings(drawing, block.parent);
  return { parent: idOf(drawing.outline, drawing.plan, block.parent), depth: depth + 1 };
}

/** Draws a state that is no frame; `height` in pixels. */
export function drawBox(drawing: Drawing, node: number, height: number): SceneNode {
  const { outline, style, grid, measures, texts, plan } = drawing;
  const { column, row } = grid.cells.get(node)!;
  const text = texts.get(node)!;
  const line = grid.lineOfRow[row]!;
  const box: Box = {
    x: measures.columnX[column]! + (measures.columnWidth[column]! - text.width) / 2,
    y: measures.lineY[line]! + (measures.lineHeight[line]! - height) / 2,
    width: text.width,
    height,
  };
  const { path } = outline.chart.nodes[node]!;
  const about = describeNode(outline, node, style.language);
  return { ...about, ...surroundings(drawing, plan.blockOf[node]), id: path, box, ...placeText(outline, node, text, box, { style }) };
}
