import type { Cell, Context, Table } from "#report";
import { formatDate, parseDate } from "#units";
import type { Words } from "./words-fi.ts";

type Summary = Context["point"]["summary"];
type Interval = { readonly mean: number; readonly low: number; readonly high: number };
type Quantiles = NonNullable<Summary["wait"]>;

/** The figures of the whole pathway as numbers, each with its unit and its interval: what the answer tells in words. */
export function measureTable({ point, texts, input, speech }: Context, words: Words): Table {
  const { summary } = point;
  const { labels: t, core } = texts;
  const rows: Cell[][] = [];
  const add = (name: string, unit: keyof Words["units"], of: Interval | null | undefined) => {
    if (!of || !Number.isFinite(of.mean)) return;
    const ends = of.low === of.high ? {} : { low: of.low, high: of.high };
    rows.push([textCell(name), { value: of.mean, text: speech.plain(of.mean, 3), ...ends }, textCell(words.units[unit])]);
  };
  const at = (measure: Quantiles | null, name: "p50" | "p90") =>
    measure && { mean: measure[name], low: measure[`${name}Low`], high: measure[`${name}High`] };
  add(t.measures.throughput, "perYear", summary.throughput);
  add(core.whileQueueLabel, "perYear", summary.throughputWhileQueue);
  add(t.measures.starts, "perYear", summary.starts);
  add(t.arrivals, "perYear", summary.arrivals);
  for (const [name, measure] of [
    ["wait", summary.wait],
    ["timeToStart", summary.timeToStart],
    ["activeTime", summary.activeTime],
    ["timeInSystem", summary.timeInSystem],
  ] as const) {
    add(t.measures[name], "days", measure);
    add(words.half(name === "wait" ? words.wait : t[name]), "days", at(measure, "p50"));
    add(words.most(name === "wait" ? words.wait : t[name]), "days", at(measure, "p90"));
  }
  add(t.measures.withinBand, "share", summary.activeTime?.withinBand);
  add(t.measures.numberInSystem, "clients", summary.numberInSystem);
  add(t.measures.handovers, "times", summary.handovers);
  if (summary.cost.mean !== 0) add(t.measures.cost, "euros", summary.cost);
  if (summary.benefit.mean !== 0) add(t.measures.benefit, "euros", summary.benefit);
  const { backlog } = summary;
  if (backlog) {
    add(t.clearedShare, "share", { mean: backlog.clearedShare, low: backlog.clearedShare, high: backlog.clearedShare });
    add(words.daysToCleared, "days", backlog.clearedAt);
    add(words.leftOfQueue, "clients", backlog.left);
    if (backlog.clearedAt)
      rows.push([
        textCell(t.clearedAt),
        textCell(formatDate(parseDate(input.start)! + Math.floor(backlog.clearedAt.mean))),
        textCell(words.units.date),
      ]);
  }
  return {
    id: "measures",
    title: words.measures,
    note: core.intervalNote,
    columns: [
      { key: "measure", label: core.measure, kind: "text" },
      { key: "value", label: core.value, kind: "number" },
      { key: "unit", label: words.unit, kind: "text" },
    ],
    rows,
  };
}

function textCell(text: string): Cell {
  return { value: text, text };
}
