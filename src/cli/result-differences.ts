/** A place in which two documents differ, and what stands there in each as JSON. */
export interface Difference {
  /** Dotted path, with places in lists in brackets. */
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

const absent = "–";

/** The first places, at most so many, in which two JSON documents differ, whatever the order of their keys. */
export function firstDifferences(before: unknown, after: unknown, most: number): Difference[] {
  const found: Difference[] = [];
  const compare = (a: unknown, b: unknown, at: string): void => {
    if (found.length >= most || Object.is(a, b)) return;
    if (Array.isArray(a) && Array.isArray(b)) {
      for (let i = 0; i < Math.max(a.length, b.length); i++) compare(a[i], b[i], `${at}[${i}]`);
    } else if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[key], b[key], at === "" ? key : `${at}.${key}`);
    } else {
      found.push({ at, before: write(a), after: write(b) });
    }
  };
  compare(before, after, "");
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function write(value: unknown): string {
  return value === undefined ? absent : JSON.stringify(value);
}
