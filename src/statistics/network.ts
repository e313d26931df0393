import { exponentialQueue, type QueueAnswers } from "./queueing.ts";

/**
 * An open network of M/M/c stations: arrivals from outside per day, `routing[i]![j]` the share of those leaving i who go on to j (the rest leave for good),
 * service rates per day and servers.
 */
export type Network = {
  arrivals: readonly number[];
  routing: readonly (readonly number[])[];
  serviceRates: readonly number[];
  servers: readonly number[];
};

/** The flow and the queue of every station, and the mean number of clients in the whole network and their mean time in it (days), revisits included. */
export type NetworkAnswers = { rates: number[]; stations: QueueAnswers[]; meanInSystem: number; meanSojourn: number };

/** The long run of an open network, each station as if alone with its own flow (Jackson 1957). */
export function openNetwork({ arrivals, routing, serviceRates, servers }: Network): NetworkAnswers {
  const rates = trafficRates(arrivals, routing);
  const stations = rates.map((arrivalRate, i) => exponentialQueue({ arrivalRate, serviceRate: serviceRates[i]!, servers: servers[i]! }));
  let meanInSystem = 0;
  let entering = 0;
  for (let i = 0; i < rates.length; i++) {
    meanInSystem += rates[i]! > 0 ? stations[i]!.meanInSystem : 0;
    entering += arrivals[i]!;
  }
  return { rates, stations, meanInSystem, meanSojourn: meanInSystem / entering };
}

/**
 * The flow through every station, λⱼ = γⱼ + Σ λᵢ pᵢⱼ, whatever the laws of service and however often clients return. Throws when some clients never leave,
 * for then the flow has no bound.
 */
export function trafficRates(arrivals: readonly number[], routing: readonly (readonly number[])[]): number[] {
  return trafficSolver(routing)(arrivals);
}

/** As `trafficRates`, for several arrivals with one routing, which is worked through once. */
export function trafficSolver(routing: readonly (readonly number[])[]): (arrivals: readonly number[]) => number[] {
  const rows = routing.map((_, j) => routing.map((shares, i) => (i === j ? 1 : 0) - shares[j]!));
  const eliminations = rows.map((_, pivot) => eliminate(rows, pivot));
  return (arrivals) => {
    const rates = [...arrivals];
    for (const [pivot, { best, divisor, factors }] of eliminations.entries()) {
      [rates[pivot], rates[best]] = [rates[best]!, rates[pivot]!];
      rates[pivot]! /= divisor;
      for (let i = 0; i < factors.length; i++) if (factors[i] !== 0) rates[i]! -= factors[i]! * rates[pivot]!;
    }
    return rates;
  };
}

type Elimination = { best: number; divisor: number; factors: number[] };

// Gauss–Jordan elimination with the largest pivot of the column; what is done to the rows is kept, to be done to the right-hand sides.
function eliminate(rows: number[][], pivot: number): Elimination {
  let best = pivot;
  for (let i = pivot + 1; i < rows.length; i++) if (Math.abs(rows[i]![pivot]!) > Math.abs(rows[best]![pivot]!)) best = i;
  [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
  const from = rows[pivot]!;
  const divisor = from[pivot]!;
  if (Math.abs(divisor) < 1e-12) throw new Error("invalid routing: some clients never leave");
  const factors = rows.map((row, i) => (i === pivot ? 0 : row[pivot]!));
  // Columns before the pivot's are 0 by now.
  for (let k = pivot + 1; k < from.length; k++) from[k]! /= divisor;
  for (let i = 0; i < rows.length; i++) {
    if (factors[i] === 0) continue;
    for (let k = pivot + 1; k < from.length; k++) rows[i]![k]! -= factors[i]! * from[k]!;
  }
  return { best, divisor, factors };
}
