import { type Diagnostic, parameterReferences } from "#pathway";
import type { Chart } from "./chart.ts";
import type { ChartCode } from "./diagnostic-codes.ts";
import { finding, quote } from "./finding.ts";

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
  const report = (ids: string[], part: string, code: ChartCode, [message, hint]: [string, string]) =>
    ids.map((id) => {
      const severity = code === "unused-actor" || code === "unused-parameter" ? "info" : "warning";
      return finding(severity, code, `${part}.${id}`, message.replace("…", quote(id)), hint);
    });
  return [
    ...report(unused("activities", invoked), "activities", "unused-activity", [
      "No state invokes the activity ….",
      'Name it in the "invoke" of a state, or take it out.',
    ]),
    ...report(unused("delays", delays), "delays", "unused-delay", [
      "No state uses the delay ….",
      'Name it in the "after" of a state, or take it out.',
    ]),
    ...report(unused("resources", asked), "resources", "unused-resource", [
      "Nobody needs the resource ….",
      'Name it in the "needs" of an activity or the "holds" of a state, or take it out.',
    ]),
    ...report(unused("actors", acting), "actors", "unused-actor", [
      "No state and no resource has the actor ….",
      `There are ${Object.keys(actors).length} actors: is one of their states missing?`,
    ]),
    ...report(unused("parameters", parameters), "parameters", "unused-parameter", [
      "Nothing in the pathway uses the parameter ….",
      'A simulation may use it all the same; in the pathway it is used as {"param": …}.',
    ]),
  ];
}
