import { quantityPattern } from "#units";
import { closestMember, type Issue, knownKeys } from "./closest-member.ts";
import { valueAt } from "./describe-value.ts";
import type { Diagnostic, Path } from "./diagnostic.ts";
import { datePattern, documentIdPattern, eventPattern, idPattern, percentPattern, statePathPattern } from "./id-schema.ts";
import { errorAt } from "./tell.ts";
import { insteadOfEvent, insteadOfKey, insteadOfValue } from "./unsupported-keys.ts";

type Explained = Diagnostic[];

/** What is said of a text that does not have the form it should. */
const spellings = [
  [quantityPattern, "bad-quantity"],
  [datePattern, "bad-date"],
  [documentIdPattern, "bad-id.document"],
  [eventPattern, "bad-id.event"],
  [statePathPattern, "bad-id.state"],
  [percentPattern, "bad-percent"],
  [idPattern, "bad-id"],
] as const;

/** Puts one issue of the schema into sentences for somebody who is no programmer; `base` leads from `document` to where the issue's path starts. */
export function explainIssue(issue: Issue, document: unknown, base: Path = []): Explained {
  const path = [...base, ...issue.path] as Path;
  const value = valueAt(document, path);
  switch (issue.code) {
    case "invalid_union":
      return explainUnion(issue, document, path);
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, knownKeys(issue)));
    case "invalid_type":
      return [value === undefined ? missing(path) : wrongType(path, value, [issue.expected])];
    case "invalid_value":
      return [value === undefined ? missing(path) : errorAt(path, "bad-value", value, issue.values.map(String))];
    case "invalid_format":
      return [badText(path, String(value), issue)];
    case "invalid_key":
      return [badKey(path, issue.issues)];
    case "too_small":
    case "too_big":
      return [outOfBounds(path, value, issue)];
    default:
      return [errorAt(path, "bad-value.here", value)];
  }
}

function explainUnion(issue: Issue & { code: "invalid_union" }, document: unknown, path: Path): Explained {
  const value = valueAt(document, path);
  if (issue.errors.length === 0 && "options" in issue && issue.options) {
    return [value === undefined ? missing(path) : errorAt(path, "bad-value", value, issue.options.map(String))];
  }
  if (value === undefined) return [missing(path)];
  const closest = closestMember(issue.errors as Issue[][], value);
  if ("expected" in closest) return [wrongType(path, value, closest.expected)];
  return closest.issues.flatMap((inner) => explainIssue(inner, document, path));
}

function unknownKey(key: string, path: Path, known: string[]): Diagnostic {
  const instead = insteadOfKey(key, path);
  return instead === null ? errorAt([...path, key], "unknown-key", key, known) : errorAt([...path, key], "unsupported", key, instead);
}

function missing(path: Path): Diagnostic {
  const key = String(path.at(-1) ?? "");
  const choices = key.split("|");
  if (choices.length > 1) return errorAt(path.slice(0, -1), "missing-key.one-of", choices);
  return typeof path.at(-1) === "number" ? errorAt(path, "missing-key.entry") : errorAt(path, "missing-key", key);
}

function wrongType(path: Path, value: unknown, expected: string[]): Diagnostic {
  const instead = insteadOfValue(path, value);
  return instead === null ? errorAt(path, "wrong-type", expected, value) : errorAt(path, "unsupported.value", expected, value, instead);
}

function badText(path: Path, text: string, issue: Issue & { code: "invalid_format" }): Diagnostic {
  const known = spellings.find(([pattern]) => String(pattern) === issue.pattern);
  return known ? errorAt(path, known[1], text) : errorAt(path, "bad-value.here", text);
}

function badKey(path: Path, issues: readonly Issue[]): Diagnostic {
  const key = String(path.at(-1));
  const owner = path.at(-2);
  if (owner === "after" && /^\d+$/.test(key)) return errorAt(path, "unsupported.delay", key);
  const instead = owner === "on" ? insteadOfEvent(key) : null;
  if (instead !== null) return errorAt(path, "unsupported.event", key, instead);
  const format = issues.find((issue) => issue.code === "invalid_format");
  return format ? badText(path, key, format) : errorAt(path, "bad-id.key", key);
}

function outOfBounds(path: Path, value: unknown, issue: Issue & { code: "too_small" | "too_big" }): Diagnostic {
  const isLeast = issue.code === "too_small";
  const bound = Number(isLeast ? issue.minimum : issue.maximum);
  if (Array.isArray(value)) {
    const instead = insteadOfValue(path, value);
    return instead === null ? errorAt(path, "bad-length", value, bound, isLeast) : errorAt(path, "unsupported.list", value, instead);
  }
  if (typeof value === "string") return errorAt(path, "bad-value.empty");
  const relation = isLeast ? (issue.inclusive ? "least" : "above") : issue.inclusive ? "most" : "below";
  return errorAt(path, "out-of-range", value, relation, bound);
}
