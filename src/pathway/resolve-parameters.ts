import { formatQuantity, isQuantityUnit } from "#units";
import { cloneJson } from "./clone-json.ts";
import { formatPath, type Path } from "./diagnostic.ts";
import { isParameterReference } from "./parameter-reference.ts";
import type { Parameter } from "./parameter-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import type { Simulation } from "./simulation-schema.ts";
import { uncertainMean } from "./uncertain-mean.ts";
import { walkObjects } from "./walk-json.ts";

/** Values of parameters by id. */
export type ParameterValues = Record<string, number | boolean>;

/** Where a document refers to a parameter. */
export type PlacedReference = { param: string; at: string; path: Path };

/** A parameter's own value; of an uncertain one the mean, clamped to min..max. */
export function ownValue(parameter: Parameter): number | boolean {
  return typeof parameter.value === "object" ? clampToRange(parameter, uncertainMean(parameter.value.uncertain)) : parameter.value;
}

/** A number brought into the range of a parameter. */
export function clampToRange({ min, max }: Parameter, value: number): number {
  return Math.min(Math.max(value, min ?? Number.NEGATIVE_INFINITY), max ?? Number.POSITIVE_INFINITY);
}

/** Every place of a document that refers to a parameter, in document order; what a simulation changes and varies is left out. */
export function parameterReferences(document: Pathway | Simulation): PlacedReference[] {
  const found: PlacedReference[] = [];
  walkObjects(document, (object, path) => {
    if (isFreeJson(path)) return false;
    if (isParameterReference(object)) found.push({ param: object.param, at: formatPath(path), path });
    return true;
  });
  return found;
}

/**
 * Copies a pathway with every `{"param": id}` replaced by its value: the one given, else the parameter's own. Where a length of time
 * stands and the parameter's unit is one (min h d wk mo y wd), the value is read in it. Throws on an id that the pathway lacks.
 */
export function resolveParameters(pathway: Pathway, values: ParameterValues): Pathway {
  const resolved = substitute(pathway, pathway, values);
  for (const [id, value] of Object.entries(values)) resolved.parameters![id]!.value = value;
  return resolved;
}

/** Copies a simulation with every reference to a parameter of its pathway replaced, as `resolveParameters` does. */
export function resolveSimulation(simulation: Simulation, pathway: Pathway, values: ParameterValues): Simulation {
  return substitute(simulation, pathway, values);
}

function substitute<T extends Pathway | Simulation>(document: T, { parameters = {} }: Pathway, values: ParameterValues): T {
  for (const id of Object.keys(values)) if (!Object.hasOwn(parameters, id)) throw new Error(`unknown parameter: ${id}`);
  const ofParameter = (id: string, path: Path) => {
    const parameter = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
    if (!parameter) throw new Error(`unknown parameter: ${id}`);
    return inPlace(values[id] ?? ownValue(parameter), parameter, path);
  };
  // Where the walk is: one path that grows and shrinks, since this runs at every step of a slider.
  const path: Array<string | number> = [];
  const within = (key: string | number, json: unknown): unknown => {
    path.push(key);
    const copied = isFreeJson(path) ? cloneJson(json) : copy(json);
    path.pop();
    return copied;
  };
  const copy = (json: unknown): unknown => {
    if (typeof json !== "object" || json === null) return json;
    if (Array.isArray(json)) return json.map((entry, i) => within(i, entry));
    if (isParameterReference(json)) return ofParameter(json.param, path);
    const copied: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(json)) copied[key] = typeof value === "object" && value !== null ? within(key, value) : value;
    return copied;
  };
  return copy(document) as T;
}

/** What stands under these keys is not of the schema's making. */
function isFreeJson(path: Path): boolean {
  return path.length === 1 && (path[0] === "parameters" || path[0] === "change" || path[0] === "vary");
}

function inPlace(value: number | boolean, { unit }: Parameter, path: Path): number | boolean | string {
  return typeof value === "number" && unit !== undefined && isQuantityUnit(unit) && isTimePlace(path) ? formatQuantity(value, unit) : value;
}

/** Whether a length of time is written at a place, rather than a plain number. */
function isTimePlace(path: Path): boolean {
  const [part, , key] = path;
  const last = path.at(-1);
  if (last === "k" || last === "cv" || last === "shape" || (path.at(-3) === "discrete" && last === 1)) return false;
  switch (part) {
    case "activities":
      return key === "lead" || key === "duration";
    case "hazards":
      return key === "every";
    case "attributes":
      return key === "duration";
    case "initial":
      return key === "elapsed";
    case "machine":
      return last === "within" || last === "atLeast" || last === "below";
    case "targets":
      return last === "atMost" || last === "atLeast";
    default:
      return part === "delays" || part === "active" || part === "horizon" || part === "warmUp";
  }
}
