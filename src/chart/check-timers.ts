import type { Diagnostic } from "#pathway";
import type { Chart, Node, TransitionList } from "./chart.ts";
import { finding } from "./finding.ts";
import { isQueue } from "./waiting-place.ts";
import { asksFor } from "./walk-guard.ts";

/**
 * Reports timers and hazards that may run while a client still waits for what a state holds, or a timer while it waits for what the
 * activity needs, where neither a guard `waiting` nor a queue state shows that this is meant.
 */
export function checkTimers(chart: Chart): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const report = (list: TransitionList, waits: Node, resources: readonly string[]) => {
    const [first] = list.transitions;
    if (first === undefined || list.transitions.some(({ guard }) => asksFor(guard, "waiting"))) return;
    const { trigger } = list;
    const name = trigger.kind === "after" ? trigger.delay : trigger.kind === "on" ? trigger.event : "";
    const clock = trigger.kind === "after" ? "timer" : "hazard";
    if (!found.has(first.at)) found.set(first.at, finding("warning", first.at, "timer-in-queue", clock, name, waits.path, resources));
  };
  for (const node of chart.nodes) {
    const held = Object.keys(node.meta.holds ?? {});
    const way = held.length === 0 ? [] : beginnings(chart, node);
    if (!way.some((inner) => isQueue(chart, inner)))
      for (const list of way.flatMap((inner) => clocks(chart, inner))) report(list, node, held);
    const needs = node.activity === null ? [] : Object.keys(chart.pathway.activities?.[node.activity]?.needs ?? {});
    const timers = node.lists.filter(({ trigger }) => trigger.kind === "after");
    if (needs.length > 0) for (const list of timers) report(list, node, needs);
  }
  return [...found.values()];
}

/** A state and what is entered with it by default. */
function beginnings(chart: Chart, node: Node): Node[] {
  const inner = node.kind === "parallel" ? node.children : [node.initial, node.historyDefault].filter((child) => child >= 0);
  return [node, ...inner.flatMap((child) => beginnings(chart, chart.nodes[child]!))];
}

function clocks(chart: Chart, { lists }: Node): TransitionList[] {
  const hazards = chart.pathway.hazards ?? {};
  return lists.filter(({ trigger }) => trigger.kind === "after" || (trigger.kind === "on" && Object.hasOwn(hazards, trigger.event)));
}
