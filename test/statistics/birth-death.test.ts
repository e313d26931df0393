import { expect, test } from "vitest";
import { erlangB, exponentialQueue, fixedPatience, impatientQueue, limitedQueue } from "#statistics";

function near(actual: number, expected: number, relative = 5e-6): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
}

test.each([
  [1, 1, 1, 0.5, 0.686965, 0.313035, 0.626071, 0.626071, 0.686965],
  [100, 1, 100, 1, 0.513299, 0.039861, 0.039861, 3.9861, 0.960139],
  [48, 12, 4, 6, 0.638507, 0.162926, 0.0271544, 1.30341, 0.837074],
  [5, 2, 1, 0.25, 0.999476, 0.600209, 2.40084, 12.0042, 0.999476],
  [10, 1, 10, 0.1, 0.778671, 0.0604689, 0.604689, 6.04689, 0.939531],
  [12, 1, 10, 0.5, 0.850385, 0.195656, 0.391312, 4.69574, 0.965213],
])("Erlang A with arrivals %d, service %d, %d servers and patience rate %d", (...row) => {
  const [arrivalRate, serviceRate, servers, patienceRate, ...expected] = row;
  const answers = impatientQueue({ arrivalRate, serviceRate, servers }, patienceRate);
  const actual = [answers.waitProbability, answers.abandonProbability, answers.meanWait, answers.meanQueue, answers.utilization];
  actual.forEach((value, i) => {
    near(value, expected[i]!);
  });
});

test("Erlang A conserves flow: who comes either is served or leaves", () => {
  const queue = { arrivalRate: 900, serviceRate: 1, servers: 400 };
  const { abandonProbability, utilization } = impatientQueue(queue, 0.01);
  near(queue.arrivalRate * (1 - abandonProbability), utilization * queue.servers, 1e-12);
});

test("Erlang A nears M/M/c as patience grows, and refuses endless patience", () => {
  const queue = { arrivalRate: 2, serviceRate: 1, servers: 3 };
  near(impatientQueue(queue, 1e-9).meanWait, exponentialQueue(queue).meanWait, 1e-6);
  expect(() => impatientQueue(queue, 0)).toThrow("invalid patience rate: 0");
});

test.each([
  [3, 4, 2, 3, 0.468007, 0.0493601, 0.76234, 0.267308, 0.0173077],
  [40, 30, 3, 7, 0.255037, 0.00393132, 1.45494, 0.036517, 0.00318367],
  [50, 10, 4, 6, 0.00721411, 0.293543, 4.35421, 0.123269, 0.0232688],
  [3, 2, 2, 5, 0.179335, 0.0851138, 2.00595, 0.730858, 0.230858],
  [1, 1, 1, 10, 0.0909091, 0.0909091, 5, 5.5, 4.5],
])("M/M/c/K with arrivals %d, service %d, %d servers and room for %d", (...row) => {
  const [arrivalRate, serviceRate, servers, capacity, ...expected] = row;
  const answers = limitedQueue({ arrivalRate, serviceRate, servers }, capacity);
  const actual = [answers.emptyProbability, answers.blockProbability, answers.meanInSystem, answers.meanSojourn, answers.meanWait];
  actual.forEach((value, i) => {
    near(value, expected[i]!);
  });
});

test("M/M/c/c blocks as Erlang B says, also far over capacity and far under it", () => {
  for (const load of [3, 60, 600]) {
    const answers = limitedQueue({ arrivalRate: load, serviceRate: 1, servers: 60 }, 60);
    expect(answers.blockProbability).toBeCloseTo(erlangB(60, load), 12);
    near(answers.meanInSystem, load * (1 - erlangB(60, load)), 1e-12);
  }
});

test("fixedPatience gives the known shares, with no jump where arrivals equal service", () => {
  near(fixedPatience(5, 2, 6).abandonProbability, 0.6, 1e-6);
  near(fixedPatience(0.9, 1, 2).idle, 0.296887);
  near(fixedPatience(0.9, 1, 2).abandonProbability, 0.218764);
  near(fixedPatience(1, 1, 2).idle, 1 / 4, 1e-12);
  near(fixedPatience(1 + 1e-7, 1, 2).idle, fixedPatience(1, 1, 2).idle, 1e-6);
  // Without any patience only those who find the server free are served: Erlang B with one server.
  near(fixedPatience(3, 2, 0).abandonProbability, erlangB(1, 1.5), 1e-12);
});
