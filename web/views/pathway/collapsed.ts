import { type Chart, nodeAt } from "#chart";
import { overview } from "#layout";

/** Opens a collapsed state by one level, or collapses an open one. `collapsed` null stands for the overview. */
export function toggled(chart: Chart, collapsed: readonly string[] | null, path: string): string[] {
  const now = collapsed ?? overview(chart);
  if (!now.includes(path)) return [...now.filter((other) => !other.startsWith(`${path}.`)), path];
  const inside = (nodeAt(chart, path)?.children ?? []).map((child) => chart.nodes[child]!).filter(({ children }) => children.length > 0);
  return [...now.filter((other) => other !== path), ...inside.map((node) => node.path)];
}

/** Opens what has to be open for a state to be seen; the same list where it is seen already. */
export function openedTo(chart: Chart, collapsed: readonly string[] | null, path: string): readonly string[] | null {
  const now = collapsed ?? overview(chart);
  const isAround = (other: string) => path.startsWith(`${other}.`);
  if (!now.some(isAround)) return collapsed;
  let open: readonly string[] = now;
  for (let around = open.find(isAround); around !== undefined; around = open.find(isAround)) open = toggled(chart, open, around);
  return open;
}
