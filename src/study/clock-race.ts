import { exp, expm1, type Law, lawMean, lawQuantile, lawVariance } from "#random";

/** A length of time: mean and variance (days, days²), and equally likely values that stand for its law. */
export interface Span {
  readonly mean: number;
  readonly variance: number;
  points(): readonly number[];
}

/** Something that ends a stay: when, and for which share of clients it does anything then. */
export interface Clock {
  readonly span: Span;
  readonly acts: number;
}

/** Who wins: by clock the share of stays it ends, the share that chance (a constant rate) ends, the share that nothing ends, and the mean stay in days (of what ends). */
export interface RaceAnswers {
  readonly first: readonly number[];
  readonly killed: number;
  readonly never: number;
  readonly days: number;
}

const pointCount = 32;
const remembered = new Map<string, readonly number[]>();
const mostRemembered = 2000;

/** The span of a law in days, `factor` times as long and `shift` days later. */
export function lawSpan(law: Law, factor = 1, shift = 0): Span {
  const mean = lawMean(law) * factor + shift;
  return { mean, variance: lawVariance(law) * factor * factor, points: () => lawPoints(law).map((point) => point * factor + shift) };
}

/** A span that always takes the same time. */
export function fixedSpan(days: number): Span {
  return { mean: days, variance: 0, points: () => [days] };
}

/** Equally likely values (midpoints of quantiles) scaled to the law's mean; known laws are remembered, for quantiles are slow to find. */
function lawPoints(law: Law): readonly number[] {
  const key = JSON.stringify(law);
  const known = remembered.get(key);
  if (known) return known;
  const mean = lawMean(law);
  const raw = lawVariance(law) === 0 ? [mean] : Array.from({ length: pointCount }, (_, i) => lawQuantile(law, (i + 0.5) / pointCount));
  const average = raw.reduce((sum, point) => sum + point, 0) / raw.length;
  const points = average > 0 ? raw.map((point) => (point * mean) / average) : raw;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, points);
  return points;
}

/** E exp(−rate·S): the probability that a span ends before an event of constant rate. Small rates by two cumulants, others by the points. */
export function survival(span: Span, rate: number): number {
  if (rate === 0) return 1;
  if (rate * span.mean < 0.25 && rate * Math.sqrt(span.variance) < 0.25) return exp(-rate * span.mean + (rate * rate * span.variance) / 2);
  const points = span.points();
  return points.reduce((sum, point) => sum + exp(-rate * point), 0) / points.length;
}

// An event rarer than this (per day) never comes: once in billions of years.
const leastRate = 1e-12;

/** Lets independent clocks and an event of constant rate (per day) race; the first clock wins ties. */
export function race(clocks: readonly Clock[], eventRate: number): RaceAnswers {
  const rate = eventRate < leastRate ? 0 : eventRate;
  const only = clocks[0];
  if (clocks.length === 1 && only!.acts === 1) {
    const first = survival(only!.span, rate);
    return { first: [first], killed: 1 - first, never: 0, days: rate === 0 ? only!.span.mean : (1 - first) / rate };
  }
  const ticks = clocks.flatMap(({ span, acts }, clock) => {
    const points = span.points();
    return points.map((time) => ({ time, clock, mass: acts / points.length }));
  });
  ticks.sort((a, b) => a.time - b.time || a.clock - b.clock);
  const left = clocks.map(() => 1);
  const first = clocks.map(() => 0);
  const others = (clock: number) => left.reduce((product, share, i) => (i === clock ? product : product * share), 1);
  let days = 0;
  let before = 0;
  for (const { time, clock, mass } of ticks) {
    days += others(-1) * between(before, time, rate);
    first[clock]! += mass * others(clock) * exp(-rate * time);
    left[clock] = Math.max(0, left[clock]! - mass);
    before = time;
  }
  const rest = others(-1) < 1e-12 ? 0 : others(-1);
  if (rest > 0 && rate > 0) days += (rest * exp(-rate * before)) / rate;
  return { first, killed: rate * days, never: rate > 0 ? 0 : rest, days };
}

/** ∫ exp(−rate·t) dt from one time to another. */
function between(from: number, to: number, rate: number): number {
  return rate === 0 ? to - from : (exp(-rate * from) * -expm1(-rate * (to - from))) / rate;
}
