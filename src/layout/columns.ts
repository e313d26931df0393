import { type Chart, isBelow } from "#chart";
import { type Block, type LanePlan, withinBlock } from "./lane-plan.ts";
import { orderForward } from "./order-states.ts";
import { type Bundle, isFrame, isOutcome, type Outline } from "./outline.ts";

type Arc = { from: number; to: number; length: number; weight: number };

/** Where frames begin and end counts as points of its own: 2 i is where state i begins, 2 i + 1 where a frame ends. */
const begin = (index: number) => 2 * index;
const endOf = (outline: Outline, index: number) => (isFrame(outline, index) ? 2 * index + 1 : 2 * index);

/**
 * Gives every state its column, so that transitions lead to the right but for those that would close a circle, and sets `from` and `to` of
 * all blocks. States stand as far to the left as they can (longest path: Eades, Sugiyama 1990, step 2), unless more leads out of them than
 * in. Returns the number of columns and the bundles that lead back.
 */
export function assignColumns(outline: Outline, plan: LanePlan): { count: number; back: Set<Bundle> } {
  const states = outline.shown.filter((index) => !isOutcome(outline.chart, index));
  const arcs = containment(outline, states);
  addTransitions(outline, states, arcs);
  const order = sortTopologically(states, outline, arcs);
  const column = longestPaths(order, arcs);
  pullRight(order, arcs, column);
  for (const block of plan.blocks.flatMap(withinBlock).reverse()) {
    const single = column.get(begin(block.node))!;
    placeHistories(outline.chart, block);
    block.from = block.inside.length === 0 ? single : Math.min(...block.inside.map(({ from }) => from));
    block.to = block.inside.length === 0 ? single : Math.max(...block.inside.map(({ to }) => to));
  }
  const leadsBack = ({ source, target }: Bundle) => {
    const [from, to] = [plan.blockOf[source], plan.blockOf[target]];
    return from !== undefined && to !== undefined && to.from <= from.to;
  };
  return { count: Math.max(0, ...plan.blocks.map(({ to }) => to + 1)), back: new Set(outline.bundles.filter(leadsBack)) };
}

/** History states stand where the frame begins; nothing leads on from them. */
function placeHistories(chart: Chart, { inside }: Block): void {
  const isHistory = ({ node }: Block) => chart.nodes[node]!.kind === "history";
  const others = inside.filter((block) => !isHistory(block));
  if (others.length === 0) return;
  const from = Math.min(...others.map((block) => block.from));
  for (const block of inside.filter(isHistory)) [block.from, block.to] = [from, from];
}

function containment(outline: Outline, states: readonly number[]): Arc[] {
  return states.flatMap((index) => {
    const { parent } = outline.chart.nodes[index]!;
    const own: Arc[] = isFrame(outline, index) ? [{ from: begin(index), to: 2 * index + 1, length: 0, weight: 0.2 }] : [];
    if (parent <= 0) return own;
    const around: Arc[] = [
      { from: begin(parent), to: begin(index), length: 0, weight: 0.1 },
      { from: endOf(outline, index), to: 2 * parent + 1, length: 0, weight: 0.1 },
    ];
    return [...own, ...around];
  });
}

/** Adds the transitions that can lead to the right together, those that a good order has forward first. Those to a history lead back. */
function addTransitions(outline: Outline, states: readonly number[], arcs: Arc[]): void {
  const { chart } = outline;
  const leaves = startFirst(
    outline,
    states.filter((index) => !isFrame(outline, index)),
  );
  const bundles = outline.bundles.filter(
    ({ source, target }) => source > 0 && !isOutcome(chart, target) && chart.nodes[target]!.kind !== "history",
  );
  const isNested = ({ source, target }: Bundle) => source === target || isBelow(chart, source, target) || isBelow(chart, target, source);
  const ends = bundles.map(({ source, target }) => ({ from: firstLeaf(outline, source), to: firstLeaf(outline, target), weight: 1 }));
  weighByStart(leaves, ends);
  const place = new Map(orderForward(leaves, ends).map((leaf, i) => [leaf, i]));
  const ranked = bundles.map((bundle, i) => ({ bundle, from: place.get(ends[i]!.from)!, to: place.get(ends[i]!.to)! }));
  ranked.sort((a, b) => a.from - b.from || a.to - b.to);
  const follow = new Map<number, number[]>();
  for (const { from, to } of arcs) follow.set(from, [...(follow.get(from) ?? []), to]);
  for (const { bundle, from, to } of ranked) {
    const arc = { from: endOf(outline, bundle.source), to: begin(bundle.target), length: 1, weight: 1 };
    if (isNested(bundle) || from >= to || isReachable(follow, arc.to, arc.from)) continue;
    arcs.push(arc);
    follow.set(arc.from, [...(follow.get(arc.from) ?? []), arc.to]);
  }
}

function startFirst({ chart }: Outline, leaves: readonly number[]): number[] {
  const start = startOf(chart);
  return [...leaves].sort((a, b) => Number(b === start) - Number(a === start) || a - b);
}

/** The state without states inside where a client stands at first; of several, the first. */
export function startOf(chart: Chart): number {
  let node = chart.nodes[0]!;
  while (node.children.length > 0) node = chart.nodes[node.initial < 0 ? node.children[0]! : node.initial]!;
  return node.index;
}

function firstLeaf(outline: Outline, index: number): number {
  return isFrame(outline, index) ? firstLeaf(outline, outline.chart.nodes[index]!.children[0]!) : index;
}

/**
 * Makes it worth more to lead forward for what leads away from the first state, most for the way on which a state is first reached: so that
 * none stands before all that leads to it.
 */
function weighByStart(leaves: readonly number[], arcs: ReadonlyArray<{ from: number; to: number; weight: number }>): void {
  const steps = new Map(leaves.map((leaf, i) => [leaf, i === 0 ? 0 : Number.POSITIVE_INFINITY]));
  const waiting = leaves.slice(0, 1);
  for (const leaf of waiting) {
    for (const arc of arcs) {
      if (arc.from !== leaf || steps.get(arc.to) !== Number.POSITIVE_INFINITY) continue;
      steps.set(arc.to, steps.get(leaf)! + 1);
      arc.weight = 4;
      waiting.push(arc.to);
    }
  }
  for (const arc of arcs) if (arc.weight === 1 && steps.get(arc.from)! < steps.get(arc.to)!) arc.weight = 1.2;
}

function isReachable(follow: ReadonlyMap<number, readonly number[]>, from: number, goal: number): boolean {
  const seen = new Set([from]);
  for (const point of seen) {
    if (point === goal) return true;
    for (const next of follow.get(point) ?? []) seen.add(next);
  }
  return false;
}

function sortTopologically(states: readonly number[], outline: Outline, arcs: readonly Arc[]): number[] {
  const points = states.flatMap((index) => (isFrame(outline, index) ? [begin(index), 2 * index + 1] : [begin(index)]));
  const open = new Map(points.map((point) => [point, 0]));
  for (const { to } of arcs) open.set(to, open.get(to)! + 1);
  const order = points.filter((point) => open.get(point) === 0);
  for (const point of order) {
    for (const { from, to } of arcs) {
      if (from !== point) continue;
      open.set(to, open.get(to)! - 1);
      if (open.get(to) === 0) order.push(to);
    }
  }
  return order;
}

function longestPaths(order: readonly number[], arcs: readonly Arc[]): Map<number, number> {
  const column = new Map(order.map((point) => [point, 0]));
  for (const point of order)
    for (const { from, to, length } of arcs) if (from === point) column.set(to, Math.max(column.get(to)!, column.get(point)! + length));
  return column;
}

/** Moves points to the right where that makes transitions shorter on the whole. */
function pullRight(order: readonly number[], arcs: readonly Arc[], column: Map<number, number>): void {
  for (const point of [...order].reverse()) {
    let [weight, room] = [0, Number.POSITIVE_INFINITY];
    for (const arc of arcs) {
      if (arc.to === point) weight -= arc.weight;
      if (arc.from !== point) continue;
      weight += arc.weight;
      room = Math.min(room, column.get(arc.to)! - arc.length);
    }
    if (weight > 0 && room > column.get(point)!) column.set(point, room);
  }
}

/** Whether two blocks have a column in common. */
export function spans(a: Block, b: Block): boolean {
  return a.from <= b.to && b.from <= a.to;
}
