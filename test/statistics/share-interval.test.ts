import fc from "fast-check";
import { expect, test } from "vitest";
import { shareInterval } from "#statistics";

test("the score interval is that of the roots of its quadratic", () => {
  // With n trials and z the ends solve (p̂ − p)² = z² p (1 − p) / n: at no success among 30 the upper one is z² / (n + z²).
  const z = 1.959963984540054;
  expect(shareInterval(0, 30)).toMatchObject({ mean: 0, low: 0 });
  expect(shareInterval(0, 30)!.high).toBeCloseTo((z * z) / (30 + z * z), 12);
  expect(shareInterval(30, 30)).toMatchObject({ mean: 1, high: 1 });
  for (const end of ["low", "high"] as const) {
    const p = shareInterval(17, 20)![end];
    expect((0.85 - p) ** 2).toBeCloseTo((z * z * p * (1 - p)) / 20, 12);
  }
  expect(shareInterval(0, 0)).toBeNull();
});

test("the interval stays within 0–1, holds the share and narrows with trials", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, part) => {
      const successes = Math.round(part * trials);
      const { mean, low, high } = shareInterval(successes, trials)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      const wider = shareInterval(10 * successes, 10 * trials)!;
      expect(wider.high - wider.low).toBeLessThan(high - low);
    }),
    { seed: 11, numRuns: 200 },
  );
});
