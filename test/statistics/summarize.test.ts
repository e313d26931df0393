import { beforeAll, expect, test } from "vitest";
import type { Recording } from "#engine";
import { type Summary, type SummaryInput, summarize } from "#statistics";
import { runSimulation } from "./run-simulation.ts";

// 1600 clients, 152 slots, 121.75 days each: batch k of 152 begins after k · 121.75 days, the eleventh has 80 clients.
const spell = 121.75;
const horizon = 6 * 365.25;
const batches = Array.from({ length: 11 }, (_, k) => ({ wait: k * spell, size: k < 10 ? 152 : 80 }));
const sumOf = (term: (batch: (typeof batches)[number]) => number) => batches.reduce((sum, batch) => sum + term(batch), 0);

let fixed: SummaryInput;
let plan: Summary;
let baseline: SummaryInput;
let summary: Summary;
beforeAll(() => {
  fixed = runSimulation("ttk-plan", 3, { horizon: "6 y", change: { "/activities/activeProcess/lead": "4 mo" } });
  plan = summarize(fixed);
  baseline = runSimulation("ttk-baseline", 6);
  summary = summarize(baseline);
}, 60_000);

const certain = (mean: number) => ({ mean, low: mean, high: mean, replications: { p5: mean, p50: mean, p95: mean } });
const near = (value: number) => expect.closeTo(value, 6);

test("summarize gives the flows of a pathway of which everything is known", () => {
  expect(plan.replications).toBe(3);
  expect(plan.years).toBe(6);
  expect(plan.throughput).toEqual(certain(1600 / 6));
  expect(plan.outcomes).toEqual({ served: plan.throughput });
  expect(plan.arrivals).toEqual(certain(1600 / 6));
  expect(plan.starts).toEqual(certain(1600 / 6));
  expect(plan.throughputWhileQueue!.mean).toBeCloseTo(152 / (spell / 365.25), 9);
  expect(plan.numberInSystem.mean).toBeCloseTo(sumOf(({ wait, size }) => (wait + spell) * size) / horizon, 6);
  expect(plan.backlog).toEqual({ clearedAt: certain(10 * spell), clearedShare: 1, left: certain(0) });
});

test("summarize gives the durations of a pathway of which everything is known, quantiles to half a percent", () => {
  expect(plan.wait!.mean).toBeCloseTo(sumOf(({ wait, size }) => wait * size) / 1600, 9);
  // The 800th of 1600 is in the sixth batch, the 1440th in the tenth, the 1520th too.
  for (const [found, k] of [
    [plan.wait!.p5, 0],
    [plan.wait!.p50, 5],
    [plan.wait!.p90, 9],
    [plan.wait!.p95, 9],
  ] as const)
    expect(Math.abs(found - k * spell)).toBeLessThanOrEqual(0.004 * k * spell);
  expect(plan.wait).toMatchObject({ n: 1600, nOpen: 0, covers: "all" });
  expect(plan.timeToStart!.mean).toBe(plan.wait!.mean);
  expect(plan.activeTime).toMatchObject({ mean: near(spell), n: 1600, withinBand: certain(1) });
  expect(plan.timeInSystem!.mean).toBeCloseTo(plan.wait!.mean + spell, 9);
  expect(plan.states.ttk!.wait!.p90).toBe(plan.wait!.p90);
});

test("summarize tells the use of slots from working time that nobody asks for", () => {
  const worker = plan.resources.responsibleWorker!;
  expect(worker.utilisation).toBeNull();
  expect(worker.occupancy!.mean).toBeCloseTo((1600 * spell) / (152 * horizon), 9);
  expect(worker.saturated!.mean).toBeCloseTo((10 * spell) / horizon, 9);
  expect(worker.queue.mean).toBeCloseTo(sumOf(({ wait, size }) => wait * size) / horizon, 6);
  expect(worker.wait!.mean).toBeCloseTo(plan.wait!.mean, 9);
  expect(worker.shareOfWaiting).toEqual(certain(1));
  expect(worker.overtime).toBeNull();
});

test("summarize refuses to summarize nothing", () => {
  expect(() => summarize({ ...fixed, recordings: [] })).toThrow("invalid recordings: none");
});

test("summarize gives the same bytes for the same recordings", () => {
  expect(JSON.stringify(summarize(baseline))).toBe(JSON.stringify(summary));
});

test("summarize gives the average of the replications and its t interval", () => {
  const rates = baseline.recordings.map(({ values }) => values[baseline.layout.path.completions]! / 4);
  const mean = rates.reduce((a, b) => a + b, 0) / 6;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / 5;
  expect(summary.throughput.mean).toBeCloseTo(mean, 9);
  // The 97.5 % quantile of t with 5 degrees of freedom.
  expect(summary.throughput.high - mean).toBeCloseTo(2.5705818356363155 * Math.sqrt(variance / 6), 9);
});

test("summarize lets groups and the values of an attribute add up to all clients", () => {
  for (const segments of [summary.groups, summary.by.municipality!]) {
    const all = Object.values(segments);
    expect(all.reduce((sum, { arrivals }) => sum + arrivals.mean, 0)).toBeCloseTo(summary.arrivals.mean, 6);
    expect(all.reduce((sum, { completions }) => sum + completions.mean, 0)).toBeCloseTo(summary.throughput.mean, 6);
    for (const measure of ["wait", "timeInSystem", "activeTime"] as const) {
      const counted = all.map((segment) => segment[measure]).filter((found) => found !== null);
      expect(counted.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(summary[measure]!.n, 6);
      expect(counted.reduce((sum, { nOpen }) => sum + nOpen, 0)).toBeCloseTo(summary[measure]!.nOpen, 6);
    }
  }
});

test("summarize counts whoever is unfinished at the end", () => {
  const { path, state } = baseline.layout;
  const mean = (read: (recording: Recording) => number) => baseline.recordings.reduce((sum, recording) => sum + read(recording), 0) / 6;
  expect(summary.activeTime!.nOpen).toBeCloseTo(
    mean(({ values }) => values[path.starts]! - values[path.activeCount]!),
    9,
  );
  expect(summary.timeInSystem!.nOpen).toBeCloseTo(
    mean(({ values }) => values[path.arrivals]! - values[path.departures]!),
    9,
  );
  expect(summary.timeInSystem!.covers).toBe("granted");
  const prosessi = baseline.names.states.indexOf("ttk.prosessi");
  expect(summary.wait!.nOpen).toBeCloseTo(
    mean(({ values }) => values[state.waitOpenCount + prosessi]!),
    9,
  );
  expect(summary.wait!.nOpen).toBeGreaterThan(0);
});

test("summarize lays the interval of a quantile around the pooled quantile", () => {
  for (const measure of [summary.wait!, summary.activeTime!, summary.states["ttk.konsultaatio"]!.wait!]) {
    expect(measure.p90Low).toBeLessThan(measure.p90);
    expect(measure.p90High - measure.p90).toBeCloseTo(measure.p90 - measure.p90Low, 9);
    expect(measure.p50).toBeLessThan(measure.p90);
    expect(measure.p90).toBeLessThanOrEqual(measure.p95);
  }
});

test("summarize leaves out the root and history states, and waits where nobody can wait", () => {
  expect(Object.keys(summary.states)).toHaveLength(
    baseline.names.states.length - 1 - baseline.names.states.filter((path) => path.endsWith(".paluu")).length,
  );
  expect(summary.states[""]).toBeUndefined();
  expect(summary.states.te).toMatchObject({ wait: null, queue: null });
  expect(summary.states.tyollistyi).toMatchObject({ wait: null, time: null });
  expect(summary.states.tyollistyi!.number.mean).toBeGreaterThan(0);
});

test("summarize adds the cost of states to the cost of activities, and the benefit of outcomes for as long as they last", () => {
  const { program, layout, recordings } = baseline;
  const { costPerYear, benefitPerYear } = program.states;
  const perYear = (rates: Float64Array) =>
    recordings.reduce((sum, { values }) => sum + rates.reduce((all, rate, s) => all + rate * values[layout.state.areaNumber + s]!, 0), 0) /
    6 /
    1461;
  const activities = recordings.reduce((sum, { values }) => sum + values[layout.path.cost]!, 0) / 6 / 4;
  expect(summary.cost.mean / (activities + perYear(costPerYear))).toBeCloseTo(1, 9);
  expect(summary.benefit.mean / perYear(benefitPerYear)).toBeCloseTo(1, 9);
  expect(summary.benefit.mean).toBeGreaterThan(0);
});

test("summarize gives deadlines as shares of stays and breaches as rates", () => {
  const at = baseline.layout.state;
  const s = baseline.names.states.indexOf("te.haastattelu");
  const shares = baseline.recordings.map(
    ({ values }) => values[at.breaches + s]! / (values[at.timeCount + s]! + values[at.openCount + s]!),
  );
  expect(summary.deadlines["te.haastattelu"]!.mean).toBeCloseTo(shares.reduce((a, b) => a + b, 0) / 6, 9);
  expect(summary.states["te.haastattelu"]!.breaches!.mean).toBeGreaterThan(0);
  expect(summary.states["te.tunnistus"]!.breaches).toBeNull();
});

test("summarize divides saturation by open time, whatever the capacity", () => {
  const shares = Object.values(summary.resources).map(({ saturated }) => saturated!.mean);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  // The capacity is constant here: open unit-days are that many times the open days.
  const { layout, names, program } = baseline;
  const r = names.resources.indexOf("nurse");
  const { values } = baseline.recordings[0]!;
  const openDays = values[layout.resource.areaOpen + r]! / program.resources.capacityValue[program.resources.capacityStart[r]!]!;
  const mean = baseline.recordings.reduce((sum, recording) => sum + recording.values[layout.resource.areaSaturated + r]!, 0) / 6;
  expect(summary.resources.nurse!.saturated!.mean).toBeCloseTo(mean / openDays, 9);
});
