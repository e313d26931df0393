import { sample, sampleBeyond } from "#random";
import { afterOpenDays, nextOpening, openDaysAt } from "./calendar.ts";
import { variantOf } from "./guard.ts";
import { OPEN_DAYS, UNTIL_OPENING } from "./program.ts";
import type { World } from "./world.ts";

const GRAIN = 2 ** 30;

/** Rounds a time to 2⁻³⁰ days, so that sums of durations and ties between them are exact (semantics 11). */
export function toGrain(days: number): number {
  return Math.floor(days * GRAIN + 0.5) / GRAIN;
}

/** The law a draw follows for a client. */
export function lawFor(w: World, client: number, draw: number): number {
  const { laws } = w;
  return laws.first[draw]! + variantOf(w, client, laws.variation[draw]!);
}

/** The n-th number of a draw for a client, in the unit of its law, ≥ 0. */
export function drawNumber(w: World, client: number, draw: number, n: number): number {
  const { laws } = w;
  const law = lawFor(w, client, draw);
  if (laws.mode[law] === UNTIL_OPENING) return 0;
  if (laws.kind[law] === 0) return toGrain(laws.columns[laws.offset[law]!]!);
  w.draws.at(w.number[client]!, w.stream[client]!, laws.source[draw]!, n);
  const value = toGrain(sample(laws.kind[law]!, laws.columns, laws.offset[law]!, w.draws));
  return Math.max(value, 0);
}

/** The n-th number of a draw, given that it is more than `elapsed`. */
function drawBeyond(w: World, client: number, draw: number, n: number, elapsed: number): number {
  const { laws } = w;
  const law = lawFor(w, client, draw);
  if (laws.mode[law] === UNTIL_OPENING) return 0;
  w.draws.at(w.number[client]!, w.stream[client]!, laws.source[draw]!, n);
  return toGrain(sampleBeyond(laws.kind[law]!, laws.columns, laws.offset[law]!, elapsed, w.draws));
}

/** What is left of the n-th number of a draw: all of it, or for a client who was inside at the start what exceeds the time it has been there. */
export function drawLeft(w: World, client: number, draw: number, n: number): number {
  const elapsed = w.elapsed[client]!;
  if (elapsed === 0) return drawNumber(w, client, draw, n);
  const left = drawBeyond(w, client, draw, n, elapsed) - elapsed;
  return Math.max(left, 0);
}

/** When a drawn number that runs from now is over, whoever serves or not. */
export function endOf(w: World, client: number, draw: number, value: number): number {
  const { laws } = w;
  const law = lawFor(w, client, draw);
  const now = w.clock[0]!;
  const mode = laws.mode[law]!;
  if (mode === OPEN_DAYS) return afterOpenDays(w, laws.calendar[law]!, now, value);
  if (mode === UNTIL_OPENING) return nextOpening(w, laws.calendar[law]!);
  return now + value;
}

/** What is left until a time of a drawn number that runs: open days where it counts those, elapsed days otherwise. */
export function restOf(w: World, client: number, draw: number, until: number): number {
  const { laws } = w;
  const law = lawFor(w, client, draw);
  const now = w.clock[0]!;
  if (laws.mode[law] !== OPEN_DAYS) return until - now;
  return openDaysAt(w, laws.calendar[law]!, until) - openDaysAt(w, laws.calendar[law]!, now);
}

/** When what `restOf` left is over if it runs from now. */
export function endOfRest(w: World, client: number, draw: number, rest: number): number {
  const { laws } = w;
  const law = lawFor(w, client, draw);
  return laws.mode[law] === OPEN_DAYS ? afterOpenDays(w, laws.calendar[law]!, w.clock[0]!, rest) : w.clock[0]! + rest;
}
