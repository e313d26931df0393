import { clientMeasure } from "./client-measure.ts";
import { estimate } from "./estimate.ts";
import { type Facts, ratePerYear, ratios } from "./facts.ts";
import type { SegmentSummary } from "./summary.ts";

/** Segments of one axis: the groups, or the values of an attribute, with their places among the categories. */
export type Axis = { axis: string; segments: { value: string; category: number }[] };

/** The axes by which clients are told apart, in the order of the categories; a pathway without groups has no such axis. */
export function axesOf({ names }: Pick<Facts, "names">): Axis[] {
  const axes = new Map<string, Axis>();
  for (const [category, { axis, value }] of names.categories.entries()) {
    if (value === "") continue;
    const found = axes.get(axis) ?? { axis, segments: [] };
    found.segments.push({ value, category });
    axes.set(axis, found);
  }
  return [...axes.values()];
}

/** What the replications say of the clients of each segment of an axis. */
export function summarizeSegments(input: Facts, { segments }: Axis): Record<string, SegmentSummary> {
  return Object.fromEntries(segments.map(({ value, category }) => [value, summarizeSegment(input, category)]));
}

function summarizeSegment(input: Facts, c: number): SegmentSummary {
  const { category: at, row } = input.layout;
  return {
    arrivals: ratePerYear(input, at.arrivals + c),
    completions: ratePerYear(input, at.completions + c),
    wait: clientMeasure(input, { row: row.categoryWait + c, sum: at.waitSum + c, count: at.waitCount + c, open: at.waitOpenCount + c }),
    timeToStart: estimate(ratios(input, at.startSum + c, at.startCount + c)),
    timeInSystem: clientMeasure(input, { row: row.categoryTime + c, sum: at.timeSum + c, count: at.timeCount + c, open: at.openCount + c }),
    activeTime: clientMeasure(input, {
      row: row.categoryActive + c,
      sum: at.activeSum + c,
      count: at.activeCount + c,
      open: at.activeOpenCount + c,
    }),
  };
}
