// How a drawn number becomes time.
import { afterOpenDays, nextOpening, openDaysAt } from "./calendar";
import { OPEN_DAYS, UNTIL_OPENING } from "./codes";
import { drawAt } from "./draws";
import { variantOf } from "./guard";
import { sampleBeyond } from "./host";
import { laws } from "./program";
import { sample } from "./sample";
import { Client, slotAt, w } from "./world";

const GRAIN: f64 = 1073741824;

/** Rounds a time to 2⁻³⁰ days, so that sums of durations and ties between them are exact (semantics 11). */
export function toGrain(days: f64): f64 {
  return Math.floor(days * GRAIN + 0.5) / GRAIN;
}

/** The law a draw follows for a client. */
export function lawFor(client: Client, draw: i32): i32 {
  return laws.first[draw] + variantOf(client, laws.variation[draw]);
}

/** The n-th number of a draw for a client, in the unit of its law, ≥ 0. */
export function drawNumber(client: Client, draw: i32, n: i32): f64 {
  const law = lawFor(client, draw);
  if (laws.mode[law] === UNTIL_OPENING) return 0;
  if (laws.kind[law] === 0) return toGrain(laws.columns[laws.offset[law]]);
  drawAt(client.number, client.stream, laws.source[draw], n);
  const value = toGrain(sample(laws.kind[law], laws.columns, laws.offset[law]));
  return max(value, 0);
}

/** The n-th number of a draw, given that it is more than `elapsed`. */
function drawBeyond(client: Client, draw: i32, n: i32, elapsed: f64): f64 {
  const law = lawFor(client, draw);
  if (laws.mode[law] === UNTIL_OPENING) return 0;
  return toGrain(sampleBeyond(laws.kind[law], laws.offset[law], elapsed, client.number, client.stream, laws.source[draw], n));
}

/** What is left of the n-th number of a draw: all of it, or for a client who was inside at the start what exceeds the time it has been there. */
export function drawLeft(client: Client, draw: i32, n: i32, elapsed: f64): f64 {
  if (elapsed === 0) return drawNumber(client, draw, n);
  const left = drawBeyond(client, draw, n, elapsed) - elapsed;
  return max(left, 0);
}

/** How long a client has been in a state at the start; 0 later, and in states that it enters then. */
export function spentIn(client: Client, state: i32): f64 {
  if (w.now !== 0) return 0;
  return max(0, -slotAt(client, state).enteredAt);
}

/** When a drawn number that runs from now is over, whoever serves or not. */
export function endOf(client: Client, draw: i32, value: f64): f64 {
  const law = lawFor(client, draw);
  const now = w.now;
  const mode = laws.mode[law];
  if (mode === OPEN_DAYS) return afterOpenDays(laws.calendar[law], now, value);
  if (mode === UNTIL_OPENING) return nextOpening(laws.calendar[law]);
  return now + value;
}

/** What is left until a time of a drawn number that runs: open days where it counts those, elapsed days otherwise. */
export function restOf(client: Client, draw: i32, until: f64): f64 {
  const law = lawFor(client, draw);
  const now = w.now;
  if (laws.mode[law] !== OPEN_DAYS) return until - now;
  return openDaysAt(laws.calendar[law], until) - openDaysAt(laws.calendar[law], now);
}

/** When what `restOf` left is over if it runs from now. */
export function endOfRest(client: Client, draw: i32, rest: f64): f64 {
  const law = lawFor(client, draw);
  return laws.mode[law] === OPEN_DAYS ? afterOpenDays(laws.calendar[law], w.now, rest) : w.now + rest;
}
