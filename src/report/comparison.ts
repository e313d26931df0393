import { atPoint, type Context } from "./context.ts";
import { type Figure, type Interval, isBeyondChance } from "./numbers.ts";
import { differenceTable, pointName } from "./point-tables.ts";
import { type ComparedMeasure, comparedMeasures } from "./report-input.ts";

/** A paired difference in words. */
export interface ComparedRow {
  readonly id: ComparedMeasure;
  /** Positions of the points. */
  readonly from: number;
  readonly to: number;
  readonly measure: string;
  /** The difference with its sign and its interval. */
  readonly difference: string;
  readonly isBeyondChance: boolean;
  readonly direction: "more" | "less" | "same";
  readonly sentence: string;
}

/** A measure side by side: what each point has, and the differences. */
export interface ComparedMeasureRows {
  readonly id: ComparedMeasure;
  readonly measure: string;
  readonly values: readonly { readonly name: string; readonly text: string }[];
  readonly rows: readonly ComparedRow[];
}

/** The measures of which there are differences, side by side; costs and benefits only where there are any. */
export function comparedMeasureRows(context: Context): ComparedMeasureRows[] {
  const all = comparedRows(context);
  const { labels: t } = context.texts;
  return comparedMeasures.flatMap((id) => {
    const rows = all.filter((row) => row.id === id);
    const contexts = context.input.points.map((_, i) => atPoint(context, i));
    const isMet = (id !== "cost" && id !== "benefit") || contexts.some(({ point }) => point.summary[id].mean !== 0);
    if (rows.length === 0 || !isMet) return [];
    const values = contexts.map((at, i) => ({ name: pointName(context, i), text: valueText(at, id) }));
    return [{ id, measure: t.measures[id], values, rows }];
  });
}

function valueText(context: Context, id: ComparedMeasure): string {
  const { point, speech, texts, input } = context;
  const { summary } = point;
  const rate = (of: Interval | null) => of && speech.rate(of);
  const time = (of: Interval | null) => of && speech.duration(of);
  const cleared = summary.backlog && summary.backlog.clearedShare >= 0.5 ? summary.backlog.clearedAt : null;
  const figures: Record<ComparedMeasure, () => Figure | null> = {
    throughput: () => rate(summary.throughput),
    starts: () => rate(summary.starts),
    wait: () => time(summary.wait),
    timeToStart: () => time(summary.timeToStart),
    activeTime: () => time(summary.activeTime),
    withinBand: () => summary.activeTime && speech.share(summary.activeTime.withinBand),
    timeInSystem: () => time(summary.timeInSystem),
    clearedAt: () => cleared && speech.dateAfter(input.start, cleared),
    numberInSystem: () => rate(summary.numberInSystem),
    handovers: () => rate(summary.handovers),
    cost: () => speech.euros(summary.cost),
    benefit: () => speech.euros(summary.benefit),
  };
  return figures[id]()?.value ?? texts.core.none;
}

/** The differences between points, measure by measure, as the table of differences has them. */
function comparedRows(context: Context): ComparedRow[] {
  const { labels: t } = context.texts;
  const found = comparedMeasures.flatMap((measure) =>
    (context.input.differences ?? []).flatMap(({ from, to, measures }) => {
      const paired = measures[measure];
      return paired ? [{ id: measure, from, to, of: paired.difference }] : [];
    }),
  );
  const rows = differenceTable(context)?.rows ?? [];
  return found.map(({ id, from, to, of }, i) => {
    const text = rows[i]![3]!.text;
    const isReal = isBeyondChance(of);
    const [measure, name] = [t.measures[id], pointName(context, to)];
    return {
      id,
      from,
      to,
      measure,
      difference: text,
      isBeyondChance: isReal,
      direction: isReal ? (of.mean > 0 ? "more" : "less") : "same",
      sentence: isReal ? t.comparedReal(measure, text, name) : t.comparedNone(measure, name),
    };
  });
}
