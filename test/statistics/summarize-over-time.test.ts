import { beforeAll, expect, test } from "vitest";
import { binCount } from "#engine";
import { type Band, mergePools, quantileOfBins, type Summary, type SummaryInput, sampleQuantile, summarize } from "#statistics";
import { runSimulation } from "./run-simulation.ts";

let input: SummaryInput;
let summary: Summary;
beforeAll(() => {
  input = runSimulation("ttk-baseline", 6, { horizon: "2 y" });
  summary = summarize(input);
}, 60_000);

const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const days = (month: number) => input.program.measures.monthEdge[month + 1]! - input.program.measures.monthEdge[month]!;

test("overTime adds up to the whole", () => {
  const { overTime } = summary;
  expect(overTime.at).toHaveLength(25);
  expect(overTime.at[0]).toBe("2021-03");
  expect(total(overTime.throughput.mean) / 2).toBeCloseTo(summary.throughput.mean, 6);
  expect(total(overTime.arrivals.mean) / 2).toBeCloseTo(summary.arrivals.mean, 6);
  expect(total(overTime.starts.mean) / 2).toBeCloseTo(summary.starts!.mean, 6);
  expect(total(overTime.cost.mean) / 2 / summary.cost.mean).toBeCloseTo(1, 9);
  expect(total(overTime.outcomes.work!.mean) / 2).toBeCloseTo(summary.outcomes.work!.mean, 6);
  const average = (band: Band) => total(band.mean.map((mean, month) => mean * days(month))) / 730.5;
  expect(average(overTime.numberInSystem)).toBeCloseTo(summary.numberInSystem.mean, 6);
  for (const path of ["ttk", "ttk.prosessi", "tyollistyi"])
    expect(average(overTime.states[path]!.number)).toBeCloseTo(summary.states[path]!.number.mean, 6);
  expect(average(overTime.states["ttk.prosessi"]!.queue!)).toBeCloseTo(summary.states["ttk.prosessi"]!.queue!.mean, 6);
  expect(average(overTime.resources.nurse!.queue)).toBeCloseTo(summary.resources.nurse!.queue.mean, 6);
});

test("overTime has a queue where one can wait, and slots where there is a caseload", () => {
  expect(summary.overTime.states.te!.queue).toBeNull();
  expect(summary.overTime.resources.nurse!.occupancy).toBeNull();
  expect(summary.overTime.resources.responsibleWorker!.occupancy!.mean[20]).toBeGreaterThan(0.5);
});

test("overTime gives the 5 and 95 % quantiles of the replications in each month", () => {
  const { layout, recordings } = input;
  const offset = layout.series.indexOf(layout.path.completions) * layout.monthCount;
  for (const month of [5, 20, 24]) {
    const counts = recordings.map(({ months }) => months[offset + month]!);
    const sorted = [...counts].sort((a, b) => a - b);
    expect(summary.overTime.throughput.mean[month]).toBeCloseTo(total(counts) / 6, 9);
    expect(summary.overTime.throughput.low[month]).toBeCloseTo(sampleQuantile(sorted, 0.05), 9);
    expect(summary.overTime.throughput.high[month]).toBeCloseTo(sampleQuantile(sorted, 0.95), 9);
  }
});

test("overTime has no utilisation in a month without open time", () => {
  const { layout, recordings, names } = input;
  const r = names.resources.indexOf("nurse");
  const closed = recordings.map((recording) => {
    const months = recording.months.slice();
    months[layout.series.indexOf(layout.resource.areaOpen + r) * layout.monthCount + 4] = 0;
    return { ...recording, months };
  });
  const band = summarize({ ...input, recordings: closed }).overTime.resources.nurse!.utilisation!;
  expect([band.mean[4], band.low[4], band.high[4]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(band.mean[20]).toBeGreaterThan(0);
});

test("distributions end at the 99 % quantile and have the mean of what they show", () => {
  const { activeTime } = summary.distributions;
  const { layout, pool } = input;
  expect(activeTime!.shares).toHaveLength(60);
  expect(60 * activeTime!.width).toBeCloseTo(quantileOfBins(pool, layout.row.active * binCount, 0.99), 9);
  expect(total(activeTime!.shares)).toBeGreaterThan(0.985);
  expect(total(activeTime!.shares)).toBeLessThan(0.995);
  const middle = total(activeTime!.shares.map((share, i) => share * (i + 0.5) * activeTime!.width)) / total(activeTime!.shares);
  expect(Math.abs(middle / summary.activeTime!.mean - 1)).toBeLessThan(0.02);
});

test("distributions are one bin where nobody waits, and null where nobody is", () => {
  const pool = new Float64Array(input.pool.length);
  pool[input.layout.row.wait * binCount] = 5;
  const { distributions } = summarize({ ...input, pool });
  expect(distributions.wait).toEqual({ width: 1, shares: [1] });
  expect(distributions.activeTime).toBeNull();
});

test("mergePools adds bin by bin and refuses pools of different layouts", () => {
  expect(mergePools([Float64Array.of(1, 2), Uint32Array.of(3, 4), Float64Array.of(0, 5)])).toEqual(Float64Array.of(4, 11));
  expect(mergePools([])).toEqual(new Float64Array(0));
  expect(() => mergePools([new Float64Array(2), new Float64Array(3)])).toThrow("invalid pools: 2 and 3 bins");
});
