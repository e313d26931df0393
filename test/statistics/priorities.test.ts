import fc from "fast-check";
import { expect, test } from "vitest";
import { exponentialQueue, generalServiceWait, priorityWaits, sharedPriorityWaits } from "#statistics";

test.each([
  [[0.3, 0.5], 1, [1.142857, 5.714286]],
  [[1, 1.4], 3, [0.323596, 1.617978]],
  [[0.2, 0.3, 0.4], 1, [1.125, 2.25, 18]],
])("sharedPriorityWaits of arrivals %j before %d servers", (rates, servers, expected) => {
  const waits = sharedPriorityWaits(rates, 1, servers);
  waits.forEach((wait, k) => {
    expect(wait).toBeCloseTo(expected[k]!, 6);
  });
});

test("priorityWaits of a constant and an exponential group", () => {
  const [first, second] = priorityWaits([
    { arrivalRate: 0.3, mean: 1, second: 1 },
    { arrivalRate: 0.2, mean: 2, second: 8 },
  ]);
  expect(first).toBeCloseTo(1.357143, 6);
  expect(second).toBeCloseTo(4.52381, 6);
});

test("priority moves waits between groups without changing their mean over clients of one service rate", () => {
  const rates = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 8 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (weights, servers, load) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const arrivals = weights.map((weight) => (weight / sum) * load * servers);
      const waits = sharedPriorityWaits(arrivals, 1, servers);
      const mean = waits.reduce((total, wait, k) => total + wait * arrivals[k]!, 0) / (load * servers);
      expect(mean / exponentialQueue({ arrivalRate: load * servers, serviceRate: 1, servers }).meanWait).toBeCloseTo(1, 9);
      for (let k = 1; k < waits.length; k++) expect(waits[k]!).toBeGreaterThanOrEqual(waits[k - 1]!);
    }),
    { seed: 91 },
  );
});

test("a single group waits as without priorities", () => {
  expect(priorityWaits([{ arrivalRate: 0.8, mean: 1, second: 3 }])[0]).toBeCloseTo(generalServiceWait(0.8, [1, 3]).meanWait, 12);
});

test("a group for whom nothing is left waits without end, and those before it do not", () => {
  // Saturated by the second group, a server is always busy: the first waits E[S] / (1 − ρ₁) = 1 / 0.7.
  const expected = [1 / 0.7, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const classes = [0.3, 0.9, 0.1].map((arrivalRate) => ({ arrivalRate, mean: 1, second: 2 }));
  for (const waits of [sharedPriorityWaits([0.3, 0.9, 0.1], 1, 1), priorityWaits(classes)]) {
    expect(waits[0]).toBeCloseTo(expected[0]!, 12);
    expect(waits.slice(1)).toEqual(expected.slice(1));
  }
});
