import { formatDate, parseDate, say } from "#units";
import { atPoint, type Context } from "./context.ts";
import { limiting } from "./headline.ts";
import { exactly, type Interval, isBeyondChance } from "./numbers.ts";
import { type ComparedMeasure, comparedMeasures } from "./report-input.ts";
import { bareCells, type Cell, type Column, cellsOf, type Table, withoutEmpty } from "./table.ts";

/** The changes by which the points differ, in order of first appearance. */
export function variedKeys({ input: { points } }: Context): string[] {
  if (points.some(({ title }) => title !== undefined)) return [];
  const keys = new Set(points.flatMap(({ change }) => Object.keys(change)));
  return [...keys].filter((key) => new Set(points.map(({ change }) => JSON.stringify(change[key]))).size > 1);
}

/** What a change is about: a parameter's name, or the pointer as it stands. */
export function changeName({ names }: Context, key: string): string {
  return key.startsWith("/") ? key : names.parameter(key);
}

/** The value that a change gives, in words. */
export function changeText({ input, speech, texts: { core } }: Context, key: string, value: unknown): string {
  if (typeof value === "boolean") return value ? core.yes : core.no;
  if (typeof value !== "number") return value === undefined ? core.none : String(typeof value === "object" ? JSON.stringify(value) : value);
  return input.pathway.parameters?.[key]?.unit === "share" ? speech.percent(value) : speech.plain(value);
}

/** What tells a point from the others: "Responsible workers 5". */
export function pointName(context: Context, index: number): string {
  const { change, title } = context.input.points[index]!;
  if (title) return say(title, context.language);
  const keys = variedKeys(context);
  if (keys.length === 0) return String(index + 1);
  return keys.map((key) => `${changeName(context, key)}: ${changeText(context, key, change[key])}`).join(", ");
}

/** The points of `vary` side by side; null where there is only one. */
export function pointTable(context: Context): Table | null {
  const { input } = context;
  const { labels: t } = context.texts;
  if (input.points.length < 2) return null;
  const keys = variedKeys(context);
  const cells = cellsOf(context);
  const bare = bareCells(context);
  const columns: Column[] = [
    ...(keys.length > 0 ? keys : ["point"]).map(
      (key): Column => ({ key, label: keys.length > 0 ? changeName(context, key) : t.point, kind: "text" }),
    ),
    { key: "throughput", label: t.throughput, kind: "perYear" },
    { key: "wait50", label: t.wait50, kind: "days" },
    { key: "wait90", label: t.wait90, kind: "days" },
    { key: "timeInSystem", label: t.timeInSystem, kind: "days" },
    { key: "withinBand", label: t.withinBand, kind: "share" },
    { key: "clearedAt", label: t.clearedAt, kind: "date" },
    { key: "clearedShare", label: t.clearedShare, kind: "share" },
    { key: "numberInSystem", label: t.inSystem, kind: "number" },
    { key: "cost", label: t.cost, kind: "euros" },
    { key: "bottleneck", label: t.bottleneckColumn, kind: "text" },
  ];
  const rows = input.points.map((_, i): Cell[] => {
    const at = atPoint(context, i);
    const { summary, change, bottleneck } = at.point;
    const first = bottleneck && limiting(bottleneck);
    const named = keys.map((key): Cell => {
      const value = change[key];
      return { value: typeof value === "number" ? value : changeText(context, key, value), text: changeText(context, key, value) };
    });
    return [
      ...(keys.length > 0 ? named : [cells.text(pointName(context, i))]),
      cells.rate(summary.throughput),
      cells.quantile(summary.wait, "p50"),
      cells.quantile(summary.wait, "p90"),
      bare.duration(summary.timeInSystem),
      bare.share(summary.activeTime?.withinBand ?? null),
      dateCell(at, summary.backlog && summary.backlog.clearedShare >= 0.5 ? summary.backlog.clearedAt : null),
      cells.share(summary.backlog ? exactly(summary.backlog.clearedShare) : null),
      bare.rate(summary.numberInSystem),
      summary.cost.mean === 0 ? bare.euros(null) : bare.euros(summary.cost),
      first ? cells.text(at.names.resource(first.resource)) : { value: null, text: context.texts.core.none },
    ];
  });
  return withoutEmpty({ id: "points", title: t.pointsTitle, columns, rows });
}

function dateCell({ input, speech, texts }: Context, of: Interval | null): Cell {
  if (!of) return { value: null, text: texts.core.none };
  const { value } = speech.dateAfter(input.start, of);
  return { value: formatDate(parseDate(input.start)! + Math.floor(of.mean)), text: value };
}

/** Paired differences between points, and whether each is more than chance; null where none were made. */
export function differenceTable(context: Context): Table | null {
  const { differences } = context.input;
  if (!differences || differences.length === 0) return null;
  const { labels: t } = context.texts;
  const cells = cellsOf(context);
  const columns: Column[] = [
    { key: "measure", label: t.measure, kind: "text" },
    { key: "to", label: t.compared, kind: "text" },
    { key: "from", label: t.against, kind: "text" },
    { key: "difference", label: t.difference, kind: "number" },
    { key: "beyondChance", label: t.beyondChance, kind: "text" },
  ];
  const rows = comparedMeasures.flatMap((measure) =>
    differences.flatMap(({ from, to, measures }) => {
      const found = measures[measure];
      if (!found) return [];
      const isReal = isBeyondChance(found.difference);
      return [
        [
          cells.text(t.measures[measure]),
          cells.text(pointName(context, to)),
          cells.text(pointName(context, from)),
          cells.difference(found.difference, context.speech[kinds[measure]]),
          { value: String(isReal), text: isReal ? t.realDifference : t.noDifference },
        ],
      ];
    }),
  );
  return { id: "differences", title: t.differencesTitle, note: t.differencesNote, columns, rows };
}

const kinds = {
  throughput: "rate",
  starts: "rate",
  wait: "duration",
  timeToStart: "duration",
  activeTime: "duration",
  withinBand: "points",
  timeInSystem: "duration",
  clearedAt: "duration",
  numberInSystem: "rate",
  handovers: "rate",
  cost: "euros",
  benefit: "euros",
} as const satisfies Record<ComparedMeasure, "rate" | "duration" | "points" | "euros">;
