import { valueFor } from "#chart";
import { type Distribution, lawOf, type ReadyLaw } from "#pathway";
import { hashName, lawColumns, lawKinds, sample } from "#random";
import type { Client } from "./client.ts";

/** A drawn length: `days` as its kind counts them; "until" is the time to the next opening of a calendar. */
export interface DrawnTime {
  readonly days: number;
  readonly kind: Extract<ReadyLaw, { kind: unknown }>["kind"] | "until";
  readonly calendar: string | null;
}

/** When a drawn length that runs from `now` is over. */
export type Clock = (now: number, drawn: DrawnTime) => number;

/** The clock of a world without calendars: everything is always open, so that every day counts. */
export const elapsedClock: Clock = (now, { days }) => now + days;

const GRAIN = 2 ** 30;

/** Draws the n-th length of a source for a client, rounded to 2⁻³⁰ days, at the address that the engine uses. */
export function drawTime(client: Client, source: string, distribution: Distribution, n: number): DrawnTime {
  const by = typeof distribution === "object" && "by" in distribution ? distribution.by : undefined;
  const ready = lawOf(valueFor<Distribution>(distribution, by, client.segment));
  if ("until" in ready) return { days: 0, kind: "until", calendar: ready.until };
  const { law, kind } = ready;
  client.draws.at(client.facts.number, client.stream, hashName(source), n);
  const days = sample(lawKinds.indexOf(law.kind), Float64Array.from(lawColumns(law)), 0, client.draws);
  return { days: Math.max(0, Math.floor(days * GRAIN + 0.5) / GRAIN), kind, calendar: null };
}
