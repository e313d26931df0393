import type { Chart, Node } from "#chart";
import type { Labels } from "#compile";
import { createPathwayContext } from "#report";
import { type Language, say } from "#units";
import { causes, type LogCase } from "./log-table.ts";

/** What the columns of a log stand for, in a language; ids, keys and causes are the same in every language. */
export interface LogNames {
  /** The step: its state's name, told apart from other states of that name. */
  step(state: number): string;
  /** Dotted path of a state. */
  path(state: number): string;
  /** Who is responsible for the state; null where nobody is. */
  actor(state: number): string | null;
  resource(resource: number): string;
  /** One of those who serve as a resource: by name where people have one, by number otherwise. */
  worker(resource: number, worker: number, place: number): string;
  caseId(one: LogCase, withReplication: boolean): string;
  demand(one: LogCase): string;
  group(one: LogCase): string | null;
  outcome(one: LogCase): string | null;
  /** Key and value of each attribute of a client. */
  attributes(one: LogCase): readonly { readonly key: string; readonly value: string | number }[];
  /** "hazard:findsJob"; null where there is none. */
  cause(cause: number, of: number): string | null;
}

/** Keys of a case that are not an attribute's. */
const ownKeys = new Set(["replication", "demand", "group", "outcome"]);

/** Names of the logged states of a chart. */
export function logNames(chart: Chart, labels: Labels, language: Language): LogNames {
  const { pathway } = chart;
  const { names } = createPathwayContext(pathway, language);
  const steps = stepNames(chart, language);
  const people = pathway.people ?? [];
  return {
    step: (state) => steps[state]!,
    path: (state) => labels.states[state]!,
    actor: (state) => {
      const { actor } = chart.nodes[state]!;
      return actor === null ? null : names.actor(actor);
    },
    resource: (resource) => names.resource(labels.resources[resource]!),
    worker: (resource, worker, place) => {
      const person = people[worker];
      if (person) return person.name ? say(person.name, language) : person.id;
      return `${names.resource(labels.resources[resource]!)} ${place}`;
    },
    caseId: ({ replication, demand, number }, withReplication) =>
      `${withReplication ? `r${replication + 1}-` : ""}${plainId(labels.demand[demand]!)}-${number + 1}`,
    demand: ({ demand }) => plainId(labels.demand[demand]!),
    group: ({ group }) => (labels.groups[group] === undefined || labels.groups[group] === "" ? null : names.group(labels.groups[group])),
    outcome: ({ outcome }) => (outcome < 0 ? null : names.outcome(labels.outcomes[outcome]!)),
    attributes: ({ attributes }) =>
      labels.attributes.map(({ name, values }, a) => ({
        key: ownKeys.has(name) ? `client_${name}` : name,
        value: values.length > 0 ? names.value(values[attributes[a]!]!) : Math.round(attributes[a]! * 1000) / 1000,
      })),
    cause: (cause, of) => {
      const kind = causes[cause];
      if (kind === undefined || kind === "") return null;
      const what = {
        done: labels.states[of],
        timer: labels.timers[of]?.delay,
        hazard: labels.hazards[of],
        arrival: labels.demand[of],
      }[kind];
      return `${kind}:${plainId(what ?? "")}`;
    },
  };
}

/** The place of those inside at the start is told without brackets. */
function plainId(id: string): string {
  return id.replaceAll(/\[(\d+)\]/g, ".$1");
}

/** The name of each state; with that of the state around it where several have the same, and with its path where that does not tell them apart. */
function stepNames(chart: Chart, language: Language): string[] {
  const own = (node: Node) => say(node.name, language);
  const around = (node: Node) => {
    const parent = chart.nodes[node.parent];
    return parent && parent.index > 0 && own(parent) !== own(node) ? `${own(node)} (${own(parent)})` : own(node);
  };
  const told = chart.nodes.filter(({ kind, index }) => index > 0 && kind !== "history");
  const isTaken = (texts: readonly string[], text: string) => texts.filter((other) => other === text).length > 1;
  const first = told.map(own);
  const second = told.map((node, i) => (isTaken(first, first[i]!) ? around(node) : first[i]!));
  const third = told.map((node, i) => (isTaken(second, second[i]!) ? `${own(node)} (${node.path})` : second[i]!));
  const byIndex = new Map(told.map(({ index }, i) => [index, third[i]!]));
  return chart.nodes.map(({ index, key }) => byIndex.get(index) ?? key);
}
