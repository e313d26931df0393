import type { Flow, FlowNode, Scope } from "./flow.ts";
import { type Box, type Layout, sizes, textSize, up } from "./geometry.ts";

/**
 * What is placed together: a node, the gateway at which ways join before it, the decision after it, what is attached to it and the ends to
 * which that leads. Places are relative to its anchor: in the middle of the node, of a sub-process near its left border.
 */
export interface Unit {
  readonly main: FlowNode;
  readonly boxes: Map<FlowNode, Box>;
  readonly labels: Map<FlowNode, Box>;
  /** How far it reaches from its anchor. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  readonly lane: number;
  column: number;
  /** How many columns it takes. */
  span: number;
  row: number;
  /** Where the anchor lies. */
  x: number;
  y: number;
}

const gaps = { glue: 20, boundary: 150, first: 30, end: 70, label: 4 };

/** Divides what stands in a scope into units. `insides` has the layouts of its sub-processes. */
export function unitsOf(scope: Scope, insides: ReadonlyMap<FlowNode, Layout>, laneOf: (node: FlowNode) => number): Unit[] {
  const links = linksOf(scope);
  const taken = new Set<FlowNode>();
  const mains: FlowNode[] = [];
  for (const node of scope.nodes) {
    const before = links.into(node);
    const isGluedEnd = node.kind === "end" && before.length === 1 && before[0]!.source.kind === "boundary";
    const after = isDecisionAfter(node, links) ? before[0]!.source : null;
    if (node.kind === "boundary" || node.isMerge || isGluedEnd || after !== null) taken.add(node);
    else mains.push(node);
  }
  return mains.map((main) => makeUnit(main, links, insides, laneOf(main)));
}

type Links = { into: (node: FlowNode) => Flow[]; out: (node: FlowNode) => Flow[]; attached: (host: FlowNode) => FlowNode[] };

function linksOf({ nodes, flows }: Scope): Links {
  return {
    into: (node) => flows.filter(({ target }) => target === node),
    out: (node) => flows.filter(({ source }) => source === node),
    attached: (host) => nodes.filter((node) => node.host === host),
  };
}

/** Whether a decision stands right behind the one node that leads to it. */
function isDecisionAfter(node: FlowNode, { into, out }: Links): boolean {
  if (node.kind !== "exclusive" || node.isMerge || out(node).length < 2) return false;
  const [only, ...more] = into(node);
  return only !== undefined && more.length === 0 && !["boundary", "exclusive"].includes(only.source.kind) && out(only.source).length === 1;
}

function makeUnit(main: FlowNode, links: Links, insides: ReadonlyMap<FlowNode, Layout>, lane: number): Unit {
  const unit: Unit = { main, boxes: new Map(), labels: new Map(), ...emptyReach, lane, column: 0, span: 1, row: 0, x: 0, y: 0 };
  const attached = sortedAttached(main, links);
  const { width, height } = sizeOf(main, attached.length, insides);
  const left = main.kind === "subProcess" ? -sizes.task / 2 : -width / 2;
  put(unit, main, { x: left, y: -height / 2, width, height });
  const before = links.into(main);
  if (before.length === 1 && before[0]!.source.isMerge) beside(unit, before[0]!.source, left - gaps.glue - sizes.gateway / 2);
  const [after] = links.out(main).map(({ target }) => target);
  if (after !== undefined && isDecisionAfter(after, links)) beside(unit, after, left + width + gaps.glue + sizes.gateway / 2);
  for (const [i, boundary] of attached.entries()) {
    const center = left + gaps.first + i * gaps.boundary;
    const edge = height / 2;
    put(unit, boundary, around(center, edge, sizes.event));
    const label = textSize(boundary.name, gaps.boundary - 42);
    setLabel(unit, boundary, { x: center + 20, y: edge + gaps.label, ...label });
    const ends = links.out(boundary).map(({ target }) => target);
    const [end] = ends;
    if (ends.length === 1 && end!.kind === "end" && links.into(end!).length === 1)
      put(unit, end!, around(center, edge + Math.max(gaps.end, up(label.height - 15)), sizes.event));
  }
  for (const node of unit.boxes.keys()) if (node.kind !== "boundary") labelOf(unit, node);
  return unit;
}

const emptyReach = { left: 0, right: 0, top: 0, bottom: 0 };

/** What leads straight to an end stands first, so that lines to elsewhere leave at the right. */
function sortedAttached(host: FlowNode, { attached, out }: Links): FlowNode[] {
  const ends = (node: FlowNode) => out(node).every(({ target }) => target.kind === "end");
  const all = attached(host);
  return [...all.filter(ends), ...all.filter((node) => !ends(node))];
}

function sizeOf(node: FlowNode, attached: number, insides: ReadonlyMap<FlowNode, Layout>): { width: number; height: number } {
  const forAttached = attached === 0 ? 0 : gaps.first + attached * gaps.boundary - 10;
  if (node.kind === "subProcess") {
    const inside = insides.get(node)!;
    return { width: up(Math.max(inside.width, forAttached), 20), height: up(inside.height, 20) };
  }
  if (isGateway(node)) return { width: sizes.gateway, height: sizes.gateway };
  if (!isTask(node)) return { width: sizes.event, height: sizes.event };
  const width = up(Math.max(sizes.task, forAttached), 20);
  return { width, height: up(Math.max(sizes.leastTask, textSize(node.name, width - 24).height + 40), 20) };
}

/** Whether a node is drawn as a diamond. */
export function isGateway({ kind }: FlowNode): boolean {
  return kind === "exclusive" || kind === "parallel" || kind === "eventBased";
}

/** Whether a node is drawn as a box with its name in it. */
function isTask({ kind }: FlowNode): boolean {
  return kind === "task" || kind === "userTask" || kind === "receiveTask";
}

function around(x: number, y: number, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

function beside(unit: Unit, gateway: FlowNode, x: number): void {
  put(unit, gateway, around(x, 0, sizes.gateway));
}

function put(unit: Unit, node: FlowNode, box: Box): void {
  unit.boxes.set(node, box);
  reach(unit, box);
}

function setLabel(unit: Unit, node: FlowNode, box: Box): void {
  if (node.name === "") return;
  unit.labels.set(node, box);
  reach(unit, box);
}

function reach(unit: Unit, { x, y, width, height }: Box): void {
  unit.left = Math.max(unit.left, -x);
  unit.right = Math.max(unit.right, x + width);
  unit.top = Math.max(unit.top, -y);
  unit.bottom = Math.max(unit.bottom, y + height);
}

/** Places the name of a gateway above it, of an event below. */
function labelOf(unit: Unit, node: FlowNode): void {
  if (isTask(node) || node.kind === "subProcess" || node.name === "") return;
  const { x, y, width, height } = unit.boxes.get(node)!;
  const text = textSize(node.name, node.kind === "exclusive" ? sizes.label : sizes.eventLabel);
  // The name of a decision begins at its left corner, so that it stays clear of what is left of it.
  const left = node.kind === "exclusive" ? x - 14 : x + width / 2 - text.width / 2;
  setLabel(unit, node, { x: left, y: isGateway(node) ? y - text.height - gaps.label : y + height + gaps.label, ...text });
}
