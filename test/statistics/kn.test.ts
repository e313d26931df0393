import { expect, test } from "vitest";
import { createSelection } from "#statistics";
import { normals } from "./samples.ts";

type Setting = { means: readonly number[]; common: number; first?: number; zone?: number; error?: number };

/** One selection among normal systems with deviation 1; `common` is the correlation that common random numbers give. */
function select(
  { means, common, first = 10, zone = 0.5, error = 0.1 }: Setting,
  normal: () => number,
): { best: number; observations: number } {
  const selection = createSelection({ systems: means.length, first, zone, error });
  const [shared, own] = [Math.sqrt(common), Math.sqrt(1 - common)];
  for (;;) {
    const both = normal();
    const { best, observations } = selection.add(means.map((mean) => mean + shared * both + own * normal()));
    if (best !== null) return { best, observations };
  }
}

function rates(setting: Setting, runs: number, seed: number): { correct: number; observations: number } {
  const normal = normals(seed);
  let correct = 0;
  let observations = 0;
  for (let i = 0; i < runs; i++) {
    const selected = select(setting, normal);
    if (selected.best === 0) correct++;
    observations += selected.observations / runs;
  }
  return { correct: correct / runs, observations };
}

const slippage = (systems: number, zone: number) => Array.from({ length: systems }, (_, i) => (i === 0 ? 0 : zone));

test.each([
  [2, 0],
  [2, 0.8],
  [5, 0],
  [5, 0.8],
  [10, 0.5],
])(
  "the best of %d systems is selected at least as often as is promised, with a correlation of %d, where all others are worse by the zone",
  (systems, common) => {
    const runs = 600;
    const { correct } = rates({ means: slippage(systems, 0.5), common }, runs, 5);
    expect(correct).toBeGreaterThan(0.9 - 3 * Math.sqrt((0.9 * 0.1) / runs));
    expect(correct).toBeLessThanOrEqual(1);
  },
);

test("common random numbers end the selection sooner, in proportion to the variance of the differences", () => {
  const apart = rates({ means: slippage(5, 0.2), common: 0, zone: 0.2 }, 150, 9);
  const together = rates({ means: slippage(5, 0.2), common: 0.8, zone: 0.2 }, 150, 9);
  // Var(Xᵢ − Xₗ) = 2 (1 − correlation): a fifth.
  expect(together.observations / apart.observations).toBeGreaterThan(0.15);
  expect(together.observations / apart.observations).toBeLessThan(0.27);
});

test("systems that are plainly worse leave at the first screening, and the selection ends with one left", () => {
  const selection = createSelection({ systems: 3, first: 5, zone: 1, error: 0.05 });
  const normal = normals(2);
  for (let i = 0; i < 4; i++) expect(selection.add([0, 100, 200].map((mean) => mean + normal())).left).toEqual([0, 1, 2]);
  expect(selection.add([0, 100, 200].map((mean) => mean + normal()))).toEqual({ observations: 5, left: [0], best: 0 });
});

test("the bound is that of the procedure for a case worked out by hand", () => {
  // k = 2, n₀ = 3, α = 0.25: η = (0.5^(−1) − 1) / 2 = 0.5, h² = 2 · 0.5 · 2 = 2. Differences 1, 2, 3: S² = 1. With δ = 0.25 at r = 3 the sum of differences
  // may be (2 · 1 / 0.25 − 0.25 · 3) / 2 = 3.625, and is 6: the second system leaves. With δ = 0.125 the bound is 7.8125: both stay.
  const rows = [
    [0, 1],
    [0, 2],
    [0, 3],
  ];
  const ended = createSelection({ systems: 2, first: 3, zone: 0.25, error: 0.25 });
  expect(rows.map((row) => ended.add(row)).at(-1)).toEqual({ observations: 3, left: [0], best: 0 });
  const open = createSelection({ systems: 2, first: 3, zone: 0.125, error: 0.25 });
  expect(rows.map((row) => open.add(row)).at(-1)).toEqual({ observations: 3, left: [0, 1], best: null });
});

test("systems that are always equal are told apart by nothing: the first is selected when the last bound is passed", () => {
  const selection = createSelection({ systems: 2, first: 4, zone: 1, error: 0.05 });
  for (let i = 0; i < 3; i++) expect(selection.add([i, i]).best).toBeNull();
  expect(selection.add([3, 3])).toEqual({ observations: 4, left: [0, 1], best: 0 });
});

test("one system is selected without observations, and what is no number is refused", () => {
  expect(createSelection({ systems: 1, first: 2, zone: 1, error: 0.05 }).state.best).toBe(0);
  expect(() => createSelection({ systems: 2, first: 2, zone: 1, error: 0.05 }).add([1, Number.NaN])).toThrow(
    "invalid observation of system 1",
  );
  expect(() => createSelection({ systems: 2, first: 1, zone: 1, error: 0.05 })).toThrow("invalid selection");
});
