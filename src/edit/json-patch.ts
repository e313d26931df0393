import { SharedCopy } from "./shared-copy.ts";

/** One operation of JSON Patch (RFC 6902, 2013), of those that commands make. `move` to its own place puts a key last in its map. */
export type Operation =
  | { op: "add" | "replace" | "test"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move"; from: string; path: string };

/** Operations that are made in turn. */
export type Patch = Operation[];

/** Writes a path as a JSON Pointer (RFC 6901, 2013). */
export function pointerOf(path: ReadonlyArray<string | number>): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Reads a JSON Pointer as keys; positions in lists stay texts. */
export function stepsOf(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Makes a patch on a document, which stays as it was: what the patch does not touch is shared by both. Throws where the patch does not
 * fit: a place that is not there, or a `test` that fails.
 */
export function applyPatch<T>(document: T, patch: Patch): T {
  const copy = new SharedCopy(document);
  for (const operation of patch) {
    const path = stepsOf(operation.path);
    if (operation.op === "test") {
      if (!sameJson(copy.at(path), operation.value)) throw new Error(`patch does not fit: ${operation.path} has changed`);
    } else if (operation.op === "remove") copy.remove(path);
    else if (operation.op === "move") {
      const from = stepsOf(operation.from);
      const value = copy.at(from);
      copy.remove(from);
      copy.add(path, value);
    } else if (operation.op === "add") copy.add(path, operation.value);
    else copy.replace(path, operation.value);
  }
  return copy.root as T;
}

/** Whether two pieces of JSON say the same, in whatever order their keys stand. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson((a as Json)[key], (b as Json)[key]));
}

/** Moves keys to the end of their map, one after another. */
export function toEnd(map: ReadonlyArray<string | number>, keys: readonly string[]): Operation[] {
  return keys.map((key) => {
    const pointer = pointerOf([...map, key]);
    return { op: "move", from: pointer, path: pointer };
  });
}

/** The keys that have to come to the end, one after another, to bring keys from one order into another: all after the longest beginning that is in order already. */
export function lateKeys(before: readonly string[], after: readonly string[]): readonly string[] {
  let place = -1;
  const first = after.findIndex((key) => {
    const next = before.indexOf(key);
    if (next < place) return true;
    place = next;
    return false;
  });
  return first < 0 ? [] : after.slice(first);
}

type Json = Record<string, unknown>;
