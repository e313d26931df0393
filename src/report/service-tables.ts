import type { Context } from "./context.ts";
import { exactly } from "./numbers.ts";
import { bareCells, type Column, cellsOf, type Table, withoutEmpty } from "./table.ts";

/** States that somebody visits, in document order: how many come, how many are there, how long they wait and stay. */
export function stateTable(context: Context): Table {
  const { labels: t } = context.texts;
  const cells = bareCells(context);
  const columns: Column[] = [
    { key: "state", label: t.state, kind: "text" },
    { key: "around", label: t.around, kind: "text" },
    { key: "arrivals", label: t.arrivals, kind: "perYear" },
    { key: "number", label: t.numberInside, kind: "number" },
    { key: "queue", label: t.queue, kind: "number" },
    { key: "wait", label: t.waitMean, kind: "days" },
    { key: "wait90", label: t.wait90, kind: "days" },
    { key: "longestWait", label: t.longestWait, kind: "days" },
    { key: "service", label: t.service, kind: "days" },
    { key: "time", label: t.timeInState, kind: "days" },
    { key: "reneged", label: t.reneged, kind: "perYear" },
    { key: "breaches", label: t.breaches, kind: "perYear" },
  ];
  const met = Object.entries(context.point.summary.states).filter(
    ([path, state]) => path !== "" && (state.arrivals.mean > 0 || state.number.mean > 0),
  );
  const rows = met.map(([path, state]) => [
    cells.text(context.names.state(path)),
    cells.text(context.names.around(path)),
    cells.rate(state.arrivals),
    cells.rate(state.number),
    cells.rate(state.queue),
    cells.duration(state.wait),
    cells.quantile(state.wait, "p90"),
    cells.duration(state.longestWait),
    state.service && state.service.mean > 0 ? cells.duration(state.service) : cells.duration(null),
    cells.duration(state.time),
    state.reneged.mean > 0 ? cells.rate(state.reneged) : cells.rate(null),
    cells.rate(state.breaches),
  ]);
  return withoutEmpty({ id: "states", title: t.statesTitle, note: t.bareNote, columns, rows });
}

/** Resources: how much of them is in use, and who waits for them. */
export function resourceTable(context: Context): Table {
  const { labels: t } = context.texts;
  const cells = bareCells(context);
  const columns: Column[] = [
    { key: "resource", label: t.resource, kind: "text" },
    { key: "utilisation", label: t.utilisation, kind: "share" },
    { key: "occupancy", label: t.occupancy, kind: "share" },
    { key: "saturated", label: t.saturated, kind: "share" },
    { key: "queue", label: t.queue, kind: "number" },
    { key: "wait", label: t.waitMean, kind: "days" },
    { key: "shareOfWaiting", label: t.shareOfWaiting, kind: "share" },
    { key: "overtime", label: t.overtime, kind: "days" },
    { key: "workerChanges", label: t.workerChanges, kind: "perYear" },
    { key: "limitBreaches", label: t.limitBreaches, kind: "perYear" },
  ];
  const rows = Object.entries(context.point.summary.resources).map(([id, resource]) => [
    cells.text(context.names.resource(id)),
    cells.share(resource.utilisation),
    cells.share(resource.occupancy),
    cells.share(resource.saturated),
    cells.rate(resource.queue),
    cells.duration(resource.wait),
    cells.share(resource.shareOfWaiting),
    cells.duration(resource.overtime),
    cells.rate(resource.workerChanges),
    cells.rate(resource.limitBreaches),
  ]);
  return withoutEmpty({ id: "resources", title: t.resourcesTitle, note: t.bareNote, columns, rows });
}

/** What one more unit of each resource brings; null where no bottleneck was looked for. */
export function bottleneckTable(context: Context): Table | null {
  const { labels: t } = context.texts;
  const { names, point, speech } = context;
  if (!point.bottleneck) return null;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "resource", label: t.resource, kind: "text" },
    { key: "capacity", label: t.capacity, kind: "number" },
    { key: "fte", label: t.fte, kind: "number" },
    { key: "utilisation", label: t.inUse, kind: "share" },
    { key: "saturated", label: t.saturated, kind: "share" },
    { key: "shareOfWaiting", label: t.shareOfWaiting, kind: "share" },
    { key: "throughput", label: t.gainThroughput, kind: "perYear" },
    { key: "wait", label: t.gainWait, kind: "days" },
    { key: "backlogCleared", label: t.gainCleared, kind: "days" },
  ];
  const rows = point.bottleneck.map((row) => [
    cells.text(names.resource(row.resource)),
    cells.number(row.capacity),
    cells.number(row.fte),
    cells.share(exactly(row.utilisation)),
    cells.share(exactly(row.saturated)),
    cells.share(exactly(row.shareOfWaiting)),
    cells.difference(row.gain?.throughput ?? null, speech.rate),
    cells.difference(row.gain?.wait ?? null, speech.duration),
    cells.difference(row.gain?.backlogCleared ?? null, speech.duration),
  ]);
  return withoutEmpty({ id: "bottleneck", title: t.bottleneckTitle, note: t.bottleneckNote, columns, rows });
}
