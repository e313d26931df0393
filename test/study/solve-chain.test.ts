import fc from "fast-check";
import { expect, test } from "vitest";
import { trafficRates } from "#statistics";
import { chainSolver } from "../../src/study/solve-chain.ts";

test("a chain solved part by part has the traffic of the whole", () => {
  const size = 7;
  const routing = fc.array(
    fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 0, freq: 1 }), { minLength: size, maxLength: size }),
    { minLength: size, maxLength: size },
  );
  const entries = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: size, maxLength: size });
  fc.assert(
    fc.property(routing, entries, (weights, arrivals) => {
      // A tenth of each place's clients leave at least.
      const shares = weights.map((row) =>
        row.map(
          (weight) =>
            (0.9 * weight) /
            Math.max(
              1,
              row.reduce((sum, one) => sum + one, 0),
            ),
        ),
      );
      const steps = shares.map((row) => row.flatMap((chance, to) => (chance > 0 ? [{ to, chance }] : [])));
      const expected = trafficRates(arrivals, shares);
      chainSolver(steps)(arrivals).forEach((visits, place) => {
        expect(visits).toBeCloseTo(expected[place]!, 6);
      });
    }),
    { seed: 11 },
  );
});

test("steps out of the chain count as leaving", () => {
  expect(
    chainSolver([
      [
        { to: 1, chance: 0.5 },
        { to: -1, chance: 0.5 },
      ],
      [],
    ])([2, 0]),
  ).toEqual([2, 1]);
});

test("a loop that nobody leaves is refused", () => {
  expect(() => chainSolver([[{ to: 0, chance: 1 }]])([1])).toThrow("some clients never leave");
});

test("a loop that is never left is no matter where nobody enters it", () => {
  expect(chainSolver([[], [{ to: 1, chance: 1 }]])([1, 0])).toEqual([1, 0]);
});
