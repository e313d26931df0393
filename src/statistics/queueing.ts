import { exp, expm1, log } from "#random";

/** A queue before a whole number of equal servers: clients come at `arrivalRate` and each server ends `serviceRate` services, both per day. */
export type Queue = { arrivalRate: number; serviceRate: number; servers: number };

/** Long-run answers for a queue; waits in days over all clients, infinite when the load reaches the number of servers. */
export type QueueAnswers = {
  utilization: number;
  waitProbability: number;
  meanWait: number;
  meanQueue: number;
  meanInSystem: number;
  meanSojourn: number;
};

/** The share of clients turned away when there is no room to wait (Erlang 1917), for any law of service; `load` = arrival rate × mean service. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (load * blocked) / (k + load * blocked);
  return blocked;
}

/** The share of clients who wait in M/M/c (Erlang 1917), from Erlang B, which stays exact for hundreds of servers; 1 when the load reaches the servers. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** M/M/c: Poisson arrivals, exponential service, first come first served (Erlang 1917). */
export function exponentialQueue(queue: Queue): QueueAnswers {
  const { arrivalRate, serviceRate, servers } = queue;
  const waitProbability = erlangC(servers, arrivalRate / serviceRate);
  const spare = servers * serviceRate - arrivalRate;
  return queueAnswers(queue, waitProbability, spare > 0 ? waitProbability / spare : Number.POSITIVE_INFINITY);
}

/** P(wait > time) in M/M/c; `time` in days. */
export function waitTail({ arrivalRate, serviceRate, servers }: Queue, time: number): number {
  const spare = servers * serviceRate - arrivalRate;
  return spare > 0 ? erlangC(servers, arrivalRate / serviceRate) * exp(-spare * time) : 1;
}

/** The wait in days that a share `p` of the clients of M/M/c does not exceed: 0 when that many do not wait at all. */
export function waitQuantile({ arrivalRate, serviceRate, servers }: Queue, p: number): number {
  const spare = servers * serviceRate - arrivalRate;
  if (spare <= 0) return Number.POSITIVE_INFINITY;
  const waitProbability = erlangC(servers, arrivalRate / serviceRate);
  return waitProbability <= 1 - p ? 0 : log(waitProbability / (1 - p)) / spare;
}

/** P(wait + service > time) in M/M/c (Kleinrock 1975, ch. 3); exponential with rate μ − λ for one server. */
export function sojournTail(queue: Queue, time: number): number {
  const { arrivalRate, serviceRate, servers } = queue;
  const spare = servers * serviceRate - arrivalRate;
  if (spare <= 0) return 1;
  const waitProbability = erlangC(servers, arrivalRate / serviceRate);
  const served = exp(-serviceRate * time);
  const gap = spare - serviceRate;
  // When both exponentials have one rate, their sum is an Erlang of two phases.
  const late = serviceRate * served * (gap === 0 ? time : -expm1(-gap * time) / gap);
  return served + waitProbability * late;
}

/**
 * M/G/1: the mean wait for any law of service with mean and second moment (Pollaczek 1930; Khinchine 1932), and its variance when the third moment is given
 * (Takács 1962), NaN otherwise. Moments in days, days², days³.
 */
export function generalServiceWait(
  arrivalRate: number,
  [mean, second, third = Number.NaN]: readonly [number, number, number?],
): { meanWait: number; variance: number } {
  const idle = 1 - arrivalRate * mean;
  if (idle <= 0) return { meanWait: Number.POSITIVE_INFINITY, variance: Number.POSITIVE_INFINITY };
  const meanWait = (arrivalRate * second) / (2 * idle);
  return { meanWait, variance: meanWait * meanWait + (arrivalRate * third) / (3 * idle) };
}

/** The mean wait in M/D/c, where every service takes 1 / `serviceRate` days, by the approximation of Cosmetatos (1975): exact for one server, and within 1.3 % for up to five at loads from 0.5 to 0.95. */
export function constantServiceWait(queue: Queue): number {
  const { arrivalRate, serviceRate, servers } = queue;
  const { utilization, meanWait } = exponentialQueue(queue);
  if (meanWait === 0 || arrivalRate >= servers * serviceRate) return meanWait;
  const correction = ((1 - utilization) * (servers - 1) * (Math.sqrt(4 + 5 * servers) - 2)) / (16 * utilization * servers);
  return 0.5 * (1 + correction) * meanWait;
}

/**
 * The mean wait in G/G/c from the squared coefficients of variation of the times between arrivals and of service: an approximation (Allen 1978, after
 * Cunneen), exact for M/M/c and M/G/1.
 */
export function variableWait(queue: Queue, arrivalVariation: number, serviceVariation: number): number {
  return (exponentialQueue(queue).meanWait * (arrivalVariation + serviceVariation)) / 2;
}

function queueAnswers({ arrivalRate, serviceRate, servers }: Queue, waitProbability: number, meanWait: number): QueueAnswers {
  const meanSojourn = meanWait + 1 / serviceRate;
  return {
    utilization: Math.min(1, arrivalRate / (servers * serviceRate)),
    waitProbability,
    meanWait,
    meanQueue: arrivalRate * meanWait,
    meanInSystem: arrivalRate * meanSojourn,
    meanSojourn,
  };
}
