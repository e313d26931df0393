import { sample, sampleBeyond } from "#random";
import { afterOpenDays, nextOpening } from "./calendar.ts";
import { variantOf } from "./guard.ts";
import { ELAPSED, OPEN_DAYS, UNTIL_OPENING } from "./program.ts";
import type { World } from "./world.ts";

const GRAIN = 2 ** 30;

/** Rounds a time to 2⁻³⁰ days, so that sums of durations and ties between them are exact (semantics 11). */
export function toGrain(days: number): number {
  return Math.floor(days * GRAIN + 0.5) / GRAIN;
}

/** The law a draw follows for a client. */
export function lawFor(w: World, client: number, draw: number): number {
  const { laws } = w.program;
  return laws.first[draw]! + variantOf(w, client, laws.variation[draw]!);
}

/** The n-th number of a draw for a client, in the unit of its law, ≥ 0. */
export function drawNumber(w: World, client: number, draw: number, n: number): number {
  const { laws } = w.program;
  const law = lawFor(w, client, draw);
  if (laws.mode[law] === UNTIL_OPENING) return 0;
  if (laws.kind[law] === 0) return toGrain(laws.columns[laws.offset[law]!]!);
  w.draws.at(w.number[client]!, w.stream[client]!, laws.source[draw]!, n);
  const value = toGrain(sample(laws.kind[law]!, laws.columns, laws.offset[law]!, w.draws));
  return value > 0 ? value : 0;
}

/** The n-th number of a draw, given that it is more than `elapsed`. */
export function drawBeyond(w: World, client: number, draw: number, n: number, elapsed: number): number {
  const { laws } = w.program;
  const law = lawFor(w, client, draw);
  if (laws.mode[law] === UNTIL_OPENING) return 0;
  w.draws.at(w.number[client]!, w.stream[client]!, laws.source[draw]!, n);
  return toGrain(sampleBeyond(laws.kind[law]!, laws.columns, laws.offset[law]!, elapsed, w.draws));
}

/** When a drawn number that runs from now is over, whoever serves or not. */
export function endOf(w: World, client: number, draw: number, value: number): number {
  const { laws } = w.program;
  const law = lawFor(w, client, draw);
  const now = w.clock[0]!;
  const mode = laws.mode[law]!;
  if (mode === OPEN_DAYS) return afterOpenDays(w, laws.calendar[law]!, now, value);
  if (mode === UNTIL_OPENING) return nextOpening(w, laws.calendar[law]!);
  return now + value;
}

/** True where the numbers of a draw run in elapsed time for a client. */
export function isElapsed(w: World, client: number, draw: number): boolean {
  return w.program.laws.mode[lawFor(w, client, draw)] === ELAPSED;
}
