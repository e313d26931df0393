import type { Chart } from "#chart";

/** Ids of the attributes of a client that guards ask for or on which shares and times depend, in the order of the document. */
export function askedAttributes(chart: Chart): string[] {
  const asked = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { type, params, by } = part as { type?: unknown; params?: { name?: string }; by?: object };
    if (type === "attribute" && params?.name !== undefined) asked.add(params.name);
    if (typeof by === "object") for (const axis of Object.keys(by)) asked.add(axis);
    for (const value of Object.values(part)) look(value);
  };
  const { machine, activities, delays, hazards, attributes = {} } = chart.pathway;
  for (const part of [machine, activities, delays, hazards]) look(part);
  return Object.keys(attributes).filter((id) => asked.has(id));
}
