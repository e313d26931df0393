import { type LabelText, labelText } from "./edge-label.ts";
import { placeOfLabel, roomForLabels } from "./label-places.ts";
import type { GridFrame, LaneGrid } from "./lane-grid.ts";
import type { Drawing, LanePicture } from "./lane-shapes.ts";
import { setTitles } from "./lane-titles.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { Stretch } from "./line-pieces.ts";
import { placeOutcomes, scaleIn, usualRoom } from "./loose-outcomes.ts";
import { measureGrid, type Needs, spaces } from "./measure-grid.ts";
import { frameText, type NodeText, nodeText, type Setup, type Shape, sizes, textHeight, usualShape } from "./node-text.ts";
import type { Bundle } from "./outline.ts";
import { placePorts } from "./ports.ts";
import { assignTracks } from "./tracks.ts";

type Room = NonNullable<LayoutOptions["room"]>;

/** Pixels added to every gap between columns, and to the height of every lane. */
type Spread = { across: number; down: number };

const noSpread: Spread = { across: 0, down: 0 };
const mostSpread: Spread = { across: 40, down: 70 };

/** The widths that are tried where a room is named. */
const boxWidths = [120, 132, 144, 156, 170, 190];
const labelWidths = [110, 140];
/** Scale under which edges are told in short, so that text is not too small to read: 11 pixels. */
const leastScale = 11 / sizes.title;
/** Pictures with more boxes than these are not read as a whole, so that their shape is not worth the time. */
const mostBoxes = 40;

/** Shapes a picture so that it is as large as it can be in its room, then spreads what is in it over what is left. */
export function shapeFor(picture: LanePicture, room: LayoutOptions["room"]): Drawing {
  const texts = createTexts(picture);
  if (room === undefined || picture.grid.cells.size > mostBoxes)
    return shapeLanes(picture, texts, { shape: usualShape, room: room ?? usualRoom });
  let shape = usualShape;
  let best = 0;
  const tryAll = (isShort: boolean) => {
    for (const labelWidth of isShort ? labelWidths.slice(0, 1) : labelWidths) {
      for (const boxWidth of boxWidths) {
        const other = { ...shape, boxWidth, labelWidth, isShort };
        const scale = scaleIn(room, shapeLanes(picture, texts, { shape: other, room }));
        if (scale > best * 1.001) [shape, best] = [other, scale];
      }
    }
  };
  tryAll(false);
  if (best < leastScale) tryAll(true);
  const { width, height } = shapeLanes(picture, texts, { shape, room });
  const spread = {
    across: Math.floor(Math.max(0, Math.min(mostSpread.across, (room.width / best - width) / Math.max(1, picture.grid.columns - 1)))),
    down: Math.floor(Math.max(0, Math.min(mostSpread.down, (room.height / best - height) / picture.plan.lanes.length))),
  };
  return shapeLanes(picture, texts, { shape, room, spread });
}

/** What is written in the boxes and at the lines, wrapped once for every width that is tried. */
type Texts = {
  boxes(shape: Shape): Map<number, NodeText>;
  /** Gives lines with these labels their ports and tracks, and tells the height that each box needs for them. */
  lines(shape: Shape): { labels: Map<Bundle, LabelText | null>; needs: ReadonlyMap<number, number> };
};

function createTexts(picture: LanePicture): Texts {
  const { outline, grid, style, lines, stretches } = picture;
  const boxes = new Map<number, Map<number, NodeText>>();
  // Ports and tracks hang on the labels alone: they stay while only boxes are other.
  let last: { key: string; labels: Map<Bundle, LabelText | null>; needs: ReadonlyMap<number, number> } | null = null;
  return {
    boxes: (shape) => {
      const found =
        boxes.get(shape.boxWidth) ?? new Map([...grid.cells.keys()].map((node) => [node, nodeText(outline, node, { style, shape })]));
      boxes.set(shape.boxWidth, found);
      return found;
    },
    lines: (shape) => {
      const key = `${shape.labelWidth} ${shape.isShort}`;
      if (last?.key === key) return last;
      const labels = new Map(lines.map(({ route }) => [route.bundle, labelText(picture.edgeTexts.get(route.bundle)!, shape)]));
      last = { key, labels, needs: givePorts(picture, labels) };
      assignAll(stretches);
      return last;
    },
  };
}

/** A shape for boxes and labels, the room to fill, and what is spread in it. */
type Wanted = { shape: Shape; room: Room; spread?: Spread };

/** Gives out ports and tracks, and measures the grid for one shape. */
function shapeLanes(picture: LanePicture, written: Texts, { shape, room, spread = noSpread }: Wanted): Drawing {
  const { outline, grid, style, lines, stretches, plan } = picture;
  const setup: Setup = { style, shape };
  const { labels, needs } = written.lines(shape);
  const texts = written.boxes(shape);
  const heights = new Map([...texts].map(([node, { height }]) => [node, Math.max(height, needs.get(node)!)]));
  const { columnWidth, rowHeight } = cellSizes(grid, texts, heights);
  const heads = new Map(
    grid.frames.map((frame) => {
      const { node, isContinuation } = frame.block;
      const head = { room: headRoom(picture, columnWidth, frame), responsible: null, isContinuation };
      return [frame, frameText(outline, node, style, head)];
    }),
  );
  const found = lines.flatMap((line) => placeOfLabel(grid, columnWidth, line, labels.get(line.route.bundle)!) ?? []);
  const measured: Needs = {
    columnWidth,
    rowHeight,
    labelWidth: roomForLabels(grid, stretches.down, found),
    headHeight: new Map([...heads].map(([frame, { height }]) => [frame, height])),
    laneHeight: plan.lanes.map(() => 0),
    titleWidth: 0,
    gap: spread.across,
    hasOutcomes: plan.outcomes.length > 0,
    hasRoot: picture.hasRoot,
  };
  const bare = measureGrid(grid, stretches, measured);
  const titles = setTitles(picture, bare);
  const laneHeight = titles.lines.map(
    (title, lane) => Math.max(bare.laneHeight[lane]!, textHeight(title, sizes.title) + sizes.padding) + spread.down,
  );
  const measures = measureGrid(grid, stretches, { ...measured, titleWidth: titles.room, laneHeight });
  const places = new Map(found.map((place) => [place.line, place]));
  const drawing = { ...picture, labels, heights, texts, heads, titles, measures, places };
  return { ...drawing, ...sizeOf(drawing, setup, room) };
}

function sizeOf(drawing: Omit<Drawing, "looseOutcomes" | "width" | "height">, setup: Setup, room: Room) {
  const { measures, grid, plan, outline, loose } = drawing;
  const bottom = measures.laneY.at(-1)! + measures.laneHeight.at(-1)!;
  const right =
    plan.outcomes.length > 0 ? measures.columnX[grid.columns]! + measures.columnWidth[grid.columns]! + spaces.arrow - 3 : measures.right;
  const content = { width: right + spaces.margin, height: bottom + spaces.margin };
  const looseOutcomes = placeOutcomes(outline, loose, setup, { ...content, room });
  const { width, height } = looseOutcomes ?? content;
  return { looseOutcomes, width: Math.ceil(width), height: Math.ceil(height) };
}

/** Gives lines their ports and labels of frames their room. Returns the height that every box needs for its ports. */
function givePorts({ grid, lines, stretches }: LanePicture, labels: ReadonlyMap<Bundle, LabelText | null>): Map<number, number> {
  for (const stretch of [...stretches.down, ...stretches.across]) [stretch.room, stretch.track] = [0, 0];
  const needs = new Map<number, number>();
  for (const node of grid.cells.keys()) {
    const out = lines.filter(({ route }) => route.bundle.source === node);
    needs.set(node, out.length === 0 ? 0 : placePorts(out, ({ route }) => labels.get(route.bundle)?.height ?? 0));
  }
  for (const { route, pieces } of lines) {
    const label = labels.get(route.bundle);
    const first = pieces[0]!.stretch;
    if (label && first) first.room = Math.max(first.room, label.height + 4);
  }
  return needs;
}

/** Tracks depend on one another across and down: those down are found roughly first. */
function assignAll({ down, across }: LanePicture["stretches"]): void {
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
