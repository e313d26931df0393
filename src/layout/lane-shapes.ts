import type { EdgeTexts, LabelText } from "./edge-label.ts";
import type { LabelStyle } from "./edge-text.ts";
import type { LabelPlace } from "./label-places.ts";
import type { GridFrame, LaneGrid } from "./lane-grid.ts";
import type { Block, LanePlan } from "./lane-plan.ts";
import { type LaneTitles, laneName, titleGaps } from "./lane-titles.ts";
import type { Line, Stretch } from "./line-pieces.ts";
import type { LooseOutcomes } from "./loose-outcomes.ts";
import { type Measures, spaces } from "./measure-grid.ts";
import { type NodeText, placeText, sizes, textHeight } from "./node-text.ts";
import type { Bundle, Outline } from "./outline.ts";
import type { Box, Scene, SceneLane, SceneNode } from "./scene.ts";
import { describeNode } from "./scene-node.ts";
import { wordsOf } from "./words.ts";

/** All that is known of a picture in lanes before it is measured. */
export type LanePicture = {
  outline: Outline;
  plan: LanePlan;
  grid: LaneGrid;
  style: LabelStyle;
  back: Set<Bundle>;
  hasRoot: boolean;
  lines: Line[];
  stretches: { down: Stretch[]; across: Stretch[] };
  edgeTexts: ReadonlyMap<Bundle, EdgeTexts>;
  /** Outcomes to which no lines lead. */
  loose: readonly number[];
};

/** A picture with all texts and places measured. */
export type Drawing = LanePicture & {
  labels: Map<Bundle, LabelText | null>;
  heights: ReadonlyMap<number, number>;
  titles: LaneTitles;
  looseOutcomes: LooseOutcomes | null;
  /** Of the whole picture. */
  width: number;
  height: number;
  texts: Map<number, NodeText>;
  heads: Map<GridFrame, NodeText>;
  measures: Measures;
  places: Map<Line, LabelPlace>;
};

/** Draws a lane. */
export function drawLane(drawing: Drawing, actor: string | null, lane: number): SceneLane {
  const { measures, titles } = drawing;
  const box = { x: spaces.margin, y: measures.laneY[lane]!, width: measures.right - spaces.margin, height: measures.laneHeight[lane]! };
  const lines = titles.lines[lane]!;
  const height = textHeight(lines, sizes.title);
  const title = {
    lines,
    box: { x: box.x + titleGaps.left, y: box.y + (box.height - height) / 2, width: titles.widths[lane]!, height },
    size: sizes.title,
    isBold: true,
    align: "start" as const,
  };
  return { actor, name: laneName(drawing, actor), title, box };
}

/** Draws the column of outcomes; null where there are none. */
export function drawOutcomes({ measures, grid, plan, style, looseOutcomes }: Drawing, bottom: number): Scene["outcomes"] {
  if (looseOutcomes !== null) return looseOutcomes.frame;
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
  const about = describeNode(outline, 0, style.language);
  return { ...about, id: "", parent: null, depth: 0, box, title: null, detail: null, endings: [], tag: null };
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

/** Draws an outcome to which no lines lead. */
export function drawLoose({ outline, style, looseOutcomes }: Drawing, node: number): SceneNode {
  const { path } = outline.chart.nodes[node]!;
  const about = { ...describeNode(outline, node, style.language), id: path, parent: null, depth: 0 };
  const box = looseOutcomes!.boxes.get(node)!;
  return { ...about, box, ...placeText(outline, node, looseOutcomes!.texts.get(node)!, box, { style }) };
}

/** Draws a state that is no frame. */
export function drawBox(drawing: Drawing, node: number): SceneNode {
  const { outline, style, grid, measures, texts, plan } = drawing;
  const height = drawing.heights.get(node)!;
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
