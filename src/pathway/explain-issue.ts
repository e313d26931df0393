import { quantityPattern } from "#units";
import { closestMember, type Issue, knownKeys } from "./closest-member.ts";
import { describeValue, quoted, valueAt } from "./describe-value.ts";
import { type Diagnostic, errorAt, type Path } from "./diagnostic.ts";
import type { PathwayCode } from "./diagnostic-codes.ts";
import { didYouMean, suggest } from "./did-you-mean.ts";
import { datePattern, documentIdPattern, eventPattern, idPattern, percentPattern, statePathPattern } from "./id-schema.ts";
import { insteadOfEvent, insteadOfKey, insteadOfValue } from "./unsupported-keys.ts";

type Explained = Diagnostic[];

const patterns: Array<{ pattern: RegExp; code: PathwayCode; what: string; hint: string }> = [
  {
    pattern: quantityPattern,
    code: "bad-quantity",
    what: "a quantity",
    hint: 'Write a number and one of min h d wd wk mo y, such as "5 d".',
  },
  { pattern: datePattern, code: "bad-date", what: "a date", hint: 'Write year, month and day, such as "2021-03-01".' },
  {
    pattern: documentIdPattern,
    code: "bad-id",
    what: "an id of a document",
    hint: 'Use small letters a to z, digits and "-", a letter first, such as "keusote-ttk".',
  },
  {
    pattern: eventPattern,
    code: "bad-id",
    what: "a name of an event",
    hint: 'Use letters a to z, digits and dots, a small letter first, such as "referral.te".',
  },
  {
    pattern: statePathPattern,
    code: "bad-id",
    what: "a path to a state",
    hint: 'Join the keys from the root down by dots, such as "ttk.interview".',
  },
  { pattern: percentPattern, code: "bad-percent", what: "a percentage", hint: 'Write a number and "%", such as "1 %".' },
  {
    pattern: idPattern,
    code: "bad-id",
    what: "an id",
    hint: 'Use letters a to z and digits, a small letter first, such as "firstVisit"; what people read goes into "name".',
  },
];

const typeNames: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object { … }",
  record: "an object { … }",
  array: "a list [ … ]",
  tuple: "a list [ … ]",
};

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
      return [value === undefined ? missing(path) : notAmong(path, value, issue.values.map(String))];
    case "invalid_format":
      return [badText(path, String(value), issue)];
    case "invalid_key":
      return [badKey(path, issue.issues)];
    case "too_small":
    case "too_big":
      return [outOfBounds(path, value, issue)];
    default:
      return [errorAt(path, "bad-value", `${describeValue(value)} cannot stand here.`)];
  }
}

function explainUnion(issue: Issue & { code: "invalid_union" }, document: unknown, path: Path): Explained {
  const value = valueAt(document, path);
  if (issue.errors.length === 0 && "options" in issue && issue.options) {
    return [value === undefined ? missing(path) : notAmong(path, value, issue.options.map(String))];
  }
  if (value === undefined) return [missing(path)];
  const closest = closestMember(issue.errors as Issue[][], value);
  if ("expected" in closest) return [wrongType(path, value, closest.expected)];
  return closest.issues.flatMap((inner) => explainIssue(inner, document, path));
}

function unknownKey(key: string, path: Path, known: string[]): Diagnostic {
  const instead = insteadOfKey(key, path);
  if (instead !== null) return errorAt([...path, key], "unsupported", `${quoted(key)} is not supported here.`, instead);
  return errorAt([...path, key], "unknown-key", `${quoted(key)} is not known here.`, suggest(key, known, "Known here"));
}

function missing(path: Path): Diagnostic {
  const key = String(path.at(-1) ?? "");
  const choices = key.split("|");
  if (choices.length > 1) return errorAt(path.slice(0, -1), "missing-key", `One of these is needed here: ${choices.join(", ")}.`);
  return errorAt(path, "missing-key", typeof path.at(-1) === "number" ? "An entry is missing here." : `${quoted(key)} is missing.`);
}

function wrongType(path: Path, value: unknown, expected: string[]): Diagnostic {
  const names = [...new Set(expected.map((type) => nameOfType(type, expected)))];
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : (names[0] ?? "something else");
  const instead = insteadOfValue(path, value);
  return errorAt(
    path,
    instead === null ? "wrong-type" : "unsupported",
    `Here should be ${list}, but there is ${describeValue(value)}.`,
    instead ?? typeHint(value, expected),
  );
}

/** Beside a number, a text is a quantity and an object most likely a parameter. */
function nameOfType(type: string, expected: string[]): string {
  const beside = expected.includes("number") || expected.includes("boolean");
  if (beside && type === "string") return 'a quantity such as "5 d"';
  if (beside && type === "object") return expected.filter((other) => other === "object").length > 1 ? "an object { … }" : '{ "param": … }';
  return typeNames[type] ?? type;
}

function typeHint(value: unknown, expected: string[]): string | null {
  if (typeof value === "string" && value !== "" && expected.includes("number") && Number.isFinite(Number(value)))
    return `Write ${Number(value)} without quotation marks.`;
  if (typeof value === "string" && expected.includes("boolean") && /^(true|false)$/.test(value))
    return `Write ${value} without quotation marks.`;
  if (typeof value === "string" && expected.includes("object") && !expected.includes("number"))
    return `If this is what people read, write { "fi": ${quoted(value)} }.`;
  return null;
}

function notAmong(path: Path, value: unknown, allowed: string[]): Diagnostic {
  const near = typeof value === "string" ? didYouMean(value, allowed) : null;
  const list = allowed.map(quoted).join(", ");
  return errorAt(
    path,
    "bad-value",
    `Here should be ${allowed.length > 1 ? "one of " : ""}${list}, but there is ${describeValue(value)}.`,
    near && `Did you mean ${quoted(near)}?`,
  );
}

function badText(path: Path, text: string, issue: Issue & { code: "invalid_format" }): Diagnostic {
  const known = patterns.find(({ pattern }) => String(pattern) === issue.pattern);
  if (!known) return errorAt(path, "bad-value", `${quoted(text)} cannot stand here.`);
  const comma = known.code === "bad-quantity" && /^\d+,\d/.test(text);
  return errorAt(
    path,
    known.code,
    `${quoted(text)} is not ${known.what}.`,
    comma ? `Use a decimal point: ${quoted(text.replace(",", "."))}.` : known.hint,
  );
}

function badKey(path: Path, issues: readonly Issue[]): Diagnostic {
  const key = String(path.at(-1));
  const owner = path.at(-2);
  if (owner === "after" && /^\d+$/.test(key)) {
    return errorAt(
      path,
      "unsupported",
      `A delay in "after" needs a name, but there is ${key}.`,
      'Name it under "delays", such as "patience": "180 d", and use that name here.',
    );
  }
  const instead = owner === "on" ? insteadOfEvent(key) : null;
  if (instead !== null) return errorAt(path, "unsupported", `The event ${quoted(key)} is not supported.`, instead);
  const format = issues.find((issue) => issue.code === "invalid_format");
  return format ? badText(path, key, format) : errorAt(path, "bad-id", `${quoted(key)} cannot be a key here.`);
}

function outOfBounds(path: Path, value: unknown, issue: Issue & { code: "too_small" | "too_big" }): Diagnostic {
  const bound = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  if (Array.isArray(value)) {
    const instead = insteadOfValue(path, value);
    if (instead !== null) return errorAt(path, "unsupported", `Here is ${describeValue(value)}.`, instead);
    const more = issue.code === "too_small" ? "at least" : "at most";
    return errorAt(
      path,
      "bad-length",
      `Here should be ${more} ${bound} ${bound === 1 ? "entry" : "entries"}, but there is ${describeValue(value)}.`,
    );
  }
  if (typeof value === "string") return errorAt(path, "bad-value", "Here should be a text, but it is empty.");
  const relation = issue.code === "too_small" ? (issue.inclusive ? "at least" : "more than") : issue.inclusive ? "at most" : "less than";
  return errorAt(path, "out-of-range", `Here should be a number of ${relation} ${bound}, but there is ${describeValue(value)}.`);
}
