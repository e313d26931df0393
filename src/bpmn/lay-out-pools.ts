import { say } from "#units";
import { actorName, type Draft } from "./draft.ts";
import type { Flow, FlowNode, Process } from "./flow.ts";
import { type Box, type Point, shifted, sizes, textSize, up } from "./geometry.ts";
import { lanesOf } from "./lanes.ts";
import { layOutInside, layOutScope } from "./lay-out-scope.ts";
import { straightened } from "./route-links.ts";

/** Where everything of a process lies, in pixels: pools, lanes, nodes, lines, and what is said of the whole. */
export interface Picture {
  readonly pool: Box;
  readonly lanes: readonly Box[];
  readonly laneOf: ReadonlyMap<FlowNode, number>;
  readonly client: Box | null;
  readonly outside: readonly { readonly actor: string; readonly name: string; readonly box: Box }[];
  readonly boxes: ReadonlyMap<FlowNode, Box>;
  readonly labels: ReadonlyMap<FlowNode | Flow, Box>;
  readonly lines: ReadonlyMap<Flow, readonly Point[]>;
  /** Lines of messages between pools and events. */
  readonly messages: ReadonlyMap<FlowNode, readonly Point[]>;
  readonly remark: Box;
  /** Sub-processes that are folded: what stands in each has a drawing of its own, which begins at 0, 0. */
  readonly folded: readonly FlowNode[];
}

/** A drawing that would be wider than this, in pixels, is divided: one of the whole with its sub-processes folded, and one of each of these. */
const widest = 6000;

const spaces = { pool: 60, title: 30, gap: 60, left: 50, right: 60, remark: 900 };

/** Lays out a whole process: the client's pool above, one pool with a lane for each actor, pools of other actors and a remark below. */
export function layOutPools(draft: Draft, process: Process, remark: string): Picture {
  const laneOf = lanesOf(draft, process.lanes);
  const laneCount = Math.max(1, process.lanes.length);
  const names = process.lanes.map((actor) => (actor === null ? draft.words.nobody : actorName(draft, actor)));
  const header = spaces.title * (process.lanes.length > 0 ? 2 : 1);
  const top = process.client === null ? 0 : spaces.pool + spaces.gap;
  const leastLane = names.map((name) => Math.max(100, roomFor(name, 20)));
  const spacing = {
    left: header + spaces.left,
    right: spaces.right,
    top: 0,
    bottom: 0,
    leastLane,
    least: roomFor(say(draft.chart.pathway.title, draft.language), 20),
  };
  const leaving = ({ kind, event, actor }: FlowNode) => (kind === "end" && event?.kind === "message" ? actor : null);
  const about = { laneOf: (node: FlowNode) => laneOf.get(node) ?? 0, laneCount, spacing, leaving };
  const whole = layOutScope(process.root, about);
  const isFolded = whole.width > widest;
  const laid = isFolded ? layOutScope(process.root, { ...about, isFolded }) : whole;
  const folded = isFolded ? process.root.nodes.filter(({ inside }) => inside !== null) : [];
  const drawings = folded.map((node) => layOutInside(node, node.inside!));
  const { width } = laid;
  const { order } = laid.leaving;
  const pool = { x: 0, y: top, width, height: laid.height };
  const bottom = top + laid.height;
  const share = Math.floor(width / Math.max(1, order.length) / 10) * 10;
  const outside = order.map((actor, i) => ({
    actor,
    name: actorName(draft, actor),
    box: { x: i * share, y: bottom + spaces.gap, width: i === order.length - 1 ? width - i * share : share - 20, height: spaces.pool },
  }));
  const boxes = moveAll(laid.boxes, top);
  const below = outside.length > 0 ? bottom + spaces.gap + spaces.pool : bottom;
  const remarkWidth = Math.min(spaces.remark, Math.max(300, width));
  return {
    pool,
    lanes:
      process.lanes.length === 0
        ? []
        : laid.lanes.map(({ y, height }) => ({ x: spaces.title, y: y + top, width: width - spaces.title, height })),
    laneOf,
    client: process.client === null ? null : { x: 0, y: 0, width, height: spaces.pool },
    outside,
    boxes: new Map([...boxes, ...drawings.flatMap((drawing) => [...drawing.boxes])]),
    labels: new Map([...moveAll(laid.labels, top), ...drawings.flatMap((drawing) => [...drawing.labels])]),
    lines: new Map([
      ...[...laid.lines].map(([flow, points]) => [flow, points.map(({ x, y }) => ({ x, y: y + top }))] as const),
      ...drawings.flatMap((drawing) => [...drawing.lines]),
    ]),
    folded,
    messages: messagesOf(process, boxes, laid.leaving.lines, { top, bottom }),
    remark: { x: 0, y: below + spaces.gap, width: remarkWidth, height: up(heightOf(remark, remarkWidth - 20) + 20) },
  };
}

/** Lines of messages: from the client straight down to each start, and on from where lines leave the process below. */
function messagesOf(
  { root, client }: Process,
  boxes: ReadonlyMap<FlowNode, Box>,
  leaving: ReadonlyMap<FlowNode, readonly Point[]>,
  { top, bottom }: { top: number; bottom: number },
): Map<FlowNode, Point[]> {
  const found = new Map<FlowNode, Point[]>();
  for (const node of root.nodes) {
    if (node.kind !== "start" || node.event?.kind !== "message" || client === null) continue;
    const { x, y, width } = boxes.get(node)!;
    const middle = x + width / 2;
    found.set(node, [
      { x: middle, y: spaces.pool },
      { x: middle, y },
    ]);
  }
  for (const [node, points] of leaving) {
    const moved = points.map(({ x, y }) => ({ x, y: y + top }));
    found.set(node, straightened([...moved, { x: moved.at(-1)!.x, y: bottom + spaces.gap }]));
  }
  return found;
}

/** Length at which a name that stands upright takes two lines at most. */
function roomFor(name: string, padding: number): number {
  let width = 80;
  while (width < 1000 && textSize(name, width).height > 2 * sizes.line) width += 20;
  return width + padding;
}

/** Paragraphs are wrapped each by itself. */
function heightOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(sizes.line, textSize(line, width).height), 0);
}

function moveAll<Key>(boxes: ReadonlyMap<Key, Box>, by: number): Map<Key, Box> {
  return new Map([...boxes].map(([key, box]) => [key, shifted(box, 0, by)]));
}
