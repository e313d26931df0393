import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "#statistics";
import { normals } from "./samples.ts";

/** Parts of a budget so large that rounding to whole observations hardly shows. */
function partsOf(systems: ReadonlyArray<{ mean: number; variance: number }>, zone: number): number[] {
  const more = 1_000_000;
  const given = shareOut(
    systems.map((system) => ({ ...system, count: 0 })),
    more,
    zone,
  );
  return given.map((count) => count / more);
}

test("the budget is shared as worked out by hand", () => {
  // Means 1, 2, 3 with variance 4: N₂ : N₃ = 4 / 1² : 4 / 2² = 4 : 1, and N₁ = 2 √(4² / 4 + 1² / 4) = √17.
  const parts = partsOf(
    [1, 2, 3].map((mean) => ({ mean, variance: 4 })),
    0.1,
  );
  const whole = Math.sqrt(17) + 5;
  for (const [i, part] of [Math.sqrt(17) / whole, 4 / whole, 1 / whole].entries()) expect(parts[i]).toBeCloseTo(part, 5);
});

test("ties do not take the whole budget, and where nothing varies all get the same", () => {
  const tied = partsOf(
    [1, 1, 2].map((mean) => ({ mean, variance: 1 })),
    0.5,
  );
  expect(tied[1]! / tied[2]!).toBeCloseTo(4, 3);
  const equal = [0, 1, 2, 3].map((mean) => ({ mean, variance: 0 }));
  expect(partsOf(equal, 1)).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test("whoever has had more than his part already gets nothing", () => {
  const systems = [
    { mean: 1, variance: 4, count: 10 },
    { mean: 2, variance: 4, count: 10 },
    { mean: 3, variance: 4, count: 10 },
  ];
  // Of 30 + 10 observations the third is due 1 / (√17 + 5), 4.4 of them; the others 18.1 and 17.5.
  expect(shareOut(systems, 10, 0.1)).toEqual([5, 5, 0]);
});

test("what is shared out is all that there is, and of two that are alike the one with fewer observations gets no fewer", () => {
  const system = fc.record({
    mean: fc.double({ min: 0, max: 100, noNaN: true }),
    variance: fc.double({ min: 0, max: 100, noNaN: true }),
    count: fc.integer({ min: 2, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(system, { minLength: 2, maxLength: 30 }), fc.integer({ min: 1, max: 200 }), (systems, more) => {
      const worst = { mean: 200, variance: 3 };
      const all = [...systems, { ...worst, count: 3 }, { ...worst, count: 9 }];
      const given = shareOut(all, more, 0.5);
      expect(given.reduce((sum, count) => sum + count, 0)).toBe(more);
      expect(given.at(-2)).toBeGreaterThanOrEqual(given.at(-1)!);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test("with the same budget the best is found more often than with equal shares", () => {
  const means = [0, 0.5, 0.6, ...Array.from({ length: 22 }, () => 4)];
  const found = (isShared: boolean) => {
    const normal = normals(8);
    let correct = 0;
    for (let run = 0; run < 200; run++) {
      const seen = means.map((mean) => Array.from({ length: 5 }, () => mean + 2 * normal()));
      const observed = () =>
        seen.map((values) => {
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
          return { mean, variance: squares / (values.length - 1), count: values.length };
        });
      for (let round = 0; round < 10; round++) {
        const given = isShared ? shareOut(observed(), 50, 0.1) : means.map(() => 2);
        for (const [i, count] of given.entries()) seen[i]!.push(...Array.from({ length: count }, () => means[i]! + 2 * normal()));
      }
      const last = observed().map(({ mean }) => mean);
      if (last.indexOf(Math.min(...last)) === 0) correct++;
    }
    return correct / 200;
  };
  expect(found(true)).toBeGreaterThan(found(false) + 0.1);
});
