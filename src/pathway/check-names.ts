import { calendarsOf } from "./calendars-of.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { byOf, distributionsOf, lawsOf } from "./distributions-of.ts";
import type { GuardConfig } from "./guard-schema.ts";
import type { By } from "./number-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import { errorAt } from "./tell.ts";
import { walkObjects } from "./walk-json.ts";
import { guardsOf, statesOf, transitionsOf } from "./walk-machine.ts";

/** A kind of thing that has ids in a document. */
type Noun = "actor" | "resource" | "activity" | "delay" | "group" | "attribute" | "calendar" | "source" | "pain-point";

/** The ids of a document by kind, and how to complain about one that it lacks. */
export class Names {
  readonly ids: Record<Noun, string[]>;
  readonly found: Diagnostic[] = [];
  readonly #pathway: Pathway;

  constructor(pathway: Pathway) {
    this.#pathway = pathway;
    this.ids = {
      actor: Object.keys(pathway.actors ?? {}),
      resource: Object.keys(pathway.resources ?? {}),
      activity: Object.keys(pathway.activities ?? {}),
      delay: Object.keys(pathway.delays ?? {}),
      group: Object.keys(pathway.groups ?? {}),
      attribute: Object.keys(pathway.attributes ?? {}),
      calendar: Object.keys(calendarsOf(pathway).specs),
      source: (pathway.sources ?? []).map(({ id }) => id),
      "pain-point": painPointsOf(pathway),
    };
  }

  /** Notes an id that the document does not have; an absent one is fine. */
  need(noun: Noun, id: string | undefined, path: Path): void {
    if (id === undefined || this.ids[noun].includes(id)) return;
    this.found.push(errorAt(path, `unknown-${noun}`, id, this.ids[noun]));
  }

  /** Notes a value that an attribute cannot have. */
  needValue(attribute: string, value: string, path: Path): void {
    const spec = this.#pathway.attributes?.[attribute];
    if (!spec || ("values" in spec && Object.hasOwn(spec.values, value))) return;
    const values = "values" in spec ? Object.keys(spec.values) : null;
    this.found.push(errorAt(path, "unknown-value", attribute, value, values));
  }

  /** Notes what is wrong with the keys of a `by`. */
  needBy(by: By<unknown> | undefined, path: Path): void {
    if (by === undefined) return;
    const names = Object.keys(by);
    if (names.length !== 1) this.found.push(errorAt(path, "by-one-key", names.length));
    for (const name of names) {
      if (name !== "group") this.need("attribute", name, [...path, name]);
      for (const value of Object.keys(by[name]!)) {
        if (name === "group") this.need("group", value, [...path, name, value]);
        else this.needValue(name, value, [...path, name, value]);
      }
    }
  }
}

function painPointsOf({ machine, ideas }: Pathway): string[] {
  if (ideas === undefined) return [];
  const owners = statesOf(machine).flatMap((placed) => [placed.node, ...transitionsOf(placed).map(({ transition }) => transition)]);
  return owners.flatMap(({ meta }) => (meta?.painPoints ?? []).map(({ id }) => id));
}

/** Reports every id that a pathway uses but does not have. */
export function checkNames(pathway: Pathway): Diagnostic[] {
  const names = new Names(pathway);
  nameResources(pathway, names);
  for (const placed of distributionsOf(pathway)) {
    names.needBy(byOf(placed.distribution), [...placed.path, "by"]);
    for (const { law, path } of lawsOf(placed)) {
      if (typeof law === "object" && "until" in law) names.need("calendar", law.until, [...path, "until"]);
    }
  }
  nameMachine(pathway, names);
  nameSources(pathway, names);
  return names.found;
}

function nameResources(pathway: Pathway, names: Names): void {
  names.need("calendar", pathway.calendars?.default, ["calendars", "default"]);
  for (const [id, resource] of Object.entries(pathway.resources ?? {})) {
    names.need("actor", resource.actor, ["resources", id, "actor"]);
    names.need("calendar", resource.calendar, ["resources", id, "calendar"]);
  }
  for (const [i, person] of (pathway.people ?? []).entries()) {
    names.need("calendar", person.calendar, ["people", i, "calendar"]);
    for (const [j, role] of person.roles.entries()) names.need("resource", role, ["people", i, "roles", j]);
  }
  for (const [id, activity] of Object.entries(pathway.activities ?? {})) {
    for (const resource of Object.keys(activity.needs ?? {})) names.need("resource", resource, ["activities", id, "needs", resource]);
  }
  names.need("resource", pathway.active?.resource, ["active", "resource"]);
  for (const [i, { solves = [] }] of (pathway.ideas ?? []).entries()) {
    for (const [j, id] of solves.entries()) names.need("pain-point", id, ["ideas", i, "solves", j]);
  }
  for (const [i, persona] of (pathway.personas ?? []).entries()) {
    names.need("group", persona.group, ["personas", i, "group"]);
    for (const [attribute, value] of Object.entries(persona.attributes ?? {})) {
      const path = ["personas", i, "attributes", attribute];
      names.need("attribute", attribute, path);
      if (typeof value === "string") names.needValue(attribute, value, path);
    }
  }
}

function nameMachine({ machine }: Pathway, names: Names): void {
  for (const placed of statesOf(machine)) {
    const { node, path } = placed;
    names.need("actor", node.meta?.actor, [...path, "meta", "actor"]);
    for (const actor of Object.keys(node.meta?.roles ?? {})) names.need("actor", actor, [...path, "meta", "roles", actor]);
    for (const part of ["holds", "releases"] as const) {
      for (const resource of Object.keys(node.meta?.[part] ?? {})) names.need("resource", resource, [...path, "meta", part, resource]);
    }
    names.need("activity", node.invoke?.src, [...path, "invoke", "src"]);
    for (const delay of Object.keys(node.after ?? {})) names.need("delay", delay, [...path, "after", delay]);
    for (const { guard, path: at } of transitionsOf(placed).flatMap(guardsOf)) nameGuard(guard, [...at, "params"], names);
  }
}

function nameGuard(guard: GuardConfig, path: Path, names: Names): void {
  if (guard.type === "share") names.needBy(guard.params.by, [...path, "by"]);
  if (guard.type === "group") for (const [i, group] of guard.params.in.entries()) names.need("group", group, [...path, "in", i]);
  if (guard.type === "attribute") {
    names.need("attribute", guard.params.name, [...path, "name"]);
    for (const [i, value] of (guard.params.in ?? []).entries()) names.needValue(guard.params.name, value, [...path, "in", i]);
  }
}

function nameSources(pathway: Pathway, names: Names): void {
  walkObjects(pathway, (object, path) => {
    // Under these keys "source" is an id of something else.
    const named = path.length === 1 && ["delays", "groups", "resources", "actors"].includes(String(path[0]));
    if (!named && typeof object.source === "string") names.need("source", object.source, [...path, "source"]);
  });
}
