import { rememberKeys } from "./closest-member.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { amountsOf } from "./distributions-of.ts";
import { explainIssue } from "./explain-issue.ts";
import { isParameterReference } from "./parameter-reference.ts";
import type { Parameter } from "./parameter-schema.ts";
import { type Pathway, pathwaySchema } from "./pathway-schema.ts";
import { parameterReferences, resolveParameters } from "./resolve-parameters.ts";
import type { Simulation } from "./simulation-schema.ts";
import { errorAt, tell } from "./tell.ts";
import { walkObjects } from "./walk-json.ts";

/** Reports parameters that contradict themselves. */
export function checkParameters({ parameters = {} }: Pathway): Diagnostic[] {
  return Object.entries(parameters).flatMap(([id, parameter]) => checkParameter(parameter, ["parameters", id]));
}

function checkParameter({ value, min, max, unit }: Parameter, path: Path): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (min !== undefined && max !== undefined && min > max) {
    found.push(errorAt([...path, "min"], "parameter-range.empty", min, max));
  } else if (typeof value === "number" && ((min !== undefined && value < min) || (max !== undefined && value > max))) {
    found.push(errorAt([...path, "value"], "parameter-range", value, min, max));
  }
  if (typeof value !== "object") return found;
  const at = [...path, "value", "uncertain"];
  const law = value.uncertain;
  walkObjects(
    law,
    (object, place) => {
      if (isParameterReference(object)) found.push(errorAt(place, "parameter-in-parameter"));
    },
    at,
  );
  if (typeof law === "object" && "until" in law) {
    found.push(errorAt([...at, "until"], "parameter-in-unit.opening"));
  }
  for (const { amount, path: place } of amountsOf(law, at)) {
    if (typeof amount === "string") {
      found.push(errorAt(place, "parameter-in-unit", amount, unit ?? amount.replace(/^[\d. ]+/, "")));
    }
  }
  return found;
}

/** Reports references to parameters that the pathway does not have. */
export function checkParameterReferences(document: Pathway | Simulation, { parameters = {} }: Pathway): Diagnostic[] {
  const ids = Object.keys(parameters);
  return parameterReferences(document)
    .filter(({ param }) => !ids.includes(param))
    .map(({ param, path }) => errorAt([...path, "param"], "unknown-parameter", param, ids));
}

/** The pathway with the parameters' own values in their places, or what is wrong where such a value cannot stand. */
export function withOwnValues(pathway: Pathway): { resolved: Pathway | null; diagnostics: Diagnostic[] } {
  const resolved = resolveParameters(pathway, {});
  const parsed = pathwaySchema.safeParse(resolved, { error: rememberKeys });
  if (parsed.success) return { resolved, diagnostics: [] };
  const references = new Map(parameterReferences(pathway).map(({ at, param }) => [at, param]));
  const diagnostics = parsed.error.issues
    .flatMap((issue) => explainIssue(issue, resolved))
    .map((diagnostic) => {
      const param = references.get(diagnostic.at) ?? "";
      return tell("error", diagnostic.at, "parameter-type", param, diagnostic.message);
    });
  return { resolved: null, diagnostics };
}
