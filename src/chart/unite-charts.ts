import type { Chart, Node, Transition, TransitionList, Trigger } from "./chart.ts";
import type { ChartDifference, DifferenceKind, StateDifference } from "./compare-charts.ts";

/** Two charts as one, for a picture: the later one, and what it lacks of the earlier. It is not a chart that a client could walk. */
export interface UnitedCharts {
  readonly chart: Chart;
  /** What differs, by the path of the state in the united chart; what is the same is left out. */
  readonly states: ReadonlyMap<string, StateDifference>;
  /** By the place of the transition in the united chart. */
  readonly transitions: ReadonlyMap<number, DifferenceKind>;
}

type Side = "before" | "after";
type Tree = { side: Side; node: Node; children: Tree[] };

/**
 * Puts two charts together. A removed state lies in what its parent has become, or, where that holds no others, in the next around it; before
 * the outcomes where it is at the top. Transitions that were removed lead between what their ends have become; out of what has become a final state none can be drawn.
 */
export function uniteCharts(difference: ChartDifference): UnitedCharts {
  const { before, after } = difference;
  const placed: { tree: Tree; path: string }[] = [];
  const nodes: Node[] = [];
  const indexOf = { before: new Map<number, number>(), after: new Map<number, number>() };
  const place = (tree: Tree, parent: number): number => {
    const index = nodes.length;
    const { node, side, children } = tree;
    indexOf[side].set(node.index, index);
    const path = index === 0 ? "" : freePath(nodes, parent, node.key);
    nodes.push({ ...node, index, path, parent });
    placed.push({ tree, path });
    const below = children.map((child) => place(child, index));
    const kind = children.length > 0 ? node.kind : side === "before" && node.children.length > 0 ? "atomic" : node.kind;
    nodes[index] = { ...nodes[index]!, kind, children: below, end: nodes.length, lists: [] };
    return index;
  };
  place(treeOf(difference), -1);
  const finder = (index: number, side: Side) => {
    const partner = side === "before" ? difference.partner[index]! : -1;
    return partner >= 0 ? indexOf.after.get(partner)! : (indexOf[side].get(index) ?? -1);
  };
  for (const [index, { tree }] of placed.entries()) {
    const { initial, historyDefault } = tree.node;
    const inside = (child: number) => (child < 0 ? -1 : finder(child, tree.side));
    const first = inside(initial);
    const { children } = nodes[index]!;
    const isIn = children.includes(first);
    nodes[index] = {
      ...nodes[index]!,
      initial: nodes[index]!.kind !== "compound" ? -1 : isIn ? first : children[0]!,
      historyDefault: inside(historyDefault),
    };
  }
  const { transitions, kinds, delays } = transitionsOf(difference, nodes, placed, finder);
  const states = new Map<string, StateDifference>();
  for (const one of difference.states) {
    const index = one.after ? indexOf.after.get(one.after.index)! : indexOf.before.get(one.before!.index)!;
    states.set(nodes[index]!.path, one);
  }
  const pathway = unitedPathway(before, after, delays);
  return { chart: { ...after, pathway, nodes, transitions }, states, transitions: kinds };
}

/** The later chart as a tree, with the removed states of the earlier one in their places. */
function treeOf({ before, after, partner }: ChartDifference): Tree {
  const removedIn = new Map<number, Node[]>();
  for (const node of before.nodes.slice(1)) {
    if (partner[node.index]! >= 0 || partner[node.parent]! < 0) continue;
    let around = after.nodes[partner[node.parent]!]!;
    while (around.kind !== "compound" && around.kind !== "parallel") around = after.nodes[around.parent]!;
    removedIn.set(around.index, [...(removedIn.get(around.index) ?? []), node]);
  }
  const removed = (node: Node): Tree => ({
    side: "before",
    node,
    children: node.children.filter((child) => partner[child]! < 0).map((child) => removed(before.nodes[child]!)),
  });
  const kept = (node: Node): Tree => {
    const own = node.children.map((child) => kept(after.nodes[child]!));
    const gone = (removedIn.get(node.index) ?? []).map(removed);
    const isEnd = ({ node: { kind } }: Tree) => kind === "final";
    const children = [...own.filter((one) => !isEnd(one)), ...gone.filter((one) => !isEnd(one)), ...[...own, ...gone].filter(isEnd)];
    return { side: "after", node, children };
  };
  return kept(after.nodes[0]!);
}

/** The path of a state below a parent, with a mark where another has it already. */
function freePath(nodes: readonly Node[], parent: number, key: string): string {
  const above = nodes[parent]!.path;
  const path = above === "" ? key : `${above}.${key}`;
  return nodes.some((node) => node.path === path) ? freePath(nodes, parent, `${key}~`) : path;
}

type Finder = (index: number, side: Side) => number;

function transitionsOf(difference: ChartDifference, nodes: Node[], placed: readonly { tree: Tree }[], find: Finder) {
  const kinds = new Map<number, DifferenceKind>();
  const kindOf = { before: new Map<number, DifferenceKind>(), after: new Map<number, DifferenceKind>() };
  for (const { kind, transitions } of difference.lines)
    for (const { index } of transitions) kindOf[kind === "removed" ? "before" : "after"].set(index, kind);
  const transitions: Transition[] = [];
  const delays = new Set<string>();
  const take = (list: TransitionList, side: Side, source: number): TransitionList | null => {
    const trigger = side === "before" ? ownTrigger(list.trigger, delays) : list.trigger;
    const taken = list.transitions
      .filter(({ index }) => side === "after" || kindOf.before.has(index))
      .map((transition) => {
        const target = transition.target < 0 ? -1 : find(transition.target, side);
        const one = { ...transition, index: transitions.length, source, target, trigger };
        const kind = kindOf[side].get(transition.index);
        if (kind !== undefined) kinds.set(one.index, kind);
        transitions.push(one);
        return one;
      });
    return taken.length === 0 ? null : { source, trigger, transitions: taken };
  };
  const removedFrom = new Map<number, TransitionList[]>();
  for (const node of difference.before.nodes) {
    const source = find(node.index, "before");
    removedFrom.set(source, [...(removedFrom.get(source) ?? []), ...node.lists]);
  }
  for (const [index, { tree }] of placed.entries()) {
    const own = tree.side === "after" ? tree.node.lists.map((list) => take(list, "after", index)) : [];
    const gone = (nodes[index]!.kind === "final" ? [] : (removedFrom.get(index) ?? [])).map((list) => take(list, "before", index));
    nodes[index] = { ...nodes[index]!, lists: [...own, ...gone].filter((list) => list !== null) };
  }
  return { transitions, kinds, delays };
}

/** Delays of the earlier chart keep their lengths: those of the later one may have the same ids. */
const earlier = (id: string) => `${id} (before)`;

function ownTrigger(trigger: Trigger, delays: Set<string>): Trigger {
  if (trigger.kind !== "after") return trigger;
  delays.add(trigger.delay);
  return { kind: "after", delay: earlier(trigger.delay) };
}

/** What the united chart names: actors, activities and all else of both, those of the later one where both have them. */
function unitedPathway({ pathway: before }: Chart, { pathway: after }: Chart, delays: ReadonlySet<string>): Chart["pathway"] {
  const own = Object.fromEntries(
    [...delays].flatMap((id) => (before.delays?.[id] === undefined ? [] : [[earlier(id), before.delays[id]]])),
  );
  const united = { ...after };
  for (const part of ["actors", "activities", "groups", "attributes", "hazards", "parameters", "resources"] as const)
    Object.assign(united, { [part]: { ...before[part], ...after[part] } });
  return { ...united, delays: { ...after.delays, ...own } };
}
