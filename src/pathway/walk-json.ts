import type { Path } from "./diagnostic.ts";

/** Visits every object of a JSON document, parents first, in document order; where `visit` returns false its children are skipped. */
export function walkObjects(json: unknown, visit: (object: Record<string, unknown>, path: Path) => unknown, path: Path = []): void {
  if (Array.isArray(json)) {
    json.forEach((entry, i) => {
      walkObjects(entry, visit, [...path, i]);
    });
  } else if (typeof json === "object" && json !== null) {
    if (visit(json as Record<string, unknown>, path) === false) return;
    for (const [key, value] of Object.entries(json)) walkObjects(value, visit, [...path, key]);
  }
}
