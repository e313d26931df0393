import { expect, test } from "vitest";
import { openNetwork, trafficRates, trafficSolver } from "#statistics";

test("openNetwork solves the café of three stations", () => {
  const routing = [
    [0, 0.3, 0.7],
    [0, 0, 1],
    [0, 0, 0],
  ];
  const { rates, stations, meanInSystem, meanSojourn } = openNetwork({
    arrivals: [0.3, 0.2, 0],
    routing,
    serviceRates: [1, 0.4, 0.5],
    servers: [1, 2, 2],
  });
  [0.3, 0.29, 0.5].forEach((rate, i) => {
    expect(rates[i]).toBeCloseTo(rate, 12);
  });
  [0.428571, 0.378216, 0.666667].forEach((wait, i) => {
    expect(stations[i]!.meanWait).toBeCloseTo(wait, 6);
  });
  expect(meanInSystem).toBeCloseTo(2.596587, 6);
  expect(meanSojourn).toBeCloseTo(5.193175, 5);
});

test("openNetwork counts every visit of clients who return", () => {
  const { rates, meanInSystem, meanSojourn } = openNetwork({ arrivals: [0.6], routing: [[0.25]], serviceRates: [1], servers: [1] });
  expect(rates[0]).toBeCloseTo(0.8, 12);
  expect(meanInSystem).toBeCloseTo(4, 12);
  expect(meanSojourn).toBeCloseTo(6.666667, 6);
});

test("openNetwork solves a tandem", () => {
  const routing = [
    [0, 1],
    [0, 0],
  ];
  expect(openNetwork({ arrivals: [0.5, 0], routing, serviceRates: [1, 1.25], servers: [1, 1] }).meanSojourn).toBeCloseTo(10 / 3, 12);
});

test("openNetwork says that one overloaded station fills the network, and that an unused one does not", () => {
  const routing = [
    [0, 0],
    [0, 0],
  ];
  expect(openNetwork({ arrivals: [2, 1], routing, serviceRates: [1, 2], servers: [1, 1] }).meanInSystem).toBe(Number.POSITIVE_INFINITY);
  expect(openNetwork({ arrivals: [1, 0], routing, serviceRates: [2, 2], servers: [1, 1] }).meanInSystem).toBeCloseTo(1, 12);
});

test("trafficRates balances every station, and needs a pivot where nobody stays in order", () => {
  const arrivals = [1, 0.5, 0];
  const routing = [[1, 0, 0].map((share) => share * 0.5), [0.2, 0.3, 0.4], [0.9, 0.05, 0]];
  const rates = trafficRates(arrivals, routing);
  rates.forEach((rate, j) => {
    const inflow = arrivals[j]! + rates.reduce((sum, from, i) => sum + from * routing[i]![j]!, 0);
    expect(rate).toBeCloseTo(inflow, 12);
  });
});

test("trafficRates refuses a network that some clients never leave", () => {
  const routing = [
    [0, 1],
    [1, 0],
  ];
  expect(() => trafficRates([1, 0], routing)).toThrow("invalid routing: some clients never leave");
});

test("trafficSolver gives for each arrivals what trafficRates gives, and throws where clients never leave", () => {
  const routing = [
    [0.1, 0.5, 0],
    [0.2, 0, 0.7],
    [0.3, 0.1, 0.4],
  ];
  const solve = trafficSolver(routing);
  for (const arrivals of [
    [1, 0, 0],
    [0, 2, 5],
    [0.5, 0.25, 0],
  ]) {
    const rates = solve(arrivals);
    expect(rates).toEqual(trafficRates(arrivals, routing));
    for (const [j, rate] of rates.entries())
      expect(rate).toBeCloseTo(arrivals[j]! + routing.reduce((sum, shares, i) => sum + rates[i]! * shares[j]!, 0), 12);
  }
  expect(() => trafficSolver([[1]])).toThrow("some clients never leave");
});
