import type { ModdleElement } from "bpmn-moddle";
import { daysOf, plainNumber, type Resource, resolveSimulation, type Simulation } from "#pathway";
import { say } from "#units";
import { flowParameters, nodeParameters, resourceId } from "./bpsim-elements.ts";
import { type Simple, simple, vendorExtension } from "./bpsim-law.ts";
import { type Draft, lose } from "./draft.ts";
import { flowsWithin, nodesWithin, type Process } from "./flow.ts";
import { bpsimNamespace, ownNamespace } from "./namespaces.ts";
import type { Written } from "./write-process.ts";
import { asciiJson, xmlName } from "./xml-text.ts";

/** Writes the resources that activities need, and names them at the tasks. */
export function writeResources({ moddle, nodes, roots }: Written, draft: Draft, process: Process): void {
  const { resources = {} } = draft.chart.pathway;
  const made = new Map<string, ModdleElement>();
  for (const [id, { name }] of Object.entries(resources)) {
    const element = moddle.create("bpmn:Resource", { id: resourceId(id), name: (name && xmlName(say(name, draft.language))) || id });
    made.set(id, element);
    roots.push(element);
  }
  for (const node of nodesWithin(process.root)) {
    const needs = node.activity === null ? undefined : draft.chart.pathway.activities?.[node.activity]?.needs;
    const roles = Object.keys(needs ?? {}).map((id) => moddle.create("bpmn:Performer", { resourceRef: made.get(id) }));
    if (roles.length > 0 && node.kind !== "subProcess") nodes.get(node)!.resources = roles;
  }
  if (made.size > 0) lose(draft, "resources", 0);
}

/** Writes the parameters of simulation (BPSim 2.0), with the arrivals of a simulation where one is given. Null where there are none. */
export function writeBpsim(written: Written, draft: Draft, process: Process, simulation: Simulation | null): ModdleElement | null {
  const { moddle, nodes, flows } = written;
  const parameters: Simple[] = [];
  const add = (id: string, children: readonly Simple[]) => {
    if (children.length > 0) parameters.push(simple("ElementParameters", { elementRef: id }, children));
  };
  const resolved = simulation === null ? null : resolveSimulation(simulation, draft.chart.pathway, {});
  for (const node of nodesWithin(process.root)) {
    const arrivals = node.kind === "start" && node.scope.owner === null ? arrivalParameters(resolved, node.listens) : [];
    add(nodes.get(node)!.id, [...nodeParameters(draft, node), ...arrivals]);
  }
  for (const flow of flowsWithin(process.root)) add(flows.get(flow)!.id, flowParameters(draft, flow));
  for (const [id, resource] of Object.entries(draft.resolved.pathway.resources ?? {})) add(resourceId(id), resourceParameters(resource));
  if (parameters.length === 0) return null;
  const scenario = simple("Scenario", { id: "polku__scenario", name: resolved === null ? draft.chart.pathway.id : resolved.id }, [
    scenarioParameters(resolved),
    ...parameters,
  ]);
  const data = simple("BPSimData", {}, [scenario]);
  return moddle.create("bpmn:Relationship", {
    id: "polku__simulation",
    type: "BPSimData",
    extensionElements: moddle.create("bpmn:ExtensionElements", { values: [element(written, data)] }),
  });
}

/** How many there are; the rest of what is known of a resource in our own namespace. */
function resourceParameters(resource: Resource): Simple[] {
  const { capacity, name: _name, note: _note, basis: _basis, source: _source, actor: _actor, ...rest } = resource;
  const count = plainNumber(Array.isArray(capacity) ? capacity[0]?.value : capacity, 0);
  const quantity = simple("Quantity", {}, [simple("NumericParameter", { value: Math.round(count) })]);
  const lacking = { ...(Array.isArray(capacity) ? { capacity } : {}), ...rest };
  return [
    ...(count > 0 ? [simple("ResourceParameters", {}, [quantity])] : []),
    ...(Object.keys(lacking).length > 0 ? [vendorExtension("resource", lacking)] : []),
  ];
}

function element(written: Written, { tag, attributes, children, own }: Simple): ModdleElement {
  if (own !== undefined) return written.moddle.createAny(`polku:${tag}`, ownNamespace, { $body: asciiJson(own) });
  const $children = children.map((child) => element(written, child));
  const texts = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
  return written.moddle.createAny(`bpsim:${tag}`, bpsimNamespace, { ...texts, ...($children.length === 0 ? {} : { $children }) });
}

function scenarioParameters(simulation: Simulation | null): Simple {
  const units = { baseTimeUnit: "day", baseCurrencyUnit: "EUR" };
  if (simulation === null) return simple("ScenarioParameters", units);
  const { start, horizon, warmUp, seed, replications } = simulation;
  const time = (tag: string, days: number) => simple(tag, {}, [simple("FloatingParameter", { value: days, timeUnit: "day" })]);
  return simple("ScenarioParameters", { ...(typeof replications === "number" ? { replication: replications } : {}), seed, ...units }, [
    simple("Start", {}, [simple("DateTimeParameter", { value: `${start}T00:00:00` })]),
    time("Duration", daysOf(horizon)),
    ...(warmUp === undefined ? [] : [time("Warmup", daysOf(warmUp))]),
  ]);
}

/** How often clients come to a door: what all entries of the demand for it bring in a year, at random intervals; a backlog as it is released. */
function arrivalParameters(simulation: Simulation | null, event: string | null): Simple[] {
  const entries = simulation?.demand.filter((entry) => entry.event === event) ?? [];
  const perYear = entries.reduce((sum, entry) => sum + plainNumber(entry.perYear, 0) + 12 * plainNumber(entry.release?.perMonth, 0), 0);
  const count = entries.every(({ perYear: rate }) => rate === undefined)
    ? entries.reduce((sum, { backlog }) => sum + plainNumber(backlog, 0), 0)
    : 0;
  const law = simple("NegativeExponentialDistribution", { mean: Number((365.25 / perYear).toPrecision(9)), timeUnit: "day" });
  const interval = perYear > 0 ? [simple("InterTriggerTimer", {}, [law])] : [];
  const limit = count > 0 ? [simple("TriggerCount", {}, [simple("NumericParameter", { value: Math.round(count) })])] : [];
  return interval.length + limit.length === 0 ? [] : [simple("ControlParameters", {}, [...interval, ...limit])];
}
