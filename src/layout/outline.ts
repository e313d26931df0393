import { type Chart, isBelow, type Node, type Transition } from "#chart";

/** All transitions from one drawn state to another. Nodes are indexes into `Chart.nodes`. */
export type Bundle = { source: number; target: number; transitions: Transition[] };

/** What of a chart is drawn: states, and transitions between them. */
export type Outline = {
  chart: Chart;
  /** States that are drawn, in document order; without the root. */
  shown: number[];
  /** Of every state the drawn one that stands for it: itself, or the collapsed state in which it lies. */
  standIn: number[];
  collapsed: ReadonlySet<number>;
  bundles: Bundle[];
  /** Transitions without a target, by the drawn state. */
  internal: Map<number, Transition[]>;
  /** Bundles to outcomes that are told by marks instead of lines, by the state that they leave; outcomes in document order. */
  endings: Map<number, Bundle[]>;
  /** Short texts that are to stand in states, by path. */
  tags: Readonly<Record<string, string>>;
};

/** Leaves out what lies in collapsed states, lets those stand for it, and puts transitions between the same two states together. */
export function outlineOf(
  chart: Chart,
  collapsedPaths: readonly string[],
  arrivalOf: (outline: Outline, target: number) => number,
): Outline {
  const paths = new Set(collapsedPaths);
  const isCollapsed = (node: Node) => node.index > 0 && node.children.length > 0 && paths.has(node.path);
  const standIn: number[] = [];
  const collapsed = new Set<number>();
  for (const node of chart.nodes) {
    const above = node.parent < 0 ? 0 : standIn[node.parent]!;
    const isHidden = node.parent >= 0 && (above !== node.parent || collapsed.has(above));
    standIn.push(isHidden ? above : node.index);
    if (!isHidden && isCollapsed(node)) collapsed.add(node.index);
  }
  const shown = chart.nodes.filter(({ index }) => index > 0 && standIn[index] === index).map(({ index }) => index);
  const outline: Outline = { chart, shown, standIn, collapsed, bundles: [], internal: new Map(), endings: new Map(), tags: {} };
  const bundles = new Map<string, Bundle>();
  for (const transition of chart.transitions) {
    const source = standIn[transition.source]!;
    if (isInside(outline, transition)) continue;
    if (transition.target < 0) {
      outline.internal.set(source, [...(outline.internal.get(source) ?? []), transition]);
      continue;
    }
    const target = arrivalOf(outline, standIn[transition.target]!);
    const key = `${source} ${target}`;
    if (!bundles.has(key)) bundles.set(key, { source, target, transitions: [] });
    bundles.get(key)!.transitions.push(transition);
  }
  outline.bundles = [...bundles.values()];
  return outline;
}

/** Has bundles to outcomes told by marks, but for those that leave the whole chart. */
export function markEndings(outline: Outline): void {
  const isEnding = ({ source, target }: Bundle) => source > 0 && isOutcome(outline.chart, target);
  for (const bundle of outline.bundles.filter(isEnding).sort((a, b) => a.target - b.target))
    outline.endings.set(bundle.source, [...(outline.endings.get(bundle.source) ?? []), bundle]);
  outline.bundles = outline.bundles.filter((bundle) => !isEnding(bundle));
}

/** The number by which marks tell of an outcome, from 1 in document order; null where outcomes are told by lines. */
export function outcomeNumber({ chart, shown, endings }: Outline, index: number): number | null {
  if (endings.size === 0 || !isOutcome(chart, index)) return null;
  return shown.filter((other) => isOutcome(chart, other)).indexOf(index) + 1;
}

/** Whether a transition happens inside a collapsed state; one from the state to itself is still seen. */
function isInside({ chart, standIn, collapsed }: Outline, { source, target }: Transition): boolean {
  const place = standIn[source]!;
  if (!collapsed.has(place) || (source === place && target === place)) return false;
  return target < 0 ? source !== place : target === place || isBelow(chart, target, place);
}

/** The drawn state in which a client who enters a drawn state by default arrives; a parallel state, entered in several places, itself. */
export function landingOf({ chart, collapsed }: Outline, target: number): number {
  let node = chart.nodes[target]!;
  while (node.kind === "compound" && !collapsed.has(node.index)) node = chart.nodes[node.initial < 0 ? node.children[0]! : node.initial]!;
  return node.index;
}

/** Whether a drawn state has drawn states inside. */
export function isFrame({ chart, collapsed }: Outline, index: number): boolean {
  return chart.nodes[index]!.children.length > 0 && !collapsed.has(index);
}

/** Whether a state is an outcome: a final state of the whole chart. */
export function isOutcome(chart: Chart, index: number): boolean {
  const node = chart.nodes[index]!;
  return node.kind === "final" && node.parent === 0;
}
