import { type Chart, isBelow, type Transition } from "./chart.ts";

/**
 * True for a transition into a history state that sets out inside the state whose past is remembered (or from that state itself, when
 * it is parallel). XState v5 then may enter states again that it has not left, which counts entries and starts activities and timers
 * twice; so such a transition is refused. From a compound state itself it goes back to where the client was when it last left.
 */
export function isHistoryFromWithin(chart: Chart, { source, target }: Transition): boolean {
  if (target < 0 || chart.nodes[target]!.kind !== "history") return false;
  const { parent } = chart.nodes[target]!;
  return isBelow(chart, source, parent) || (source === parent && chart.nodes[parent]!.kind === "parallel");
}
