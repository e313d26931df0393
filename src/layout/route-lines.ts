import type { Chart } from "#chart";
import { addWay, findRoute, type Way } from "./find-route.ts";
import type { GridFrame, LaneGrid } from "./lane-grid.ts";
import type { Block, LanePlan } from "./lane-plan.ts";
import type { Bundle } from "./outline.ts";
import { count, distance, mapOf, type RouteMap, type Spot } from "./route-map.ts";

/**
 * A bundle with its way over the grid, from the spot right of its source to the one left of its target. Ways to one target join on the way
 * and reach it by one arrow; ways from one source leave it apart.
 */
export type Route = { bundle: Bundle; path: Spot[] };

/** Finds the ways of all bundles, then finds each once more when the others are known. Throws where the grid has no way: it always has. */
export function routeLines(chart: Chart, plan: LanePlan, grid: LaneGrid, bundles: readonly Bundle[]): { routes: Route[]; map: RouteMap } {
  const map = mapOf(grid);
  const nets = [...new Set(bundles.map(({ target }) => target))].map((target) => ({
    target,
    bundles: bundles.filter((bundle) => bundle.target === target),
    paths: new Map<Bundle, Spot[]>(),
  }));
  const length = (bundle: Bundle) => distance(map, startOf(grid, bundle.source), goalOf(grid, bundle.target));
  for (const net of nets) net.bundles.sort((a, b) => length(a) - length(b));
  nets.sort((a, b) => length(a.bundles.at(-1)!) - length(b.bundles.at(-1)!));
  for (let pass = 0; pass < 2; pass++) {
    for (const net of nets) {
      tally(map, net.paths.values(), -1);
      net.paths = routeNet(chart, plan, map, net.bundles);
      tally(map, net.paths.values(), 1);
    }
  }
  const routes = nets.flatMap(({ paths }) => [...paths].map(([bundle, path]) => ({ bundle, path })));
  return { routes, map };
}

function routeNet(chart: Chart, plan: LanePlan, map: RouteMap, bundles: readonly Bundle[]): Map<Bundle, Spot[]> {
  const ways = new Map<Spot, Way>();
  const paths = new Map<Bundle, Spot[]>();
  for (const bundle of bundles) {
    const around = new Set([...surroundings(plan.blockOf[bundle.source]), ...surroundings(plan.blockOf[bundle.target])]);
    const mayEnter = map.grid.frames.map(({ block }) => around.has(block));
    const within = commonFrame(plan, map.grid, bundle);
    const path = findRoute(map, { start: startOf(map.grid, bundle.source), goal: goalOf(map.grid, bundle.target), mayEnter, within, ways });
    if (path === null) throw new Error(`no way from ${chart.nodes[bundle.source]!.path} to ${chart.nodes[bundle.target]!.path}`);
    paths.set(bundle, path);
    addWay(map, ways, path);
  }
  return paths;
}

/** The innermost frame in a lane around both the source and the target of a bundle; null where there is none. */
function commonFrame(plan: LanePlan, grid: LaneGrid, { source, target }: Bundle): GridFrame | null {
  const above = new Set(surroundings(plan.blockOf[source]));
  const common = surroundings(plan.blockOf[target]).find((block) => above.has(block));
  return grid.frames.find(({ block }) => block === common) ?? null;
}

/** The frames around a state in its lane, inner ones first. */
function surroundings(block: Block | undefined): Block[] {
  return block?.parent ? [block.parent, ...surroundings(block.parent)] : [];
}

/** Counts every stretch of a net once. */
function tally(map: RouteMap, paths: Iterable<readonly Spot[]>, by: 1 | -1): void {
  const seen = new Set<number>();
  for (const path of paths) {
    for (let i = 0; i + 1 < path.length; i++) {
      const [a, b] = [Math.min(path[i]!, path[i + 1]!), Math.max(path[i]!, path[i + 1]!)];
      const stretch = 2 * a + (b - a === 1 ? 1 : 0);
      if (!seen.has(stretch)) count(map, a, b, by);
      seen.add(stretch);
    }
  }
}

/** The frame of a state in its own lane; undefined of a state that is none. */
function frameOf(grid: LaneGrid, node: number): GridFrame | undefined {
  return grid.frames.find(({ block }) => block.node === node && !block.isContinuation);
}

/** Where lines from a state begin: right of its box, or right of its frame on the lowest line inside; of the root, right of all. */
function startOf(grid: LaneGrid, node: number): Spot {
  const lines = grid.rowOf.length;
  const cell = grid.cells.get(node);
  if (cell !== undefined) return grid.channels[cell.column + 1]!.first * lines + grid.lineOfRow[cell.row]!;
  const frame = frameOf(grid, node);
  return frame === undefined ? grid.channelCount * lines - 1 : (frame.right + 1) * lines + frame.bottom;
}

/** Where lines to a state end: left of its box, or left of its frame on the highest line inside. */
function goalOf(grid: LaneGrid, node: number): Spot {
  const lines = grid.rowOf.length;
  const cell = grid.cells.get(node);
  if (cell !== undefined) return grid.channels[cell.column]!.last * lines + grid.lineOfRow[cell.row]!;
  const frame = frameOf(grid, node)!;
  return (frame.left - 1) * lines + frame.top;
}
