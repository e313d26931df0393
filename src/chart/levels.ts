import { type Diagnostic, hasErrors } from "#pathway";
import { type Chart, type Transition, type TransitionList, triggerName } from "./chart.ts";
import { doorsOf } from "./doors.ts";
import { finding } from "./finding.ts";
import { landing } from "./walk-nodes.ts";

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
  const severity = level === "walk" ? "error" : "warning";
  const found: Diagnostic[] = [];
  for (const node of chart.nodes.slice(1)) {
    if (node.kind !== "history" && node.meta.name === undefined)
      found.push(finding(severity, node.at, "missing-for-walk.state", node.path));
    for (const list of node.lists) {
      for (const transition of nameless(chart, list)) {
        found.push(finding(severity, transition.at, "missing-for-walk.way", triggerName(list.trigger), node.path));
      }
    }
  }
  for (const [id, { name }] of Object.entries(chart.pathway.activities ?? {})) {
    if (name === undefined && chart.nodes.some(({ activity }) => activity === id))
      found.push(finding(severity, `activities.${id}`, "missing-for-walk.activity", id));
  }
  return found;
}

/** Choices are told apart by the name or id of the transition, else by the state to which it leads. */
function nameless(chart: Chart, { transitions }: TransitionList): Transition[] {
  const bare = transitions.filter(({ meta }) => meta.name === undefined && meta.id === undefined);
  if (transitions.length < 2) return [];
  return bare.filter(({ target, index }) => {
    if (target < 0 || chart.nodes[target]!.kind === "history")
      return target < 0 && bare.some((other) => other.target < 0 && other.index !== index);
    return bare.some((other) => other.target === target && other.index !== index);
  });
}

function missingForSimulate(chart: Chart): Diagnostic[] {
  const found = [...missingDurations(chart), ...missingCapacities(chart)];
  if (doorsOf(chart).length === 0) {
    const [first] = landing(chart, 0);
    found.unshift(finding("error", "machine.initial", "missing-for-simulate.door", (first ?? chart.nodes[0]!).path));
  }
  for (const node of chart.nodes) {
    for (const list of node.lists) {
      for (const at of competing(list)) found.push(finding("error", at, "missing-for-simulate.way", triggerName(list.trigger), node.path));
    }
  }
  return found;
}

function missingDurations({ pathway, nodes }: Chart): Diagnostic[] {
  return Object.entries(pathway.activities ?? {}).flatMap(([id, { lead, duration, needs = {} }]) => {
    if (duration !== undefined || !nodes.some(({ activity }) => activity === id)) return [];
    const resources = Object.keys(needs);
    if (resources.length > 0) return [finding("error", `activities.${id}`, "missing-for-simulate.need", id, resources)];
    return lead === undefined ? [finding("error", `activities.${id}`, "missing-for-simulate.length", id)] : [];
  });
}

function missingCapacities({ pathway, nodes }: Chart): Diagnostic[] {
  const { resources = {}, activities = {}, people = [] } = pathway;
  const asked = [...nodes.map(({ meta }) => meta.holds), ...Object.values(activities).map(({ needs }) => needs)];
  return Object.entries(resources).flatMap(([id, { capacity }]) => {
    const isServed = capacity !== undefined || people.some(({ roles }) => roles.includes(id));
    if (isServed || !asked.some((units) => units?.[id] !== undefined)) return [];
    return [finding("error", `resources.${id}`, "missing-for-simulate.capacity", id)];
  });
}

/** Places of transitions that come after one without a guard and so are never taken. */
function competing({ transitions }: TransitionList): string[] {
  const first = transitions.findIndex(({ guard }) => guard === null);
  return first < 0 ? [] : transitions.slice(first + 1).map(({ at }) => at);
}
