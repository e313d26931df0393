import type { SegmentSummary } from "#statistics";
import type { Context } from "./context.ts";
import { type Column, cellsOf, type Table, withoutEmpty } from "./table.ts";

/** The client groups side by side. */
export function groupTable(context: Context): Table {
  const { labels: t } = context.texts;
  return segmentTable(context, { id: "groups", title: t.groupsTitle, axis: t.group }, context.point.summary.groups, context.names.group);
}

/** One table for each attribute by which clients are told apart, such as the municipality. */
export function attributeTables(context: Context): Table[] {
  const { labels: t } = context.texts;
  return Object.entries(context.point.summary.by).map(([id, segments]) => {
    const axis = context.names.attribute(id);
    return segmentTable(context, { id: `by-${id}`, title: t.byTitle(axis), axis }, segments, context.names.value);
  });
}

type Heading = { id: string; title: string; axis: string };

function segmentTable(
  context: Context,
  heading: Heading,
  segments: Readonly<Record<string, SegmentSummary>>,
  name: (id: string) => string,
): Table {
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "segment", label: heading.axis, kind: "text" },
    { key: "arrivals", label: t.arrivals, kind: "perYear" },
    { key: "completions", label: t.completions, kind: "perYear" },
    { key: "wait", label: t.waitMean, kind: "days" },
    { key: "wait50", label: t.wait50, kind: "days" },
    { key: "wait90", label: t.wait90, kind: "days" },
    { key: "timeToStart", label: t.timeToStart, kind: "days" },
    { key: "activeTime", label: t.activeTime, kind: "days" },
    { key: "timeInSystem", label: t.timeInSystem, kind: "days" },
  ];
  const rows = Object.entries(segments).map(([id, segment]) => [
    cells.text(name(id)),
    cells.rate(segment.arrivals),
    cells.rate(segment.completions),
    cells.duration(segment.wait),
    cells.quantile(segment.wait, "p50"),
    cells.quantile(segment.wait, "p90"),
    cells.duration(segment.timeToStart),
    cells.duration(segment.activeTime),
    cells.duration(segment.timeInSystem),
  ]);
  return withoutEmpty({ id: heading.id, title: heading.title, columns, rows });
}

/** How far apart the segments are, and which is served soonest and latest. */
export function equityTable(context: Context): Table {
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const { names, point } = context;
  const columns: Column[] = [
    { key: "axis", label: t.axis, kind: "text" },
    { key: "measure", label: t.measure, kind: "text" },
    { key: "best", label: t.shortest, kind: "text" },
    { key: "worst", label: t.longest, kind: "text" },
    { key: "difference", label: t.difference, kind: "days" },
    { key: "ratio", label: t.ratio, kind: "number" },
  ];
  const rows = point.summary.equity.map(({ axis, measure, difference, ratio, best, worst }) => {
    const isGroup = axis === "group" || axis === "groups";
    const name = isGroup ? names.group : names.value;
    return [
      cells.text(isGroup ? t.group : names.attribute(axis)),
      cells.text(t.measures[measure]),
      cells.text(name(best)),
      cells.text(name(worst)),
      cells.duration(difference),
      cells.rate(ratio),
    ];
  });
  return { id: "equity", title: t.equityTitle, note: t.equityNote, columns, rows };
}
