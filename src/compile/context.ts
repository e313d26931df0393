import type { Chart, Node } from "#chart";
import type { Pathway } from "#pathway";
import type { CalendarTable } from "./calendars.ts";
import type { CounterTable } from "./counters.ts";
import type { DrawTable } from "./draws.ts";
import type { ResourceTable } from "./resources.ts";
import type { Places } from "./structure.ts";

/** What the parts of the compiler share while a chart is compiled. */
export type Context = {
  chart: Chart;
  draws: DrawTable;
  counters: CounterTable;
  resources: ResourceTable;
  calendars: CalendarTable;
  places: Places;
};

/** Handles a state takes: its activity, one per timer, one per unit of its holds and needs that stands in a queue. */
export function handlesOf(node: Node, pathway: Pathway): number {
  const timers = node.lists.filter(({ trigger }) => trigger.kind === "after").length;
  const holds = Object.keys(node.meta.holds ?? {}).length;
  const needs = node.activity === null ? 0 : Object.keys(pathway.activities?.[node.activity]?.needs ?? {}).length;
  return node.activity !== null || timers > 0 || holds > 0 ? 1 + timers + holds + needs : 0;
}

/** How many timers a state starts. */
export function timersOf(node: Node): number {
  return node.lists.filter(({ trigger }) => trigger.kind === "after").length;
}

/** Final states by which a client leaves. */
export function outcomeNodes(chart: Chart): Node[] {
  return chart.nodes.filter((node) => node.kind === "final" && node.parent === 0);
}

/** The outcome of such a state: the one it names, else its key. */
export function outcomeOf(node: Node): string {
  return node.meta.outcome ?? node.key;
}
