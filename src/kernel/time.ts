// How a drawn number becomes time.

import { afterOpenDays, nextOpening, openDaysAt } from "./calendar";
import { OPEN_DAYS, UNTIL_OPENING } from "./codes";
import { drawAt } from "./draws";
import { variantOf } from "./guard";
import { sampleBeyond } from "./host";
import { laws } from "./program";
import { Draw, Law, State } from "./records";
import { sample } from "./sample";
import { lawAfter } from "./tables";
import { Client, slotFor, w } from "./world";

const GRAIN: f64 = 1073741824;

/** Rounds a time to 2⁻³⁰ days, so that sums of durations and ties between them are exact (semantics 11). */
export function toGrain(days: f64): f64 {
  return Math.floor(days * GRAIN + 0.5) / GRAIN;
}

/** The law a draw follows for a client. */
export function lawFor(client: Client, draw: Draw): Law {
  return draw.variation < 0 ? draw.laws : lawAfter(draw.laws, variantOf(client, draw.variation));
}

/** The n-th number of a draw for a client, in the unit of its law, ≥ 0. */
export function drawNumber(client: Client, draw: Draw, n: i32): f64 {
  const law = lawFor(client, draw);
  if (law.mode === UNTIL_OPENING) return 0;
  if (law.kind === 0) return toGrain(law.columns[0]);
  drawAt(client.number, client.stream, draw.source, n);
  const value = toGrain(sample(law.kind, law.columns));
  return max(value, 0);
}

/** The n-th number of a draw, given that it is more than `elapsed`. */
function drawBeyond(client: Client, draw: Draw, n: i32, elapsed: f64): f64 {
  const law = lawFor(client, draw);
  if (law.mode === UNTIL_OPENING) return 0;
  const offset = <i32>((changetype<usize>(law.columns) - changetype<usize>(laws.columns)) >> 3);
  return toGrain(sampleBeyond(law.kind, offset, elapsed, client.number, client.stream, draw.source, n));
}

/** What is left of the n-th number of a draw: all of it, or for a client who was inside at the start what exceeds the time it has been there. */
export function drawLeft(client: Client, draw: Draw, n: i32, elapsed: f64): f64 {
  if (elapsed === 0) return drawNumber(client, draw, n);
  const left = drawBeyond(client, draw, n, elapsed) - elapsed;
  return max(left, 0);
}

/** How long a client has been in a state at the start; 0 later, and in states that it enters then. */
export function spentIn(client: Client, at: State): f64 {
  if (w.now !== 0) return 0;
  return max(0, -slotFor(client, at).enteredAt);
}

/** When a drawn number that runs from now is over, whoever serves or not. */
export function endOf(client: Client, draw: Draw, value: f64): f64 {
  const law = lawFor(client, draw);
  const now = w.now;
  const mode = law.mode;
  if (mode === OPEN_DAYS) return afterOpenDays(law.calendar, now, value);
  if (mode === UNTIL_OPENING) return nextOpening(law.calendar);
  return now + value;
}

/** What is left until a time of a drawn number that runs: open days where it counts those, elapsed days otherwise. */
export function restOf(client: Client, draw: Draw, until: f64): f64 {
  const law = lawFor(client, draw);
  const now = w.now;
  if (law.mode !== OPEN_DAYS) return until - now;
  return openDaysAt(law.calendar, until) - openDaysAt(law.calendar, now);
}

/** When what `restOf` left is over if it runs from now. */
export function endOfRest(client: Client, draw: Draw, rest: f64): f64 {
  const law = lawFor(client, draw);
  return law.mode === OPEN_DAYS ? afterOpenDays(law.calendar, w.now, rest) : w.now + rest;
}
