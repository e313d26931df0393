import type { Flow } from "./flow.ts";
import { type Box, overlaps, type Point, runsThrough, textSize } from "./geometry.ts";
import type { Route } from "./route-links.ts";

const gap = 3;

/** What names must stay in, and the heights of borders that should not run through them. */
export interface Within {
  readonly box: Box;
  readonly borders: readonly number[];
}

/** Places the names of flows beside the part of their line that is theirs alone, clear of shapes, of other names and of other lines. */
export function placeFlowLabels(
  routes: readonly Route[],
  shapes: readonly Box[],
  within: Within,
): { labels: Map<Flow, Box>; faults: number } {
  const labels = new Map<Flow, Box>();
  const taken = [...shapes];
  let faults = 0;
  for (const route of routes) {
    if (route.flow.name === "" || route.flow.source.kind === "boundary") continue;
    let [best, least] = [null as Box | null, Number.POSITIVE_INFINITY];
    for (const [rank, box] of candidates(route).entries()) {
      const cost = (costOf(box, route, routes, taken) + outsideOf(box, within)) * 1000 + rank;
      if (cost < least) [best, least] = [box, cost];
    }
    if (best === null) continue;
    if (least >= 1000) faults++;
    labels.set(route.flow, best);
    taken.push(best);
  }
  return { labels, faults };
}

/** Places above and below what runs across, right and left of what runs down: first along what is long enough, the nearest to the beginning first. */
function candidates({ flow, own, points }: Route): Box[] {
  const size = textSize(flow.name);
  const [long, short]: [Box[], Box[]] = [[], []];
  for (const line of [own, points]) {
    for (const [i, a] of line.entries()) {
      const b = line[i + 1];
      if (b === undefined) continue;
      const isLong = a.y === b.y ? Math.abs(a.x - b.x) >= size.width + 12 : Math.abs(a.y - b.y) >= size.height + 24;
      (isLong && line === own ? long : short).push(...(a.y === b.y ? across(a, b, size) : along(a, b, size)));
    }
  }
  return [...long, ...short];
}

function outsideOf(box: Box, { box: around, borders }: Within): number {
  const isInside =
    box.x >= around.x &&
    box.y >= around.y &&
    box.x + box.width <= around.x + around.width &&
    box.y + box.height <= around.y + around.height;
  return (isInside ? 0 : 4) + borders.filter((border) => border > box.y && border < box.y + box.height).length;
}

type Size = { width: number; height: number };

function across(a: Point, b: Point, { width, height }: Size): Box[] {
  const [low, high] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const found: Box[] = [];
  const last = Math.max(low + 4, high - width - 8);
  const steps = Math.min(12, Math.floor((last - low - 4) / 20));
  for (let step = 0; step <= steps; step++) {
    const x = a.x <= b.x ? low + 4 + step * 20 : last - step * 20;
    found.push({ x, y: a.y - height - gap, width, height }, { x, y: a.y + gap, width, height });
  }
  return found;
}

function along(a: Point, b: Point, { width, height }: Size): Box[] {
  const [low, high] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const found: Box[] = [];
  const last = Math.max(low + 12, high - height - 12);
  const steps = Math.min(8, Math.floor((last - low - 12) / 20));
  for (let step = 0; step <= steps; step++) {
    const y = a.y <= b.y ? low + 12 + step * 20 : last - step * 20;
    found.push({ x: a.x + gap + 2, y, width, height }, { x: a.x - width - gap - 2, y, width, height });
  }
  return found;
}

/** How many shapes, names and lines a place meets. */
function costOf(box: Box, own: Route, routes: readonly Route[], taken: readonly Box[]): number {
  let cost = 4 * taken.filter((other) => overlaps(box, other)).length;
  for (const { points, flow } of routes) {
    const meets = points.some((point, i) => points[i + 1] !== undefined && runsThrough(point, points[i + 1]!, box));
    if (meets) cost += flow === own.flow ? 2 : 1;
  }
  return cost;
}
