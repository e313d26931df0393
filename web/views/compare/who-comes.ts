import type { Pathway, Simulation } from "#pathway";
import type { Case } from "../../workers/worker-api.ts";

/** In what scenarios may differ beside what is changed in the pathway: who comes, who is inside on the first day, the time simulated. */
export type Circumstance = "demand" | "initial" | "time";

/** Where each simulation stands that is held against the first: what of its circumstances is another. The same clients come only where none is. */
export function otherCircumstances(cases: readonly Case[]): Set<Circumstance> {
  const [first, ...others] = cases.map(circumstancesOf);
  const kinds: readonly Circumstance[] = ["demand", "initial", "time"];
  return new Set(kinds.filter((kind) => others.some((other) => other[kind] !== first![kind])));
}

function circumstancesOf({ pathway, simulation, change }: Case): Record<Circumstance, string> {
  const { demand, initial = [], start, horizon, warmUp = null } = simulation;
  const bare = (part: unknown) => JSON.stringify(plain(part, pathway, { ...simulation.change, ...change }));
  return { demand: bare(demand), initial: bare(initial), time: bare([start, horizon, warmUp]) };
}

const words = new Set(["basis", "source", "note", "name"]);

/** Without words about it, with parameters as they are turned, and keys in one order. */
function plain(part: unknown, pathway: Pathway, turned: NonNullable<Simulation["change"]>): unknown {
  if (Array.isArray(part)) return part.map((one) => plain(one, pathway, turned));
  if (typeof part !== "object" || part === null) return part;
  if ("param" in part) {
    const id = String(part.param);
    return id in turned ? turned[id] : (pathway.parameters?.[id]?.value ?? null);
  }
  const entries = Object.entries(part).filter(([key]) => !words.has(key));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, plain(value, pathway, turned)]));
}
