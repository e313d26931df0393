import { beforeAll, expect, test } from "vitest";
import { comparePoints, pairedDifference, pairedMeasures, type SummaryInput, summarize } from "#statistics";
import { runSimulation } from "./run-simulation.ts";

let four: SummaryInput;
let five: SummaryInput;
beforeAll(() => {
  four = runSimulation("ttk-plan", 12);
  five = runSimulation("ttk-plan", 10, { change: { workers: 5 } });
}, 60_000);

test("comparePoints finds no difference between a point and itself", () => {
  const found = comparePoints(four, four);
  for (const name of ["throughput", "wait", "clearedAt", "numberInSystem", "withinBand", "cost"] as const)
    expect(found[name], name).toMatchObject({ difference: { mean: 0, low: 0, high: 0 }, halfWidth: 0 });
});

test("comparePoints pairs the replications that both points have", () => {
  const found = comparePoints(four, five);
  const cleared = (input: SummaryInput) => input.recordings.slice(0, 10).map(({ values }) => values[input.layout.path.backlogCleared]!);
  expect(found.clearedAt).toEqual(pairedDifference(cleared(four), cleared(five)));
  // A fifth worker shortens what four take by a fifth, give or take.
  expect(found.clearedAt!.difference.mean).toBeLessThan(-200);
  expect(found.wait!.difference.high).toBeLessThan(0);
  expect(found.wait!.halfWidth).toBeGreaterThan(0);
});

test("comparePoints has the differences of the summaries of equal replications", () => {
  const same = { ...four, recordings: four.recordings.slice(0, 10) };
  const [a, b] = [summarize(same), summarize(five)];
  const found = comparePoints(same, five);
  expect(found.throughput!.difference.mean).toBeCloseTo(b.throughput.mean - a.throughput.mean, 9);
  expect(found.numberInSystem!.difference.mean).toBeCloseTo(b.numberInSystem.mean - a.numberInSystem.mean, 9);
  expect(found.wait!.difference.mean).toBeCloseTo(b.wait!.mean - a.wait!.mean, 9);
  expect(found.withinBand!.difference.mean).toBeCloseTo(b.activeTime!.withinBand.mean - a.activeTime!.withinBand.mean, 9);
  expect(found.cost!.difference.mean).toBeCloseTo(b.cost.mean - a.cost.mean, 9);
});

test("comparePoints widens intervals for several comparisons", () => {
  expect(comparePoints(four, five, 5).wait!.halfWidth).toBeGreaterThan(comparePoints(four, five).wait!.halfWidth);
});

test("pairedMeasures has nothing to say where one side has no number", () => {
  const found = pairedMeasures(four, five, {
    none: () => () => Number.NaN,
    events:
      ({ layout }) =>
      ({ values }) =>
        values[layout.path.arrivals]!,
  });
  expect(found.none).toBeNull();
  expect(found.events!.difference.mean).toBe(0);
});
