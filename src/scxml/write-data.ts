import { sharesOf } from "#chart";
import { type Attribute, lawOf } from "#pathway";
import { lawMean } from "#random";
import { type FullText, say } from "#units";
import { flagName, waitsName } from "./conditions.ts";
import type { Plan } from "./plan.ts";
import { script } from "./script.ts";
import { words } from "./words.ts";
import { element, type XmlPart } from "./write-xml.ts";

/**
 * The data of a chart in SCXML, and the functions that ask them. Ids begin with a capital letter, which no state's does. What is assigned is
 * a datum of its own: Qt assigns nothing else.
 */
export function dataOf(plan: Plan): XmlPart[] {
  const { plain, names, language, counted, waited } = plan;
  const data = (id: string, expr: string, about?: FullText): XmlPart[] => [
    ...(about === undefined ? [] : [{ comment: say(about, language) }]),
    element("data", { id, expr }),
  ];
  const shares = plain.nodes.flatMap(({ lists }) =>
    lists.flatMap((list) => {
      const own = sharesOf(list).map(({ p, by }) => (by === undefined ? { p } : { p, by }));
      return own.length === 0 ? [] : [[names.list(list), own] as const];
    }),
  );
  return [
    element("datamodel", {}, [
      ...data("Seed", "Math.floor(Math.random() * 1000000000)", words.seed),
      ...data("Day", "1", words.day),
      ...data("Client", clientOf(plan), words.client),
      ...data("Shares", literal(shares), words.shares),
      ...data("Drawn", "{}"),
      ...[...counted.keys()].flatMap((key) => data(key, "0")),
      ...plain.flags.flatMap((flag) => data(flagName(flag), "false")),
      ...[...waited].flatMap((node) => data(waitsName(names.state(plain.nodes[node]!)), "false")),
    ]),
    element("script", {}, [{ text: script }]),
  ];
}

/** The first group, the first of an attribute's values, the mean of its law; whoever runs the chart puts others in their place. */
function clientOf({ plain: { pathway } }: Plan): string {
  const attributes = Object.entries(pathway.attributes ?? {});
  const values = attributes.map(([id, attribute]) => [id, typicalOf(attribute)] as const);
  const growing = attributes.flatMap(([id, attribute]) => ("duration" in attribute && attribute.grows === true ? id : []));
  const group = Object.keys(pathway.groups ?? {})[0] ?? "";
  return `{ "group": ${quoted(group)}, "attributes": ${literal(values)}, "growing": ${quoted(growing)}, "since": new Date().getTime() }`;
}

function typicalOf(attribute: Attribute): number | string {
  if ("values" in attribute) return Object.keys(attribute.values)[0] ?? "";
  const ready = lawOf("number" in attribute ? attribute.number : attribute.duration);
  return "until" in ready ? 0 : Number(lawMean(ready.law).toPrecision(6));
}

/** An object as ECMAScript writes it. */
function literal(entries: readonly (readonly [string, unknown])[]): string {
  return quoted(Object.fromEntries(entries));
}

/** JSON that is ECMAScript of any edition: two line breaks that JSON takes were none in its strings once. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
