import { amountText } from "./amounts.ts";
import type { Context } from "./context.ts";
import { exactly } from "./numbers.ts";
import { type Cell, type Column, cellsOf, type Table } from "./table.ts";
import { kindOfMeasure, targetBound, targetName } from "./target-words.ts";

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
    const kind = kindOfMeasure(target.measure);
    const reached: Cell = kind === "time" ? cells.duration(value) : kind === "share" ? cells.share(value) : cells.rate(value);
    const evidence = context.texts.record.bases[target.basis ?? "none"];
    return [
      [
        cells.text(targetName(context, target)),
        cells.text(targetBound(context, target)),
        reached,
        cells.share(exactly(met)),
        { value: target.basis ?? "none", text: evidence },
      ],
    ];
  });
  return { id: "targets", title: t.targetsTitle, note: t.targetsNote, columns, rows };
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
