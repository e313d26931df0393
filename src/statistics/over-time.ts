import type { RecordingLayout } from "#engine";
import { sampleQuantile } from "./estimate.ts";
import { costReader } from "./money.ts";
import { isAskedFor } from "./summarize-resources.ts";
import { reportedStates } from "./summarize-states.ts";
import type { Band, Summary } from "./summary.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Numbers of one calendar month of one replication: reads the series of a fact in `months` at `month`. */
type MonthReader = (months: Float64Array, month: number) => number;

/** Where each fact's series stands in `months`: `seriesOf[offset]`, −1 where it is not kept by month. */
export function seriesOf({ series, valueCount }: RecordingLayout): Int32Array {
  const at = new Int32Array(valueCount).fill(-1);
  for (let i = 0; i < series.length; i++) at[series[i]!] = i;
  return at;
}

/**
 * Bands of the replications per calendar month, from the start of the simulation on, warm-up included: numbers are averages of the month, throughput,
 * starts, arrivals, outcomes and cost those of the month itself (the first and the last may be cut). Utilisation is NaN in a month without open time.
 */
export function summarizeOverTime(input: SummaryInput): Summary["overTime"] {
  const { layout, program, names } = input;
  const { state, resource, path } = layout;
  const edges = program.measures.monthEdge;
  const at = seriesOf(layout);
  const width = layout.monthCount;
  const bandOf = createBands(input);
  const count = (offset: number) => {
    const from = at[offset]! * width;
    return bandOf((months, month) => months[from + month]!);
  };
  const average = (offset: number) => {
    const from = at[offset]! * width;
    return bandOf((months, month) => months[from + month]! / (edges[month + 1]! - edges[month]!));
  };
  const share = (part: number, whole: number) => {
    const [a, b] = [at[part]! * width, at[whole]! * width];
    return bandOf((months, month) => (months[b + month]! > 0 ? months[a + month]! / months[b + month]! : Number.NaN));
  };
  const cost = costReader(input);
  return {
    at: names.months,
    numberInSystem: average(state.areaNumber),
    throughput: count(path.completions),
    starts: count(path.starts),
    arrivals: count(path.arrivals),
    cost: bandOf((months, month) => cost((offset) => months[at[offset]! * width + month]!)),
    states: Object.fromEntries(
      reportedStates(input).map((s) => [
        names.states[s]!,
        { number: average(state.areaNumber + s), queue: layout.row.stateWait[s]! < 0 ? null : average(state.areaQueue + s) },
      ]),
    ),
    resources: Object.fromEntries(
      names.resources.map((id, r) => [
        id,
        {
          utilisation: isAskedFor(program, r, false) ? share(resource.areaBusy + r, resource.areaOpen + r) : null,
          occupancy: program.resources.caseload[r]! > 0 ? share(resource.areaHeld + r, resource.areaSlots + r) : null,
          queue: average(resource.areaQueue + r),
        },
      ]),
    ),
    outcomes: Object.fromEntries(names.outcomes.map((id, o) => [id, count(layout.outcome + o)])),
  };
}

/** Makes bands one after the other in the same two arrays: with a thousand replications there are millions of numbers to order. */
function createBands({ layout, recordings }: SummaryInput): (read: MonthReader) => Band {
  const replications = recordings.length;
  const months = layout.monthCount;
  const cells = new Float64Array(months * replications);
  return (read) => {
    // Replications outside, so that the months of a series are read where they lie together.
    for (let r = 0; r < replications; r++) {
      const recorded = recordings[r]!.months;
      for (let month = 0; month < months; month++) cells[month * replications + r] = read(recorded, month);
    }
    const band = { mean: [] as number[], low: [] as number[], high: [] as number[] };
    for (let month = 0; month < months; month++) {
      const cell = summarizeCell(cells.subarray(month * replications, (month + 1) * replications));
      band.mean.push(cell.mean);
      band.low.push(cell.low);
      band.high.push(cell.high);
    }
    return band;
  };
}

/** Mean (in replication order), 5 and 95 % quantile of the numbers that are not NaN; orders the cell. */
function summarizeCell(cell: Float64Array): { mean: number; low: number; high: number } {
  const first = cell[0]!;
  let isEqual = true;
  let count = 0;
  let base = Number.NaN;
  let shift = 0;
  for (let i = 0; i < cell.length; i++) {
    const value = cell[i]!;
    if (value !== first) isEqual = false;
    if (Number.isNaN(value)) continue;
    if (count++ === 0) base = value;
    shift += value - base;
  }
  if (isEqual || count === 0) return { mean: first, low: first, high: first };
  // Typed arrays are ordered by number with NaN last.
  const present = cell.sort().subarray(0, count);
  return { mean: base + shift / count, low: sampleQuantile(present, 0.05), high: sampleQuantile(present, 0.95) };
}
