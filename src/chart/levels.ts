import { type Diagnostic, hasErrors } from "#pathway";
import type { Chart, Node, TransitionList } from "./chart.ts";
import { triggerName } from "./chart.ts";
import type { ChartCode } from "./diagnostic-codes.ts";
import { doorsOf } from "./doors.ts";
import { finding, quote } from "./finding.ts";
import { shareOf } from "./share-edges.ts";
import { guardParts } from "./walk-guard.ts";
import { landing, nameOf } from "./walk-nodes.ts";

/** What a document is good for: to draw, to walk through by hand, to simulate. Each asks for what the one before does. */
export type Level = "draw" | "walk" | "simulate";

/** The levels, the least first. */
export const levels: readonly Level[] = ["draw", "walk", "simulate"];

/** The highest level for which a chart misses nothing. */
export function levelOf(chart: Chart): Level {
  if (missingForWalk(chart, "walk").length > 0) return "draw";
  return hasErrors(missingForSimulate(chart)) ? "walk" : "simulate";
}

/** What a chart misses for the level asked: an error where that level asks for it, a warning where only a lower one does. */
export function checkLevel(chart: Chart, level: Level): Diagnostic[] {
  if (level === "draw") return [];
  return [...missingForWalk(chart, level), ...(level === "simulate" ? missingForSimulate(chart) : [])];
}

function missingForWalk(chart: Chart, level: Level): Diagnostic[] {
  const report = (at: string, message: string, hint: string) =>
    finding(level === "walk" ? "error" : "warning", "missing-for-walk" satisfies ChartCode, at, message, hint);
  const found: Diagnostic[] = [];
  for (const node of chart.nodes.slice(1)) {
    if (node.kind !== "history" && node.meta.name === undefined)
      found.push(report(node.at, `${nameOf(node)} has no name.`, 'Add "meta": { "name": { "fi": … } }.'));
    for (const list of node.lists) {
      for (const transition of nameless(chart, list)) {
        const message = `At ${quote(triggerName(list.trigger))} of ${nameOf(node)} this way cannot be told from another.`;
        found.push(report(transition.at, message, 'Add "meta": { "name": { "fi": … } } to the transition.'));
      }
    }
  }
  for (const [id, { name }] of Object.entries(chart.pathway.activities ?? {})) {
    if (name === undefined && chart.nodes.some(({ activity }) => activity === id))
      found.push(report(`activities.${id}`, `The activity ${quote(id)} has no name.`, 'Add "name": { "fi": … }.'));
  }
  return found;
}

/** Choices are told apart by the name or id of the transition, else by the state to which it leads. */
function nameless(chart: Chart, { transitions }: TransitionList) {
  const bare = transitions.filter(({ meta }) => meta.name === undefined && meta.id === undefined);
  if (transitions.length < 2) return [];
  return bare.filter(({ target, index }) => {
    if (target < 0 || chart.nodes[target]!.kind === "history") return target < 0 && bare.some((other) => other.target < 0 && other.index !== index);
    return bare.some((other) => other.target === target && other.index !== index);
  });
}

function missingForSimulate(chart: Chart): Diagnostic[] {
  const report = (at: string, message: string, hint: string) => finding("error", "missing-for-simulate", at, message, hint);
  const { activities = {}, resources = {} } = chart.pathway;
  const found: Diagnostic[] = [];
  if (doorsOf(chart).length === 0) {
    const [first] = landing(chart, 0);
    found.push(report("machine.initial", `Nobody comes in: ${nameOf(first ?? chart.nodes[0]!)} accepts no event.`, 'Give the first state an "on": the event by which clients come.'));
  }
  for (const node of chart.nodes) for (const list of node.lists) found.push(...competing(node, list).map((at) => report(at, `At ${quote(triggerName(list.trigger))} of ${nameOf(node)} nothing says how many go this way: the one before takes all.`, 'Give the transitions before it a guard, such as {"type": "share", "params": {"p": 0.5}}.')));
  for (const [id, { lead, duration, needs = {} }] of Object.entries(activities)) {
    if (!chart.nodes.some(({ activity }) => activity === id)) continue;
    const at = `activities.${id}`;
    if (duration === undefined && Object.keys(needs).length > 0) found.push(report(at, `The activity ${quote(id)} does not say how long it needs ${Object.keys(needs).map(quote).join(" and ")}.`, 'Add "duration".'));
    else if (duration === undefined && lead === undefined) found.push(report(at, `The activity ${quote(id)} does not say how long it takes.`, 'Add "duration" or "lead"; 0 where it takes no time.'));
  }
  const asked = new Set([...chart.nodes.flatMap(({ meta }) => Object.keys(meta.holds ?? {})), ...Object.values(activities).flatMap(({ needs }) => Object.keys(needs ?? {}))]);
  for (const [id, { capacity }] of Object.entries(resources)) {
    const isServed = capacity !== undefined || (chart.pathway.people ?? []).some(({ roles }) => roles.includes(id));
    if (asked.has(id) && !isServed) found.push(report(`resources.${id}`, `The resource ${quote(id)} does not say how many there are.`, 'Add "capacity", or "people" with this role.'));
  }
  return found;
}

/** Places of transitions that come after one without a guard and so are never taken. */
function competing(_node: Node, { transitions }: TransitionList): string[] {
  const first = transitions.findIndex(({ guard }) => guard === null);
  return first < 0 ? [] : transitions.slice(first + 1).map(({ at }) => at);
}

/** Whether a transition goes by what the client is or has done, rather than by a draw. */
export function isCriterion(guard: Parameters<typeof guardParts>[0]): boolean {
  return guard !== null && guardParts(guard).some(({ type }) => type === "group" || type === "attribute" || type === "visits" || type === "flag") && shareOf(guard) === null;
}
