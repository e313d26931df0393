import { expect, test } from "vitest";
import { type Contest, leastWait } from "../../src/study/least-wait.ts";
import { normals } from "../statistics/samples.ts";

/** Contestants with normal waits around means, which share what common random numbers share; `runs` is how many replications each was given. */
function contestOf(
  means: readonly number[],
  { zone = 0.5 as number | null, most = 2000, seed = 1, stopAt = Number.POSITIVE_INFINITY } = {},
) {
  const common = normals(seed);
  const shared: number[] = [];
  const own = means.map((_, i) => normals(seed + 1 + i));
  const waits = means.map((): number[] => []);
  const contest: Contest = {
    count: means.length,
    zone,
    most,
    waits: (i) => waits[i]!,
    goOn: async (i, to) => {
      while (waits[i]!.length < to) {
        if (waits.reduce((sum, { length }) => sum + length, 0) >= stopAt) return false;
        const r = waits[i]!.length;
        shared[r] ??= common();
        waits[i]!.push(means[i]! + 2 * shared[r]! + 0.5 * own[i]!());
      }
      return true;
    },
  };
  return { contest, runs: () => waits.map(({ length }) => length) };
}

test("a few contestants are screened: the worse leave early, the nearest is run longest", async () => {
  const { contest, runs } = contestOf([30, 5, 5.6, 9, 40], { zone: 0.2 });
  expect(await leastWait(contest)).toBe(1);
  const [first, , near, , last] = runs();
  expect([first, last]).toEqual([10, 10]);
  expect(near).toBeGreaterThan(10);
});

test("among many the replications go to those that may be the best, twice the first look in all", async () => {
  const means = [3, 3.4, ...Array.from({ length: 23 }, (_, i) => 20 + i)];
  const { contest, runs } = contestOf(means);
  expect(await leastWait(contest)).toBe(0);
  const given = runs();
  expect(given.reduce((sum, count) => sum + count, 0)).toBe(2 * 10 * means.length);
  expect(Math.min(...given.slice(0, 2))).toBeGreaterThan(50);
  expect(Math.max(...given.slice(2))).toBeLessThan(20);
});

test("where nothing is told of the zone a twentieth of the waits is enough to stop", async () => {
  const { contest, runs } = contestOf([100, 100.1], { zone: null });
  expect([0, 1]).toContain(await leastWait(contest));
  expect(Math.max(...runs())).toBe(10);
});

test("where replications run out, or it is stopped, the least mean so far is told", async () => {
  const capped = contestOf([5.02, 5, 5.01], { zone: 0.001, most: 40 });
  const best = await leastWait(capped.contest);
  expect(capped.runs()).toEqual([40, 40, 40]);
  const means = [0, 1, 2].map((i) => capped.contest.waits(i).reduce((sum, wait) => sum + wait, 0));
  expect(means[best]).toBe(Math.min(...means));
  const stopped = contestOf([5.02, 5, 5.01], { zone: 0.001, stopAt: 15 });
  expect(await leastWait(stopped.contest)).toBe(0);
});

test("where nobody waits for anything the first is told, and not for ever", async () => {
  let runs = 0;
  const none: number[][] = [[], []];
  const contest: Contest = {
    count: 2,
    zone: 1,
    most: 100_000,
    waits: (i) => none[i]!,
    goOn: async (i, to) => {
      while (none[i]!.length < to) {
        none[i]!.push(Number.NaN);
        runs++;
      }
      return true;
    },
  };
  expect(await leastWait(contest)).toBe(0);
  expect(runs).toBeLessThan(100);
});
