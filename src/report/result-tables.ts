import { say } from "#units";
import { amountDays, amountText } from "./amounts.ts";
import type { Context } from "./context.ts";
import { exactly } from "./numbers.ts";
import { type Cell, type Column, cellsOf, type Table } from "./table.ts";

/** Where the pathway led: clients a year by outcome, and their share of all outcomes; the most frequent first. */
export function outcomeTable(context: Context): Table {
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const outcomes = rankedOutcomes(context);
  const total = outcomes.reduce((sum, { estimate }) => sum + estimate.mean, 0);
  const columns: Column[] = [
    { key: "outcome", label: t.outcome, kind: "text" },
    { key: "perYear", label: t.perYear, kind: "perYear" },
    { key: "share", label: t.share, kind: "share" },
  ];
  const rows = outcomes.map(({ name, estimate }) => [
    cells.text(name),
    cells.rate(estimate),
    cells.share(total > 0 ? exactly(estimate.mean / total) : null),
  ]);
  return { id: "outcomes", title: t.outcomesTitle, columns, rows };
}

/** Outcomes by how often they are met. */
export function rankedOutcomes({ point, names }: Context) {
  const all = Object.entries(point.summary.outcomes).map(([id, estimate]) => ({ id, name: names.outcome(id), estimate }));
  return all.sort((a, b) => b.estimate.mean - a.estimate.mean);
}

/** The simulation's targets: what was wanted, what came, and how often it was met. */
export function targetTable(context: Context): Table {
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "target", label: t.target, kind: "text" },
    { key: "wanted", label: t.wanted, kind: "text" },
    { key: "value", label: t.reached, kind: "number" },
    { key: "met", label: t.met, kind: "share" },
    { key: "basis", label: t.basis, kind: "text" },
  ];
  const wanted = context.input.simulation.targets ?? [];
  const rows = context.point.summary.targets.flatMap(({ index, value, met }) => {
    const target = wanted[index];
    if (!target) return [];
    const isTime = timeMeasures.has(target.measure);
    const limit = target.atMost ?? target.atLeast;
    const limitText = limit === undefined ? "" : isTime ? amountText(context, limit) : numberText(context, limit, target.measure);
    const reached: Cell = isTime ? cells.duration(value) : shareMeasures.has(target.measure) ? cells.share(value) : cells.rate(value);
    const name = target.name
      ? say(target.name, context.language)
      : (t.measures[target.measure as keyof typeof t.measures] ?? target.measure);
    const bound = target.atMost === undefined ? t.atLeast(limitText) : t.atMost(limitText);
    const evidence = context.texts.record.bases[target.basis ?? "none"];
    return [
      [
        cells.text(name),
        cells.text(target.quantile ? t.forShare(context.speech.percent(target.quantile), bound) : bound),
        reached,
        cells.share(exactly(met)),
        { value: target.basis ?? "none", text: evidence },
      ],
    ];
  });
  return { id: "targets", title: t.targetsTitle, note: t.targetsNote, columns, rows };
}

const timeMeasures = new Set(["wait", "timeInSystem", "activeTime", "timeToStart", "time", "service"]);
const shareMeasures = new Set(["utilisation", "saturated", "occupancy", "withinBand"]);

function numberText(context: Context, amount: NonNullable<Parameters<typeof amountDays>[1]>, measure: string): string {
  const value = amountDays(context, amount);
  if (value === null) return amountText(context, amount);
  return shareMeasures.has(measure) ? context.speech.percent(value) : context.speech.plain(value);
}

/** Limits of time set by law or agreement: how many a year go past them, and what share of stays that is. */
export function deadlineTable(context: Context): Table {
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "state", label: t.state, kind: "text" },
    { key: "within", label: t.limit, kind: "text" },
    { key: "breaches", label: t.breaches, kind: "perYear" },
    { key: "breachShare", label: t.breachShare, kind: "share" },
  ];
  const { deadlines, states } = context.point.summary;
  const rows = Object.entries(deadlines).map(([path, share]) => [
    cells.text(context.names.state(path)),
    cells.text(deadlineOf(context, path)),
    cells.rate(states[path]?.breaches ?? null),
    cells.share(share),
  ]);
  return { id: "deadlines", title: t.deadlinesTitle, columns, rows };
}

function deadlineOf(context: Context, path: string): string {
  let states = context.input.pathway.machine.states;
  let node: NonNullable<typeof states>[string] | undefined;
  for (const key of path.split(".")) {
    node = states?.[key];
    states = node?.states ?? {};
  }
  const within = node?.meta?.deadline?.within;
  return within === undefined ? context.texts.core.none : amountText(context, within);
}
