import type { Chart } from "#chart";
import type { Scene } from "#layout";

/** A state that is drawn on one page with what lies in it, but for what is drawn on a page of its own. */
export interface Unit {
  readonly node: number;
  readonly phase: string;
  /** Frames around it whose own ways are told where it is. */
  readonly frames: readonly number[];
  /** States in it that are closed here, and open on pages of their own. */
  readonly closed: readonly number[];
}

/** Whether some units can be read on one page; `isLast`: where they cannot, they are torn apart. */
export type Fits = (units: readonly Unit[], isLast?: boolean) => Promise<boolean>;

/**
 * The states at the top of a chart as units. In one that is too large for a page the largest states inside are closed until it fits, and are
 * units themselves; where that is not enough, its states are. In the order of time: phases by where they are in the whole picture.
 */
export async function unitsOfChart(chart: Chart, scene: Scene, fits: Fits): Promise<Unit[]> {
  const { nodes } = chart;
  const units: Unit[] = [];
  const visit = async (node: number, frames: readonly number[]): Promise<void> => {
    const inner = nodes[node]!.children.filter((child) => nodes[child]!.children.length > 0).sort(
      (a, b) => sizeOf(chart, b) - sizeOf(chart, a) || a - b,
    );
    for (let count = 0; count <= inner.length; count++) {
      const closed = inner.slice(0, count);
      const unit = { node, phase: phaseOf(chart, node), frames, closed };
      if (nodes[node]!.children.length > 0 && !(await fits([unit], count === inner.length))) continue;
      units.push(unit);
      for (const child of closed) await visit(child, []);
      return;
    }
    const first = nodes[node]!.initial < 0 ? nodes[node]!.children[0]! : nodes[node]!.initial;
    for (const child of nodes[node]!.children) await visit(child, child === first ? [...frames, node] : []);
  };
  const start = nodes[0]!.initial;
  for (const child of nodes[0]!.children) if (nodes[child]!.kind !== "final") await visit(child, child === start ? [0] : []);
  return inTime(units, chart, scene);
}

/** All states of a unit: frames, itself, and what lies in it, closed or not. */
export function statesOf({ nodes }: Chart, { node, frames }: Unit): number[] {
  return [...frames, ...nodes.slice(node, nodes[node]!.end).map(({ index }) => index)];
}

function sizeOf({ nodes }: Chart, index: number): number {
  return nodes[index]!.end - index;
}

/** The phase of a state, or that of the nearest state around it that has one; else of the first inside. */
function phaseOf({ nodes }: Chart, index: number): string {
  for (let at = index; at > 0; at = nodes[at]!.parent) {
    const { phase } = nodes[at]!.meta;
    if (phase !== undefined) return phase;
  }
  return nodes.slice(index, nodes[index]!.end).find(({ meta }) => meta.phase !== undefined)?.meta.phase ?? "";
}

/** Phases by where their states stand in the whole picture on average, states of a phase from left to right, outer ones before inner ones. */
function inTime(units: readonly Unit[], { nodes }: Chart, scene: Scene): Unit[] {
  const left = new Map<string, number>();
  for (const { path, box, kind } of scene.nodes)
    if (kind !== "initial") left.set(path, Math.min(left.get(path) ?? Number.POSITIVE_INFINITY, box.x));
  const at = ({ node }: Unit) => left.get(nodes[node]!.path) ?? 0;
  const phases = new Map<string, number[]>();
  for (const unit of units) phases.set(unit.phase, [...(phases.get(unit.phase) ?? []), at(unit)]);
  const mean = (phase: string) => phases.get(phase)!.reduce((a, b) => a + b, 0) / phases.get(phase)!.length;
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...units].sort((a, b) => mean(a.phase) - mean(b.phase) || text(a.phase, b.phase) || at(a) - at(b) || a.node - b.node);
}
