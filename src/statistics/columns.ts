import type { Recording } from "#engine";

/** What the replications recorded, number by number: of each the replications side by side, in their order. Whoever reads a column must not write it. */
export interface Columns {
  /** The fact at an offset of `Recording.values`. */
  value(offset: number): Float64Array;
  /** The number at an index of `Recording.quantiles`. */
  quantile(index: number): Float64Array;
}

/** Columns made when they are asked for. */
export function createColumns(recordings: readonly Recording[]): Columns {
  return {
    value: turned(
      recordings.map(({ values }) => values),
      64,
    ),
    quantile: turned(
      recordings.map(({ quantiles }) => quantiles),
      64,
    ),
  };
}

/** Columns of the numbers by month, series by series. Together they are too many to be kept: a column is good until the next but one is asked for. */
export function createMonthColumns(recordings: readonly Recording[], monthCount: number): (series: number, month: number) => Float64Array {
  const rows = recordings.map(({ months }) => months);
  const column = turned(rows, 4 * monthCount, 2);
  return (series, month) => column(series * monthCount + month);
}

/**
 * Turns rows into columns, `width` of them at once: neighbors are mostly asked for in turn. Of `most` blocks the one that has not been asked for the longest
 * gives its room to the next.
 */
function turned(rows: readonly Float64Array[], width: number, most = Number.POSITIVE_INFINITY): (index: number) => Float64Array {
  const blocks = new Map<number, Float64Array>();
  const length = rows.length;

  function blockAt(first: number): Float64Array {
    const idle = blocks.size < most ? undefined : blocks.entries().next().value;
    if (idle !== undefined) blocks.delete(idle[0]);
    const into = idle?.[1] ?? new Float64Array(width * length);
    const block = { first, end: Math.min(first + width, rows[0]!.length), into };
    // The last four overlap those before them.
    if (length >= 4) for (let row = 0; row < length; row += 4) turnFour(rows, Math.min(row, length - 4), block);
    else for (let row = 0; row < length; row++) turnOne(rows, row, block);
    return into;
  }

  return (index) => {
    const at = index % width;
    const block = blocks.get(index - at) ?? blockAt(index - at);
    blocks.delete(index - at);
    blocks.set(index - at, block);
    return block.subarray(at * length, (at + 1) * length);
  };
}

/** Columns from `first` to `end`, one after the other. */
type Block = { first: number; end: number; into: Float64Array };

// Four rows at a time take half as long: memory is read and written by lines of several numbers.
function turnFour(rows: readonly Float64Array[], row: number, { first, end, into }: Block): void {
  const [a, b, c, d] = [rows[row]!, rows[row + 1]!, rows[row + 2]!, rows[row + 3]!];
  for (let k = first, to = row; k < end; k++, to += rows.length) {
    into[to] = a[k]!;
    into[to + 1] = b[k]!;
    into[to + 2] = c[k]!;
    into[to + 3] = d[k]!;
  }
}

function turnOne(rows: readonly Float64Array[], row: number, { first, end, into }: Block): void {
  for (let k = first, to = row; k < end; k++, to += rows.length) into[to] = rows[row]![k]!;
}
