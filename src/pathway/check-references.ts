import { parseDate } from "#units";
import { checkCalendars } from "./check-calendars.ts";
import { checkMachineShape } from "./check-machine-shape.ts";
import { checkNames } from "./check-names.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkParameterReferences, checkParameters, withOwnValues } from "./check-parameters.ts";
import { checkResources } from "./check-resources.ts";
import { type Diagnostic, formatPath, hasErrors, type Path } from "./diagnostic.ts";
import { datePattern } from "./id-schema.ts";
import type { nameMessages } from "./name-messages.ts";
import type { Pathway } from "./pathway-schema.ts";
import { errorAt, warningAt } from "./tell.ts";
import { walkObjects } from "./walk-json.ts";
import { statesOf, transitionsOf } from "./walk-machine.ts";

/** Reports what the schema cannot see within one pathway: ids that lead nowhere, parts that do not go together, numbers that cannot be. */
export function checkReferences(pathway: Pathway): Diagnostic[] {
  const parameters = [...checkParameters(pathway), ...checkParameterReferences(pathway, pathway)];
  const found = [
    ...checkNames(pathway),
    ...checkMachineShape(pathway),
    ...parameters,
    ...checkCalendars(pathway),
    ...checkDuplicates(pathway),
    ...checkReservedIds(pathway),
    ...checkDates(pathway),
    ...checkHazards(pathway),
  ];
  // Numbers can only be judged once every parameter has a value.
  if (hasErrors(parameters)) return found;
  const { resolved, diagnostics } = withOwnValues(pathway);
  return [...found, ...diagnostics, ...(resolved ? [...checkNumbers(resolved), ...checkResources(resolved)] : [])];
}

/** Reports dates that no calendar has, such as 31 June, anywhere in a document. */
export function checkDates(document: object): Diagnostic[] {
  const found: Diagnostic[] = [];
  walkObjects(document, (object, path) => {
    for (const key of ["from", "start", "date"]) {
      const value = object[key];
      if (typeof value === "string" && datePattern.test(value) && parseDate(value) === null) {
        found.push(errorAt([...path, key], "bad-date.no-day", value));
      }
    }
  });
  return found;
}

/** Reports ids given twice within one list of placed ids. */
export function duplicates(
  noun: Parameters<(typeof nameMessages)["duplicate-id"]>[0],
  ids: ReadonlyArray<{ id: string; path: Path }>,
): Diagnostic[] {
  const first = new Map<string, Path>();
  return ids.flatMap(({ id, path }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    return before === undefined ? [] : [errorAt(path, "duplicate-id", noun, id, formatPath(before))];
  });
}

function checkDuplicates(pathway: Pathway): Diagnostic[] {
  const painPoints: Array<{ id: string; path: Path }> = [];
  const transitions: Array<{ id: string; path: Path }> = [];
  const add = (points: ReadonlyArray<{ id: string }> | undefined, path: Path) => {
    for (const [i, { id }] of (points ?? []).entries()) painPoints.push({ id, path: [...path, "meta", "painPoints", i, "id"] });
  };
  for (const placed of statesOf(pathway.machine)) {
    add(placed.node.meta?.painPoints, placed.path);
    for (const { transition, path } of transitionsOf(placed)) {
      add(transition.meta?.painPoints, path);
      if (transition.meta?.id !== undefined) transitions.push({ id: transition.meta.id, path: [...path, "meta", "id"] });
    }
  }
  const nouns = { sources: "source", people: "person", ideas: "idea", personas: "persona", notes: "note" } as const;
  const listed = (["sources", "people", "ideas", "personas", "notes"] as const).flatMap((list) =>
    duplicates(
      nouns[list],
      (pathway[list] ?? []).map(({ id }, i) => ({ id, path: [list, i, "id"] })),
    ),
  );
  return [...duplicates("pain point", painPoints), ...duplicates("transition", transitions), ...listed];
}

/** Ids become keys of objects; those that every object of JavaScript has already would be found where nothing was written. */
function checkReservedIds(pathway: Pathway): Diagnostic[] {
  const found: Diagnostic[] = [];
  walkObjects(pathway, (object, path) => {
    for (const key of Object.keys(object)) {
      if (key in Object.prototype) found.push(errorAt([...path, key], "reserved-id", key));
    }
  });
  return found;
}

function checkHazards(pathway: Pathway): Diagnostic[] {
  const accepted = new Set(statesOf(pathway.machine).flatMap(({ node }) => Object.keys(node.on ?? {})));
  return Object.keys(pathway.hazards ?? {})
    .filter((event) => !accepted.has(event))
    .map((event) => warningAt(["hazards", event], "unheard-hazard", event));
}
