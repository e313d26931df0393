import type { StaffingContext } from "./staffing-context.ts";

/** The answer as a JSON document (`polku/staffing@1`), raw and ending with a newline: the same run gives the same bytes. What is not finite is null. */
export function toStaffingJson({ answer, version, hashes }: StaffingContext): string {
  const { pathway, simulation, staffing, seed, probability, zone, isPriced, isPruned, wait, count, tried, best, largest, isUnfinished } =
    answer;
  const document = {
    format: "polku/staffing@1",
    version,
    seed,
    simulation: { id: simulation.id, hash: hashes.simulation },
    pathway: { id: pathway.id, hash: hashes.pathway },
    start: simulation.start,
    staffing,
    probability,
    indifference: zone,
    priced: isPriced,
    pruned: isPruned,
    unfinished: isUnfinished,
    wait,
    staffings: count,
    best: best === null ? null : tried[best]!.units,
    largest: largest === null ? null : tried[largest]!.units,
    tried: tried.map(({ isJudged, isLeastWait, isOnFrontier, ...rest }) => ({
      ...rest,
      judged: isJudged,
      leastWait: isLeastWait,
      frontier: isOnFrontier,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
