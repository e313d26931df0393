import type { ClientMeasure } from "#statistics";
import type { Context } from "./context.ts";
import { exactly, type Figure, type Interval, signed } from "./numbers.ts";

/** What the raw values of a column are: days, clients a year, shares within 0–1, euros a year, ISO dates, other numbers, or words. */
type Kind = "text" | "days" | "perYear" | "share" | "euros" | "date" | "number";

/** A column: its key in files, its header in the language of the report. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
}

/** A raw value, how it is shown, and the ends of its 95 % interval where it has one. */
export interface Cell {
  readonly value: number | string | null;
  readonly text: string;
  readonly low?: number;
  readonly high?: number;
}

/** A table: rows have as many cells as there are columns, and the first cell names the row. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** What low and high are, where they are not the 95 % interval. */
  readonly range?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Makes the cells of a language. Null becomes a dash, never 0. */
export interface Cells {
  text(value: string): Cell;
  number(value: number | null, decimals?: number): Cell;
  rate(of: Interval | null): Cell;
  share(of: Interval | null): Cell;
  duration(of: Interval | null): Cell;
  euros(of: Interval | null): Cell;
  quantile(of: ClientMeasure | null, name: "p50" | "p90"): Cell;
  date(start: string, of: Interval | null): Cell;
  /** A difference of any kind, with its sign. */
  difference(of: Interval | null, write: (of: Interval) => Figure): Cell;
}

/** The cells of a context's language. */
export function cellsOf(context: Pick<Context, "speech">): Cells {
  return makeCells(context, true);
}

/** Cells that show the value only and keep the interval for files: for tables that would be too wide otherwise. */
export function bareCells(context: Pick<Context, "speech">): Cells {
  return makeCells(context, false);
}

function makeCells({ speech }: Pick<Context, "speech">, withInterval: boolean): Cells {
  const duration = withInterval ? speech.duration : ({ mean }: Interval): Figure => ({ value: speech.shortDuration(mean), interval: null });
  const none: Cell = { value: null, text: speech.texts.none };
  const filled = (of: Interval | null, write: (of: Interval) => Figure, sign = (text: string) => text): Cell => {
    if (!of || !Number.isFinite(of.mean)) return none;
    const { value, interval } = write(withInterval ? of : exactly(of.mean));
    const text = interval === null ? sign(value) : `${sign(value)} (${interval})`;
    return of.low === of.high ? { value: of.mean, text } : { value: of.mean, text, low: of.low, high: of.high };
  };
  return {
    text: (value) => ({ value, text: value }),
    number: (value, decimals) =>
      value === null || !Number.isFinite(value)
        ? none
        : { value, text: decimals === undefined ? speech.plain(value, 2) : speech.number(value, decimals) },
    rate: (of) => filled(of, speech.rate),
    share: (of) => filled(of, speech.share),
    duration: (of) => filled(of, duration),
    euros: (of) => filled(of, speech.euros),
    quantile: (of, name) => filled(of && { mean: of[name], low: of[`${name}Low`], high: of[`${name}High`] }, duration),
    date: (start, of) => (of ? { ...filled(of, (interval) => speech.dateAfter(start, interval)) } : none),
    difference: (of, write) => filled(of, write, (text) => signed(of!.mean, text)),
  };
}

/** Leaves out the columns in which no row has anything to show; the first always stays. */
export function withoutEmpty(table: Table): Table {
  const kept = table.columns.map((_, i) => i === 0 || table.rows.some((row) => row[i]!.value !== null));
  return { ...table, columns: table.columns.filter((_, i) => kept[i]), rows: table.rows.map((row) => row.filter((_, i) => kept[i])) };
}
