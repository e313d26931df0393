import { block, cells, createPacking, flagged, row, span, unless } from "./listing-lines.ts";
import { hashed, type Listed } from "./listing-names.ts";

const kinds = ["backlog", "released", "stream", "present"];

/** Who comes, and who is inside at the start. */
export function listDemand({ program: { demand: d }, names, labels }: Listed): string[][] {
  const markBreaks = createPacking();
  const markPresent = createPacking();
  const blocks = Array.from(d.kind, (kind, entry) => {
    const [breaks, breakCount] = [d.breakStart[entry]!, d.breakCount[entry]!];
    const [present, presentCount] = [d.presentStart[entry]!, d.presentCount[entry]!];
    const marks = `${markBreaks(breaks, breakCount)}${markPresent(present, presentCount)}`;
    return block(`${names.demand(entry)}: ${kinds[kind] ?? `#${kind}`}${marks}`, [
      `clients of ${names.group(d.group[entry]!)}, drawn from ${hashed(labels.streams[entry] ?? `#${entry}`, d.stream[entry])}`,
      unless(-1, d.event[entry], (event) => `come by ${names.event(event)}`),
      unless(0, d.size[entry], (size) => `${size} clients`),
      unless(0, d.first[entry], (first) => `from ${first}`),
      unless(0, d.spacing[entry], (spacing) => `one every ${spacing}`),
      flagged(d.given[entry], "in the order given"),
      row("inside", cells(d.presentList, present, presentCount).map(names.state)),
      unless(-1, d.elapsedDraw[entry], (draw) => `there for ${names.draw(draw)}`),
      ...span(breaks, breakCount).map((i) => `${d.breakExpected[i]} expected by ${d.breakTime[i]}`),
    ]);
  });
  const sources = [
    `arrivals are drawn from ${hashed("arrival", d.arrivalSource)}`,
    `the order of backlogs is drawn from ${hashed("interleave", d.interleaveSource)}`,
  ];
  return [[`${d.count} entries`, ...sources], ...blocks];
}
