import type { Diagnostic, MachineNode } from "#pathway";
import { type Chart, isBelow, type Node, type Transition } from "./chart.ts";
import { finding } from "./finding.ts";
import { isHistoryFromWithin } from "./history-from-within.ts";
import { reachableWithout } from "./reachable.ts";
import { commonAncestor, landing, lineage } from "./walk-nodes.ts";

/** Reports transitions, histories and beginnings that the semantics does not have. */
export function checkTransitions(chart: Chart): Diagnostic[] {
  return [
    ...chart.transitions.flatMap((transition) => checkTransition(chart, transition)),
    ...chart.nodes.flatMap((node) => [...checkHistory(chart, node), ...checkInitial(chart, node)]),
    ...checkCircles(chart),
  ];
}

function checkTransition(chart: Chart, transition: Transition): Diagnostic[] {
  const { source, target, trigger, reenter, at } = transition;
  if (target < 0) {
    if (trigger.kind !== "always") return [];
    return [finding("error", at, "targetless-always", chart.nodes[source]!.path)];
  }
  if (reenter && (source === 0 || target === 0)) return [finding("error", at, "reenter-root")];
  if (isHistoryFromWithin(chart, transition)) return [historyFromWithin(chart, transition)];
  const common = commonAncestor(chart, source, target);
  if (chart.nodes[common]!.kind !== "parallel" || common === source || common === target) return [];
  return [finding("error", at, "sibling-region", chart.nodes[source]!.path, chart.nodes[target]!.path, chart.nodes[common]!.path)];
}

function historyFromWithin(chart: Chart, { source, target, at }: Transition): Diagnostic {
  const history = chart.nodes[target]!;
  return finding("error", at, "history-from-within", chart.nodes[source]!.path, history.key, chart.nodes[history.parent]!.path);
}

function checkHistory(chart: Chart, node: Node): Diagnostic[] {
  if (node.kind !== "history") return [];
  const parent = chart.nodes[node.parent]!;
  const isInside = isBelow(chart, node.historyDefault, parent.index) && chart.nodes[node.historyDefault]!.kind !== "history";
  // XState has no default for a parallel state, which matters only to a client who may come here before it has been there.
  const hasDefault = isInside && (parent.kind !== "parallel" || hasTarget(chart, node) || !mayComeFresh(chart, node));
  if (hasDefault) return [];
  const inside = parent.children.map((child) => chart.nodes[child]!).filter(({ kind }) => kind !== "history");
  return [
    finding(
      "error",
      node.at,
      "history-default",
      node.path,
      parent.path,
      inside.map(({ key }) => key),
    ),
  ];
}

function mayComeFresh(chart: Chart, { index, parent }: Node): boolean {
  const isFresh = reachableWithout(chart, parent);
  return chart.transitions.some(({ source, target }) => target === index && isFresh[source]!);
}

/** `Chart` holds only where a history falls back; whether the author said so stands in the document. */
function hasTarget(chart: Chart, node: Node): boolean {
  let config: MachineNode | undefined = chart.pathway.machine;
  for (const key of node.path.split(".")) config = config?.states?.[key];
  return config?.target !== undefined;
}

function checkInitial(chart: Chart, node: Node): Diagnostic[] {
  if (node.initial < 0 || chart.nodes[node.initial]!.kind !== "history") return [];
  return [finding("error", `${node.at}.initial`, "initial-history", node.path, chart.nodes[node.initial]!.key)];
}

/** Follows from each state what happens at once and for certain. A transition that may fail can end the circle, so it is not followed. */
function checkCircles(chart: Chart): Diagnostic[] {
  const next = chart.nodes.map((node) => (node.children.length === 0 ? certain(chart, node) : null));
  const isKnown = chart.nodes.map(() => false);
  const found: Diagnostic[] = [];
  for (const { index } of chart.nodes) {
    const way: number[] = [];
    for (let i: number | undefined = index; i !== undefined && !isKnown[i]; ) {
      isKnown[i] = true;
      way.push(i);
      const step: Transition | null = next[i]!;
      const goal: number | undefined = step === null ? undefined : landing(chart, step.target)[0]?.index;
      if (step !== null && goal !== undefined && way.includes(goal)) {
        const circle = way.slice(way.indexOf(goal)).map((state) => chart.nodes[state]!.path);
        found.push(finding("error", step.at, "endless-always", [...circle, circle[0]!]));
      }
      i = goal;
    }
  }
  return found;
}

/** The transition that a state without states inside takes at once: its first `always`, or `onDone` of the state that it completes. */
function certain(chart: Chart, leaf: Node): Transition | null {
  const above = leaf.kind === "final" ? lineage(chart, leaf.parent) : lineage(chart, leaf.index);
  const lists =
    leaf.kind === "final" ? above.slice(0, 1).flatMap((node) => node.lists.filter(({ trigger }) => trigger.kind === "doneState")) : [];
  lists.unshift(...above.flatMap((node) => node.lists.filter(({ trigger }) => trigger.kind === "always")));
  const first = lists[0]?.transitions[0];
  return first !== undefined && first.guard === null && first.target >= 0 ? first : null;
}
