import { placeOfLabel, roomForLabels } from "./label-places.ts";
import { drawLine } from "./lane-edges.ts";
import type { GridFrame, LaneGrid } from "./lane-grid.ts";
import { type Drawing, drawBox, drawFrame, drawLane, drawOutcomes, drawRoot, type LanePicture, laneTitle } from "./lane-shapes.ts";
import type { Stretch } from "./line-pieces.ts";
import { measureGrid, spaces } from "./measure-grid.ts";
import { frameText, type NodeText, nodeText, sizes, textHeight } from "./node-text.ts";
import { placePorts } from "./ports.ts";
import type { Scene } from "./scene.ts";
import { actorsOf } from "./scene-node.ts";
import { assignTracks } from "./tracks.ts";

/** Gives out ports and tracks, measures the grid, and draws what stands on it. */
export function drawLanes(picture: LanePicture): Omit<Scene, "view" | "language" | "title"> {
  const { outline, plan, grid, style } = picture;
  const texts = new Map([...grid.cells.keys()].map((node) => [node, nodeText(outline, node, style)]));
  const heights = givePorts(picture, texts);
  assignAll(picture.stretches);
  const drawing = measure(picture, texts, heights);
  const frames = grid.frames.map((frame) => drawFrame(drawing, frame));
  const boxes = [...grid.cells.keys()].map((node) => drawBox(drawing, node, heights.get(node)!));
  const nodes = [...(picture.hasRoot ? [drawRoot(drawing)] : []), ...frames, ...boxes];
  const { laneY, laneHeight, right } = drawing.measures;
  const bottom = laneY.at(-1)! + laneHeight.at(-1)!;
  const outcomes = drawOutcomes(drawing, bottom);
  const edges = picture.lines.map((line) => drawLine(drawing, line, nodes));
  return {
    width: Math.ceil((outcomes === null ? right : outcomes.box.x + outcomes.box.width) + spaces.margin),
    height: Math.ceil(bottom + spaces.margin),
    lanes: plan.lanes.map((actor, lane) => drawLane(drawing, actor, lane)),
    outcomes,
    nodes,
    edges: edges.sort((a, b) => a.transitions[0]! - b.transitions[0]!),
    actors: actorsOf(outline.chart, style.language),
  };
}

/** Gives lines their ports and labels of frames their room. Returns the height of every box, with room for its ports. */
function givePorts({ lines, labels }: LanePicture, texts: ReadonlyMap<number, NodeText>): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [node, { height }] of texts) {
    const out = lines.filter(({ route }) => route.bundle.source === node);
    const need = out.length === 0 ? 0 : placePorts(out, ({ route }) => labels.get(route.bundle)?.height ?? 0);
    heights.set(node, Math.max(height, need));
  }
  for (const { route, pieces } of lines) {
    const label = labels.get(route.bundle);
    const first = pieces[0]!.stretch;
    if (label && first) first.room = Math.max(first.room, label.height + 6);
  }
  return heights;
}

function measure(picture: LanePicture, texts: Map<number, NodeText>, heights: ReadonlyMap<number, number>): Drawing {
  const { outline, plan, grid, style, stretches } = picture;
  const { columnWidth, rowHeight } = cellSizes(grid, texts, heights);
  const heads = new Map(
    grid.frames.map((frame) => {
      const { node, isContinuation } = frame.block;
      const head = { room: headRoom(picture, columnWidth, frame), responsible: null, isContinuation };
      return [frame, frameText(outline, node, style, head)];
    }),
  );
  const places = picture.lines.flatMap((line) => placeOfLabel(grid, columnWidth, line, picture.labels.get(line.route.bundle)!) ?? []);
  const measures = measureGrid(grid, stretches, {
    columnWidth,
    rowHeight,
    labelWidth: roomForLabels(grid, stretches.down, places),
    headHeight: new Map([...heads].map(([frame, { height }]) => [frame, height])),
    laneHeight: plan.lanes.map((actor) => textHeight(laneTitle(picture, actor), sizes.title) + 2 * sizes.padding),
    hasOutcomes: plan.outcomes.length > 0,
    hasRoot: picture.hasRoot,
  });
  return { ...picture, texts, heads, measures, places: new Map(places.map((place) => [place.line, place])) };
}

/** Tracks depend on one another across and down: those down are found roughly first. */
function assignAll({ down, across }: { down: readonly Stretch[]; across: readonly Stretch[] }): void {
  const each = (stretches: readonly Stretch[], byJoints: boolean) => {
    for (const at of new Set(stretches.map((stretch) => stretch.at)))
      assignTracks(
        stretches.filter((stretch) => stretch.at === at),
        byJoints,
      );
  };
  each(down, false);
  each(across, false);
  each(down, true);
}

function cellSizes(grid: LaneGrid, texts: ReadonlyMap<number, NodeText>, heights: ReadonlyMap<number, number>) {
  const columnWidth: number[] = new Array(grid.columns).fill(sizes.mark);
  const rowHeight: number[] = new Array(grid.rows).fill(sizes.mark);
  for (const [node, { column, row }] of grid.cells) {
    columnWidth[column] = Math.max(columnWidth[column] ?? 0, texts.get(node)!.width);
    rowHeight[row] = Math.max(rowHeight[row]!, heights.get(node)!);
  }
  return { columnWidth, rowHeight };
}

/** The least width from a frame's first column to the first track that runs through its head. */
function headRoom({ grid, stretches }: LanePicture, columnWidth: readonly number[], { block, top }: GridFrame): number {
  const isCrossed = (column: number) => {
    const { first, last } = grid.channels[column]!;
    return stretches.down.some(({ at, low, high }) => at >= first && at <= last && low < top && high >= top);
  };
  let width = columnWidth[block.from]!;
  for (let column = block.from + 1; column <= block.to && !isCrossed(column); column++) width += columnWidth[column]! + spaces.empty;
  return width;
}
