import type { FullText } from "#units";
import { cloneJson } from "./clone-json.ts";
import { valueAt } from "./describe-value.ts";
import { type Diagnostic, formatPath, hasErrors, type Path } from "./diagnostic.ts";
import { reasonsAgainstValue, withThisChange } from "./parameter-messages.ts";
import type { Parameter } from "./parameter-schema.ts";
import type { Pathway } from "./pathway-schema.ts";
import { readPathway } from "./read-document.ts";
import type { Change } from "./simulation-schema.ts";
import { errorAt } from "./tell.ts";

/**
 * Copies a pathway with changes made: keys are ids of parameters, whose value is set, or JSON Pointers (RFC 6901) to what is there.
 * The result is read anew, so what it breaks is reported; `pathway` is null where something is an error. `base` is where the change stands.
 */
export function applyChange(
  pathway: Pathway,
  change: Change,
  base: Path = ["change"],
): { pathway: Pathway | null; diagnostics: Diagnostic[] } {
  const changed = cloneJson(pathway);
  const diagnostics = Object.entries(change).flatMap(([key, value]) =>
    key.startsWith("/") ? setPlace(changed, key, value, base) : setParameter(changed, key, value, base),
  );
  if (hasErrors(diagnostics)) return { pathway: null, diagnostics };
  const read = readPathway(changed);
  const broken = read.diagnostics.filter(({ severity }) => severity === "error").map((diagnostic) => blame(diagnostic, change, base));
  return { pathway: read.pathway, diagnostics: broken };
}

/** Moves what a change broke from the pathway to the change: to the key that leads there, else to the whole change. */
function blame(diagnostic: Diagnostic, change: Change, base: Path): Diagnostic {
  const keys = Object.keys(change);
  const key =
    keys.length === 1 ? keys[0] : keys.find((pointer) => pointer.startsWith("/") && diagnostic.at.startsWith(formatPath(stepsOf(pointer))));
  const at = formatPath(key === undefined ? base : [...base, key]);
  return { ...diagnostic, at, message: withThisChange(diagnostic.at, diagnostic.message) };
}

/** The keys of a JSON Pointer. */
function stepsOf(pointer: string): string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function setParameter(pathway: Pathway, id: string, value: unknown, base: Path): Diagnostic[] {
  const parameters = pathway.parameters ?? {};
  const path = [...base, id];
  if (!Object.hasOwn(parameters, id)) return [errorAt(path, "unknown-parameter.to-change", id, Object.keys(parameters))];
  const parameter = parameters[id]!;
  const wrong = wrongValue(parameter, value);
  if (wrong !== null) return [errorAt(path, "parameter-value", id, value, wrong)];
  parameter.value = cloneJson(value) as Parameter["value"];
  return [];
}

function wrongValue({ value: own, min, max }: Parameter, value: unknown): FullText | null {
  if (typeof own === "boolean") return typeof value === "boolean" ? null : reasonsAgainstValue.boolean;
  if (typeof value === "object" && value !== null && Object.hasOwn(value, "uncertain")) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) return reasonsAgainstValue.number;
  if (min !== undefined && value < min) return reasonsAgainstValue.least(min);
  return max !== undefined && value > max ? reasonsAgainstValue.greatest(max) : null;
}

function setPlace(pathway: Pathway, pointer: string, value: unknown, base: Path): Diagnostic[] {
  const steps = stepsOf(pointer);
  for (let depth = 0; depth < steps.length; depth++) {
    const owner = valueAt(pathway, steps.slice(0, depth));
    const step = steps[depth]!;
    if (typeof owner === "object" && owner !== null && Object.hasOwn(owner, step) && !(Array.isArray(owner) && step === "length")) continue;
    const end = depth === 0 ? null : `/${steps.slice(0, depth).join("/")}`;
    const keys = typeof owner === "object" && owner !== null ? Object.keys(owner) : [];
    return [errorAt([...base, pointer], "unknown-path", pointer, end, step, keys)];
  }
  const owner = valueAt(pathway, steps.slice(0, -1)) as Record<string, unknown>;
  owner[steps.at(-1)!] = cloneJson(value);
  return [];
}
