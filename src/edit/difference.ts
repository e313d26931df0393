import { lateKeys, type Operation, type Patch, pointerOf, sameJson, toEnd } from "./json-patch.ts";

type Map = Record<string, unknown>;

/** The patch that makes one document another, down to the order of its keys. Lists that differ are put there whole. */
export function difference(before: unknown, after: unknown, path: readonly string[] = []): Patch {
  if (before === after) return [];
  if (!isMap(before) || !isMap(after)) {
    return sameJson(before, after) && JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ op: "replace", path: pointerOf(path), value: after }];
  }
  const at = (key: string) => pointerOf([...path, key]);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const fresh = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const changed = kept.flatMap((key) => difference(before[key], after[key], [...path, key]));
  return [
    ...gone.map((key): Operation => ({ op: "remove", path: at(key) })),
    ...changed,
    ...fresh.map((key): Operation => ({ op: "add", path: at(key), value: after[key] })),
    ...toEnd(path, lateKeys([...kept, ...fresh], Object.keys(after))),
  ];
}

function isMap(value: unknown): value is Map {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
