/** Says what stands in a place of a document, for a sentence: `the text "5 dd"`, `a list of 2`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") {
    const keys = Object.keys(value);
    return keys.length === 0
      ? "an empty object"
      : `an object with ${keys.slice(0, 3).map(quoted).join(", ")}${keys.length > 3 ? ", …" : ""}`;
  }
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "number" ? `the number ${value}` : `${value}`;
}

/** A word in quotation marks, shortened where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** The value at the end of a path; undefined where the path leads nowhere. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
