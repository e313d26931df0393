import { plainNumber } from "./plain-values.ts";
import type { Staffing, UnitRange } from "./staffing-schema.ts";

/** Probability with which all targets are to be met together where the document does not say. */
export const usualProbability = 0.8;

/** One staffing: how many of each unit, in the order of the document, and what they cost a year (euros; the number of units where nothing has a cost). */
export interface Design {
  readonly units: Readonly<Record<string, number>>;
  readonly cost: number;
}

/** The numbers of a unit that are tried, from the least. */
export function unitValues({ from, to, step = 1 }: UnitRange): number[] {
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => rounded(from + i * step));
}

/** How many staffings there are within the ranges. */
export function designCount({ units }: Staffing): number {
  return Object.values(units).reduce((product, { from, to, step = 1 }) => product * (Math.floor((to - from) / step + 1e-9) + 1), 1);
}

/** All staffings within the ranges: the cheapest first, of equal cost that with fewer of what is named first. Costs must be numbers, see `resolveSimulation`. */
export function designsOf({ units }: Staffing): Design[] {
  const costs = Object.entries(units).map(([key, { cost }]) => [key, plainNumber(cost, 1)] as const);
  let designs: Array<Record<string, number>> = [{}];
  for (const [key, range] of Object.entries(units))
    designs = designs.flatMap((design) => unitValues(range).map((value) => ({ ...design, [key]: value })));
  const priced = designs.map((design) => ({
    units: design,
    cost: rounded(costs.reduce((sum, [key, cost]) => sum + cost * design[key]!, 0)),
  }));
  return priced.sort((a, b) => a.cost - b.cost);
}

// Sums of decimal steps and costs that should be equal are.
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
