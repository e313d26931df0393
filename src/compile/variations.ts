import type { Segment } from "#chart";
import type { Pathway } from "#pathway";

/** One way in which values may differ: by group (axis 0), by a categorical attribute (axis 1 + its index). */
interface Axis {
  readonly name: string;
  readonly index: number;
  readonly values: readonly string[];
}

/** The variations of a program: sets of axes, with every combination of their values as a segment. */
export interface Variations {
  /** Index of the variation over some axes (by name), −1 for none; its segments in index order. */
  over(names: readonly string[]): { index: number; segments: Segment[] };
  readonly axisStart: number[];
  readonly axisCount: number[];
  readonly axis: number[];
  readonly stride: number[];
  readonly groups: readonly string[];
}

/** Groups of a pathway; one nameless group where it has none. */
function groupsOf(pathway: Pathway): string[] {
  const groups = Object.keys(pathway.groups ?? {});
  return groups.length > 0 ? groups : [""];
}

function axesOf(pathway: Pathway): Axis[] {
  const axes: Axis[] = [{ name: "group", index: 0, values: groupsOf(pathway) }];
  Object.entries(pathway.attributes ?? {}).forEach(([name, attribute], i) => {
    if ("values" in attribute) axes.push({ name, index: 1 + i, values: Object.keys(attribute.values) });
  });
  return axes;
}

/** Makes the table of variations of a pathway; a set of axes gets one entry however often it is asked for. */
export function createVariations(pathway: Pathway): Variations {
  const axes = axesOf(pathway);
  const known = new Map<string, { index: number; segments: Segment[] }>();
  const columns = { axisStart: [] as number[], axisCount: [] as number[], axis: [] as number[], stride: [] as number[] };
  const none: Segment = { group: groupsOf(pathway)[0]!, attributes: {} };
  const over = (names: readonly string[]) => {
    const used = axes.filter(({ name }) => names.includes(name));
    if (used.length === 0) return { index: -1, segments: [none] };
    const key = used.map(({ name }) => name).join(" ");
    const found = known.get(key);
    if (found) return found;
    const index = columns.axisStart.length;
    columns.axisStart.push(columns.axis.length);
    columns.axisCount.push(used.length);
    let segments: Segment[] = [none];
    let stride = 1;
    for (const { name, index: code, values } of used) {
      columns.axis.push(code);
      columns.stride.push(stride);
      stride *= values.length;
      segments = values.flatMap((value) => segments.map((segment) => narrow(segment, name, value)));
    }
    const made = { index, segments };
    known.set(key, made);
    return made;
  };
  return { over, ...columns, groups: groupsOf(pathway) };
}

function narrow(segment: Segment, name: string, value: string): Segment {
  if (name === "group") return { ...segment, group: value };
  return { ...segment, attributes: { ...segment.attributes, [name]: value } };
}
