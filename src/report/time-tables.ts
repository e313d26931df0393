import type { Band } from "#statistics";
import type { Context } from "./context.ts";
import { type Cell, type Column, cellsOf, type Table } from "./table.ts";

/** Month by month: how many are in the system, come, start and complete; mean and the range of nine runs in ten. */
export function monthTable(context: Context): Table {
  const { labels: t } = context.texts;
  const { overTime } = context.point.summary;
  return bandTable(context, { id: "over-time", title: t.overTimeTitle }, [
    ["numberInSystem", t.inSystem, overTime.numberInSystem],
    ["arrivals", t.arrivalsMonth, overTime.arrivals],
    ["starts", t.startsMonth, overTime.starts],
    ["throughput", t.throughputMonth, overTime.throughput],
  ]);
}

/** Month by month: the queue for each resource that somebody waits for. */
export function queueTable(context: Context): Table {
  const { labels: t } = context.texts;
  const queues = Object.entries(context.point.summary.overTime.resources).filter(([, { queue }]) => queue.mean.some((value) => value > 0));
  return bandTable(
    context,
    { id: "queues-over-time", title: t.queuesOverTimeTitle },
    queues.map(([id, { queue }]) => [id, context.names.resource(id), queue]),
  );
}

/** A series of months with one column for each band. The range of the replications stands in the place of the interval. */
export function bandTable(
  context: Context,
  heading: { id: string; title: string },
  bands: ReadonlyArray<readonly [key: string, label: string, band: Band]>,
): Table {
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const month: Column = { key: "month", label: t.month, kind: "text" };
  const columns: Column[] = [month, ...bands.map(([key, label]): Column => ({ key, label, kind: "number" }))];
  const rows = context.point.summary.overTime.at.map((at, i): Cell[] => [
    { value: at, text: context.speech.month(at) },
    ...bands.map(([, , { mean, low, high }]) =>
      mean[i] === undefined ? cells.rate(null) : cells.rate({ mean: mean[i], low: low[i]!, high: high[i]! }),
    ),
  ]);
  return { ...heading, note: t.bandNote, range: t.bandRange, columns, rows };
}

/** A distribution in bins: the share of clients in each, and of those up to its end; null where nobody was met. */
export function distributionTable(context: Context, name: "wait" | "activeTime" | "timeInSystem" | "timeToStart"): Table | null {
  const { labels: t } = context.texts;
  const distribution = context.point.summary.distributions[name];
  if (!distribution) return null;
  const { speech } = context;
  let sum = 0;
  const rows = distribution.shares.map((share, i): Cell[] => {
    sum += share;
    const [from, to] = [i * distribution.width, (i + 1) * distribution.width];
    return [
      { value: from, text: `${speech.plain(from, 1)}–${speech.plain(to, 1)}` },
      { value: to, text: speech.plain(to, 1) },
      { value: share, text: speech.percent(share, 1) },
      { value: sum, text: speech.percent(sum, 1) },
    ];
  });
  const columns: Column[] = [
    { key: "from", label: t.fromDays, kind: "days" },
    { key: "to", label: t.toDays, kind: "days" },
    { key: "share", label: t.share, kind: "share" },
    { key: "cumulative", label: t.cumulative, kind: "share" },
  ];
  return { id: `distribution-${name}`, title: t.distributionTitles[name], columns, rows };
}
