import type { Route } from "./route-lines.ts";
import type { RouteMap, Spot } from "./route-map.ts";

/**
 * A straight stretch that a net has to itself in a channel or on a line between rows. `low` and `high` are the lines it reaches in a
 * vertical channel, the channels it reaches on a line.
 */
export type Stretch = {
  target: number;
  /** Number of the channel, or of the line. */
  at: number;
  low: number;
  high: number;
  marks: Mark[];
  /** Place among the tracks beside one another, set when these are given out. */
  track: number;
  /** Room in pixels that a label needs above a stretch on a line. */
  room: number;
};

/** Where another piece joins a stretch: at which of the stretch's lines or channels, and from which side (−1 left or above, 1 right or below). */
type Mark = { piece: Piece; side: -1 | 1 };

/** A part of a route. Across: along line `at` between two channels; down: along channel `at` between two lines. */
export type Piece = {
  axis: "across" | "down";
  at: number;
  from: number;
  to: number;
  /** Null on a row: there the place is that of the port. */
  stretch: Stretch | null;
  /** On a row: pixels below the middle of the row. */
  offset: number;
};

/** A route as pieces across and down in turns; the first and the last lead across, if only from or to the box. */
export type Line = { route: Route; pieces: Piece[] };

/** Cuts routes into pieces, and puts those of one net that overlap in one channel or on one line between rows into one stretch. */
export function cutLines(map: RouteMap, routes: readonly Route[]): { lines: Line[]; stretches: { down: Stretch[]; across: Stretch[] } } {
  const lines = routes.map((route) => ({ route, pieces: piecesOf(map, route.path) }));
  const stretches = { down: [] as Stretch[], across: [] as Stretch[] };
  for (const axis of ["down", "across"] as const) {
    const groups = new Map<string, { target: number; pieces: Piece[] }>();
    for (const { route, pieces } of lines) {
      for (const piece of pieces) {
        if (piece.axis !== axis || (axis === "across" && map.grid.rowOf[piece.at]! >= 0)) continue;
        const key = `${route.bundle.target} ${piece.at}`;
        if (!groups.has(key)) groups.set(key, { target: route.bundle.target, pieces: [] });
        groups.get(key)!.pieces.push(piece);
      }
    }
    for (const { target, pieces } of groups.values()) stretches[axis].push(...merge(target, pieces));
  }
  for (const { pieces } of lines) markJoints(pieces);
  return { lines, stretches };
}

function piecesOf({ lines }: RouteMap, path: readonly Spot[]): Piece[] {
  const channel = (spot: Spot) => Math.floor(spot / lines);
  const start = path[0]!;
  let piece: Piece = { axis: "across", at: start % lines, from: channel(start), to: channel(start), stretch: null, offset: 0 };
  const pieces = [piece];
  for (const [i, spot] of path.entries()) {
    if (i === 0) continue;
    const axis = channel(spot) === channel(path[i - 1]!) ? "down" : "across";
    const [at, along] = axis === "down" ? [channel(spot), spot % lines] : [spot % lines, channel(spot)];
    if (axis !== piece.axis) {
      const before = path[i - 1]!;
      piece = { axis, at, from: axis === "down" ? before % lines : channel(before), to: along, stretch: null, offset: 0 };
      pieces.push(piece);
    } else piece.to = along;
  }
  const goal = path.at(-1)!;
  if (piece.axis === "down")
    pieces.push({ axis: "across", at: goal % lines, from: channel(goal), to: channel(goal), stretch: null, offset: 0 });
  return pieces;
}

function merge(target: number, pieces: readonly Piece[]): Stretch[] {
  const found: Stretch[] = [];
  for (const piece of [...pieces].sort((a, b) => Math.min(a.from, a.to) - Math.min(b.from, b.to))) {
    const [low, high] = [Math.min(piece.from, piece.to), Math.max(piece.from, piece.to)];
    let stretch = found.at(-1);
    if (stretch === undefined || low > stretch.high) {
      stretch = { target, at: piece.at, low, high, marks: [], track: 0, room: 0 };
      found.push(stretch);
    }
    stretch.high = Math.max(stretch.high, high);
    piece.stretch = stretch;
  }
  return found;
}

function markJoints(pieces: readonly Piece[]): void {
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (next === undefined) break;
    // A piece of no length comes from the left at the start, and goes to the right at the end.
    const forward = piece.to - piece.from;
    if (piece.stretch) piece.stretch.marks.push({ piece: next, side: next.to - next.from < 0 ? -1 : 1 });
    if (next.stretch) next.stretch.marks.push({ piece, side: forward < 0 ? 1 : -1 });
  }
}

/** Where a piece lies beside the pieces of its kind: its channel or line, and a fraction by its track or port, less than a half either way. */
export function keyOf({ at, stretch, offset }: Piece): number {
  return stretch === null ? at + portKey(offset) : at + stretch.track / 64;
}

/** Pixels above or below the middle of a row as a fraction of a line. */
export function portKey(pixels: number): number {
  return pixels / 2000;
}
