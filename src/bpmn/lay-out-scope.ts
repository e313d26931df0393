import { assignColumns, linksBetween } from "./columns.ts";
import type { Flow, FlowNode, Scope } from "./flow.ts";
import { placeFlowLabels } from "./flow-labels.ts";
import { type Box, type Layout, type Point, shifted, sizes, textSize } from "./geometry.ts";
import { type Grid, placeUnits, type Spacing } from "./place-units.ts";
import { portAt } from "./ports.ts";
import { type Leaving, type Left, type Route, routeLinks, straightened } from "./route-links.ts";
import { assignRows } from "./rows.ts";
import { type Unit, unitsOf } from "./units.ts";

/** How much wider gaps are made where lines or names could not be kept apart. */
const looser = [1, 1.5, 2.2];

/** A laid out scope, its lanes, and the lines that leave it at the bottom. */
type Laid = Layout & { lanes: Grid["lanes"]; leaving: Left };

/**
 * Lays out what stands in a scope, sub-processes inside first. `laneOf` says in which of so many lanes a node stands; where sub-processes are
 * folded, they are boxes with nothing in them.
 */
export function layOutScope(
  scope: Scope,
  about: {
    laneOf: (node: FlowNode) => number;
    laneCount: number;
    spacing: Omit<Spacing, "loose">;
    leaving?: Leaving;
    isFolded?: boolean;
  },
): Laid {
  const insides = new Map<FlowNode, Layout>();
  for (const node of scope.nodes)
    if (node.inside !== null) insides.set(node, about.isFolded ? folded(node) : layOutInside(node, node.inside));
  const units = unitsOf(scope, insides, about.laneOf).sort((a, b) => rank(a) - rank(b));
  const links = linksBetween(units, scope.flows);
  const columns = assignColumns(units, links);
  assignRows(units, links, about.laneCount);
  let best: Laid | null = null;
  for (const loose of looser) {
    const grid = placeUnits(units, links, { columns, laneCount: about.laneCount }, { ...about.spacing, loose });
    const laid = drawScope(scope, units, { links, grid, leaving: about.leaving ?? nobodyLeaves });
    if (best === null || laid.faults < best.faults) best = withInsides(laid, insides);
    if (best.faults === 0) break;
  }
  return best!;
}

/** Starts stand first, then states in the order of the model. */
function rank({ main }: Unit): number {
  return main.kind === "start" ? -1 : main.state;
}

/** A sub-process that is drawn as a box with its name, above the sign by which it is opened. */
function folded({ name }: FlowNode): Layout {
  const height = Math.max(sizes.leastTask, textSize(name, sizes.task - 24).height + 50);
  return { width: sizes.task, height, boxes: new Map(), labels: new Map(), lines: new Map(), faults: 0 };
}

/** Lays out what stands in a sub-process, with room for its name above. */
export function layOutInside(owner: FlowNode, inside: Scope): Layout {
  const title = 16 + textSize(owner.name, 220).height;
  const spacing = { left: 30, right: 40, top: title, bottom: 40, leastLane: [] };
  return layOutScope(inside, { laneOf: () => 0, laneCount: 1, spacing });
}

const nobodyLeaves: Leaving = () => null;

type Placed = { links: ReturnType<typeof linksBetween>; grid: Grid; leaving: Leaving };

function drawScope(scope: Scope, units: readonly Unit[], { links, grid, leaving }: Placed): Laid {
  const boxes = new Map<FlowNode, Box>();
  const labels = new Map<FlowNode | Flow, Box>();
  for (const unit of units) {
    for (const [node, box] of unit.boxes) boxes.set(node, shifted(box, unit.x, unit.y));
    for (const [node, box] of unit.labels) labels.set(node, shifted(box, unit.x, unit.y));
  }
  const { routes, faults, left } = routeLinks(links, boxes, [...labels.values()], { grid, leaving });
  const routed = new Map(routes.map((route) => [route.flow, route]));
  const all = scope.flows.map((flow) => routed.get(flow) ?? straight(flow, boxes));
  const within = { box: { x: 5, y: 5, width: grid.width - 10, height: grid.height - 10 }, borders: grid.lanes.map(({ y }) => y) };
  const told = placeFlowLabels(all, [...boxes.values(), ...labels.values()], within);
  for (const [flow, box] of told.labels) labels.set(flow, box);
  const lines = new Map(all.map(({ flow, points }) => [flow, points]));
  const { width, height, lanes } = grid;
  return { width, height, boxes, labels, lines, lanes, leaving: left, faults: faults + told.faults };
}

/** The line between two nodes that stand right beside or below one another. */
function straight(flow: Flow, boxes: ReadonlyMap<FlowNode, Box>): Route {
  const [source, target] = [boxes.get(flow.source)!, boxes.get(flow.target)!];
  const isDown = flow.source.kind === "boundary";
  const points = straightened([portAt(source, isDown ? "bottom" : "right", 0).at, portAt(target, isDown ? "top" : "left", 0).at]);
  return { flow, points, own: points };
}

/** Puts what is in sub-processes where these are. */
function withInsides(laid: Laid, insides: ReadonlyMap<FlowNode, Layout>): Laid {
  const boxes = new Map(laid.boxes);
  const labels = new Map(laid.labels);
  const lines = new Map(laid.lines);
  for (const [node, inside] of insides) {
    const { x, y } = laid.boxes.get(node)!;
    for (const [inner, box] of inside.boxes) boxes.set(inner, shifted(box, x, y));
    for (const [inner, box] of inside.labels) labels.set(inner, shifted(box, x, y));
    for (const [flow, points] of inside.lines) lines.set(flow, moved(points, x, y));
  }
  return { ...laid, boxes, labels, lines };
}

function moved(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
}
