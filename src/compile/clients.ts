import type { Chart } from "#chart";
import type { ClientColumns } from "#engine";
import { type Pathway, plainNumber } from "#pathway";
import { hashName } from "#random";
import type { DrawTable } from "./draws.ts";
import { flatten } from "./flatten.ts";

/** Compiles what a client is born with. */
export function compileClients(pathway: Pathway, chart: Chart, draws: DrawTable, groups: readonly string[]): ClientColumns {
  const attributes = Object.entries(pathway.attributes ?? {});
  const weights = attributes.map(([, attribute]) =>
    "values" in attribute ? cumulative(Object.values(attribute.values).map((weight) => plainNumber(weight, 0))) : [],
  );
  const flat = flatten(weights);
  return {
    groupCount: groups.length,
    attributeCount: attributes.length,
    attributeKind: Uint8Array.from(attributes, ([, attribute]) => ("values" in attribute ? 0 : 1)),
    attributeDraw: Int32Array.from(attributes, ([name, attribute]) => {
      if ("values" in attribute) return -1;
      return draws.add(`attribute:${name}`, "number" in attribute ? attribute.number : attribute.duration);
    }),
    attributeGrows: Uint8Array.from(attributes, ([, attribute]) => ("duration" in attribute && attribute.grows ? 1 : 0)),
    attributeSource: Uint32Array.from(attributes, ([name]) => hashName(`attribute:${name}`)),
    attributeFirst: flat.start,
    attributeSize: flat.count,
    cumulative: Float64Array.from(weights.flat()),
    flagCount: chart.flags.length,
  };
}

/** Upper cumulative edges of weights, scaled to one. */
function cumulative(weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
}

/** Groups, then the values of categorical attributes: the segments by which is measured. */
export function categoriesOf(pathway: Pathway, groups: readonly string[]): { axis: string; value: string }[] {
  const categories = groups.map((value) => ({ axis: "group", value }));
  for (const [axis, attribute] of Object.entries(pathway.attributes ?? {}))
    if ("values" in attribute) for (const value of Object.keys(attribute.values)) categories.push({ axis, value });
  return categories;
}

/** Attributes in order, with the values of those that are categorical. */
export function attributesOf(pathway: Pathway): { name: string; values: string[] }[] {
  return Object.entries(pathway.attributes ?? {}).map(([name, attribute]) => ({
    name,
    values: "values" in attribute ? Object.keys(attribute.values) : [],
  }));
}
