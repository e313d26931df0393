import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Design, designsOf } from "#pathway";
import type { ShareVerdict } from "#statistics";
import { costBands, onFrontier } from "../../src/study/staffing-frontier.ts";
import { type SearchInput, searchStaffing } from "../../src/study/staffing-search.ts";

const grid = designsOf({ units: { nurses: { from: 1, to: 8, cost: 50 }, doctors: { from: 1, to: 3, cost: 120 } } });

/** Searches where `meets` decides, and keeps what was tried in order. */
async function search(designs: readonly Design[], meets: (design: Design) => ShareVerdict, options: Partial<SearchInput> = {}) {
  const tried: Design["units"][] = [];
  const judge = async (i: number) => {
    tried.push(designs[i]!.units);
    return meets(designs[i]!);
  };
  const verdicts = await searchStaffing({ designs, isPruned: true, missesWithLess: () => true, judge, ...options });
  const met = verdicts.flatMap((verdict, i) => (verdict === "met" ? [designs[i]!] : []));
  return { tried, verdicts, best: met[0] ?? null };
}

const met = (is: boolean): ShareVerdict => (is ? "met" : "missed");

describe("designsOf", () => {
  it("lists every staffing by its cost, steps and decimals included", () => {
    expect(designsOf({ units: { a: { from: 2, to: 3, cost: 10 }, b: { from: 0.1, to: 0.31, step: 0.1, cost: 100 } } })).toEqual([
      { units: { a: 2, b: 0.1 }, cost: 30 },
      { units: { a: 2, b: 0.2 }, cost: 40 },
      { units: { a: 3, b: 0.1 }, cost: 40 },
      { units: { a: 2, b: 0.3 }, cost: 50 },
      { units: { a: 3, b: 0.2 }, cost: 50 },
      { units: { a: 3, b: 0.3 }, cost: 60 },
    ]);
  });

  it("counts units where nothing has a cost", () => {
    expect(designsOf({ units: { a: { from: 1, to: 2 }, b: { from: 1, to: 2 } } }).map(({ cost }) => cost)).toEqual([2, 3, 3, 4]);
  });
});

describe("searchStaffing", () => {
  it("finds the smallest of a line by halving, after the largest and the smallest", async () => {
    const line = designsOf({ units: { workers: { from: 1, to: 16 } } });
    const { tried, best } = await search(line, ({ units }) => met(units.workers! >= 6));
    expect(best!.units).toEqual({ workers: 6 });
    expect(tried.map(({ workers }) => workers)).toEqual([16, 1, 8, 4, 6, 5]);
  });

  it("finds the cheapest of a grid, and leaves out what is within a staffing that misses", async () => {
    const meets = ({ units }: Design) => met(units.nurses! + 2 * units.doctors! >= 9);
    const { tried, best, verdicts } = await search(grid, meets);
    // 7 + 2 × 1: 470; 5 + 2 × 2: 490; 3 + 2 × 3: 510.
    expect(best).toEqual({ units: { nurses: 7, doctors: 1 }, cost: 470 });
    expect(tried.length).toBeLessThan(grid.length);
    const cheaper = grid.filter(({ cost }) => cost < 470);
    const missed = grid.filter((_, i) => verdicts[i] === "missed");
    for (const one of cheaper)
      expect(missed.some((other) => other.units.nurses! >= one.units.nurses! && other.units.doctors! >= one.units.doctors!)).toBe(true);
  });

  it("tries in the order of cost up to the first that meets without pruning, and all that cost the same", async () => {
    const { tried, best } = await search(grid, ({ units }) => met(units.nurses! >= 4), { isPruned: false });
    expect(best).toEqual({ units: { nurses: 4, doctors: 1 }, cost: 320 });
    expect(tried).toEqual(grid.filter(({ cost }) => cost <= 320).map(({ units }) => units));
  });

  it("tries nothing more where the largest misses what less would miss too", async () => {
    const { tried, best } = await search(grid, () => "missed");
    expect(best).toBeNull();
    expect(tried).toEqual([
      { nurses: 8, doctors: 3 },
      { nurses: 1, doctors: 1 },
    ]);
  });

  it("finds a staffing in the middle where more is worse, since the largest says nothing of it then", async () => {
    const line = designsOf({ units: { workers: { from: 4, to: 12 } } });
    const missesWithLess = (i: number) => line[i]!.units.workers! < 5;
    const { best } = await search(line, ({ units }) => met(units.workers === 5), { missesWithLess });
    expect(best!.units).toEqual({ workers: 5 });
  });

  it("goes on past one that cannot be told, and leaves nothing out for it", async () => {
    const line = designsOf({ units: { workers: { from: 1, to: 8 } } });
    const { best, verdicts } = await search(line, ({ units: { workers } }) => (workers === 5 ? "open" : met(workers! > 5)));
    expect(best!.units).toEqual({ workers: 6 });
    expect(verdicts[4]).toBe("open");
  });

  it("keeps what is known and tries no more once it is stopped", async () => {
    let left = 3;
    const tried: number[] = [];
    const judge = async (i: number) => {
      tried.push(i);
      return left-- > 0 ? ("missed" as const) : ("stopped" as const);
    };
    const verdicts = await searchStaffing({ designs: grid, isPruned: false, missesWithLess: () => true, judge });
    expect(tried).toEqual([0, 1, 2, 3]);
    expect(verdicts.filter((verdict) => verdict !== null)).toEqual(["missed", "missed", "missed"]);
  });

  it("is never dearer than another that the same search judged to meet, whatever the verdicts, and the cheapest where more is better", async () => {
    const range = fc.record({ to: fc.integer({ min: 1, max: 5 }), cost: fc.integer({ min: 1, max: 9 }) });
    const units = fc.dictionary(fc.constantFrom("a", "b", "c"), range, { minKeys: 1, maxKeys: 3 });
    const property = async (ranges: Record<string, { to: number; cost: number }>, needs: number, noise: number[], isPruned: boolean) => {
      const designs = designsOf({
        units: Object.fromEntries(Object.entries(ranges).map(([key, range]) => [key, { from: 0, ...range }])),
      });
      const sum = ({ units: all }: Design) => Object.values(all).reduce((total, value) => total + value, 0);
      const sane = await search(designs, (design) => met(sum(design) >= needs), { isPruned });
      const enough = designs.filter((design) => sum(design) >= needs);
      expect(sane.best?.cost ?? null).toBe(enough[0]?.cost ?? null);
      const mad = await search(
        designs,
        (design) => (["met", "missed", "open"] as const)[noise[designs.indexOf(design) % noise.length]! % 3]!,
        { isPruned },
      );
      designs.forEach((design, i) => {
        if (mad.verdicts[i] === "met") expect(mad.best!.cost).toBeLessThanOrEqual(design.cost);
      });
    };
    await fc.assert(
      fc.asyncProperty(units, fc.integer({ min: 0, max: 12 }), fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), fc.boolean(), property),
      { seed: 21, numRuns: 150 },
    );
  });
});

describe("the frontier", () => {
  it("puts staffings of equal cost together, and many costs into bands of equal width", () => {
    const few = designsOf({ units: { a: { from: 1, to: 3 }, b: { from: 1, to: 3 } } });
    expect(costBands(few).map((band) => band.map((i) => few[i]!.cost))).toEqual([[2], [3, 3], [4, 4, 4], [5, 5], [6]]);
    const many = designsOf({ units: { a: { from: 0, to: 47 } } });
    expect(costBands(many).map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => 4));
  });

  it("keeps the points that shorten the wait by what matters against the last that did", () => {
    const waits = [10, 12, 9.8, 9, 4, 3.6, 3];
    const points = waits.map((wait, cost) => ({ wait, cost }));
    expect(onFrontier(points, 0.5)).toEqual([true, false, false, true, true, false, true]);
  });
});
