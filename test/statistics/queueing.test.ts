import { expect, test } from "vitest";
import {
  constantServiceWait,
  erlangB,
  erlangC,
  exponentialQueue,
  generalServiceWait,
  type Queue,
  sojournTail,
  variableWait,
  waitQuantile,
  waitTail,
} from "#statistics";

function near(actual: number, expected: number, relative = 5e-6): void {
  if (expected === 0) expect(actual).toBe(0);
  else expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
}

test.each([
  [0.5, 1, 1, 0.5, 1, 0.5, 3.21888, 4.60517],
  [0.8, 1, 1, 0.8, 4, 3.2, 10.3972, 13.8629],
  [0.9, 1, 1, 0.9, 9, 8.1, 21.9722, 28.9037],
  [0.2, 0.1, 3, 0.444444, 4.44444, 0.888889, 14.9165, 21.848],
  [0.2, 0.1, 4, 0.173913, 0.869565, 0.173913, 2.76693, 6.23266],
  [5, 8, 1, 0.625, 0.208333, 1.04167, 0.61086, 0.84191],
  [1 / 10, 1 / 3, 2, 0.0391304, 0.0690537, 0.00690537, 0, 0],
  [1 / 6, 1 / 4, 2, 0.166667, 0.5, 0.0833333, 1.53248, 3.61192],
  [1 / 4, 1 / 3, 1, 0.75, 9, 2.25, 24.1788, 32.4966],
  [1 / 4, 1 / 10, 4, 0.319857, 2.13238, 0.533095, 7.75135, 12.3723],
])(
  "M/M/c with arrivals %d, service %d and %d servers",
  (arrivalRate, serviceRate, servers, waitProbability, meanWait, meanQueue, p90, p95) => {
    const queue = { arrivalRate, serviceRate, servers };
    const answers = exponentialQueue(queue);
    near(answers.waitProbability, waitProbability);
    near(answers.meanWait, meanWait);
    near(answers.meanQueue, meanQueue);
    near(waitQuantile(queue, 0.9), p90, 1e-5);
    near(waitQuantile(queue, 0.95), p95, 1e-5);
    near(answers.utilization, arrivalRate / serviceRate / servers, 1e-12);
    near(answers.meanInSystem, arrivalRate * answers.meanSojourn, 1e-12);
  },
);

test("M/M/c answers for a call center: waits and service level in 20 s", () => {
  const queue = { arrivalRate: 10 / 180, serviceRate: 1 / 180, servers: 14 };
  near(exponentialQueue(queue).waitProbability, 0.174132);
  near(exponentialQueue(queue).meanWait, 7.83594);
  near(1 - waitTail(queue, 20), 0.88835, 1e-5);
});

test("M/M/slots answers for a caseload: 3 or 4 workers with 25 clients each, a stay of 60 days", () => {
  const three = { arrivalRate: 1.2, serviceRate: 1 / 60, servers: 75 };
  near(exponentialQueue(three).meanWait, 12.6928);
  near(exponentialQueue(three).waitProbability, 0.634638);
  near(waitQuantile(three, 0.95), 50.82, 1e-4);
  near(exponentialQueue({ ...three, servers: 100 }).meanWait, 0.00238695);
});

test.each([
  [5, 3, 0.110054],
  [10, 7, 0.0787409],
  [35, 16.62, 3.08951e-5],
  [75, 54.2, 0.0013118],
])("erlangB(%d, %d)", (servers, load, expected) => near(erlangB(servers, load), expected, 2e-5));

test("erlangC agrees with its defining sum and stays finite for a thousand servers", () => {
  const terms = [1, 4, 8, 32 / 3, 32 / 3, 128 / 15];
  const waiting = terms[5]! / (1 - 4 / 5);
  near(erlangC(5, 4), waiting / (terms.slice(0, 5).reduce((sum, term) => sum + term) + waiting), 1e-14);
  expect(erlangC(1000, 990)).toBeGreaterThan(0.6);
  expect(erlangC(1000, 990)).toBeLessThan(0.8);
});

test("a queue that cannot keep up waits without end", () => {
  const queue = { arrivalRate: 3, serviceRate: 1, servers: 3 };
  expect(exponentialQueue(queue)).toMatchObject({ utilization: 1, waitProbability: 1, meanWait: Number.POSITIVE_INFINITY });
  expect(waitTail(queue, 1e6)).toBe(1);
  expect(sojournTail(queue, 1e6)).toBe(1);
  expect(waitQuantile(queue, 0.5)).toBe(Number.POSITIVE_INFINITY);
  expect(constantServiceWait(queue)).toBe(Number.POSITIVE_INFINITY);
});

test("a queue to which nobody comes has no wait", () => {
  const queue = { arrivalRate: 0, serviceRate: 1, servers: 3 };
  expect(exponentialQueue(queue)).toMatchObject({ utilization: 0, waitProbability: 0, meanWait: 0, meanInSystem: 0 });
  expect(constantServiceWait(queue)).toBe(0);
});

test("waitQuantile inverts waitTail", () => {
  const queue = { arrivalRate: 9, serviceRate: 2, servers: 5 };
  for (const p of [0.5, 0.9, 0.99]) near(waitTail(queue, waitQuantile(queue, p)), 1 - p, 1e-12);
});

test("sojournTail of M/M/1 is exponential, and integrates to the mean sojourn for several servers", () => {
  const single = { arrivalRate: 0.8, serviceRate: 1, servers: 1 };
  near(sojournTail(single, 5), 0.367879);
  near(sojournTail(single, 14.97866), 0.05);
  // Three servers: once with different rates of wait and service, once with one rate (3 μ − λ = μ).
  for (const queue of [
    { arrivalRate: 2.5, serviceRate: 1, servers: 3 },
    { arrivalRate: 2, serviceRate: 1, servers: 3 },
  ] satisfies Queue[]) {
    const step = 0.01;
    let area = 0;
    for (let i = 0; i < 8000; i++) area += step * sojournTail(queue, (i + 0.5) * step);
    near(area, exponentialQueue(queue).meanSojourn, 1e-4);
  }
});

test.each([
  [0, 2],
  [0.25, 2.5],
  [0.5, 3],
  [1, 4],
  [2.25, 6.5],
  [4, 10],
])("M/G/1 with squared variation %d of service waits %d", (variation, expected) => {
  near(generalServiceWait(0.8, [1, 1 + variation]).meanWait, expected, 1e-12);
  near(variableWait({ arrivalRate: 0.8, serviceRate: 1, servers: 1 }, 1, variation), expected, 1e-12);
});

test("M/G/1 gives the variance of the wait, and the wait of a mixture", () => {
  near(generalServiceWait(0.8, [1, 1, 1]).variance, 5.33333);
  // Exponential service, E[S³] = 6: the wait of M/M/1 has variance ρ (2 − ρ) / (μ − λ)² = 24.
  near(generalServiceWait(0.8, [1, 2, 6]).variance, 24, 1e-12);
  expect(generalServiceWait(0.8, [1, 1]).variance).toBeNaN();
  expect(generalServiceWait(1, [1, 1, 1])).toEqual({ meanWait: Number.POSITIVE_INFINITY, variance: Number.POSITIVE_INFINITY });
  const mean = 1 / 3 / 4 + 2 / 3 / 6;
  const second = (1 / 3) * (2 / 16) + (2 / 3) * (2 / 36);
  near(generalServiceWait(3, [mean, second]).meanWait, 0.283333);
});

// Exact mean waits of M/D/c (Crommelin 1932).
test.each([
  [1, [0.5, 1.16667, 2, 4.5, 9.5]],
  [2, [0.176741, 0.49361, 0.903284, 2.14692, 4.64395]],
  [3, [0.0872017, 0.286247, 0.5539, 1.37791, 3.04019]],
  [5, [0.0306532, 0.135517, 0.28906, 0.776695, 1.77079]],
])("constantServiceWait is within 1.3 %% of the exact wait of M/D/%d", (servers, waits) => {
  const loads = [0.5, 0.7, 0.8, 0.9, 0.95];
  loads.forEach((load, i) => {
    near(constantServiceWait({ arrivalRate: load * servers, serviceRate: 1, servers }), waits[i]!, servers === 1 ? 5e-6 : 0.013);
  });
});
