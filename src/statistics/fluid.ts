/**
 * Clients who never wait: `rate(t)` arrivals per day at time t, `tail(u)` the share who stay longer than u days, from an empty system at `from`.
 * `breaks` are the times at which `rate(t)` or `tail(at − t)` jumps or bends, in any order.
 */
export type FreeFlow = { rate: (time: number) => number; tail: (stay: number) => number; from: number; breaks?: readonly number[] };

/**
 * The mean number inside at a time in M(t)/G/∞, ∫ λ(s) P(S > t − s) ds (Eick, Massey & Whitt 1993): how much capacity would be in use if nobody had to wait.
 * The integral is by Gauss's rule of five points on 64 parts between breaks.
 */
export function meanInside({ rate, tail, from, breaks = [] }: FreeFlow, at: number): number {
  const edges = [from, ...breaks.filter((time) => time > from && time < at).sort((a, b) => a - b), at];
  let inside = 0;
  for (let i = 1; i < edges.length; i++) inside += integrate((time) => rate(time) * tail(at - time), edges[i - 1]!, edges[i]!);
  return inside;
}

/** Days until a backlog is gone when `capacity` clients per day can be served while `arrivalRate` more come; infinite when no more is served than comes. */
export function timeToClear(backlog: number, arrivalRate: number, capacity: number): number {
  if (backlog <= 0) return 0;
  return capacity > arrivalRate ? backlog / (capacity - arrivalRate) : Number.POSITIVE_INFINITY;
}

const inner = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3;
const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3;
const innerWeight = (322 + 13 * Math.sqrt(70)) / 900;
const outerWeight = (322 - 13 * Math.sqrt(70)) / 900;

function integrate(f: (x: number) => number, low: number, high: number): number {
  const parts = 64;
  const half = (high - low) / parts / 2;
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const middle = low + (2 * part + 1) * half;
    sum += (128 / 225) * f(middle);
    sum += innerWeight * (f(middle - inner * half) + f(middle + inner * half));
    sum += outerWeight * (f(middle - outer * half) + f(middle + outer * half));
  }
  return sum * half;
}
