import { expect, test } from "vitest";
import type { Chart, Transition } from "#chart";
import { replayTrace } from "#interpret";
import { clockOf, type Followed, followAll, scenarioOf } from "./model-runs.ts";

/** A simulation of each pathway, and how many of its transitions nobody takes in four years. */
const simulations = [
  ["as-is-baseline", 3],
  ["ttk-baseline", 3],
  ["keusote-2025", 12],
  ["savings", 0],
  ["social-care-path", 3],
  ["supported-employment", 4],
  ["ttk-plan", 0],
] as const;
const luck = { seed: 11, replication: 2 };
const most = 50;
const seen: Record<string, number> = { joins: 0, histories: 0, hazards: 0, timers: 0, always: 0, shares: 0, raised: 0, waits: 0 };

/** Clients who between them take every transition that anybody took and come by every door, then those with the longest ways, then others evenly. */
function sampleOf(all: readonly Followed[]): Followed[] {
  const met = new Map(all.map((client) => [client, new Set<number | string>([client.facts.demand, ...client.taken.flat()])]));
  const open = new Set([...met.values()].flatMap((meets) => [...meets]));
  const sample = new Set<Followed>();
  const isNew = (client: Followed) => [...met.get(client)!].filter((what) => open.has(what)).length;
  while (open.size > 0) {
    const best = bestOf(all, isNew);
    sample.add(best);
    for (const what of met.get(best)!) open.delete(what);
  }
  const longest = all.toSorted((a, b) => b.trace.steps.length - a.trace.steps.length);
  for (const client of longest.slice(0, 10)) sample.add(client);
  const others = longest.filter((client) => !sample.has(client));
  const gap = others.length / Math.max(1, most - sample.size);
  for (let i = 0; i < others.length && sample.size < most; i += gap) sample.add(others[Math.floor(i)]!);
  return [...sample];
}

function bestOf(all: readonly Followed[], worth: (client: Followed) => number): Followed {
  let best = all[0]!;
  let most = -1;
  for (const client of all) {
    const value = worth(client);
    if (value > most) [best, most] = [client, value];
  }
  return best;
}

function transitionsOf(clients: readonly Followed[]): Set<number> {
  return new Set(clients.flatMap(({ taken }) => taken.flat()));
}

function tally(chart: Chart, { trace, taken }: Followed): void {
  for (const [i, step] of trace.steps.entries()) {
    for (const index of taken[i]!) count(chart, chart.transitions[index]!, step.name);
    if (step.trigger === "grant" && step.time > trace.steps[i - 1]!.time && step.name.endsWith(":hold")) seen.waits!++;
  }
}

function count({ nodes, pathway }: Chart, { source, target, trigger, guard }: Transition, event: string): void {
  if (trigger.kind === "doneState" && nodes[source]!.kind === "parallel") seen.joins!++;
  if (nodes[target]?.kind === "history") seen.histories!++;
  if (trigger.kind === "on" && pathway.hazards?.[trigger.event]) seen.hazards!++;
  if (trigger.kind === "on" && trigger.event !== event) seen.raised!++;
  if (trigger.kind === "after") seen.timers!++;
  if (trigger.kind === "always") seen.always!++;
  if (guard?.type === "share") seen.shares!++;
}

test.each(simulations)("under contention engine and XState take the clients of %s the same way", (id, untaken) => {
  const scenario = scenarioOf(id);
  const all = followAll(scenario, luck);
  const sample = sampleOf(all);
  const options = { ...luck, clock: clockOf(scenario) };
  for (const client of sample) {
    expect(client.taken).toHaveLength(client.trace.steps.length);
    expect(replayTrace(scenario.chart, client.facts, client.trace, options), JSON.stringify(client.facts)).toBeNull();
    tally(scenario.chart, client);
  }
  expect(sample.length).toBeLessThanOrEqual(most);
  expect(transitionsOf(sample)).toEqual(transitionsOf(all));
  expect(transitionsOf(all).size).toBeGreaterThanOrEqual(scenario.chart.transitions.length - untaken);
  const doors = new Set(scenario.setting.demand.map((entry) => entry.id));
  expect(new Set(sample.map(({ facts }) => facts.demand))).toEqual(doors);
});

test("the clients who are followed meet all that a machine is made of", () => {
  for (const [what, number] of Object.entries(seen)) expect.soft(number, what).toBeGreaterThan(2);
});
