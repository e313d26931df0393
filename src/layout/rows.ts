import type { Chart } from "#chart";
import { spans } from "./columns.ts";
import type { Block, LanePlan } from "./lane-plan.ts";

/**
 * Settles the rows of blocks side by side: none overlaps another, each stands as near to the row it has as it can, and no row is empty.
 * Regions of a parallel state stand below one another in document order. Returns the number of rows.
 */
function settle(blocks: readonly Block[], isParallel: boolean): number {
  const order = isParallel ? blocks : [...blocks].sort((a, b) => a.row - b.row || a.from - b.from || a.node - b.node);
  let bottom = 0;
  for (let i = 0; i < order.length; i++) {
    const block = order[i]!;
    if (isParallel) block.row = bottom;
    else for (let j = 0; j < i; j++) if (spans(block, order[j]!)) block.row = Math.max(block.row, order[j]!.row + order[j]!.rows);
    bottom = Math.max(bottom, block.row + block.rows);
  }
  return closeUp(order, bottom);
}

/** Takes out rows in which nothing stands, of so many. */
function closeUp(blocks: readonly Block[], bottom: number): number {
  const newRow = new Int32Array(bottom);
  for (const { row, rows } of blocks) newRow.fill(1, row, row + rows);
  let count = 0;
  for (let i = 0; i < bottom; i++) {
    const isTaken = newRow[i]!;
    newRow[i] = count;
    count += isTaken;
  }
  for (const block of blocks) block.row = newRow[block.row]!;
  return count;
}

/** Settles all blocks of a plan from the inside out. Returns the number of rows of each lane, one at least. */
export function settleAll(chart: Chart, plan: LanePlan): number[] {
  const visit = (block: Block): void => {
    if (block.inside.length === 0) return;
    for (const inner of block.inside) visit(inner);
    block.rows = settle(block.inside, isParallel(chart, block));
  };
  for (const block of plan.blocks) visit(block);
  return plan.lanes.map((_, lane) =>
    Math.max(
      1,
      settle(
        plan.blocks.filter((block) => block.lane === lane),
        false,
      ),
    ),
  );
}

/** Settles what a change of one block can have unsettled: its siblings, and those of the frames around it. Returns the rows of its lane. */
export function settleAround(chart: Chart, block: Block, tops: readonly Block[]): number {
  for (let frame = block.parent; frame !== null; frame = frame.parent) frame.rows = settle(frame.inside, isParallel(chart, frame));
  return Math.max(1, settle(tops, false));
}

/** Whether the blocks inside a block are regions, which keep their order. */
export function isParallel(chart: Chart, block: Block): boolean {
  return chart.nodes[block.node]!.kind === "parallel";
}

/** First row of every block, counted from the top of the picture; `plan.lanes` follow one another. */
export function absoluteRows(plan: LanePlan, laneRows: readonly number[]): Map<Block, number> {
  const found = new Map<Block, number>();
  let top = 0;
  const tops = laneRows.map((rows) => {
    top += rows;
    return top - rows;
  });
  const visit = (block: Block, above: number): void => {
    found.set(block, above + block.row);
    for (const inner of block.inside) visit(inner, above + block.row);
  };
  for (const block of plan.blocks) visit(block, tops[block.lane]!);
  return found;
}
