import type { ActionConfig, GuardConfig } from "#pathway";
import { type Element, everyElement } from "./read-xml.ts";
import { isWithin, lineage, mayBeTogether, type ScxmlState, Unconvertible } from "./scxml-states.ts";

/** Where an assignment stands: a handler of a state, or a transition of it. */
type Place = { where: "onentry" | "onexit" | "transition"; state: ScxmlState; element: Element };
type Assignment = { place: Place; expr: string };

/**
 * How a variable is kept in a pathway, which has no variables: as a flag for each value that it takes, as the number of visits to the one
 * state whose entry or exit counts it, or as flags for the number of times that each of some transitions was taken.
 */
export type Variable =
  | { kind: "unread" }
  | { kind: "constants"; flags: ReadonlyMap<string, string>; first: string }
  | { kind: "visits"; state: ScxmlState; onEntry: boolean; onExit: boolean; first: number }
  | { kind: "taken"; flags: ReadonlyMap<Element, readonly string[]> };

const literal = /^(-?\d+|'[^']*'|"[^"]*"|true|false)$/;
const comparison = /^(\w+) ?={2,3} ?(-?\d+|'[^']*')$/;
/** More values than this are not written out as flags. */
const mostValues = 6;

/** How each variable of a document is kept. */
export function planVariables(root: Element, states: readonly ScxmlState[]): Map<string, Variable> {
  const conditions = everyElement(root).flatMap(({ attributes }) => attributes.cond ?? []);
  const data = everyElement(root).filter(({ name }) => name === "data");
  const inRoot = root.children.filter(({ name }) => name === "datamodel").flatMap(({ children }) => children);
  if (inRoot.length < data.length || data.some((element) => !isPlain(element)))
    throw new Unconvertible("keeps data other than plain values");
  const assignments = states.flatMap(assignmentsOf);
  return new Map(
    data.map(({ attributes }) => {
      const id = attributes.id!;
      const own = assignments.filter(({ name }) => name === id);
      const isRead = [...conditions, ...own.map(({ expr }) => expr.replace(`${id} + 1`, ""))].some((text) => mentions(text, id));
      if (own.some(({ expr }) => !literal.test(expr) && expr !== `${id} + 1`)) throw new Unconvertible("computes its data");
      if (!isRead && !assignments.some(({ name, expr }) => name !== id && mentions(expr, id))) return [id, { kind: "unread" }];
      const compared = conditions.filter((cond) => mentions(cond, id)).map((cond) => comparedValue(cond, id));
      return [id, planVariable(id, attributes.expr, own, compared)];
    }),
  );
}

function isPlain({ attributes, children }: Element): boolean {
  return children.length === 0 && attributes.src === undefined && (attributes.expr === undefined || literal.test(attributes.expr));
}

function mentions(text: string, id: string): boolean {
  return new RegExp(`\\b${id}\\b`).test(text.replace(/'[^']*'/g, ""));
}

function comparedValue(cond: string, id: string): string {
  const found = comparison.exec(cond.trim());
  if (found?.[1] !== id) throw new Unconvertible("has conditions in ECMAScript on its data");
  return found[2]!;
}

function assignmentsOf(state: ScxmlState): (Assignment & { name: string })[] {
  return state.element.children.flatMap((element) => {
    if (element.name !== "onentry" && element.name !== "onexit" && element.name !== "transition") return [];
    const place: Place = { where: element.name, state, element };
    const assigns = element.children.filter(({ name }) => name === "assign");
    return assigns.map(({ attributes }) => ({ name: attributes.location!.trim(), place, expr: attributes.expr?.trim() ?? "" }));
  });
}

function planVariable(id: string, start: string | undefined, assignments: readonly Assignment[], compared: readonly string[]): Variable {
  const first = start ?? "undefined";
  if (assignments.every((assignment) => literal.test(assignment.expr))) {
    const values = [...new Set([first, ...assignments.map((assignment) => assignment.expr), ...compared])];
    return { kind: "constants", flags: new Map(values.map((value, i) => [value, `${flagOf(id)}Is${i}`])), first };
  }
  if (assignments.some(({ expr }) => literal.test(expr)) || !Number.isInteger(Number(first)))
    throw new Unconvertible("computes its data");
  if (Math.max(...compared.map(Number)) > mostValues) throw new Unconvertible("counts further than a few flags go");
  return planCounter(id, Number(first), assignments, compared);
}

function planCounter(id: string, first: number, assignments: readonly Assignment[], compared: readonly string[]): Variable {
  const places = assignments.map(({ place }) => place);
  const { state } = places[0]!;
  const counts = (where: Place["where"]) => places.filter((place) => place.where === where).length;
  if (counts("transition") === 0 && counts("onentry") < 2 && counts("onexit") < 2 && places.every((place) => place.state === state))
    return { kind: "visits", state, onEntry: counts("onentry") === 1, onExit: counts("onexit") === 1, first };
  if (counts("transition") < places.length || first !== 0) throw new Unconvertible("counts what several states do");
  const numbers = Array.from({ length: Math.max(...compared.map(Number)) + 2 }, (_, n) => n);
  return { kind: "taken", flags: new Map(places.map(({ element }, i) => [element, numbers.map((n) => `${flagOf(id)}By${i}Is${n}`)])) };
}

function flagOf(id: string): string {
  return id.charAt(0).toLowerCase() + id.slice(1);
}

/** Flags that are set when the machine starts. */
export function firstFlags(variables: ReadonlyMap<string, Variable>): ActionConfig[] {
  return [...variables.values()].flatMap((variable) => {
    if (variable.kind === "constants") return setFlag(variable.flags.get(variable.first)!, true);
    return variable.kind === "taken" ? [...variable.flags.values()].map(([none]) => setFlag(none!, true)) : [];
  });
}

/** What an assignment of a plain value does; counting is done where it is counted. */
export function assign(variables: ReadonlyMap<string, Variable>, { attributes }: Element): ActionConfig[] {
  const variable = variables.get(attributes.location?.trim() ?? "");
  if (!variable) throw new Unconvertible("assigns to what is no variable");
  if (variable.kind !== "constants") return [];
  const value = attributes.expr!.trim();
  const others = [...variable.flags].filter(([other]) => other !== value).map(([, flag]) => setFlag(flag, false));
  return [...others, setFlag(variable.flags.get(value)!, true)];
}

/** The guard of `variable == value` on a transition of `source`; null when it never holds. */
export function compareVariable(
  variables: ReadonlyMap<string, Variable>,
  cond: string,
  source: ScxmlState,
): GuardConfig | null | undefined {
  const found = comparison.exec(cond);
  const variable = found ? variables.get(found[1]!) : undefined;
  if (!found || !variable) return undefined;
  if (variable.kind === "constants") return { type: "flag", params: { is: variable.flags.get(found[2]!)! } };
  if (variable.kind === "taken") return addUpTo([...variable.flags.values()], Number(found[2]));
  return variable.kind === "visits" ? compareVisits(variable, Number(found[2]), source) : undefined;
}

/** The counts of some transitions add up to a number. */
function addUpTo([flags, ...others]: readonly (readonly string[])[], sum: number): GuardConfig {
  const ways = Array.from({ length: sum + 1 }, (_, n): GuardConfig => {
    const count: GuardConfig = { type: "flag", params: { is: flags![n]! } };
    return others.length > 0 ? { type: "all", params: { of: [count, addUpTo(others, sum - n)] } } : count;
  });
  return others.length > 0 ? { type: "any", params: { of: ways } } : ways.at(-1)!;
}

function compareVisits(variable: Variable & { kind: "visits" }, value: number, source: ScxmlState): GuardConfig | null {
  const { state, onEntry, onExit, first } = variable;
  const isInside = isWithin(state, source);
  if (!isInside && (lineage(state).includes(source) || mayBeTogether(state, source)))
    throw new Unconvertible("asks for a count of a state that may or may not be active");
  const visits = (value - first + (isInside && onExit ? 1 : 0)) / ((onEntry ? 1 : 0) + (onExit ? 1 : 0));
  if (!Number.isInteger(visits) || visits < 0) return null;
  return { type: "visits", params: { of: state.path, atLeast: visits, below: visits + 1 } };
}

/** Flags for the number of times that a transition was taken, where a variable counts that; null otherwise. */
export function countedBy(variables: ReadonlyMap<string, Variable>, transition: Element): readonly string[] | null {
  const counts = [...variables.values()].flatMap((variable) => {
    const flags = variable.kind === "taken" ? variable.flags.get(transition) : undefined;
    return flags ? [flags] : [];
  });
  if (counts.length > 1) throw new Unconvertible("counts two things with one transition");
  return counts[0] ?? null;
}

/** The action that sets or clears a flag. */
export function setFlag(flag: string, to: boolean): ActionConfig {
  return { type: "set", params: { flag, to } };
}
