import { didYouMean, nearest, suggest } from "#pathway";
import type { FullText } from "#units";

const lastKey = (path: string) => path.slice(path.lastIndexOf(".") + 1);

/** A hint for a target that leads nowhere: how the state that is likely meant is written from there, else which states there are. `paths` are dotted, below the root. */
export function hintForTarget(
  target: string,
  source: { path: string; key: string; parent: number },
  { machineId, paths }: { machineId: string; paths: readonly string[] },
): FullText {
  const asked = lastKey(target.replace(/^[#.]+/, ""));
  const keys = new Set(paths.filter((path) => path !== "").map(lastKey));
  const key = keys.has(asked) ? asked : didYouMean(asked, keys);
  if (key === null) return suggest(asked, [...keys]);
  const places = paths.filter((path) => lastKey(path) === key);
  const around = source.path.slice(0, Math.max(0, source.path.length - source.key.length));
  const isSibling = source.parent < 0 ? places.includes(key) : places.includes(`${around}${key}`);
  if (isSibling && !target.startsWith("#")) return nearest(key);
  const child = source.path === "" ? key : `${source.path}.${key}`;
  if (places.includes(child) && target.startsWith(".")) return nearest(`.${key}`);
  const full = places.map((path) => `#${machineId}.${path}`);
  return nearest(didYouMean(target, full) ?? full[0]!);
}
