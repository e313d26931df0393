import { type Cell, type ChartPicture, type Context, chartPictures, type Table, tables, wholeMonths } from "#report";

/** One line or one color of bars; `low` and `high` are the ends of the intervals, where there are any. */
export interface FigureSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly low: readonly (number | null)[] | null;
  readonly high: readonly (number | null)[] | null;
}

/** A chart as the numbers that it is drawn from, for programs that draw it themselves. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** What the numbers say, in words. */
  readonly says: string;
  /** Lines over time, columns of a distribution, or bars to the right under names. */
  readonly kind: "lines" | "columns" | "bars";
  readonly isShare: boolean;
  readonly categories: readonly string[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly series: readonly FigureSeries[];
}

/** The charts of a report in the order in which it shows them, what one more unit brings last. */
export function figuresOf(context: Context): Figure[] {
  const found = [...chartPictures(context)].flatMap((picture) => figureOf(context, picture) ?? []);
  const gains = gainFigure(context);
  return gains === null ? found : [...found, gains];
}

function figureOf(context: Context, picture: ChartPicture): Figure | null {
  const { table } = picture;
  if (table === null || table.rows.length === 0) return null;
  if (picture.id === "chart-in-system") return overTime(context, picture, table, null);
  if (picture.id === "chart-flow")
    return overTime(context, picture, table, ["throughput", context.point.summary.starts ? "starts" : "arrivals"]);
  if (picture.id === "chart-resources") return bars(picture, table, ["occupancy", "utilisation", "saturated"]);
  if (picture.id === "chart-outcomes") return bars(picture, table, ["perYear"]);
  if (table.id.startsWith("distribution-")) return distribution(context, picture, table);
  return bars(picture, table, table.columns.some(({ key }) => key === "wait") ? ["wait"] : ["timeInSystem"]);
}

/** What one more unit of each resource brings in clients a year; null where it was not tried. */
function gainFigure(context: Context): Figure | null {
  const table = tables(context).find(({ id }) => id === "bottleneck");
  if (table === undefined || !table.columns.some(({ key }) => key === "throughput")) return null;
  const { labels } = context.texts;
  const tried = { ...table, rows: table.rows.filter((row) => row[at(table, "throughput")]!.value !== null) };
  return tried.rows.length === 0
    ? null
    : bars({ id: "chart-gains", title: labels.chartGains, says: labels.chartGainsDesc }, tried, ["throughput"]);
}

type Heading = Pick<Figure, "id" | "title" | "says">;

function headingOf({ id, title, says }: Heading): Heading {
  return { id, title, says };
}

function at({ columns }: Table, key: string): number {
  return columns.findIndex((column) => column.key === key);
}

function seriesOf({ rows, columns }: Table, column: number): FigureSeries {
  const number = (value: Cell["value"] | undefined) => (typeof value === "number" && Number.isFinite(value) ? value : null);
  const cells = rows.map((row) => row[column]!);
  const hasEnds = cells.some(({ low, high }) => low !== undefined && high !== undefined);
  return {
    name: columns[column]!.label,
    values: cells.map(({ value }) => number(value)),
    low: hasEnds ? cells.map(({ low, value }) => number(low ?? value)) : null,
    high: hasEnds ? cells.map(({ high, value }) => number(high ?? value)) : null,
  };
}

/** Months in which all of the month is simulated, or all of them for what is counted at a time. */
function overTime(context: Context, picture: ChartPicture, table: Table, keys: readonly string[] | null): Figure {
  const kept = keys === null ? null : new Set(wholeMonths(context, table.rows.length));
  const shown = { ...table, rows: table.rows.filter((_, i) => kept === null || kept.has(i)) };
  const columns = keys === null ? table.columns.map((_, c) => c).slice(1) : keys.map((key) => at(table, key));
  return {
    ...headingOf(picture),
    kind: "lines",
    isShare: false,
    categories: shown.rows.map((row) => row[0]!.text),
    categoryTitle: table.columns[0]!.label,
    valueTitle: "",
    series: columns.map((column) => seriesOf(shown, column)),
  };
}

function distribution({ speech }: Context, picture: ChartPicture, table: Table): Figure {
  const share = at(table, "share");
  const series = seriesOf(table, share);
  // What few are left to the right stand together in the last column.
  const all = restFrom(series.values, 0);
  const enough = series.values.findIndex((_, i) => all - restFrom(series.values, i + 1) >= 0.985);
  const last = enough < 0 ? series.values.length - 1 : enough;
  const values = series.values.slice(0, last + 1);
  const shown = table.rows.slice(0, last + 1);
  return {
    ...headingOf(picture),
    kind: "columns",
    isShare: true,
    categories: shown.map(([from], i) => speech.number(Number(from!.value)) + (i === last && i < table.rows.length - 1 ? "–" : "")),
    categoryTitle: table.columns[0]!.label,
    valueTitle: table.columns[share]!.label,
    series: [{ ...series, values: values.map((value, i) => (i === last ? restFrom(series.values, i) : value)) }],
  };
}

function restFrom(values: FigureSeries["values"], from: number): number {
  return values.slice(from).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function bars(picture: Heading, table: Table, keys: readonly string[]): Figure | null {
  const columns = keys.map((key) => at(table, key)).filter((column) => column >= 0);
  const first = columns[0];
  if (first === undefined) return null;
  const main = columns.map((column) => seriesOf(table, column));
  const order = table.rows.map((_, i) => i);
  // As in the report's own picture: what is largest of a share stands first.
  const isShare = table.columns[first]!.kind === "share";
  const size = (i: number) => Math.max(...main.map(({ values }) => values[i] ?? 0));
  if (isShare) order.sort((a, b) => size(b) - size(a));
  const pick = <T>(values: readonly T[]) => order.map((i) => values[i]!);
  return {
    ...headingOf(picture),
    kind: "bars",
    isShare,
    categories: pick(table.rows.map((row) => (isShare ? row[0]!.text : `${row[0]!.text}: ${row[first]!.text}`))),
    categoryTitle: table.columns[0]!.label,
    valueTitle:
      table.columns[first]!.kind === "days"
        ? `${table.columns[first]!.label} (d)`
        : columns.length === 1
          ? table.columns[first]!.label
          : "",
    series: main.map(({ name, values, low, high }) => ({ name, values: pick(values), low: low && pick(low), high: high && pick(high) })),
  };
}
