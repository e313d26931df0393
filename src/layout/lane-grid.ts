import { type Block, type LanePlan, withinBlock } from "./lane-plan.ts";
import { absoluteRows } from "./rows.ts";

/**
 * A frame on the grid: the channels between `left` and `right`, and the lines between `top` and `bottom`, inclusive, are inside. Its
 * borders run beyond these.
 */
export type GridFrame = { block: Block; left: number; right: number; top: number; bottom: number };

/** Where a state stands that is no frame. */
type Cell = { column: number; row: number };

/**
 * The grid on which lines are routed. From left to right columns of boxes and, between them, vertical channels (numbered through); where
 * frames begin or end between two columns, there is a channel on either side of each border. From top to bottom `lines`, numbered through:
 * rows of boxes, and horizontal channels between them in the same manner.
 */
export type LaneGrid = {
  /** Columns of the lanes; the outcomes stand in one more. */
  columns: number;
  rows: number;
  /** Channels before each column, and after the last one of the lanes: first and last. */
  channels: Array<{ first: number; last: number }>;
  channelCount: number;
  /** Column to the left of each channel; −1 at the left edge. */
  columnBefore: number[];
  /** Row of each line, −1 for a channel. */
  rowOf: number[];
  lineOfRow: number[];
  /** First and last line of each lane. */
  laneLines: Array<{ first: number; last: number }>;
  /** Outer frames before inner ones. */
  frames: GridFrame[];
  /** Of every drawn state that is no frame. */
  cells: Map<number, Cell>;
  /** State in each cell, by row and column; undefined where there is none. */
  taken: Array<Array<number | undefined>>;
};

type Side = "from" | "to" | "top" | "bottom";

/** What a grid holds beside the blocks: number of columns, the rows of the plan's outcomes, and whether lines leave the whole chart. */
export type Extent = { columns: number; outcomeRows: readonly number[]; hasRoot: boolean };

/** Lays the grid under blocks that have their columns and rows. */
export function layGrid(plan: LanePlan, laneRows: readonly number[], { columns, outcomeRows, hasRoot }: Extent): LaneGrid {
  const rows = absoluteRows(plan, laneRows);
  const frames = plan.blocks.flatMap(withinBlock).filter((block) => block.inside.length > 0);
  const edge = (block: Block, side: Side): number => {
    if (side === "from" || side === "to") return block[side];
    return rows.get(block)! + (side === "top" ? 0 : block.rows - 1);
  };
  /** How many borders a frame has on one side, its own and those of frames inside that end there as well. */
  const level = (block: Block, side: Side): number => {
    const inner = block.inside.filter((other) => other.inside.length > 0 && edge(other, side) === edge(block, side));
    return 1 + Math.max(0, ...inner.map((other) => level(other, side)));
  };
  const most = (side: Side, at: number) =>
    Math.max(0, ...frames.filter((block) => edge(block, side) === at).map((block) => level(block, side)));
  const grid = emptyGrid(columns, laneRows, (side, at) => most(side, at) + (hasRoot && side === "to" && at === columns - 1 ? 1 : 0));
  for (const block of frames) {
    grid.frames.push({
      block,
      left: grid.channels[block.from]!.last - level(block, "from") + 1,
      right: grid.channels[block.to + 1]!.first + level(block, "to") - 1,
      top: grid.lineOfRow[edge(block, "top")]! - level(block, "top"),
      bottom: grid.lineOfRow[edge(block, "bottom")]! + level(block, "bottom"),
    });
  }
  for (const block of plan.blocks.flatMap(withinBlock))
    if (block.inside.length === 0) put(grid, block.node, { column: block.from, row: rows.get(block)! });
  for (const [i, outcome] of plan.outcomes.entries()) put(grid, outcome, { column: columns, row: outcomeRows[i]! });
  return grid;
}

function put(grid: LaneGrid, node: number, cell: Cell): void {
  grid.cells.set(node, cell);
  grid.taken[cell.row]![cell.column] = node;
}

function emptyGrid(columns: number, laneRows: readonly number[], most: (side: Side, at: number) => number): LaneGrid {
  const rows = laneRows.reduce((sum, count) => sum + count, 0);
  const grid: LaneGrid = {
    columns,
    rows,
    channels: [],
    channelCount: 0,
    columnBefore: [],
    rowOf: [],
    lineOfRow: [],
    laneLines: [],
    frames: [],
    cells: new Map(),
    taken: Array.from({ length: rows }, () => []),
  };
  for (let column = 0; column <= columns; column++) {
    const count = most("to", column - 1) + 1 + most("from", column);
    grid.channels.push({ first: grid.channelCount, last: grid.channelCount + count - 1 });
    for (let i = 0; i < count; i++) grid.columnBefore.push(column - 1);
    grid.channelCount += count;
  }
  let row = 0;
  for (const count of laneRows) {
    const first = grid.rowOf.length;
    for (let i = 0; i <= count; i++) {
      const closing = i === 0 ? 0 : most("bottom", row - 1);
      const opening = i === count ? 0 : most("top", row);
      for (let k = 0; k < closing + 1 + opening; k++) grid.rowOf.push(-1);
      if (i === count) break;
      grid.lineOfRow.push(grid.rowOf.length);
      grid.rowOf.push(row++);
    }
    grid.laneLines.push({ first, last: grid.rowOf.length - 1 });
  }
  return grid;
}
