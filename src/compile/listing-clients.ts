import { block, cells, createPacking, flagged, unless } from "./listing-lines.ts";
import { hashed, type Listed } from "./listing-names.ts";

const kinds = ["one of some values", "a number"];

/** What a client is born with: its group is that of its demand, its attributes are drawn. */
export function listClients({ program: { clients: c }, names, labels }: Listed): string[][] {
  const markValues = createPacking();
  const head = [
    `${c.groupCount} groups: ${labels.groups.map((_, group) => names.group(group)).join(", ")}`,
    `${c.attributeCount} attributes`,
    `${c.flagCount} flags: ${labels.flags.join(", ") || "none"}`,
  ];
  const blocks = Array.from(c.attributeKind, (kind, a) => {
    const [first, size] = [c.attributeFirst[a]!, c.attributeSize[a]!];
    const values = cells(c.cumulative, first, size).map((edge, value) => `${names.value(a, value)} up to ${edge}`);
    return block(`attribute ${names.attribute(a)}: ${kinds[kind] ?? `#${kind}`}${markValues(first, size)}`, [
      `drawn from ${hashed(`attribute:${names.attribute(a)}`, c.attributeSource[a])}`,
      unless(-1, c.attributeDraw[a], (draw) => `draws ${names.draw(draw)}`),
      flagged(c.attributeGrows[a], "grows"),
      ...values,
    ]);
  });
  return [head, ...blocks];
}
