import type { Link } from "./columns.ts";
import { up } from "./geometry.ts";
import type { Spacing } from "./place-units.ts";
import type { Unit } from "./units.ts";

const gaps = { row: 40, lane: 30, track: 10 };
const passes = 12;

/**
 * Gives units their heights. What stands in one row stands at one height, a row as high up as what lies above it in the same columns allows;
 * what has no line along its row moves nearer to what it is linked with.
 */
export function placeHeights(
  units: readonly Unit[],
  links: readonly Link[],
  laneCount: number,
  { top, bottom, loose, leastLane, least = 0 }: Spacing,
): { height: number; lanes: { y: number; height: number }[] } {
  const lanes: { y: number; height: number }[] = [];
  let y = top;
  for (let lane = 0; lane < laneCount; lane++) {
    const inLane = units.filter((unit) => unit.lane === lane).sort((a, b) => a.row - b.row || a.column - b.column);
    const least = placeLane(inLane, links, loose);
    const content = Math.max(0, ...inLane.map((unit) => unit.y + up(unit.bottom) - least));
    const height = up(Math.max(content + 2 * gaps.lane * (loose > 1 ? 1.5 : 1), leastLane[lane] ?? 0));
    const shift = y + up((height - content) / 2) - least;
    for (const unit of inLane) unit.y += shift;
    lanes.push({ y, height });
    y += height;
  }
  const lacking = up(top + least - y);
  if (lacking > 0) {
    lanes[lanes.length - 1]!.height += lacking;
    y += lacking;
  }
  return { height: y + bottom, lanes };
}

/** Places what stands in one lane; returns where it begins. */
function placeLane(inLane: readonly Unit[], links: readonly Link[], loose: number): number {
  const own = links.filter(({ from, to }) => from !== to && inLane.includes(from) && inLane.includes(to));
  const above = new Map(inLane.map((unit) => [unit, inLane.filter((other) => other.row < unit.row && isBeside(unit, other))]));
  const below = new Map(inLane.map((unit) => [unit, inLane.filter((other) => other.row > unit.row && isBeside(unit, other))]));
  const apart = (upper: Unit, lower: Unit) => up(upper.bottom) + up(lower.top) + up(gaps.row * loose + tracksBetween(upper, lower, links));
  for (const row of new Set(inLane.map((unit) => unit.row))) {
    const inRow = inLane.filter((unit) => unit.row === row);
    const least = inRow.flatMap((unit) => [up(unit.top), ...above.get(unit)!.map((other) => other.y + apart(other, unit))]);
    for (const unit of inRow) unit.y = Math.max(...least);
  }
  const free = inLane.filter((unit) => !own.some(({ from, to }) => (from === unit || to === unit) && from.row === to.row));
  for (let pass = 0; pass < passes; pass++) {
    const order = pass % 2 === 0 ? [...free].reverse() : free;
    for (const unit of order) {
      const wanted = wishOf(unit, own);
      if (wanted === null) continue;
      const low = Math.max(Number.NEGATIVE_INFINITY, ...above.get(unit)!.map((other) => other.y + apart(other, unit)));
      const high = Math.min(Number.POSITIVE_INFINITY, ...below.get(unit)!.map((other) => other.y - apart(unit, other)));
      unit.y = Math.min(Math.max(wanted, low), Math.max(low, high));
    }
  }
  return Math.min(Number.POSITIVE_INFINITY, ...inLane.map((unit) => unit.y - up(unit.top)));
}

function isBeside(a: Unit, b: Unit): boolean {
  return a.column < b.column + b.span && b.column < a.column + a.span;
}

/** Lines that lead back run between rows. */
function tracksBetween(upper: Unit, lower: Unit, links: readonly Link[]): number {
  const passing = links.filter(({ from, to, isBack }) => isBack && (from === upper || to === upper || from === lower || to === lower));
  return Math.min(3, passing.length) * gaps.track;
}

/** The middle of what a unit is linked with; what comes straight before and after it counts most. Null where it stands alone. */
function wishOf(unit: Unit, links: readonly Link[]): number | null {
  const heights: number[] = [];
  for (const { from, to, isBack, flow } of links) {
    if ((from !== unit && to !== unit) || isBack) continue;
    const isAttached = flow.source.kind === "boundary";
    const other = from === unit ? to : from;
    if (isAttached) continue;
    const weight = from.column + from.span === to.column ? 3 : 1;
    for (let i = 0; i < weight; i++) heights.push(other.y);
  }
  if (heights.length === 0) return null;
  heights.sort((a, b) => a - b);
  return heights[Math.floor((heights.length - 1) / 2)]!;
}
