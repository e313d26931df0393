import type { GridFrame, LaneGrid } from "./lane-grid.ts";
import type { Stretch } from "./line-pieces.ts";

/** Pixels: between tracks, beside the outermost tracks, for the head of an arrow, in a channel without tracks, and around the picture. */
export const spaces = { track: 8, beside: 7, arrow: 10, empty: 6, row: 4, margin: 5, outcomeTitle: 32 };

/** What has to find room on a grid, in pixels. */
export type Needs = {
  columnWidth: readonly number[];
  rowHeight: readonly number[];
  /** Left in each channel, for labels. */
  labelWidth: readonly number[];
  headHeight: ReadonlyMap<GridFrame, number>;
  laneHeight: readonly number[];
  /** Left of the lanes, for their titles. */
  titleWidth: number;
  /** Added between columns, so that the picture fills its room. */
  gap: number;
  hasOutcomes: boolean;
  /** Whether the lanes are a frame that lines leave. */
  hasRoot: boolean;
};

/** Where everything on a grid is, in pixels. */
export type Measures = {
  columnX: number[];
  columnWidth: readonly number[];
  channelX: number[];
  channelWidth: number[];
  lineY: number[];
  lineHeight: number[];
  laneY: number[];
  laneHeight: number[];
  /** Right edge of the lanes. */
  right: number;
  xOf: (stretch: Stretch) => number;
  yOf: (stretch: Stretch) => number;
};

/** Gives columns, channels, rows and lines their places, with room for all tracks. */
export function measureGrid(grid: LaneGrid, stretches: { down: readonly Stretch[]; across: readonly Stretch[] }, needs: Needs): Measures {
  const across = measureAcross(grid, stretches.down, needs);
  const down = measureDown(grid, stretches.across, needs);
  return { ...across, ...down, columnWidth: needs.columnWidth };
}

function measureAcross(
  grid: LaneGrid,
  stretches: readonly Stretch[],
  { columnWidth, labelWidth, titleWidth, gap, hasOutcomes, hasRoot }: Needs,
) {
  const columnX: number[] = [];
  const channelX: number[] = [];
  const channelWidth: number[] = [];
  let x = spaces.margin + titleWidth;
  let right = x;
  const first = (channel: number) => channelX[channel]! + labelWidth[channel]! + spaces.beside;
  for (const [column, { first: from, last }] of grid.channels.entries()) {
    for (let channel = from; channel <= last; channel++) {
      const own = stretches.filter(({ at }) => at === channel);
      const tracks = Math.max(-1, ...own.map(({ track }) => track)) + 1;
      const isGoal = (channel === last && (column < grid.columns || hasOutcomes)) || grid.frames.some(({ left }) => left === channel + 1);
      const lines = tracks === 0 ? spaces.empty : 2 * spaces.beside + (tracks - 1) * spaces.track;
      channelX.push(x);
      const spread = channel === from && column > 0 && column < grid.columns ? gap : 0;
      channelWidth.push(labelWidth[channel]! + lines + spread + (isGoal ? spaces.arrow : 0));
      x += channelWidth[channel]!;
    }
    if (column === grid.columns) right = hasRoot ? channelX[last]! : hasOutcomes ? x - spaces.arrow - 4 : x;
    columnX.push(x);
    x += columnWidth[column] ?? 0;
  }
  return { columnX, channelX, channelWidth, right, xOf: (stretch: Stretch) => first(stretch.at) + stretch.track * spaces.track };
}

function measureDown(grid: LaneGrid, stretches: readonly Stretch[], { rowHeight, headHeight, laneHeight, hasOutcomes }: Needs) {
  const lineY: number[] = [];
  const heights: number[] = [];
  const trackY = new Map<Stretch, number>();
  const laneY: number[] = [];
  const laneHeights: number[] = [];
  let y = spaces.margin + (hasOutcomes ? spaces.outcomeTitle : 0);
  for (const [lane, { first, last }] of grid.laneLines.entries()) {
    laneY.push(y);
    const own = grid.rowOf.slice(first, last + 1).map((row, i) => {
      const line = first + i;
      if (row >= 0) return { head: 0, height: rowHeight[row]! };
      const head = Math.max(0, ...grid.frames.filter(({ top }) => top === line).map((frame) => headHeight.get(frame)!));
      return {
        head,
        height: stackTracks(
          stretches.filter(({ at }) => at === line),
          trackY,
        ),
      };
    });
    const need = own.reduce((sum, { head, height }) => sum + head + height, 0);
    const spare = Math.max(0, laneHeight[lane]! - need) / 2;
    y += spare;
    for (const { head, height } of own) {
      y += head;
      lineY.push(y);
      heights.push(height);
      y += height;
    }
    y += spare;
    laneHeights.push(y - laneY[lane]!);
  }
  return {
    lineY,
    lineHeight: heights,
    laneY,
    laneHeight: laneHeights,
    yOf: (stretch: Stretch) => lineY[stretch.at]! + trackY.get(stretch)!,
  };
}

/** Puts the tracks of a line below one another, each with the room that it needs above. Returns the height of all. */
function stackTracks(stretches: readonly Stretch[], trackY: Map<Stretch, number>): number {
  if (stretches.length === 0) return spaces.row;
  const count = Math.max(...stretches.map(({ track }) => track)) + 1;
  let y = 0;
  for (let track = 0; track < count; track++) {
    const own = stretches.filter((stretch) => stretch.track === track);
    y += Math.max(track === 0 ? spaces.row : spaces.track, ...own.map(({ room }) => room));
    for (const stretch of own) trackY.set(stretch, y);
  }
  return y + spaces.row;
}
