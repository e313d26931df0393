import type { Chart, Segment } from "#chart";
import { lawOf } from "#pathway";
import { createDraws, type Draws, hashName, lawColumns, lawKinds, sample } from "#random";
import { type Clock, elapsedClock } from "./draw-time.ts";

/** A client as it comes: the `number`-th of a demand entry, with what it was born with. `arrivedAt` is days from the start. */
export interface ClientFacts {
  readonly number: number;
  readonly demand: string;
  readonly group: string;
  readonly attributes: Readonly<Record<string, number | string>>;
  readonly arrivedAt: number;
}

/** Where the draws of a client come from: a seed and replication, or draws that are keyed already; `clock` knows calendars. */
export interface Luck {
  readonly seed: number;
  readonly replication: number;
  readonly draws?: Draws;
  readonly clock?: Clock;
}

/** A client with its luck. */
export interface Client {
  readonly facts: ClientFacts;
  readonly segment: Segment;
  readonly draws: Draws;
  /** Hash of the demand entry's id, from which its draws are addressed. */
  readonly stream: number;
  readonly clock: Clock;
}

/** Keyed draws for a client's luck. */
function drawsOf({ seed, replication, draws }: Luck): Draws {
  if (draws) return draws;
  const made = createDraws();
  made.key(seed, replication);
  return made;
}

/** A client ready to walk. */
export function makeClient(facts: ClientFacts, luck: Luck): Client {
  const named = Object.entries(facts.attributes).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return {
    facts,
    segment: { group: facts.group, attributes: Object.fromEntries(named) },
    draws: drawsOf(luck),
    stream: hashName(facts.demand),
    clock: luck.clock ?? elapsedClock,
  };
}

/** Draws the attributes of the `number`-th client of a demand entry by the engine's addresses. */
export function drawAttributes(chart: Chart, who: { number: number; demand: string }, luck: Luck): Record<string, number | string> {
  const draws = drawsOf(luck);
  const drawn: Record<string, number | string> = {};
  for (const [name, attribute] of Object.entries(chart.pathway.attributes ?? {})) {
    draws.at(who.number, hashName(who.demand), hashName(`attribute:${name}`), 0);
    if ("values" in attribute) {
      drawn[name] = pick(Object.entries(attribute.values) as [string, number][], draws.next());
      continue;
    }
    const ready = lawOf("number" in attribute ? attribute.number : attribute.duration);
    if ("until" in ready) throw new Error(`invalid attribute: ${name}`);
    drawn[name] = sample(lawKinds.indexOf(ready.law.kind), Float64Array.from(lawColumns(ready.law)), 0, draws);
  }
  return drawn;
}

function pick(weights: [string, number][], u: number): string {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  for (const [value, weight] of weights) {
    sum += weight;
    if (u < sum / total) return value;
  }
  return weights.at(-1)![0];
}
