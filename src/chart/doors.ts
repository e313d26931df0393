import { type Diagnostic, didYouMean, listOf, nearest, type Simulation } from "#pathway";
import type { Chart } from "./chart.ts";
import { finding } from "./finding.ts";
import { landing, lineage, transitionsOf } from "./walk-nodes.ts";

/** The events by which clients may come in: those that the root's initial states accept, and states reached from them without an event. */
export function doorsOf(chart: Chart): string[] {
  const events = new Set<string>();
  const seen = new Set<number>();
  const waiting = landing(chart, 0);
  for (let leaf = waiting.pop(); leaf !== undefined; leaf = waiting.pop()) {
    if (seen.has(leaf.index)) continue;
    seen.add(leaf.index);
    for (const { trigger, target } of lineage(chart, leaf.index).flatMap(transitionsOf)) {
      if (trigger.kind === "on") events.add(trigger.event);
      if (trigger.kind === "always" && target >= 0) waiting.push(...landing(chart, target));
    }
  }
  return [...events];
}

/** Reports entries of a simulation's demand whose event the initial states do not accept; one that no state accepts is `checkSimulation`'s. */
export function checkDoors(chart: Chart, simulation: Simulation): Diagnostic[] {
  const doors = doorsOf(chart);
  return simulation.demand.flatMap(({ id, event }, i) => {
    if (doors.includes(event) || !chart.events.includes(event)) return [];
    const near = didYouMean(event, doors);
    const hint = near === null ? listOf("accepted", doors) : nearest(near);
    return [finding("error", `demand[${i}].event`, "closed-door", id, event, hint)];
  });
}
