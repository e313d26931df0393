import type { LanePlan } from "./lane-plan.ts";
import type { Bundle } from "./outline.ts";
import { absoluteRows } from "./rows.ts";

/**
 * Gives each outcome a row of its own near the states that lead to it; where no lines do, outcomes stand in their order from top to bottom. Where there are too few rows, lanes from which many outcomes come
 * get empty ones at their end: `laneRows` is changed.
 */
export function rowsOfOutcomes(plan: LanePlan, bundles: readonly Bundle[], laneRows: number[]): number[] {
  const sources = plan.outcomes.map((outcome) =>
    bundles.filter(({ target }) => target === outcome).flatMap(({ source }) => plan.blockOf[source] ?? []),
  );
  const wishes = plan.lanes.map((_, lane) => sources.flat().filter((block) => block.lane === lane).length);
  const total = Math.max(1, sources.flat().length);
  const share = (lane: number) => (wishes[lane]! / total) * plan.outcomes.length - laneRows[lane]!;
  while (laneRows.reduce((sum, rows) => sum + rows, 0) < plan.outcomes.length) {
    const lane = laneRows.reduce((best, _, i) => (share(i) > share(best) ? i : best), 0);
    laneRows[lane]!++;
  }
  const rows = absoluteRows(plan, laneRows);
  const wanted = sources.map((blocks) => {
    const sum = blocks.reduce((above, block) => above + rows.get(block)! + (block.rows - 1) / 2, 0);
    return blocks.length === 0 ? null : sum / blocks.length;
  });
  const count = laneRows.reduce((sum, rows) => sum + rows, 0);
  const spread = (place: number) => ((place + 0.5) * count) / wanted.length - 0.5;
  const areAllFree = wanted.every((row) => row === null);
  return placeInOrder(
    wanted.map((row, i) => row ?? (areAllFree ? spread(i) : 0)),
    count,
  );
}

/** Rows in the order wanted and as near to what is wanted as they can be together (dynamic programming); there must be enough of them. */
function placeInOrder(wanted: readonly number[], rows: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const least: number[][] = [new Array(rows + 1).fill(0)];
  for (const [n, outcome] of order.entries()) {
    const line = [Number.POSITIVE_INFINITY];
    for (let row = 0; row < rows; row++) line.push(Math.min(line[row]!, least[n]![row]! + (row - wanted[outcome]!) ** 2));
    least.push(line);
  }
  const placed: number[] = [];
  let row = rows;
  for (let n = order.length; n > 0; n--) {
    while (row > 1 && least[n]![row] === least[n]![row - 1]) row--;
    placed[order[n - 1]!] = row - 1;
    row--;
  }
  return placed;
}
