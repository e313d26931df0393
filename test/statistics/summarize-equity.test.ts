import { beforeAll, expect, test } from "vitest";
import type { Recording } from "#engine";
import { type SummaryInput, summarize } from "#statistics";
import { runSimulation } from "./run-simulation.ts";

let input: SummaryInput;
beforeAll(() => {
  input = runSimulation("ttk-baseline", 1, { horizon: "1 y" });
}, 60_000);

const groups = ["longTerm", "mentalHealth", "disabled", "other"];

/** Replications in which the waits of the groups have these means and each group so many clients. */
function equityOf(means: readonly (readonly number[])[], counts = [10, 10, 10, 10]) {
  const { waitSum, waitCount } = input.layout.category;
  const recordings = means.map((ofGroups): Recording => {
    const values = input.recordings[0]!.values.slice();
    groups.forEach((group, g) => {
      const c = input.names.categories.findIndex(({ axis, value }) => axis === "group" && value === group);
      values[waitCount + c] = counts[g]!;
      values[waitSum + c] = counts[g]! * ofGroups[g]!;
    });
    return { ...input.recordings[0]!, values };
  });
  return summarize({ ...input, recordings }).equity.find(({ axis, measure }) => axis === "group" && measure === "wait");
}

test("equity compares the two segments that are furthest apart in all", () => {
  const equity = equityOf([
    [10, 20, 30, 20],
    [12, 20, 36, 20],
    [11, 20, 33, 20],
  ]);
  expect(equity).toMatchObject({ best: "longTerm", worst: "disabled" });
  expect(equity!.difference.mean).toBeCloseTo(22, 9);
  expect(equity!.ratio).toMatchObject({ mean: 3, low: 3, high: 3 });
});

test("equity does not take the chance of single replications for inequality", () => {
  // Each group is in turn the worst off; in all they are equal but for the last replication.
  const rows = Array.from({ length: 40 }, (_, i) => groups.map((_, g) => (i % 4 === g ? 30 : 10)));
  const equity = equityOf([...rows, [10, 10, 10, 11], [10, 10, 10, 10]]);
  expect(equity!.worst).toBe("other");
  expect(equity!.difference.mean).toBeLessThan(0.1);
  expect(equity!.difference.low).toBeLessThan(0);
});

test("equity leaves out segments with few clients", () => {
  const equity = equityOf(
    Array.from({ length: 20 }, () => [10, 20, 30, 90]),
    [10, 10, 10, 4],
  );
  expect(equity).toMatchObject({ best: "longTerm", worst: "disabled" });
});

test("equity has no ratio where the best off did not wait at all, and no row where one segment is left", () => {
  expect(equityOf(Array.from({ length: 5 }, () => [0, 20, 30, 20]))).toMatchObject({ best: "longTerm", ratio: null });
  expect(
    equityOf(
      Array.from({ length: 5 }, () => [0, 20, 30, 20]),
      [10, 0, 0, 0],
    ),
  ).toBeUndefined();
});
