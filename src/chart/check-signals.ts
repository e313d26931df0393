import type { Diagnostic } from "#pathway";
import type { Chart, Transition } from "./chart.ts";
import { doorsOf } from "./doors.ts";
import { finding } from "./finding.ts";
import { guardParts } from "./walk-guard.ts";
import { actionsOf, transitionsOf } from "./walk-nodes.ts";

/** Reports raised events that nobody hears, and flags of which only one side is there. */
export function checkSignals(chart: Chart): Diagnostic[] {
  const actions = actionsOf(chart);
  const found: Diagnostic[] = [];
  const set = new Map<string, string>();
  for (const { action, at } of actions) {
    if (action.type === "set") {
      if (!set.has(action.params.flag)) set.set(action.params.flag, at);
    } else if (!chart.events.includes(action.params.event)) {
      found.push(finding("warning", at, "unheard-raise", action.params.event, chart.events));
    }
  }
  const asked = flagsAsked(chart);
  for (const [flag, at] of asked) {
    if (set.has(flag)) continue;
    found.push(finding("warning", at, "unset-flag", flag, [...set.keys()]));
  }
  for (const [flag, at] of set) {
    if (!asked.has(flag)) found.push(finding("info", at, "unread-flag", flag));
  }
  return found;
}

function flagsAsked(chart: Chart): Map<string, string> {
  const asked = new Map<string, string>();
  for (const { guard, at } of chart.transitions) {
    for (const part of guardParts(guard)) if (part.type === "flag" && !asked.has(part.params.is)) asked.set(part.params.is, `${at}.guard`);
  }
  return asked;
}

/** Reports events that states accept although in a simulation nothing sends them: no hazard, no `raise`, and clients do not come by them. */
export function checkSenders(chart: Chart): Diagnostic[] {
  const sent = new Set([...Object.keys(chart.pathway.hazards ?? {}), ...doorsOf(chart)]);
  for (const { action } of actionsOf(chart)) if (action.type === "raise") sent.add(action.params.event);
  const heard = new Map<string, Transition>();
  for (const transition of chart.nodes.flatMap(transitionsOf)) {
    const { trigger } = transition;
    if (trigger.kind === "on" && !heard.has(trigger.event)) heard.set(trigger.event, transition);
  }
  return chart.events.filter((event) => !sent.has(event)).map((event) => finding("warning", heard.get(event)!.at, "unsent-event", event));
}
