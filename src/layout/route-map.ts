import type { LaneGrid } from "./lane-grid.ts";

/** A place on the grid where a vertical channel and a line meet: channel × number of lines + line. */
export type Spot = number;

/** What is known of a grid while lines are routed: how far apart its channels and lines are, and how many nets run where. */
export type RouteMap = {
  grid: LaneGrid;
  lines: number;
  /** Rough places in pixels, before anything is measured. */
  x: Float64Array;
  y: Float64Array;
  /** The same by spot. */
  spotX: Float64Array;
  spotY: Float64Array;
  /** Innermost frame at each spot, −1 outside of all. */
  frameAt: Int32Array;
  /** Nets that run from a spot to the next channel, and to the next line. */
  across: Uint16Array;
  down: Uint16Array;
  /** Written anew by every search: cost of each state, the state before it, and whether it is settled. */
  cost: Float64Array;
  before: Int32Array;
  settled: Uint8Array;
};

const rough = { column: 190, row: 62, channel: 18 };

/** Makes the map of a grid on which nothing runs yet. */
export function mapOf(grid: LaneGrid): RouteMap {
  const lines = grid.rowOf.length;
  const size = grid.channelCount * lines;
  const x = new Float64Array(grid.channelCount);
  for (let i = 1; i < x.length; i++)
    x[i] = x[i - 1]! + rough.channel + (grid.columnBefore[i] === grid.columnBefore[i - 1] ? 0 : rough.column);
  const y = new Float64Array(lines);
  const half = (line: number) => (grid.rowOf[line]! < 0 ? rough.channel : rough.row) / 2;
  for (let i = 1; i < lines; i++) y[i] = y[i - 1]! + half(i - 1) + half(i);
  const frameAt = new Int32Array(size).fill(-1);
  for (const [i, { left, right, top, bottom }] of grid.frames.entries())
    for (let channel = left; channel <= right; channel++) frameAt.fill(i, channel * lines + top, channel * lines + bottom + 1);
  const spotX = Float64Array.from({ length: size }, (_, spot) => x[Math.floor(spot / lines)]!);
  const spotY = Float64Array.from({ length: size }, (_, spot) => y[spot % lines]!);
  const use = { across: new Uint16Array(size), down: new Uint16Array(size) };
  const search = { cost: new Float64Array(2 * size), before: new Int32Array(2 * size), settled: new Uint8Array(2 * size) };
  return { grid, lines, x, y, spotX, spotY, frameAt, ...use, ...search };
}

/** Adds a net's stretch from one spot to the next to the counts, or takes it away. */
export function count(map: RouteMap, a: Spot, b: Spot, by: 1 | -1): void {
  const [first, second] = a < b ? [a, b] : [b, a];
  const column = second - first === 1 ? map.down : map.across;
  column[first] = column[first]! + by;
}

/** Rough distance between two spots in pixels, along channels and lines. */
export function distance({ spotX, spotY }: RouteMap, a: Spot, b: Spot): number {
  return Math.abs(spotX[a]! - spotX[b]!) + Math.abs(spotY[a]! - spotY[b]!);
}
