import { erlangC } from "./queueing.ts";

/** A group of clients before one server: arrivals per day, and the first two moments of their service (days, days²). */
export type PriorityClass = { arrivalRate: number; mean: number; second: number };

/**
 * Mean waits (days) by group in M/M/c when the first group goes first and service is not interrupted (Cobham 1954): all groups have one service rate.
 * Groups for whom nothing is left wait infinitely long; those before them do not.
 */
export function sharedPriorityWaits(arrivalRates: readonly number[], serviceRate: number, servers: number): number[] {
  let arrivals = 0;
  for (const rate of arrivalRates) arrivals += rate;
  const capacity = servers * serviceRate;
  const residual = erlangC(servers, arrivals / serviceRate) / capacity;
  return waitsByLoad(
    arrivalRates.map((rate) => rate / capacity),
    residual,
  );
}

/** Mean waits (days) by group in M/G/1 when the first group goes first and service is not interrupted (Cobham 1954). */
export function priorityWaits(classes: readonly PriorityClass[]): number[] {
  const loads = classes.map(({ arrivalRate, mean }) => arrivalRate * mean);
  let residual = 0;
  let room = 1;
  for (let k = 0; k < classes.length; k++) {
    const { arrivalRate, second } = classes[k]!;
    // Of a group that does not fit only what is served keeps the server busy.
    const served = loads[k]! > room ? room / loads[k]! : 1;
    residual += (served * arrivalRate * second) / 2;
    room = Math.max(0, room - loads[k]!);
  }
  return waitsByLoad(loads, residual);
}

function waitsByLoad(loads: readonly number[], residual: number): number[] {
  let before = 0;
  return loads.map((load) => {
    const upTo = before + load;
    const wait = upTo < 1 ? residual / ((1 - before) * (1 - upTo)) : Number.POSITIVE_INFINITY;
    before = upTo;
    return wait;
  });
}
