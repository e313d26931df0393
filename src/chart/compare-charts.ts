import type { Chart, Node, Transition } from "./chart.ts";
import { triggerName } from "./chart.ts";
import { plainRule } from "./plain-rule.ts";

/** What is different: only the later chart has it, only the earlier one has it, or both have it and it is not the same. */
export type DifferenceKind = "added" | "removed" | "changed";

/** In what a state that both charts have differs. `place`: what it is a part of; `activity`: what is done there, how long and by whom. */
type StateAspect = "name" | "kind" | "place" | "actor" | "activity" | "resources" | "deadline";

/** A state in which two charts differ; `before` null where it was added, `after` null where it was removed. */
export interface StateDifference {
  readonly kind: DifferenceKind;
  readonly before: Node | null;
  readonly after: Node | null;
  /** None of what was added or removed. */
  readonly aspects: readonly StateAspect[];
}

/** Transitions between two states in which two charts differ; of the earlier chart where they were removed, else of the later one. */
export interface LineDifference {
  readonly kind: DifferenceKind;
  readonly source: Node;
  readonly target: Node;
  readonly transitions: readonly Transition[];
  /** What was changed: the transitions of the earlier chart. */
  readonly was: readonly Transition[];
}

/** In what the later of two charts differs from the earlier one. */
export interface ChartDifference {
  readonly before: Chart;
  readonly after: Chart;
  /** In order of the later chart, then what was removed in order of the earlier one. */
  readonly states: readonly StateDifference[];
  readonly lines: readonly LineDifference[];
  /** Of each state of the earlier chart its place in the later one, −1 where it was removed. */
  readonly partner: readonly number[];
}

type Pair = Pick<ChartDifference, "before" | "after" | "partner">;

/**
 * Holds two charts against each other. States are the same that have one path, else those of which one names the other as its
 * `counterpart`. What counts of transitions is where they lead, and their shares, delays and conditions; words and evidence do not.
 */
export function compareCharts(before: Chart, after: Chart): ChartDifference {
  const pair = { before, after, partner: partnersIn(after, before) };
  const back = partnersIn(before, after);
  const now = after.nodes.slice(1).flatMap((node): StateDifference[] => {
    const old = before.nodes[back[node.index]!];
    if (!old) return [{ kind: "added", before: null, after: node, aspects: [] }];
    const aspects = aspectsOf(pair, old, node);
    return aspects.length === 0 ? [] : [{ kind: "changed", before: old, after: node, aspects }];
  });
  const gone = before.nodes
    .filter(({ index }) => index > 0 && pair.partner[index]! < 0)
    .map((node): StateDifference => ({ kind: "removed", before: node, after: null, aspects: [] }));
  return { ...pair, states: [...now, ...gone], lines: linesOf(pair) };
}

/** Of each state of `own` the one of `chart` that has its path, or that it names, or that names it; −1 where there is none. */
function partnersIn(chart: Chart, own: Chart): number[] {
  const find = (is: (node: Node) => boolean) => chart.nodes.findIndex(is);
  return own.nodes.map(({ path, meta: { counterpart } }) => {
    const same = find((node) => node.path === path);
    if (same >= 0) return same;
    const named = counterpart === undefined ? -1 : find((node) => node.path === counterpart);
    return named >= 0 ? named : find(({ meta }) => meta.counterpart === path);
  });
}

function aspectsOf({ before, after, partner }: Pair, old: Node, now: Node): StateAspect[] {
  const differs = (read: (node: Node, chart: Chart) => unknown) =>
    plainRule(before, read(old, before)) !== plainRule(after, read(now, after));
  const all: Array<[StateAspect, boolean]> = [
    ["name", differs(({ name }) => [name])],
    ["kind", old.kind !== now.kind],
    ["place", partner[old.parent] !== now.parent],
    ["actor", old.actor !== now.actor],
    ["activity", differs(({ activity }, { pathway }) => activity && (pathway.activities?.[activity] ?? activity))],
    ["resources", differs(({ meta }) => [meta.holds, meta.releases])],
    ["deadline", differs(({ meta }) => meta.deadline)],
  ];
  return all.filter(([, is]) => is).map(([aspect]) => aspect);
}

type Line = { source: Node; target: Node; transitions: Transition[] };

function linesOf({ before, after, partner }: Pair): LineDifference[] {
  const old = bundle(before, (index) => partner[index]!);
  const now = bundle(after, (index) => index);
  const found: LineDifference[] = [];
  for (const [key, line] of now) {
    const other = old.get(key);
    if (!other) found.push({ kind: "added", ...line, was: [] });
    else if (rulesOf(before, other) !== rulesOf(after, line)) found.push({ kind: "changed", ...line, was: other.transitions });
  }
  for (const [key, line] of old) if (!now.has(key)) found.push({ kind: "removed", ...line, was: [] });
  return found;
}

/** Transitions by the states between which they lead, as places in the later chart; states that it lacks stand for themselves. */
function bundle(chart: Chart, placeOf: (index: number) => number): Map<string, Line> {
  const lines = new Map<string, Line>();
  const place = (index: number) => (placeOf(index) < 0 ? `removed ${index}` : placeOf(index));
  for (const transition of chart.transitions) {
    const { source, target } = transition;
    if (target < 0) continue;
    const key = `${place(source)} > ${place(target)}`;
    if (!lines.has(key)) lines.set(key, { source: chart.nodes[source]!, target: chart.nodes[target]!, transitions: [] });
    lines.get(key)!.transitions.push(transition);
  }
  return lines;
}

function rulesOf(chart: Chart, { transitions }: Line): string {
  const rules = transitions.map(({ trigger, guard, reenter }) => {
    const when = trigger.kind === "after" ? ["after", chart.pathway.delays?.[trigger.delay] ?? trigger.delay] : triggerName(trigger);
    return plainRule(chart, { when, guard, reenter });
  });
  return rules.sort().join("\n");
}
