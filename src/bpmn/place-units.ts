import type { Link } from "./columns.ts";
import { textSize, up } from "./geometry.ts";
import { placeHeights } from "./place-heights.ts";
import type { Unit } from "./units.ts";

/** The size of a scope, and what is free for lines in it. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** What lies between columns, from and to, in pixels. */
  readonly columnGaps: readonly (readonly [number, number])[];
  /** Heights near the borders of units, where lines may run across. */
  readonly heights: readonly number[];
  /** Top and height of each lane. */
  readonly lanes: readonly { readonly y: number; readonly height: number }[];
}

/** How much room there is: pixels around all, between lanes' contents, and between rows; `loose` makes gaps wider. */
export interface Spacing {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly loose: number;
  /** Least height of each lane, and of all together. */
  readonly leastLane: readonly number[];
  readonly least?: number;
}

const gaps = { column: 40, track: 10, stagger: 60 };

/** Gives units their places in pixels. */
export function placeUnits(
  units: readonly Unit[],
  links: readonly Link[],
  about: { columns: number; laneCount: number },
  spacing: Spacing,
): Grid {
  const across = placeColumns(units, links, about.columns, spacing);
  const { height, lanes } = placeHeights(units, links, about.laneCount, spacing);
  staggerStarts(units);
  return { ...across, height, lanes, heights: heightsAround(units, height) };
}

function placeColumns(units: readonly Unit[], links: readonly Link[], columns: number, { left, right, loose }: Spacing) {
  const starts = units.filter((unit) => unit.column === 0 && unit.main.kind === "start").length;
  const stagger = (unit: Unit) => (unit.column === 0 && unit.main.kind === "start" ? (starts - 1) * gaps.stagger : 0);
  const leftOf: number[] = new Array(columns).fill(0);
  const rightOf: number[] = new Array(columns).fill(0);
  for (const unit of units) {
    leftOf[unit.column] = Math.max(leftOf[unit.column]!, up(unit.left) + stagger(unit));
    if (unit.span === 1) rightOf[unit.column] = Math.max(rightOf[unit.column]!, up(unit.right));
  }
  const gapOf = Array.from({ length: columns }, (_, column) => gapAfter(column, links, loose));
  const anchors: number[] = [];
  const columnGaps: [number, number][] = [[0, left]];
  let x = left;
  for (let column = 0; column < columns; column++) {
    anchors.push(x + leftOf[column]!);
    let end = x + leftOf[column]! + rightOf[column]!;
    for (const unit of units)
      if (unit.span > 1 && unit.column + unit.span - 1 === column) end = Math.max(end, anchors[unit.column]! + up(unit.right));
    x = end + gapOf[column]!;
    columnGaps.push([end, x]);
  }
  const width = columnGaps.at(-1)![0] + right;
  columnGaps[columnGaps.length - 1] = [columnGaps.at(-1)![0], width];
  for (const unit of units) unit.x = anchors[unit.column]!;
  return { width, columnGaps };
}

/** Room for the labels of what leaves a column, and for lines that turn there. */
function gapAfter(column: number, links: readonly Link[], loose: number): number {
  const leaving = links.filter(({ from }) => from.column + from.span - 1 === column);
  const labels = leaving.map(({ flow }) => (flow.name === "" || flow.source.kind === "boundary" ? 0 : textSize(flow.name).width + 10));
  const turning = new Set(leaving.filter(({ from, to }) => from.lane !== to.lane || from.row !== to.row).map(({ from }) => from)).size;
  return up(gaps.column + Math.max(0, ...labels) + Math.min(6, turning) * gaps.track * loose);
}

/** Tracks above and below every unit. */
function heightsAround(units: readonly Unit[], height: number): number[] {
  const found = new Set<number>();
  for (const { y, top, bottom } of units)
    for (let track = 1; track <= 4; track++)
      for (const at of [y - up(top) - track * gaps.track, y + up(bottom) + track * gaps.track]) found.add(at);
  return [...found].filter((at) => at > 0 && at < height);
}

/** Starts lie the further left the lower they are, so that lines to them from above pass all others. */
function staggerStarts(units: readonly Unit[]): void {
  const starts = units.filter((unit) => unit.column === 0 && unit.main.kind === "start").sort((a, b) => a.y - b.y);
  for (const [i, unit] of starts.entries()) unit.x -= i * gaps.stagger;
}
