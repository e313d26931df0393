import type { Link } from "./columns.ts";
import type { Flow, FlowNode } from "./flow.ts";
import type { Box, Point } from "./geometry.ts";
import type { Grid } from "./place-units.ts";
import { goalsOf, portAt, startsOf } from "./ports.ts";
import { Router, type Wish } from "./router.ts";

/** A line with its way. `own` is the part that it has to itself. */
export interface Route {
  readonly flow: Flow;
  readonly points: readonly Point[];
  readonly own: readonly Point[];
}

/** To which pool below a line leaves from a node; null where none does. Each pool has as much of the width as every other. */
export type Leaving = (node: FlowNode) => string | null;

/** The lines that leave at the bottom, and the pools below from left to right. */
export type Left = { readonly lines: ReadonlyMap<FlowNode, readonly Point[]>; readonly order: readonly string[] };

type Line = { flow: Flow; wish: Wish; found: ReturnType<Router["find"]> | null; length: number };

const passes = 3;

/** Finds the ways of all lines, the short ones first, then each anew when the others are known. */
export function routeLinks(
  links: readonly Link[],
  boxes: ReadonlyMap<FlowNode, Box>,
  labels: readonly Box[],
  { grid, leaving }: { grid: Grid; leaving: Leaving },
): { routes: Route[]; faults: number; left: Left } {
  const lines = links.map(({ flow }): Line => {
    const [source, target] = [boxes.get(flow.source)!, boxes.get(flow.target)!];
    const wish = {
      source: flow.source,
      target: flow.target,
      isTelling: flow.name !== "",
      starts: startsOf(flow.source, source),
      goals: goalsOf(flow.target, target),
    };
    return { flow, wish, found: null, length: Math.abs(target.x - source.x) + Math.abs(target.y - source.y) };
  });
  lines.sort((a, b) => a.length - b.length);
  const ports = lines.flatMap(({ wish }) => [...wish.starts, ...wish.goals]);
  const leavers = [...boxes.keys()].filter((node) => leaving(node) !== null);
  const own = leavers.map((node) => portAt(boxes.get(node)!, "right", 0).out);
  const outs = [...ports.map(({ out }) => out), ...own];
  const xs = sorted([...tracksIn(grid.columnGaps), ...outs.map(({ x }) => x)]);
  const ys = sorted([...grid.heights, ...outs.map(({ y }) => y), grid.height]);
  const router = new Router(xs, ys, [...boxes.values(), ...labels]);
  for (let pass = 0; pass < passes; pass++) {
    for (const line of lines) {
      if (line.found !== null) router.note(line.wish, line.found.path, false);
      line.found = router.find(line.wish);
      router.note(line.wish, line.found.path, true);
    }
  }
  const faults = lines.reduce((sum, { wish, found }) => sum + router.faults(wish, found!.path), 0);
  const order = orderBelow(leavers, boxes, leaving);
  const left = new Map<FlowNode, Point[]>();
  for (const node of leavers) {
    const part = { width: grid.width / order.length, at: order.indexOf(leaving(node)!) };
    left.set(node, leave(node, boxes.get(node)!, { router, xs, bottom: grid.height, part }));
  }
  return { routes: lines.map((line) => routeOf(line, router)), faults, left: { lines: left, order } };
}

/** Pools below stand in the order of the middles of what leads to them. */
function orderBelow(leavers: readonly FlowNode[], boxes: ReadonlyMap<FlowNode, Box>, leaving: Leaving): string[] {
  const middle = (pool: string) => {
    const places = leavers.filter((node) => leaving(node) === pool).map((node) => boxes.get(node)!.x);
    return places.reduce((sum, x) => sum + x, 0) / places.length;
  };
  const pools = [...new Set(leavers.map((node) => leaving(node)!))];
  return pools.sort((a, b) => middle(a) - middle(b));
}

type Below = { router: Router; xs: readonly number[]; bottom: number; part: { width: number; at: number } };

/** The way of a line from the right of a node to the bottom, within its part of the width. */
function leave(node: FlowNode, box: Box, { router, xs, bottom, part }: Below): Point[] {
  const from = part.at * part.width;
  const spots = xs.filter((x) => x > from + 40 && x < from + part.width - 40).map((x) => ({ x, y: bottom }));
  const goals = spots.map((spot) => ({ at: spot, out: spot, axis: 1 as const, cost: 0 }));
  const wish = { source: node, target: node, isTelling: false, starts: [portAt(box, "right", 0)], goals };
  const { path, start } = router.find(wish);
  router.note(wish, path, true);
  return straightened([start.at, ...path.map((point) => router.place(point))]);
}

/** Every tenth pixel of the gaps between columns. */
function tracksIn(gaps: Grid["columnGaps"]): number[] {
  return gaps.flatMap(([from, to]) => {
    const first = Math.ceil(from / 10) * 10;
    return Array.from({ length: Math.max(0, Math.floor((to - first) / 10) + 1) }, (_, i) => first + 10 * i);
  });
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function routeOf({ flow, wish, found }: Line, router: Router): Route {
  const { path, start, goal } = found!;
  const places = path.map((point) => router.place(point));
  const points = straightened([start.at, ...places, goal.at]);
  let first = 0;
  while (first + 1 < path.length && !router.isAlone(wish, path[first]!, path[first + 1]!)) first++;
  const own =
    first + 1 >= path.length ? [start.at, ...places, goal.at] : [...(first === 0 ? [start.at] : []), ...places.slice(first), goal.at];
  return { flow, points, own: straightened(own) };
}

/** Leaves out points between which a line goes straight on. */
export function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [a, b] = [kept.at(-2), kept.at(-1)];
    if (b !== undefined && b.x === point.x && b.y === point.y) continue;
    const isStraight = a !== undefined && b !== undefined && ((a.x === b.x && b.x === point.x) || (a.y === b.y && b.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}
