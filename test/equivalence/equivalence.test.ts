import fc from "fast-check";
import { expect, test } from "vitest";
import type { Trace } from "#engine";
import { createWalk } from "#interpret";
import { compare, edgeDraws, everyClient, horizon, luck } from "./compare.ts";
import { chartOf, tapes, witnesses } from "./random-chart.ts";

function tally(): { see: (trace: Trace) => void; counts: Record<string, number> } {
  const counts: Record<string, number> = { arrival: 0, done: 0, after: 0, hazard: 0, regions: 0, ended: 0 };
  return {
    counts,
    see: ({ steps, outcome }) => {
      for (const { trigger, configuration } of steps) {
        counts[trigger]!++;
        if (configuration.length > 1) counts.regions!++;
      }
      if (outcome !== null) counts.ended!++;
    },
  };
}

test("engine and XState take the same way through random charts", () => {
  const { see, counts } = tally();
  const check = fc.property(tapes, (tape) => compare(chartOf(tape), () => undefined, see));
  fc.assert(check, { seed: 20261124, numRuns: 60 });
  for (const [what, count] of Object.entries(counts)) expect.soft(count, what).toBeGreaterThan(40);
});

test("engine and XState take the same way where every draw of a share lies on an edge", () => {
  const { see, counts } = tally();
  const check = fc.property(tapes, (tape) => {
    const chart = chartOf(tape);
    compare(chart, () => edgeDraws(chart), see);
  });
  fc.assert(check, { seed: 4, numRuns: 40 });
  for (const [what, count] of Object.entries(counts)) expect.soft(count, what).toBeGreaterThan(25);
});

test("random charts meet branches, joins, histories, always and raised events", () => {
  const seen = new Map<string, number>();
  for (const tape of fc.sample(tapes, { seed: 20261124, numRuns: 60 })) {
    const chart = chartOf(tape);
    for (const { facts } of everyClient(chart).slice(0, 2)) {
      let walk = createWalk(chart, facts, { ...luck, event: "go" });
      for (let offer = walk.offers()[0]; offer && offer.kind !== "event" && offer.at < horizon; offer = walk.offers()[0])
        walk = walk.deliver(offer);
      for (const flag of witnesses) if (walk.flags[flag]) seen.set(flag, (seen.get(flag) ?? 0) + 1);
    }
  }
  for (const flag of witnesses) expect.soft(seen.get(flag) ?? 0, flag).toBeGreaterThan(2);
});
