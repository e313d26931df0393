import type { RecordingLayout } from "#engine";
import { createMonthColumns } from "./columns.ts";
import { costReader, type FactReader } from "./money.ts";
import { type Sample, takeSample } from "./sample-quantiles.ts";
import { isAskedFor } from "./summarize-resources.ts";
import { reportedStates } from "./summarize-states.ts";
import type { Band, Summary } from "./summary.ts";
import type { SummaryInput } from "./summary-input.ts";

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
  const { count, average, share, bandOf } = createBands(input);
  const cost = costReader(input);
  return {
    at: names.months,
    numberInSystem: average(state.areaNumber),
    throughput: count(path.completions),
    starts: count(path.starts),
    arrivals: count(path.arrivals),
    cost: bandOf(cost),
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

/** Makes bands one after the other in the same arrays: with a thousand replications there are millions of numbers to go through. */
function createBands({ layout, program, recordings }: SummaryInput) {
  const { monthCount } = layout;
  const edges = program.measures.monthEdge;
  const at = seriesOf(layout);
  const column = createMonthColumns(recordings, monthCount);
  const cell = new Float64Array(recordings.length);

  function band(sampleOf: (month: number) => Sample): Band {
    const found = { mean: [] as number[], low: [] as number[], high: [] as number[] };
    for (let month = 0; month < monthCount; month++) {
      const { mean, quantile } = sampleOf(month);
      found.mean.push(mean);
      found.low.push(quantile(0.05));
      found.high.push(quantile(0.95));
    }
    return found;
  }

  const count = (offset: number) => band((month) => takeSample(column(at[offset]!, month), 1));
  const average = (offset: number) => band((month) => takeSample(column(at[offset]!, month), edges[month + 1]! - edges[month]!));
  const share = (part: number, whole: number) =>
    band((month) => {
      const [parts, wholes] = [column(at[part]!, month), column(at[whole]!, month)];
      for (let i = 0; i < cell.length; i++) cell[i] = wholes[i]! > 0 ? parts[i]! / wholes[i]! : Number.NaN;
      return takeSample(cell, 1);
    });
  const bandOf = (read: (fact: FactReader) => number) =>
    band((month) => {
      for (let i = 0; i < cell.length; i++) {
        const { months } = recordings[i]!;
        cell[i] = read((offset) => months[at[offset]! * monthCount + month]!);
      }
      return takeSample(cell, 1);
    });
  return { count, average, share, bandOf };
}
