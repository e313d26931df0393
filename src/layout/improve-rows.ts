import type { Chart } from "#chart";
import { spans } from "./columns.ts";
import { type Block, type LanePlan, withinBlock } from "./lane-plan.ts";
import type { Bundle } from "./outline.ts";
import { RowCost } from "./row-cost.ts";
import { isParallel, settleAll, settleAround } from "./rows.ts";

/** The most pictures that are compared: a bound on time that does not depend on the machine. */
const mostTries = 3000;

/**
 * Moves states to other rows of their lane or frame as long as fewer lines cross, lines become shorter or rows fewer. Returns the number
 * of rows of each lane.
 */
export function improveRows(chart: Chart, plan: LanePlan, bundles: readonly Bundle[], back: ReadonlySet<Bundle>): number[] {
  const blocks = plan.blocks.flatMap(withinBlock);
  const movable = blocks.filter((block) => block.parent === null || !isParallel(chart, block.parent));
  const judge = new RowCost(plan, blocks, bundles, back);
  const isLinked = linksOf(chart, bundles);
  let laneRows = settleAll(chart, plan);
  let least = judge.of(laneRows);
  let tries = 0;
  for (let pass = 0, isBetter = true; isBetter && pass < 6; pass++) {
    isBetter = false;
    for (const block of movable) {
      const tops = plan.blocks.filter(({ lane }) => lane === block.lane);
      const siblings = block.parent?.inside ?? tops;
      if (siblings.length === 1) continue;
      const start = rowsOf(blocks);
      let best = start;
      let bestRows = laneRows;
      for (const move of movesOf(block, siblings, isLinked)) {
        if (tries++ > mostTries) break;
        move();
        const settled = laneRows.with(block.lane, settleAround(chart, block, tops));
        const cost = judge.of(settled, least);
        if (cost < least - 1e-9) [best, least, bestRows, isBetter] = [rowsOf(blocks), cost, settled, true];
        restore(blocks, start);
      }
      if (best !== start) restore(blocks, best);
      laneRows = bestRows;
    }
  }
  return laneRows;
}

/** Row and number of rows of every block, one after the other. */
type Rows = Int32Array;

function rowsOf(blocks: readonly Block[]): Rows {
  const rows = new Int32Array(2 * blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    rows[2 * i] = blocks[i]!.row;
    rows[2 * i + 1] = blocks[i]!.rows;
  }
  return rows;
}

function restore(blocks: readonly Block[], was: Rows): void {
  for (let i = 0; i < blocks.length; i++) {
    blocks[i]!.row = was[2 * i]!;
    blocks[i]!.rows = was[2 * i + 1]!;
  }
}

/**
 * Other places of a block among its siblings: their rows, a row of its own between them, the place of one in exchange, or other rows
 * together with the chain on its level that begins with it.
 */
function movesOf(block: Block, siblings: readonly Block[], isLinked: (a: Block, b: Block) => boolean): Array<() => void> {
  const bottom = Math.max(...siblings.map(({ row, rows }) => row + rows));
  const moves: Array<() => void> = [];
  const moveTo = (blocks: readonly Block[], row: number) => () => {
    for (const each of blocks) each.row = row;
  };
  for (let row = 0; row < bottom; row++) if (row !== block.row) moves.push(moveTo([block], row));
  for (let row = 0; row <= bottom; row++) {
    moves.push(() => {
      for (const other of siblings) if (other !== block && other.row >= row) other.row += block.rows;
      block.row = row;
    });
  }
  const chain = chainOf(block, siblings, isLinked);
  for (let row = 0; row <= bottom && chain.length > 1; row++) if (row !== block.row) moves.push(moveTo(chain, row));
  for (const other of siblings) {
    if (other === block || !spans(block, other)) continue;
    const [own, others] = [block.row, other.row];
    moves.push(() => {
      block.row = others;
      other.row = own;
    });
  }
  return moves;
}

/** What follows from a block on its own level, step by step; nothing where it is itself what follows. */
function chainOf(block: Block, siblings: readonly Block[], isLinked: (a: Block, b: Block) => boolean): Block[] {
  const level = siblings.filter(({ row, rows }) => row === block.row && rows === 1).sort((a, b) => a.from - b.from);
  if (level.some((other) => other.from < block.from && isLinked(other, block))) return [];
  const chain = [block];
  for (const other of level) if (other.from > chain.at(-1)!.to && isLinked(chain.at(-1)!, other)) chain.push(other);
  return chain;
}

/** Whether a line leads from a state, or from inside a frame, to another. */
function linksOf({ nodes }: Chart, bundles: readonly Bundle[]): (a: Block, b: Block) => boolean {
  const isIn = (index: number, { node }: Block) => index >= node && index < nodes[node]!.end;
  return (a, b) => bundles.some(({ source, target }) => isIn(source, a) && isIn(target, b));
}
