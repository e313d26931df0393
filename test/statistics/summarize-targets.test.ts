import { expect, test } from "vitest";
import { type SummaryInput, summarize, type TargetInput } from "#statistics";
import { runSimulation } from "./run-simulation.ts";

// Batches of 152 begin after 0, 4, 8 … months; at the end of the year the other 1144 of 1600 have waited for 365.25 days.
const lead = { "/activities/activeProcess/lead": "4 mo" };

function afterOneYear(targets: Record<string, unknown>[]) {
  return summarize(runSimulation("ttk-plan", 3, { horizon: "1 y", change: lead, targets })).targets;
}

test("a target on waits counts those still waiting where they are beyond the limit already", () => {
  const [ofState, ofGroup] = afterOneYear([
    { measure: "wait", of: "ttk", quantile: 0.9, atMost: "6 mo" },
    { measure: "wait", of: "longTerm", quantile: 0.9, atMost: "6 mo" },
  ]);
  expect(ofState).toMatchObject({ index: 0, met: 0, covers: "openIncluded" });
  expect(Math.abs(ofState!.value!.mean / 365.25 - 1)).toBeLessThan(0.004);
  expect(ofGroup).toEqual({ ...ofState, index: 1 });
});

test("a target on waits leaves out those who may still meet it", () => {
  const [target] = afterOneYear([{ measure: "wait", of: "ttk", quantile: 0.9, atMost: "13 mo" }]);
  expect(target).toMatchObject({ met: 1, covers: "granted" });
  expect(Math.abs(target!.value!.mean / 243.5 - 1)).toBeLessThan(0.004);
});

test("a target on waits is exact at the limit", () => {
  const targets = [121.75, 121.7].flatMap((atMost) => [0.25, 0.24].map((quantile) => ({ measure: "wait", of: "ttk", quantile, atMost })));
  // Of the 1600, 304 have waited for 121.75 days at most (a share of 0.19), 152 not at all (0.095).
  expect(afterOneYear(targets).map(({ met }) => met)).toEqual([0, 0, 0, 0]);
  const limits = [121.75, 121.7].map((atMost) => ({ measure: "wait", of: "ttk", quantile: 0.19, atMost }));
  expect(afterOneYear(limits).map(({ met }) => met)).toEqual([1, 0]);
});

test("a target without a quantile is about the mean", () => {
  const [active, system, none] = afterOneYear([
    { measure: "activeTime", atMost: 122 },
    { measure: "timeInSystem", atMost: 300 },
    { measure: "activeTime", atLeast: 130 },
  ]);
  expect(active).toMatchObject({ met: 1, value: { mean: expect.closeTo(121.75, 6) }, covers: "granted" });
  // 304 have left after 121.75 and 243.5 days; the 1296 others have been there for 365.25 days.
  expect(system!.value!.mean).toBeCloseTo((152 * 121.75 + 152 * 243.5 + 1296 * 365.25) / 1600, 6);
  expect(system).toMatchObject({ met: 0, covers: "openIncluded" });
  expect(none).toMatchObject({ met: 0 });
});

test("a target on the time in a state counts stays that go on", () => {
  const [target] = afterOneYear([{ measure: "time", of: "ttk", quantile: 0.1, atMost: 200 }]);
  expect(target!.covers).toBe("openIncluded");
  expect(Math.abs(target!.value!.mean / 243.5 - 1)).toBeLessThan(0.004);
});

function withTargets(input: SummaryInput, targets: readonly Omit<TargetInput, "index">[]) {
  const numbered = targets.map((target, i) => ({ ...target, index: 100 + i }));
  return summarize({ ...input, targets: numbered }).targets;
}

test("targets on other measures take their value from the replications", () => {
  const input = runSimulation("ttk-baseline", 3, { horizon: "2 y" });
  const summary = summarize(input);
  const found = withTargets(input, [
    { measure: "throughput", atLeast: 0 },
    { measure: "throughput", of: "mentalHealth", atLeast: 1e6 },
    { measure: "outcomes", of: "work", atLeast: 0 },
    { measure: "numberInSystem", atMost: 1e6 },
    { measure: "cost", atMost: 1 },
    { measure: "benefit", atLeast: 1 },
    { measure: "handovers", atMost: 10 },
    { measure: "arrivals", of: "te", atMost: 1e6 },
    { measure: "reneged", of: "ttk.prosessi", atMost: 0 },
    { measure: "breaches", of: "te.haastattelu", atMost: 0 },
    { measure: "service", of: "ttk.konsultaatio", atMost: 1 },
    { measure: "queue", of: "ttk.prosessi", atMost: 1e6 },
    { measure: "utilisation", of: "nurse", atMost: 1 },
    { measure: "occupancy", of: "responsibleWorker", atMost: 1 },
    { measure: "saturated", of: "nurse", atMost: 1 },
    { measure: "limitBreaches", of: "responsibleWorker", atMost: 1e6 },
    { measure: "workerChanges", of: "responsibleWorker", atMost: 0 },
  ]);
  const { states, resources } = summary;
  expect(found.map(({ value }) => value)).toEqual(
    [
      summary.throughput,
      summary.groups.mentalHealth!.completions,
      summary.outcomes.work,
      summary.numberInSystem,
      summary.cost,
      summary.benefit,
      summary.handovers,
      states.te!.arrivals,
      states["ttk.prosessi"]!.reneged,
      states["te.haastattelu"]!.breaches,
      states["ttk.konsultaatio"]!.service,
      states["ttk.prosessi"]!.queue,
      resources.nurse!.utilisation,
      resources.responsibleWorker!.occupancy,
      resources.nurse!.saturated,
      resources.responsibleWorker!.limitBreaches,
      resources.responsibleWorker!.workerChanges,
    ].map((estimate) => expect.objectContaining({ mean: expect.closeTo(estimate!.mean, 6), high: expect.closeTo(estimate!.high, 6) })),
  );
  expect(found.map(({ met }) => met)).toEqual([1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
  expect(found[0]).toMatchObject({ index: 100, covers: "all" });
});

test("a backlog that is not cleared misses its target", () => {
  const cleared = runSimulation("ttk-plan", 2, { change: lead });
  const late = runSimulation("ttk-plan", 2, { change: lead, horizon: "3 y" });
  expect(withTargets(cleared, [{ measure: "backlog", atMost: 1217.5 }])[0]).toMatchObject({ value: { mean: 1217.5 }, met: 1 });
  expect(withTargets(cleared, [{ measure: "backlog", atMost: 1217 }])[0]).toMatchObject({ met: 0 });
  expect(withTargets(late, [{ measure: "backlog", atMost: 2000 }])[0]).toMatchObject({ value: null, met: 0 });
});

test("a target from a date on is about the whole months after it", () => {
  const input = runSimulation("ttk-plan", 2, { change: lead, horizon: "1 y" });
  // From 2021-09-01, day 184, to day 365.25: the batch of day 243.5 is all that ends.
  const from = 184;
  const [rate, late, number, unknown] = withTargets(input, [
    { measure: "throughput", atLeast: 1, from },
    { measure: "throughput", atLeast: 1, from: from - 10 },
    { measure: "numberInSystem", atLeast: 1, from },
    { measure: "reneged", of: "ttk", atMost: 1, from },
  ]);
  expect(rate!.value!.mean).toBeCloseTo((152 * 365.25) / 181.25, 6);
  expect(late!.value).toEqual(rate!.value);
  expect(number!.value!.mean).toBeCloseTo((1448 * 59.5 + 1296 * 121.75) / 181.25, 6);
  expect(unknown).toMatchObject({ value: null, met: Number.NaN });
});

test("a quantile of a measure of which no histogram is kept has no value", () => {
  const input = runSimulation("ttk-plan", 2, { change: lead });
  expect(withTargets(input, [{ measure: "handovers", quantile: 0.9, atMost: 1 }])[0]).toMatchObject({ value: null, met: Number.NaN });
});
