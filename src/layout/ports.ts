import type { Line, Piece } from "./line-pieces.ts";

/** Pixels between lines that leave one box, around a label, and from the middle of a box for lines that do not go straight on. */
const gaps = { lines: 8, label: 1, middle: 6, edge: 4 };

/**
 * Gives lines that leave one box their heights, in pixels from its middle, where lines that come in from the left lie: those that turn up
 * above, those that turn down below, so that they do not cross; one that goes straight on in the middle. Labels stand above their lines.
 * Returns the height that the box needs.
 */
export function placePorts(lines: readonly Line[], labelHeight: (line: Line) => number): number {
  const sorted = [...lines].sort((a, b) => rank(a) - rank(b) || compareTurns(a, b));
  const straight = sorted.findIndex((line) => rank(line) === 0);
  const step = (below: Line) => Math.max(gaps.lines, labelHeight(below) === 0 ? 0 : labelHeight(below) + gaps.label + 1);
  const offsets = [0];
  for (const line of sorted.slice(1)) offsets.push(offsets.at(-1)! + step(line));
  const above = sorted.length === 0 || labelHeight(sorted[0]!) === 0 ? 0 : labelHeight(sorted[0]!) + gaps.label;
  const middle = straight >= 0 ? offsets[straight]! : clearOfMiddle(offsets, Math.round((offsets.at(-1)! - above) / 2));
  let need = 0;
  for (const [i, line] of sorted.entries()) {
    const offset = offsets[i]! - middle;
    line.pieces[0]!.offset = offset;
    const label = labelHeight(line) === 0 ? 0 : labelHeight(line) + gaps.label;
    need = Math.max(need, label - offset + gaps.edge, offset + gaps.edge);
  }
  return Math.ceil(2 * need);
}

/** What to take away from heights so that `middle` is at 0, or else what is nearest to it, and none is near 0. */
function clearOfMiddle(offsets: readonly number[], middle: number): number {
  for (let shift = 0; ; shift++)
    for (const by of [shift, -shift]) if (offsets.every((offset) => Math.abs(offset - middle - by) >= gaps.middle)) return middle + by;
}

/** −1 where a line turns up, 1 where it turns down, 0 where it goes straight to its target. */
function rank({ pieces }: Line): number {
  const turn = pieces[1];
  return turn === undefined ? 0 : Math.sign(turn.to - turn.from);
}

/** Of lines that turn the same way: what turns later lies nearer to the middle, of those that turn together what leads up higher lies higher. */
function compareTurns(a: Line, b: Line): number {
  const [turnA, turnB] = [a.pieces[1], b.pieces[1]];
  if (turnA === undefined || turnB === undefined) return 0;
  return rank(a) * (turnB.at - turnA.at) || reach(a) - reach(b) || a.route.bundle.target - b.route.bundle.target;
}

/** Line to which the first turn leads; beyond all others where the way goes back to the left from there. */
function reach({ pieces }: Line): number {
  const turn = pieces[1] as Piece;
  const next = pieces[2] as Piece;
  return next.to < next.from ? turn.to + 1000 * Math.sign(turn.to - turn.from) : turn.to;
}
