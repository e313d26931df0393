import type { Box, SceneEdge } from "#layout";

type Points = SceneEdge["points"];

/** A line of horizontal and vertical parts with rounded corners; it ends where the head of the arrow begins. */
export function edgePath(points: Points, radius = 7): string {
  if (points.length < 2) return "";
  const ends = shortened(points, 7);
  let d = `M${ends[0]!.x} ${ends[0]!.y}`;
  for (let i = 1; i < ends.length - 1; i++) {
    const [before, corner, after] = [ends[i - 1]!, ends[i]!, ends[i + 1]!];
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const [start, end] = [towards(corner, before, r), towards(corner, after, r)];
    d += `L${start.x} ${start.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
  }
  const last = ends.at(-1)!;
  return `${d}L${last.x} ${last.y}`;
}

/** The head of the arrow at the end of a line. */
export function arrowPath(points: Points, length = 10, width = 8): string {
  if (points.length < 2) return "";
  const tip = points.at(-1)!;
  const base = towards(tip, points.at(-2)!, length);
  const [dx, dy] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const half = width / 2;
  return `M${tip.x} ${tip.y}L${base.x - dy * half} ${base.y + dx * half}L${base.x + dy * half} ${base.y - dx * half}Z`;
}

/** The stripe at the left of a box with rounded corners. */
export function stripePath({ x, y, height }: Box, width = 6, radius = 6): string {
  return `M${x + width} ${y}v${height}h${radius - width}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}v${2 * radius - height}a${radius} ${radius} 0 0 1 ${radius} ${-radius}Z`;
}

/** The letter H, for history, as lines. */
export function historyPath(x: number, y: number, r: number): string {
  const [w, h] = [r * 0.35, r * 0.5];
  return `M${x - w} ${y - h}v${2 * h}M${x + w} ${y - h}v${2 * h}M${x - w} ${y}h${2 * w}`;
}

function shortened(points: Points, by: number): Points {
  const last = points.at(-1)!;
  const before = points.at(-2)!;
  return [...points.slice(0, -1), towards(last, before, Math.min(by, distance(last, before)))];
}

function towards(from: Points[number], to: Points[number], by: number): Points[number] {
  const length = distance(from, to);
  return length === 0 ? from : { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Points[number], b: Points[number]): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
