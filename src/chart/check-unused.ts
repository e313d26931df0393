import { type Diagnostic, parameterReferences } from "#pathway";
import type { Chart } from "./chart.ts";
import { finding } from "./finding.ts";

/** Reports what a pathway has and does not use: activities, delays, resources, actors, parameters. */
export function checkUnused(chart: Chart): Diagnostic[] {
  const { pathway, nodes } = chart;
  const { activities = {}, resources = {}, actors = {} } = pathway;
  const invoked = new Set(nodes.map(({ activity }) => activity));
  const delays = new Set(nodes.flatMap(({ lists }) => lists.map(({ trigger }) => (trigger.kind === "after" ? trigger.delay : null))));
  const asked = new Set([
    ...Object.values(activities).flatMap(({ needs }) => Object.keys(needs ?? {})),
    ...nodes.flatMap(({ meta }) => Object.keys(meta.holds ?? {})),
  ]);
  const acting = new Set([...nodes.map(({ actor }) => actor), ...Object.values(resources).map(({ actor }) => actor)]);
  const parameters = new Set(parameterReferences(pathway).map(({ param }) => param));
  const unused = (part: "activities" | "delays" | "resources" | "actors" | "parameters", used: { has(id: string): boolean }) =>
    Object.keys(pathway[part] ?? {}).filter((id) => !used.has(id));
  return [
    ...unused("activities", invoked).map((id) => finding("warning", `activities.${id}`, "unused-activity", id)),
    ...unused("delays", delays).map((id) => finding("warning", `delays.${id}`, "unused-delay", id)),
    ...unused("resources", asked).map((id) => finding("warning", `resources.${id}`, "unused-resource", id)),
    ...unused("actors", acting).map((id) => finding("info", `actors.${id}`, "unused-actor", id, Object.keys(actors).length)),
    ...unused("parameters", parameters).map((id) => finding("info", `parameters.${id}`, "unused-parameter", id)),
  ];
}
