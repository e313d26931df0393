import { exp, expm1 } from "#random";
import type { Queue } from "./queueing.ts";

/** Long-run answers for a queue that clients leave: waits in days over all who come, whether served or not. */
export type ImpatientAnswers = {
  waitProbability: number;
  abandonProbability: number;
  meanWait: number;
  meanQueue: number;
  utilization: number;
};

/** Long-run answers for a queue with limited room: shares of time empty and of clients turned away; days are those of the clients let in. */
export type LimitedAnswers = {
  emptyProbability: number;
  blockProbability: number;
  meanInSystem: number;
  meanSojourn: number;
  meanWait: number;
};

/** Erlang A, M/M/c+M: each client who waits gives up at `patienceRate` > 0 per day (Palm 1957). It has an answer at any load above 0. */
export function impatientQueue({ arrivalRate, serviceRate, servers }: Queue, patienceRate: number): ImpatientAnswers {
  if (!(patienceRate > 0)) throw new Error(`invalid patience rate: ${patienceRate}`);
  const departures = (n: number) => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * patienceRate;
  const shares = stationaryShares(arrivalRate, departures, Number.POSITIVE_INFINITY);
  let waitProbability = 0;
  let meanQueue = 0;
  let busy = 0;
  for (let n = 0; n < shares.length; n++) {
    if (n >= servers) waitProbability += shares[n]!;
    meanQueue += shares[n]! * Math.max(0, n - servers);
    busy += shares[n]! * Math.min(n, servers);
  }
  const meanWait = meanQueue / arrivalRate;
  return { waitProbability, abandonProbability: patienceRate * meanWait, meanWait, meanQueue, utilization: busy / servers };
}

/** M/M/c/K: whoever comes when `capacity` clients (waiting and in service) are inside is turned away. */
export function limitedQueue({ arrivalRate, serviceRate, servers }: Queue, capacity: number): LimitedAnswers {
  const shares = stationaryShares(arrivalRate, (n) => Math.min(n, servers) * serviceRate, capacity);
  let meanInSystem = 0;
  for (let n = 0; n <= capacity; n++) meanInSystem += n * shares[n]!;
  const blockProbability = shares[capacity]!;
  const meanSojourn = meanInSystem / (arrivalRate * (1 - blockProbability));
  return { emptyProbability: shares[0]!, blockProbability, meanInSystem, meanSojourn, meanWait: meanSojourn - 1 / serviceRate };
}

/** M/M/1+D: the shares of time idle and of clients who leave, when everyone gives up after waiting exactly `patience` days (Barrer 1957). */
export function fixedPatience(arrivalRate: number, serviceRate: number, patience: number): { idle: number; abandonProbability: number } {
  const drift = arrivalRate - serviceRate;
  const growth = exp(drift * patience);
  const below = drift === 0 ? patience : expm1(drift * patience) / drift;
  const idle = 1 / (1 + arrivalRate * (below + growth / serviceRate));
  return { idle, abandonProbability: (idle * arrivalRate * growth) / serviceRate };
}

/** Shares of time with 0, 1, … clients when `departures` never falls with the number: outward from the likeliest, so that nothing overflows. */
function stationaryShares(arrivalRate: number, departures: (n: number) => number, capacity: number): number[] {
  let likeliest = 0;
  while (likeliest < capacity && departures(likeliest + 1) < arrivalRate) likeliest++;
  const weights = new Array<number>(likeliest + 1).fill(1);
  for (let n = likeliest; n > 0; n--) weights[n - 1] = (weights[n]! * departures(n)) / arrivalRate;
  for (let n = likeliest; n < capacity && weights[n]! > 1e-18; n++) weights.push((weights[n]! * arrivalRate) / departures(n + 1));
  while (Number.isFinite(capacity) && weights.length <= capacity) weights.push(0);
  let total = 0;
  for (const weight of weights) total += weight;
  return weights.map((weight) => weight / total);
}
