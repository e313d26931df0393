import type { Pathway } from "#pathway";
import { type Language, say, type Text } from "#units";
import { municipalityNames } from "./municipality-names.ts";

type MachineNode = NonNullable<Pathway["machine"]["states"]>[string];

/** What the parts of a pathway are called in a language; an id stands for what has no name. */
export interface Names {
  resource(id: string): string;
  state(path: string): string;
  /** The state around a state, "" for one at the top. */
  around(path: string): string;
  group(id: string): string;
  attribute(id: string): string;
  /** A value of an attribute. */
  value(id: string): string;
  outcome(id: string): string;
  parameter(id: string): string;
  activity(id: string): string;
  hazard(id: string): string;
  actor(id: string): string;
  /** The title of a source. */
  source(id: string): string;
  /** A state, resource or anything else that goes by that id. */
  any(id: string): string;
}

/** Collects the names of a pathway in a language. */
export function createNames(pathway: Pathway, language: Language): Names {
  const states = new Map<string, string>();
  const outcomes = new Map<string, string[]>();
  const visit = (node: MachineNode, path: string, key: string) => {
    const name = node.meta?.name ? say(node.meta.name, language) : key;
    states.set(path, name);
    const outcome = node.meta?.outcome;
    if (outcome !== undefined) outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), name]);
    for (const [child, below] of Object.entries(node.states ?? {})) visit(below, path === "" ? child : `${path}.${child}`, child);
  };
  visit(pathway.machine, "", say(pathway.title, language));
  const named = (record: Record<string, { name?: Text }> | undefined) => (id: string) => {
    const name = record && Object.hasOwn(record, id) ? record[id]!.name : undefined;
    return name ? say(name, language) : id;
  };
  const state = (path: string) => states.get(path) ?? path;
  const resource = named(pathway.resources);
  return {
    resource,
    state,
    around: (path) => (path.includes(".") ? state(path.slice(0, path.lastIndexOf("."))) : ""),
    group: named(pathway.groups),
    attribute: named(pathway.attributes),
    value: (id) => say(municipalityNames[id] ?? { fi: id }, language),
    outcome: (id) => outcomes.get(id)?.join(" / ") ?? id,
    parameter: named(pathway.parameters),
    activity: named(pathway.activities),
    hazard: named(pathway.hazards),
    actor: named(pathway.actors),
    source: (id) => pathway.sources?.find((source) => source.id === id)?.title ?? id,
    any: (id) => (states.has(id) && id !== "" ? state(id) : resource(id)),
  };
}
